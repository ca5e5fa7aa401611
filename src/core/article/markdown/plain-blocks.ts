import type { Span } from "../../text/span.ts";
import { isModuleLine, LONGEST_RULE } from "./line-rules.ts";
import type { OpenBlocks, PlainBlock, PlainChunk } from "./plain-block.ts";
import { type ContainedLine, type Container, findContainers, skipTask } from "./plain-containers.ts";
import { isBlank, readLine } from "./plain-lines.ts";
import { addPlainLine, beginParagraph, breakPlainLine, type PlainParagraph } from "./plain-paragraph.ts";

/**
 * The paragraphs at the beginning of `span`, in quotations, lists and notes or in none, up to the blank line that ends them
 * all. Undefined when Markdown may say more of them. `from`: what they go on with, when what stands before was cut.
 */
export function findBlocks(source: string, span: Span, from?: OpenBlocks): PlainChunk | undefined {
  // What is indented may stand in a list that another piece began.
  if (from === undefined && INDENTED.test(source[span.start] ?? "")) return undefined;
  const scan: Scan = {
    source,
    span,
    blocks: [],
    paragraph: from?.isInParagraph === true ? beginParagraph() : undefined,
    mark: undefined,
    containers: from?.containers ?? [],
    lines: 0,
  };
  for (let at = span.start; at < span.end; ) {
    const read = readContained(scan, readLine(source, at, span.end));
    if (typeof read !== "number") return read;
    at = read;
  }
  return finish(scan, span.end);
}

interface Scan {
  readonly source: string;
  readonly span: Span;
  readonly blocks: PlainBlock[];
  /** The paragraph that is open, and the mark of the item that begins with it. */
  paragraph: PlainParagraph | undefined;
  mark: string | undefined;
  containers: readonly Container[];
  lines: number;
}

/** Where the next line begins, or the chunk that ends before or behind this one; undefined when it takes the parser. */
function readContained(scan: Scan, line: Span): number | PlainChunk | undefined {
  const { source, span } = scan;
  const next = Math.min(span.end, line.end + 1);
  if (isBlank(source, line)) return readBlank(scan, next);
  const isInList = scan.containers.some(({ kind }) => kind !== "quotation");
  if (line.end - line.start > LONGEST_PARAGRAPH)
    return isInList || scan.lines === 0 ? undefined : cut(scan, line, true);
  const text = source.slice(line.start, line.end);
  const found = findContainers(text, scan.containers, scan.paragraph !== undefined);
  if (found === undefined) return undefined;
  const cost = line.end - span.start + scan.lines * COST_OF_A_LINE;
  if (cost > LONGEST_PARAGRAPH && scan.lines > 0) {
    const isFree = found.isNew && found.containers.slice(0, found.kept).every(({ kind }) => kind === "quotation");
    if (isFree) return finish(scan, line.start);
    if (!isInList || cost > LONGEST_LIST) {
      return cut(scan, line, scan.paragraph !== undefined && !found.isNew && found.at < text.length);
    }
  }
  scan.lines += 1;
  if (scan.containers.length === 0 && scan.paragraph !== undefined && UNDERLINE.test(text))
    return endHeading(scan, text, next);
  return addLine(scan, line, text, found) ? next : undefined;
}

function addLine(scan: Scan, line: Span, text: string, found: ContainedLine): boolean {
  const { at, isNew, spaces } = found;
  const isOver = isNew || at === text.length;
  if (isOver && !closeParagraph(scan)) return false;
  if (isOver || scan.paragraph === undefined) {
    scan.containers = found.containers;
    const opened = found.containers.slice(found.kept).findLast(({ kind }) => kind === "item");
    // The mark of an item whose words are still to come is for the parser.
    if (at === text.length) return opened === undefined;
    // With more spaces it is code.
    if (spaces >= CODE_COLUMNS) return false;
    scan.paragraph = beginParagraph();
    scan.mark = opened?.mark;
  }
  const isItem = isNew && found.containers.at(-1)?.kind === "item";
  const start = isItem ? skipTask(text, at) : at;
  if (!WORDS_START.test(text.slice(start)) || isModuleLine(text.slice(start, start + LONGEST_RULE))) return false;
  return addPlainLine(scan.source, scan.paragraph, { start: line.start + start, end: line.end });
}

