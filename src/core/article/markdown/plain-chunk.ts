import type { Span } from "../../text/span.ts";
import { closesFence, isInclude } from "./line-rules.ts";
import { isBlank, readLine } from "./plain-lines.ts";
import { findRows, findTable, type PlainRow } from "./plain-rows.ts";
import { findPieces, type Piece } from "./plain-words.ts";

/** Blocks whose words need no parser. */
export interface PlainChunk extends Span {
  readonly blocks: readonly PlainBlock[];
  /** Whether a blank line follows, or a heading is the last: nothing reaches into what follows. */
  readonly isClosed: boolean;
  /** The two lines that begin the table which it ends in. */
  readonly table?: Span;
}

export type PlainBlock =
  | { readonly kind: "heading"; readonly level: number; readonly lines: Lines }
  | {
      readonly kind: "paragraph";
      readonly isQuoted: boolean;
      /** Whether it goes on in what follows. */
      readonly isCut: boolean;
      readonly lines: Lines;
    }
  | { readonly kind: "item"; readonly mark: string; readonly lines: Lines }
  | { readonly kind: "code"; readonly language: string | undefined; readonly code: Span }
  | PlainRow;

type Lines = readonly (readonly Piece[])[];

/**
 * The blocks at the beginning of `span` that the parser is not needed for: a heading, a paragraph, a quotation or a table that
 * a blank line ends, items of a list of one level. Undefined when Markdown may say more of them; `isFresh`: a blank line
 * stands before.
 */
export function findPlainChunk(source: string, span: Span, isFresh: boolean): PlainChunk | undefined {
  const heading = findHeading(source, span);
  if (heading !== undefined || !isFresh) return heading;
  return (
    findLines(source, span, WORDS) ??
    findItems(source, span) ??
    findLines(source, span, QUOTATION) ??
    findTable(source, span) ??
    findCode(source, span) ??
    findDefinitions(source, span)
  );
}

/** What goes on with the plain blocks before `span`, which were cut; undefined when Markdown may say more of it. */
export function findContinuation(source: string, span: Span, { blocks, table }: PlainChunk): PlainChunk | undefined {
  if (table !== undefined) return findRows(source, span, table);
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return undefined;
  return findLines(source, span, last.isQuoted ? QUOTATION : WORDS);
}

function findHeading(source: string, { start, end }: Span): PlainChunk | undefined {
  HEADING.lastIndex = start;
  const found = HEADING.exec(source);
  if (found === null || start + found[0].length > end) return undefined;
  const [whole, mark = ""] = found;
  const line = findPieces(source, { start: start + mark.length, end: start + whole.trimEnd().length });
  if (line === undefined) return undefined;
  const blocks = [{ kind: "heading", level: mark.trimEnd().length, lines: [line] }] as const;
  return { start, end: start + whole.length, blocks, isClosed: true };
}

/** What stands before the words of each line of a paragraph. */
interface Beginning {
  readonly isQuoted: boolean;
  readonly mark: RegExp;
}

function findLines(source: string, { start, end }: Span, beginning: Beginning): PlainChunk | undefined {
  const { isQuoted, mark } = beginning;
  const blocks: PlainBlock[] = [];
  let lines: (readonly Piece[])[] = [];
  const finish = (to: number, isCut: boolean): PlainChunk | undefined => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", isQuoted, isCut, lines });
    return blocks.length === 0 ? undefined : { start, end: to, blocks, isClosed: !isCut };
  };
  for (let at = start; at < end; ) {
    const line = readLine(source, at, end);
    if (isBlank(source, line)) return finish(Math.min(end, line.end + 1), false);
    if (line.end - start + (lines.length + blocks.length) * COST_OF_A_LINE > LONGEST_PARAGRAPH) {
      return lines.length === 0 ? undefined : finish(at, true);
    }
    at = line.end + 1;
    const words = source.slice(line.start, line.end);
    if (lines.length > 0 && !isQuoted && UNDERLINE.test(words)) {
      const level = words.includes("=") ? 1 : 2;
      return { start, end: Math.min(end, at), blocks: [{ kind: "heading", level, lines }], isClosed: true };
    }
    const from = mark.exec(words)?.[0].length;
    if (from === words.length && lines.length > 0) {
      finish(at, false);
      lines = [];
      continue;
    }
    if (from === undefined || !WORDS_START.test(words.slice(from))) return undefined;
    const pieces = findPieces(source, { start: line.start + from, end: line.end });
    if (pieces === undefined) return undefined;
    lines.push(pieces);
  }
  return finish(end, false);
}

function findCode(source: string, { start, end }: Span): PlainChunk | undefined {
  FENCE.lastIndex = start;
  const found = FENCE.exec(source);
  if (found === null) return undefined;
  const [whole, fence = "", language = ""] = found;
  const from = start + whole.length;
  for (let at = from; at < end; ) {
    const line = readLine(source, at, end);
    if (line.end - start > LONGEST_PARAGRAPH) return undefined;
    const written = source.slice(line.start, line.end);
    if (isInclude(written)) return undefined;
    at = line.end + 1;
    if (!closesFence(written, fence)) continue;
    if (!written.startsWith(fence)) return undefined;
    const code = { start: from, end: line.start };
    return {
      start,
      end: Math.min(end, at),
      blocks: [{ kind: "code", language: language || undefined, code }],
      isClosed: true,
    };
  }
  return undefined;
}

