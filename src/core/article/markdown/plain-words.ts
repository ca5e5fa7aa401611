import type { Span } from "../../text/span.ts";
import type { InlineMarkKind } from "../blocks.ts";
import { REFERENCE } from "./references.ts";

/** A stretch of words that stand as they are, of code, a character reference, a hard line break, or where a mark begins or ends. */
export type Piece =
  | (Span & { readonly kind: "words" | "code" | "reference" })
  | { readonly kind: "break" }
  | { readonly kind: "open"; readonly mark: InlineMarkKind }
  | { readonly kind: "close" };

/**
 * The pieces of a line that holds nothing but words and marks that can be read in one way only: `code`, *emphasis*, **strong**
 * and [links](url), each whole within the line. Undefined when the parser has to tell what is in it.
 */
export function findPieces(source: string, span: Span): readonly Piece[] | undefined {
  const text = source.slice(span.start, span.end);
  if (!MARKED.test(text)) return [{ kind: "words", ...span }];
  const scan: Scan = { text, start: span.start, pieces: [], run: undefined, from: 0 };
  for (let at = text.search(MARKED); at < text.length; ) {
    const next = takeMark(scan, at);
    if (next === undefined) return undefined;
    SIGN.lastIndex = next;
    at = SIGN.exec(text)?.index ?? text.length;
  }
  if (scan.run !== undefined) return undefined;
  addWords(scan, text.length);
  return scan.pieces;
}

/** Where the look through a line stands. */
interface Scan {
  readonly text: string;
  readonly start: number;
  readonly pieces: Piece[];
  /** The signs of the emphasis that is open. */
  run: string | undefined;
  /** Where the words begin that are in no piece yet. */
  from: number;
}

function takeMark(scan: Scan, at: number): number | undefined {
  switch (scan.text[at]) {
    case "`":
      return takeCode(scan, at);
    case "*":
    case "_":
      return takeRun(scan, at);
    case "[":
      return takeLink(scan, at);
    case "|":
      return matchAt(BAR, scan.text, at) === null ? undefined : at + 1;
    case "\\":
      return takeEscape(scan, at);
    case "&":
      return takeReference(scan, at);
    default:
      return undefined;
  }
}

// Only the sign behind it is a word. Some editors escape whole links: those are for the parser, and the end of a line too.
function takeEscape(scan: Scan, at: number): number | undefined {
  const sign = scan.text[at + 1];
  if (sign === undefined || sign === "[") return undefined;
  if (!ESCAPABLE.test(sign)) return at + 1;
  addWords(scan, at);
  scan.from = at + 1;
  return at + 2;
}

function takeReference(scan: Scan, at: number): number {
  const length = matchAt(REFERENCE_HERE, scan.text, at)?.[0].length;
  if (length === undefined) return at + 1;
  addWords(scan, at);
  scan.pieces.push({ kind: "reference", start: scan.start + at, end: scan.start + at + length });
  scan.from = at + length;
  return scan.from;
}

function takeCode(scan: Scan, at: number): number | undefined {
  const length = matchAt(CODE, scan.text, at)?.[0].length;
  if (length === undefined) return undefined;
  addWords(scan, at);
  const code = { start: scan.start + at + 1, end: scan.start + at + length - 1 };
  scan.pieces.push({ kind: "open", mark: { kind: "code" } }, { kind: "code", ...code }, { kind: "close" });
  scan.from = at + length;
  return scan.from;
}

function takeRun(scan: Scan, at: number): number | undefined {
  const { text } = scan;
  if (matchAt(STANDING_ALONE, text, at) !== null) return at + 1;
  const run = matchAt(RUN, text, at)?.[0] ?? "";
  const end = at + run.length;
  const { run: open } = scan;
  if (open === undefined ? matchAt(OPENING, text, at) === null : open !== run || matchAt(CLOSING, text, at) === null) {
    return undefined;
  }
  addWords(scan, at);
  scan.pieces.push(
    open === undefined ? { kind: "open", mark: { kind: run.length === 2 ? "strong" : "emphasis" } } : { kind: "close" },
  );
  scan.run = open === undefined ? run : undefined;
  scan.from = end;
  return end;
}