// A blank line ends quotations, and whatever the next line with words does not go on with.
function readBlank(scan: Scan, next: number): number | PlainChunk | undefined {
  const { source, span } = scan;
  const outer = scan.containers.findIndex(({ kind }) => kind === "quotation");
  const kept = scan.containers.slice(0, outer === -1 ? undefined : outer);
  const [first] = kept;
  if (first === undefined) return finish(scan, next);
  let at = next;
  let line = readLine(source, at, span.end);
  while (isBlank(source, line) && line.end < span.end) {
    if (line.end > span.start + LONGEST_LIST) return undefined;
    at = line.end + 1;
    line = readLine(source, at, span.end);
  }
  const text = source.slice(line.start, Math.min(line.end, line.start + first.columns));
  if (!INDENTED.test(text)) return finish(scan, next);
  if (text.trim() !== "" || text.includes("\t") || !closeParagraph(scan)) return undefined;
  scan.containers = kept;
  return at;
}

function endHeading({ span, paragraph, blocks }: Scan, text: string, end: number): PlainChunk | undefined {
  if (paragraph === undefined || paragraph.lines.length === 0 || paragraph.ending === "backslash") return undefined;
  const level = text.includes("=") ? 1 : 2;
  return {
    start: span.start,
    end,
    blocks: [...blocks, { kind: "heading", level, lines: paragraph.lines }],
    isClosed: true,
  };
}

/** Ends the paragraph that is open; tells whether it could: what a backslash at its very end is takes the parser. */
function closeParagraph(scan: Scan): boolean {
  const { paragraph } = scan;
  scan.paragraph = undefined;
  if (paragraph === undefined || paragraph.lines.length === 0) return true;
  if (paragraph.ending === "backslash") return false;
  writeParagraph(scan, paragraph, false);
  return true;
}

function finish(scan: Scan, end: number): PlainChunk | undefined {
  if (!closeParagraph(scan)) return undefined;
  return { start: scan.span.start, end, blocks: scan.blocks, isClosed: true };
}

/** The chunk up to a line that goes on with what is open. */
function cut(scan: Scan, { start }: Span, isInParagraph: boolean): PlainChunk | undefined {
  const { paragraph, containers, blocks } = scan;
  if (isInParagraph && paragraph !== undefined) {
    breakPlainLine(paragraph);
    writeParagraph(scan, paragraph, true);
  } else if (!closeParagraph(scan)) return undefined;
  return { start: scan.span.start, end: start, blocks, isClosed: false, open: { containers, isInParagraph } };
}

function writeParagraph({ blocks, containers, mark }: Scan, { lines }: PlainParagraph, isCut: boolean): void {
  const count = (kind: Container["kind"]): number => containers.filter((each) => each.kind === kind).length;
  const label = containers.find(({ kind }) => kind === "note")?.mark;
  blocks.push({ kind: "paragraph", lists: count("item"), quotations: count("quotation"), mark, label, isCut, lines });
}

/** Code units of paragraphs that are read at once, how many a line counts for beside its own, and those of a list. */
const LONGEST_PARAGRAPH = 12_000;
const COST_OF_A_LINE = 40;
const LONGEST_LIST = 2 * LONGEST_PARAGRAPH;
/** Columns from which on an indented line is code. */
const CODE_COLUMNS = 4;

/** Matches "===" and "--- "; not "= =". */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;
/** Matches “Words” and “"Words”, "12 words", "*words*", "| words" and "[words](a)"; not "- words", "|---|", "12. words" and "  words". */
const WORDS_START =
  /^(?:[\p{L}"'“”„«‘’(¿¡…—–€£[`&$<~@]|\|(?=.*[\p{L}\p{N}])|\\(?=[^[])|[*_](?=[^\s*_])|\*\*(?=[^\s*])|__(?=[^\s_])|\d{1,9}(?![\d.)])|\d[\d.,]*\d\s)/u;
/** Matches " " and a line end; not "a". */
const INDENTED = /^\s/u;
