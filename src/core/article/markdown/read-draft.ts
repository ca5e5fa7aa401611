import { parse, postprocess, preprocess } from "micromark";
import { gfm } from "micromark-extension-gfm";
import type { Event, Token } from "micromark-util-types";
import { findMatches } from "../../text/find-matches.ts";
import { type Definitions, foldLabel } from "./definitions.ts";
import type { Draft } from "./draft.ts";
import { addLineEnd, ENTER_FLOW, EXIT_FLOW, EXIT_LABEL } from "./read-flow.ts";
import { ENTER_TEXT, EXIT_SILENT, EXIT_TEXT } from "./read-text.ts";
import type { Reading } from "./reading.ts";

/** Reads a draft and writes the blocks that it holds. */
export function readDraft(reading: Reading, draft: Draft): void {
  reading.draft = draft;
  let silent: Token | undefined;
  for (const [way, token] of parseDraft(draft.text, reading.definitions)) {
    if (way === "enter") {
      if (silent !== undefined) continue;
      if (reading.code !== undefined && token.type === "lineEnding") addLineEnd(reading, token);
      if (SILENT.has(token.type)) silent = token;
      else (ENTER_FLOW.get(token.type) ?? ENTER_TEXT.get(token.type))?.(reading, token);
    } else if (silent === undefined) (EXIT_FLOW.get(token.type) ?? EXIT_TEXT.get(token.type))?.(reading, token);
    else {
      (EXIT_SILENT.get(token.type) ?? EXIT_LABEL.get(token.type))?.(reading, token);
      if (silent === token) silent = undefined;
    }
  }
}

function parseDraft(text: string, { links, notes }: Definitions): Event[] {
  const parser = parse({ extensions: EXTENSIONS });
  // The parser knows a label only when its definition was read before the draft's end, and the file is longer than that.
  for (const [, label = ""] of findMatches(text, LABEL)) {
    const folded = foldLabel(label);
    if (links.has(folded)) parser.defined.push(folded);
    if (label.startsWith("^") && notes.has(foldLabel(label.slice(1)))) {
      Object.assign(parser, {
        gfmFootnotes: [...((parser as { gfmFootnotes?: string[] }).gfmFootnotes ?? []), foldLabel(label.slice(1))],
      });
    }
  }
  return postprocess(parser.document().write(preprocess()(text, undefined, true)));
}

const EXTENSIONS = [gfm(), { disable: { null: ["htmlFlow", "htmlText"] } }];

/** Tokens whose inside is no word. */
const SILENT: ReadonlySet<string> = new Set([
  "definition",
  "resource",
  "reference",
  "tableDelimiterRow",
  "taskListCheck",
  "gfmFootnoteDefinitionLabel",
  "gfmFootnoteCall",
]);

/** Matches "[a]" and "[^1]"; not "[]". */
const LABEL = /\[((?:[^[\]\\]|\\.){1,999})\]/gsu;
