import type { Metadata } from "../core/article/article.ts";
import { findMatches } from "../core/text/find-matches.ts";
import type { Span } from "../core/text/span.ts";
import { cutHead, type HeadCut, type HeadSyntax } from "./front-matter-cut.ts";
import { type HeadRemark, readFields, type StatedFields } from "./front-matter-fields.ts";
import { type ParsedHead, parseHead } from "./front-matter-parse.ts";
import { LONGEST_YAML } from "./read-yaml.ts";

/** The head of a file, read. */
export interface FrontMatter extends Pick<StatedFields, "label" | "path" | "isDraft"> {
  readonly metadata: Metadata;
  /** The text after the front matter; all of it when there is none. */
  readonly body: Span;
  readonly remarks: readonly HeadRemark[];
}

/**
 * The front matter of `text`. What cannot be read of it is left out with a remark; a `fault`, in words for the owner, where
 * a limit may stand in that, so that the article must not be served.
 */
export function readFrontMatter(text: string): FrontMatter | { readonly fault: HeadRemark } {
  const cut = cutHead(text);
  switch (cut.kind) {
    case "none":
      return buildPlain(text, 0, []);
    case "too-long":
      return holdsLimit(text, cut.body === 0 ? text.length : cut.body)
        ? { fault: fail("head", `${TOO_LONG} It may state a limit (max_quote): the article is not served.`) }
        : buildPlain(text, cut.body, [{ severity: "warning", kind: "head", message: `${TOO_LONG} It is left out.` }]);
    case "open":
    case "head":
      return readCut(text, cut);
  }
}

function readCut(text: string, cut: HeadCut & { readonly kind: "head" | "open" }): ReturnType<typeof readFrontMatter> {
  const parsed = parseHead(cut.syntax, cut.text, FIRST_LINES[cut.syntax]);
  if (parsed === undefined) {
    return holdsLimit(cut.text, cut.text.length) ? { fault: fail("limit", UNREAD_LIMIT) } : buildPlain(text, 0, []);
  }
  const { isDraft, breaksLimit, metadata, label, path, remarks } = readFields(parsed.fields);
  // What fields of a broken object belong together is not known: a limit among them is none that was read.
  const isLimitRead = metadata.maxQuote !== undefined && cut.syntax !== "json";
  if (breaksLimit || (parsed.fault !== undefined && !isLimitRead && holdsLimit(cut.text))) {
    return { fault: fail("limit", parsed.fault === undefined ? WRONG_LIMIT : `${UNREAD_LIMIT} It ${parsed.fault}.`) };
  }
  return {
    metadata,
    ...(label !== undefined && { label }),
    ...(path !== undefined && { path }),
    isDraft,
    body: { start: cut.body, end: text.length },
    remarks: [...remarkHead(parsed, cut), ...remarks],
  };
}

function buildPlain(text: string, start: number, remarks: readonly HeadRemark[]): FrontMatter {
  return { metadata: {}, isDraft: false, body: { start, end: text.length }, remarks };
}

function* remarkHead(
  { remarks, fault, unread }: ParsedHead,
  { kind, syntax }: HeadCut & { readonly kind: "head" | "open" },
): Generator<HeadRemark> {
  for (const remark of remarks) yield { severity: "warning", kind: "head", message: `The front matter: ${remark}.` };
  if (kind === "open") yield { severity: "warning", kind: "head", message: explainOpen(syntax) };
  if (fault === undefined) return;
  if (unread.length === 0)
    yield { severity: "note", kind: "head", message: `The front matter ${fault}. Its fields are read one by one.` };
  else
    yield {
      severity: "warning",
      kind: "head",
      message: `The front matter ${fault}. Not read of it: ${unread.join(", ")}.`,
    };
}

function explainOpen(syntax: HeadSyntax): string {
  const mark = syntax === "toml" ? "+++" : "---";
  return `The front matter that begins with “${mark}” is not closed by another “${mark}” line: it is taken to end before the first line that is no field.`;
}

function fail(kind: "head" | "limit", message: string): HeadRemark {
  return { severity: "error", kind, message };
}

// Ten megabytes may be looked through: of a licence that speaks of words each letter is seen once.
function holdsLimit(text: string, end: number = text.length): boolean {
  const head = end === text.length ? text : text.slice(0, end);
  if (MAX_QUOTE.test(head)) return true;
  let read = 0;
  for (const { index } of findMatches(head, LICENSE)) {
    if (index < read) continue;
    const lineEnd = head.indexOf("\n", index);
    read = lineEnd === -1 ? head.length : lineEnd;
    if (WORDS.test(head.slice(index, read))) return true;
  }
  return false;
}

/** Which line of a file its head begins with, behind the mark that it has. */
const FIRST_LINES: Readonly<Record<HeadSyntax, number>> = { yaml: 2, toml: 2, json: 1 };

const TOO_LONG = `The front matter has more than ${LONGEST_YAML / 1024} kB.`;
const UNREAD_LIMIT = "The front matter cannot be read, and may state a limit (max_quote): the article is not served.";
const WRONG_LIMIT =
  "max_quote has to be a number of words from 1 to 99999: the article is not served without its limit.";

/** Matches "max_quote" and "maxQuote"; not "quote". */
const MAX_QUOTE = /max[-_]?quote/iu;
/** Matches "licence" and "license"; not "licensing". */
const LICENSE = /licen[cs]e/giu;
/** Matches "words"; not "sword". */
const WORDS = /\bwords?\b/iu;