function takeLink(scan: Scan, at: number): number | undefined {
  const found = matchAt(LINK, scan.text, at);
  if (found === null) return undefined;
  const [whole, words = "", url = ""] = found;
  const start = scan.start + at + 1;
  const pieces = findPieces(scan.text, { start: at + 1, end: at + 1 + words.length });
  // Emphasis in emphasis is for the parser.
  if (pieces === undefined || (scan.run !== undefined && pieces.length > 1)) return undefined;
  addWords(scan, at);
  scan.pieces.push({ kind: "open", mark: { kind: "link", url } });
  for (const piece of pieces) {
    const moved = "start" in piece ? { start: piece.start + start - at - 1, end: piece.end + start - at - 1 } : {};
    scan.pieces.push({ ...piece, ...moved });
  }
  scan.pieces.push({ kind: "close" });
  scan.from = at + whole.length;
  return scan.from;
}

function addWords(scan: Scan, end: number): void {
  if (end > scan.from) scan.pieces.push({ kind: "words", start: scan.start + scan.from, end: scan.start + end });
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Matches the "@b.c" of "a@b.c"; not that of "a@b. c" and not "@a". */
export const EMAIL = String.raw`(?<=[\w.+-])@[\w.-]{0,255}\.[\w-]`;
/** Whatever Markdown and the generators of sites may read in a line, and two spaces at its end. */
const SIGNS = String.raw`[*_[\]&\\~|${"`"}{}^]|<(?=[A-Za-z/!?>])|==|%%|${EMAIL}|:\/\/|www\.|(?<![\w+])\+\+(?=[^\s+])|:[a-z][\w-]*\[|:[a-z]{6,11}-[a-z\d][a-z\d/-]{0,80}:| {2}$|\t$`;
/** Matches "*", "a@b.c" and "a  "; not ", : - # 5% a < b @a a@b". */
const MARKED = new RegExp(SIGNS, "iu");
const SIGN = new RegExp(SIGNS, "giu");
/** Matches "`a`" and "`a | b`"; not "``a``" and not "` a `". */
const CODE = /`[^`\s](?:[^`\n\t]*[^`\s])?`(?!`)/uy;
/** Matches "&amp;"; not "& a". */
const REFERENCE_HERE = new RegExp(REFERENCE.source, "uy");
/** Matches "*"; not "a". */
const ESCAPABLE = /[!-/:-@[-`{-~]/u;
/** Matches the bar of "a | b"; not that of "|---|". */
const BAR = /\|(?!:?-{3})/uy;
/** Matches "*", "__"; not "***". */
const RUN = /([*_])\1?(?!\1)/uy;
/** Matches the "*" of "2 * 3" and the "_" of "a_b"; not "*a*". */
const STANDING_ALONE = /(?<=[ ])\*(?= )|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/uy;
/** Matches the signs before "a" in " *a" and "(**a", before "`a`" and "[a]" behind a space; not those of "a*b". */
const OPENING = /(?<=^|\s)([*_])\1?(?=[\p{L}\p{N}`[])|(?<=\()([*_])\2?(?=[\p{L}\p{N}])/uy;
/** Matches the signs behind "a" in "a* b", "a**." and "a.**" at the end; not those of "a*b". */
const CLOSING = /(?<=[\p{L}\p{N}])([*_])\1?(?=$|[\s.,;:!?)])|(?<=[.,;:!?`)])([*_])\2?(?=$|\s)/uy;
/** Matches "[a](/b)" and “[a](b.md "Title")”, words and address in groups; not "[a]", "![a](b)" and "[^a](b)". */
const LINK =
  /(?<![![\]\\])\[((?!\^)[^[\]\n]{1,400})\]\(([\p{L}\p{N}./#?:%+,;-][\p{L}\p{N}_./#?:%+,;-]{0,400})(?: "[\p{L}\p{N} .,;:!?'-]{0,200}")?\)/uy;
