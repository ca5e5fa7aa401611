import { parse, postprocess, preprocess } from "micromark";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import type { Event, Extension, ParseContext } from "micromark-util-types";
import { findMatches } from "../../text/find-matches.ts";
import { type Definitions, foldLabel } from "./definitions.ts";
import { EMAIL } from "./plain-words.ts";

/** What CommonMark and GitHub's additions to it say of a draft: what begins and ends where, in order. */
export function parseDraft(text: string, definitions: Definitions): Event[] {
  const parser = chooseParser(text);
  parser.lazy = {};
  parser.defined = [];
  parser.gfmFootnotes = [];
  // The parser knows a label when it has read its definition, which may stand in another piece.
  for (const [, label = ""] of findMatches(text, LABEL)) {
    if (definitions.links.has(foldLabel(label))) parser.defined.push(foldLabel(label));
    const note = foldLabel(label.slice(1));
    if (label.startsWith("^") && definitions.notes.has(note)) parser.gfmFootnotes.push(note);
  }
  return postprocess(parser.document().write(preprocess()(text, undefined, true)));
}

/** A parser for each kind of text, made when first needed. */
const PARSERS = new Map<string, ParseContext>();

// To look for addresses at every letter costs as much as all the rest: it is done where there may be some.
function chooseParser(text: string): ParseContext {
  const kind = WITH_EMAIL.test(text) ? "email" : ADDRESS.test(text) ? "address" : "words";
  const found = PARSERS.get(kind);
  if (found !== undefined) return found;
  const extensions = [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem(), NO_HTML];
  const autolinks = gfmAutolinkLiteral();
  if (kind === "email") extensions.push(autolinks);
  if (kind === "address") extensions.push(withoutEmail(autolinks));
  const parser = parse({ extensions });
  PARSERS.set(kind, parser);
  return parser;
}

function withoutEmail({ text }: Extension): Extension {
  const codes = Array.from("HhWw", (letter) => letter.charCodeAt(0));
  return { text: Object.fromEntries(codes.map((code) => [code, text?.[code]])) };
}

/** Tags are atoms of the draft. */
const NO_HTML: Extension = { disable: { null: ["htmlFlow", "htmlText"] } };

/** Matches "a@b.c"; not "a@b". */
const WITH_EMAIL = new RegExp(EMAIL, "u");
/** Matches "https://" and "www."; not "a/b". */
const ADDRESS = /:\/\/|www\./iu;
/** Matches "[a]" and "[^1]"; not "[]". */
const LABEL = /\[((?:[^[\]\\]|\\.){1,999})\]/gsu;
