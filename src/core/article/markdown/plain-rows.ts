import { findMatches } from "../../text/find-matches.ts";
import type { Span } from "../../text/span.ts";
import { isBlank, readLongLine } from "./plain-lines.ts";
import { findPieces, type Piece } from "./plain-words.ts";

/** A row of a table whose cells hold words that need no parser, or are too many for it. */
export interface PlainRow {
  readonly kind: "row";
  /** Whether it names the columns: a table begins. */
  readonly isFirst: boolean;
  readonly cells: readonly (readonly Piece[])[];
}

/** Rows that stand one below the other. */
export interface PlainRows extends Span {
  readonly blocks: readonly PlainRow[];
  /** Whether a blank line ends the table. */
  readonly isClosed: boolean;
  /** The two lines that begin the table. */
  readonly table: Span;
}

/**
 * The table at the beginning of `span`, as far as its rows are plain; undefined when none begins there. One that is wider
 * than anybody reads is never for the parser, which takes long for each cell.
 */
export function findTable(source: string, { start, end }: Span): PlainRows | undefined {
  if (source[start] !== "|") return undefined;
  const header = readLongLine(source, start, end);
  const delimiter = readLongLine(source, Math.min(end, header.end + 1), end);
  if (delimiter.end - start > LONGEST || !DELIMITER.test(source.slice(delimiter.start, delimiter.end)))
    return undefined;
  const cells = findCells(source, header);
  if (cells?.length !== source.slice(delimiter.start, delimiter.end).split("|").length - 2) return undefined;
  const table = { start, end: delimiter.end };
  const first: PlainRow = { kind: "row", isFirst: true, cells };
  return findBelow(source, { start: Math.min(end, delimiter.end + 1), end }, table, [first]);
}

/** The plain rows at the beginning of `span`, where a table goes on; undefined when there is none. */
export function findRows(source: string, span: Span, table: Span): PlainRows | undefined {
  const found = findBelow(source, span, table, []);
  return found.end === span.start ? undefined : found;
}

function findBelow(source: string, { start, end }: Span, table: Span, blocks: PlainRow[]): PlainRows {
  const begin = blocks.length > 0 ? table.start : start;
  for (let at = start; at < end; ) {
    const line = readLongLine(source, at, end);
    if (isBlank(source, line)) {
      return { start: begin, end: Math.min(end, line.end + 1), blocks, isClosed: true, table };
    }
    const isFull = at > start && line.end - start > LONGEST_TOGETHER;
    const cells = isFull || line.end - at > LONGEST ? undefined : findCells(source, line);
    if (cells === undefined) return { start: begin, end: at, blocks, isClosed: false, table };
    blocks.push({ kind: "row", isFirst: false, cells });
    at = line.end + 1;
  }
  return { start: begin, end, blocks, isClosed: true, table };
}

function findCells(source: string, line: Span): (readonly Piece[])[] | undefined {
  const text = source.slice(line.start, line.end);
  if (!ROW.test(text)) return undefined;
  const isCrowded = isOvercrowded(text);
  if (text.includes(ESCAPED_BAR) && !isCrowded) return undefined;
  const cells: (readonly Piece[])[] = [];
  for (const { at, written } of findWords(text)) {
    const words = trimCell(line, at, written);
    const pieces = DASHES.test(written) ? undefined : findPieces(source, words);
    if (pieces === undefined && !isCrowded) return undefined;
    cells.push(pieces ?? [{ kind: "words", ...words }]);
  }
  return cells;
}

/** Words between two bars, and where in the line they begin. */
interface Words {
  readonly at: number;
  readonly written: string;
}

function trimCell({ start: line }: Span, at: number, written: string): Span {
  const start = line + at + written.length - written.trimStart().length;
  return { start, end: Math.max(start, line + at + written.trimEnd().length) };
}

// A bar behind a backslash ends no cell.
function* findWords(text: string): Generator<Words, void, undefined> {
  let at = 1;
  for (const { index } of findMatches(text, BAR)) {
    if (index === 0) continue;
    yield { at, written: text.slice(at, index) };
    at = index + 1;
  }
}

/**
 * Whether a row has more cells than anybody reads, next to nothing in them, or more words than are looked through for what
 * their signs open: those are words.
 */
function isOvercrowded(text: string): boolean {
  const bars = text.match(BAR)?.length ?? 0;
  return text.length > LONGEST_PARSED || bars > MOST_CELLS || (bars > FEWEST_CROWDED && bars > text.length * MOST_BARS);
}

/** Code units of a row, and of rows that are read at once. */
const LONGEST = 64 * 1024;
const LONGEST_TOGETHER = 4_000;
/** Code units of a row that the parser is asked about: it takes as long as that is for each sign in it. */
const LONGEST_PARSED = 4_000;
/** Cells of a row that the parser is asked about: a sheet of a year's days has fewer columns than it takes seconds for. */
const MOST_CELLS = 100;
/** Bars from which on a row is looked at for what else is in it, and their share of it above which that is nothing. */
const FEWEST_CROWDED = 10;
const MOST_BARS = 0.2;

/** What stands for a bar that ends no cell. */
const ESCAPED_BAR = "\\|";

/** Matches "|---|:-:|"; not "|---" and not "| a |". */
const DELIMITER = /^\|(?:[ ]*:?-+:?[ ]*\|)+ *$/u;
/** Matches the bars of "| a | b |"; not that of "a \\| b". */
const BAR = /(?<!\\)\|/gu;
/** Matches "| a | b |"; not "| a | b". */
const ROW = /^\|.*\| *$/u;
/** Matches "---" and " :-: ", of a row that parts a table; not "a - b". */
const DASHES = /^\s*:?-+:?/u;
