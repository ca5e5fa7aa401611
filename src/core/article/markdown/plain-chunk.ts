import type { Span } from "../../text/span.ts";

/** Blocks whose words stand without a mark: they are taken as they are. */
export interface PlainChunk extends Span {
  readonly blocks: readonly PlainBlock[];
  /** Whether a blank line follows, or a heading is the last: nothing reaches into what follows. */
  readonly isClosed: boolean;
}

export interface PlainBlock {
  readonly kind: "heading" | "paragraph" | "item";
  /** The signs before the words: "##", "-", "3.". */
  readonly mark: string;
  readonly lines: readonly Span[];
}

/**
 * The blocks at the beginning of `span` that hold nothing but words: a heading, a paragraph that a blank line ends, items of
 * a list of one level. Undefined when Markdown may say more of them; `isFresh`: a blank line stands before.
 */
export function findPlainChunk(source: string, span: Span, isFresh: boolean): PlainChunk | undefined {
  return findHeading(source, span) ?? (isFresh ? (findParagraph(source, span) ?? findItems(source, span)) : undefined);
}

function findHeading(source: string, { start, end }: Span): PlainChunk | undefined {
  HEADING.lastIndex = start;
  const found = HEADING.exec(source);
  if (found === null || start + found[0].length > end) return undefined;
  const [whole, mark = "", words = ""] = found;
  if (isMarked(words)) return undefined;
  const to = start + whole.length;
  const line = { start: start + mark.length, end: start + whole.trimEnd().length };
  return { start, end: to, blocks: [{ kind: "heading", mark, lines: [line] }], isClosed: true };
}

function findParagraph(source: string, { start, end }: Span): PlainChunk | undefined {
  const lines: Span[] = [];
  for (let at = start; ; ) {
    const line = readLine(source, at, end);
    if (line.end - start > LONGEST) return undefined;
    if (isBlank(source, line)) {
      if (lines.length === 0) return undefined;
      return {
        start,
        end: Math.min(end, line.end + 1),
        blocks: [{ kind: "paragraph", mark: "", lines }],
        isClosed: true,
      };
    }
    const words = source.slice(line.start, line.end);
    if (!WORDS_START.test(words) || isMarked(words)) return undefined;
    lines.push(line);
    at = line.end + 1;
    if (at >= end) return { start, end, blocks: [{ kind: "paragraph", mark: "", lines }], isClosed: true };
  }
}

function findItems(source: string, { start, end }: Span): PlainChunk | undefined {
  const blocks: PlainBlock[] = [];
  let ordered: boolean | undefined;
  for (let at = start; at < end; ) {
    const line = readLine(source, at, end);
    const found = ITEM.exec(source.slice(line.start, Math.min(line.end, line.start + LONGEST)));
    if (found === null) return isBlank(source, line) ? finishItems(source, blocks, start, line, end) : undefined;
    const [whole, mark = "", space = "", words = ""] = found;
    const isNumber = NUMBER.test(mark);
    if (isMarked(words) || (ordered !== undefined && ordered !== isNumber)) return undefined;
    if (line.end - line.start > whole.length) return undefined;
    // The item before ends where this one begins.
    if (line.end - start > LONGEST) return blocks.length === 0 ? undefined : { start, end: at, blocks, isClosed: true };
    ordered = isNumber;
    blocks.push({ kind: "item", mark, lines: [{ start: line.start + mark.length + space.length, end: line.end }] });
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

function readLine(source: string, start: number, end: number): Span {
  const newline = source.indexOf("\n", start);
  return { start, end: newline === -1 || newline > end ? end : newline };
}

function isBlank(source: string, { start, end }: Span): boolean {
  return end - start < LONGEST && source.slice(start, end).trim() === "";
}

function isMarked(words: string): boolean {
  return MARKED.test(words);
}

/** Code units of a paragraph or a list that is looked through for marks: what is longer is cut by the parser's rules. */
const LONGEST = 4_000;

/** Matches a line "## Words" with its end; not "#tag". */
const HEADING = /(#{1,6}) [ \t]*([^\s#][^\n#]*)(?:\n|$)/uy;
/** Matches “Words” and “"Words”, and "12 words"; not "- words", "12. words" and "  words". */
const WORDS_START = /^(?:(?!(?:import|export)\s)[\p{L}"'“”„«‘’(¿¡…—–€£]|\d{1,9}(?![\d.)])|\d[\d.,]*\d\s)/u;
/** Matches "- words" and "3. words" with the words in a group; not "-   " and not "- - words". */
const ITEM = /^([-*+]|\d{1,9}[.)])( {1,3})((?![-+*>#:=|?!]|\d{1,9}[.)]|\s|import\s|export\s)[^\n]+)$/u;
/** Matches "3"; not "-". */
const NUMBER = /\d/u;
/** Matches " "; not "a". */
const INDENTED = /\s/u;
/** Matches whatever Markdown and the generators of sites may read in a line, and two spaces at its end; not ", : - # 5%". */
const MARKED = /[*_[\]<>&\\~|@=`{}$^]|%%|:\/\/|www\.|:[a-z][\w-]*\[| {2}$|\t$/iu;
