import type { Span } from "../../text/span.ts";
import { isBlank, readLine } from "./plain-lines.ts";
import { findPieces, type Piece } from "./plain-words.ts";

/** A row of a table whose cells hold words that need no parser. */
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

/** The table at the beginning of `span`, as far as its rows are plain; undefined when none begins there. */
export function findTable(source: string, { start, end }: Span): PlainRows | undefined {
  if (source[start] !== "|") return undefined;
  const header = readLine(source, start, end);
  const delimiter = readLine(source, Math.min(end, header.end + 1), end);
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
    const line = readLine(source, at, end);
    if (isBlank(source, line)) {
      return { start: begin, end: Math.min(end, line.end + 1), blocks, isClosed: true, table };
    }
    const cells = line.end - start > LONGEST ? undefined : findCells(source, line);
    if (cells === undefined) return { start: begin, end: at, blocks, isClosed: false, table };
    blocks.push({ kind: "row", isFirst: false, cells });
    at = line.end + 1;
  }
  return { start: begin, end, blocks, isClosed: true, table };
}

function findCells(source: string, line: Span): (readonly Piece[])[] | undefined {
  const text = source.slice(line.start, line.end);
  if (!ROW.test(text)) return undefined;
  const cells: (readonly Piece[])[] = [];
  for (let at = 1, bar = text.indexOf("|", 1); bar !== -1; at = bar + 1, bar = text.indexOf("|", at)) {
    const words = text.slice(at, bar);
    const start = line.start + at + words.length - words.trimStart().length;
    const pieces = DASHES.test(words)
      ? undefined
      : findPieces(source, { start, end: Math.max(start, line.start + at + words.trimEnd().length) });
    if (pieces === undefined) return undefined;
    cells.push(pieces);
  }
  return cells;
}

/** Code units of rows that are read at once. */
const LONGEST = 4_000;

/** Matches "|---|:-:|"; not "|---" and not "| a |". */
const DELIMITER = /^\|(?:[ ]*:?-+:?[ ]*\|)+ *$/u;
/** Matches "| a | b |"; not "| a | b". */
const ROW = /^\|.*\| *$/u;
/** Matches "---" and " :-: ", of a row that parts a table; not "a - b". */
const DASHES = /^\s*:?-+:?/u;