// What references lead to is no words, and is known already.
function findDefinitions(source: string, { start, end }: Span): PlainChunk | undefined {
  for (let at = start; at < end; ) {
    const line = readLine(source, at, end);
    if (isBlank(source, line)) {
      return at === start ? undefined : { start, end: Math.min(end, line.end + 1), blocks: [], isClosed: true };
    }
    if (line.end - line.start > LONGEST) return undefined;
    // Up to here they end at line ends, and the title of the last one can stand in no line that begins another.
    if (line.end - start > LONGEST) return at === start ? undefined : { start, end: at, blocks: [], isClosed: true };
    if (!DEFINITION.test(source.slice(line.start, line.end))) return undefined;
    at = line.end + 1;
  }
  return { start, end, blocks: [], isClosed: true };
}

function findItems(source: string, { start, end }: Span): PlainChunk | undefined {
  const blocks: PlainBlock[] = [];
  let ordered: boolean | undefined;
  for (let at = start; at < end; ) {
    const line = readLine(source, at, end);
    const found = ITEM.exec(source.slice(line.start, Math.min(line.end, line.start + LONGEST)));
    if (found === null) return isBlank(source, line) ? finishItems(source, blocks, start, line, end) : undefined;
    const [whole, mark = "", space = ""] = found;
    const isNumber = NUMBER.test(mark);
    if (ordered !== undefined && ordered !== isNumber) return undefined;
    if (line.end - line.start > whole.length) return undefined;
    const words = findPieces(source, { start: line.start + mark.length + space.length, end: line.end });
    if (words === undefined) return undefined;
    // The item before ends where this one begins.
    if (line.end - start > LONGEST) return blocks.length === 0 ? undefined : { start, end: at, blocks, isClosed: true };
    ordered = isNumber;
    blocks.push({ kind: "item", mark, lines: [words] });
    at = line.end + 1;
  }
  return { start, end, blocks, isClosed: true };
}

// An item goes on behind a blank line when what follows is indented.
function finishItems(
  source: string,
  blocks: PlainBlock[],
  start: number,
  blank: Span,
  end: number,
): PlainChunk | undefined {
  if (blocks.length === 0) return undefined;
  let line = blank;
  while (isBlank(source, line) && line.end + 1 < end) line = readLine(source, line.end + 1, end);
  if (INDENTED.test(source.slice(line.start, line.start + 1))) return undefined;
  return { start, end: Math.min(end, blank.end + 1), blocks, isClosed: true };
}

/** Code units of a list that is looked through for marks: what is longer is cut by the parser's rules. */
const LONGEST = 4_000;

/** Code units of a paragraph that is read at once, and how many a line counts for beside its own. */
const LONGEST_PARAGRAPH = 12_000;
const COST_OF_A_LINE = 40;

const WORDS: Beginning = { isQuoted: false, mark: /^/u };
/** The mark matches the "> " of "> a" and the ">" of ">a"; not that of ">  a". */
const QUOTATION: Beginning = { isQuoted: true, mark: /^> ?(?!\s)/u };

/** Matches the line "```js title" with the fence and the language in groups; not "``` a`" and not "  ```". */
const FENCE = /(`{3,}|~{3,})[ \t]*(?:(\w[\w+#-]*)(?:[ \t]+[^`\n&\\]*)?)?\n/uy;
/** Matches “[a]: /b” and “[a]: https://b.example "Title"”; not "[^a]: b" and not "[a]:". */
const DEFINITION =
  /^\[(?!\^)[\p{L}\p{N}][\p{L}\p{N} ._-]{0,200}\]: [\p{L}\p{N}./#][\p{L}\p{N}_./#?:%+,;-]*(?: "[\p{L}\p{N} .,;:!?'-]*")?$/u;
/** Matches "===" and "--- "; not "= =". */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;
/** Matches a line "## Words" with its end; not "#tag". */
const HEADING = /(#{1,6}) [ \t]*([^\s#][^\n#]*)(?:\n|$)/uy;
/** Matches “Words” and “"Words”, "12 words", "*words*", "| words" and "[words](a)"; not "- words", "|---|", "12. words" and "  words". */
const WORDS_START =
  /^(?:(?!(?:import|export)\s)[\p{L}"'“”„«‘’(¿¡…—–€£[`]|\|(?=.*[\p{L}\p{N}])|[*_](?=[^\s*_])|\*\*(?=[^\s*])|__(?=[^\s_])|\d{1,9}(?![\d.)])|\d[\d.,]*\d\s)/u;
/** Matches "- words" and "3. words" with the words in a group; not "-   " and not "- - words". */
const ITEM =
  /^([-*+]|\d{1,9}[.)])( {1,3})((?![-+>#:=|?!]|[*_](?:[\s*_]*$|\s)|\d{1,9}[.)]|\s|import\s|export\s)[^\n]+)$/u;
/** Matches "3"; not "-". */
const NUMBER = /\d/u;
/** Matches " "; not "a". */
const INDENTED = /\s/u;
