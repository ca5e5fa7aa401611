import { findMatches } from "../text/find-matches.ts";
import { type Span, trimSpan } from "../text/span.ts";
import type { LineGroup, LineTable } from "./line-table.ts";
import { isUnderline } from "./plain-labels.ts";

/** The cells of a row; a rule between rows has none. */
export type Cells = readonly Span[];

type Lines = Pick<LineGroup, "first" | "last">;

/**
 * The rows of a group of lines that is a table: each line has the same number of cells, parted by tabs, by two spaces or
 * more at the same columns, or framed by bars; a row may go on in the lines below. Undefined for any other group.
 */
export function readTable(lines: LineTable, { first, last }: Lines): readonly Cells[] | undefined {
  if (last === first || last - first >= MOST_ROWS) return undefined;
  return readGrid(lines, { first, last }) ?? readTabbed(lines, { first, last }) ?? readAligned(lines, { first, last });
}

/** Whether the line of a row may go on with the one above, as where a long cell is wrapped: its first cell alone is empty. */
export function isContinuation(cells: Cells): boolean {
  const [first, ...others] = cells;
  return first !== undefined && first.start === first.end && others.some(({ start, end }) => start < end);
}

/** Whether the first row of a table names its columns: a rule follows, or it has no number where all the others have one. */
export function hasHeader(text: string, rows: readonly Cells[]): boolean {
  if (rows[1]?.length === 0) return true;
  const [head = [], ...rest] = rows;
  return head.some((cell, column) => {
    return (
      !NUMBER.test(text.slice(cell.start, cell.end)) &&
      rest.some((row) => isNumber(text, row[column])) &&
      rest.every((row) => isNumber(text, row[column]) || isContinuation(row))
    );
  });
}

// What goes on in a row below stands in a row of its own, its other cells empty.
function readGrid(lines: LineTable, { first, last }: Lines): readonly Cells[] | undefined {
  const rows: Cells[] = [];
  let columns = 0;
  for (let line = first; line <= last; line += 1) {
    const words = lines.read(line);
    if (!FRAMED.test(words)) return undefined;
    const isRule = GRID_RULE.test(words);
    const { start, end } = lines.at(line);
    const cells = isRule ? [] : splitCells(lines.text, { start: start + 1, end: end - 1 }, BAR);
    if (columns === 0) columns = cells.length;
    if (cells.length > MOST_COLUMNS || (!isRule && cells.length !== columns)) return undefined;
    if (rows.length > 0 || !isRule) rows.push(cells.map((cell) => trimSpan(lines.text, cell)));
  }
  return columns < 2 ? undefined : rows;
}

// A line below whose cells all stand under later columns goes on with the row above: its other cells are empty.
function readAligned(lines: LineTable, { first, last }: Lines): readonly Cells[] | undefined {
  const head = splitCells(lines.text, lines.at(first), GAP);
  if (head.length < 2 || head.length > MOST_COLUMNS) return undefined;
  const columns = head.map((cell) => findColumn(lines, first, cell));
  const rows: Cells[] = [head];
  let whole = 1;
  for (let line = first + 1; line <= last; line += 1) {
    const isRule = isTableRule(lines, line, first);
    const cells = isRule ? [] : splitCells(lines.text, lines.at(line), GAP);
    const isWhole = isRule || cells.length === head.length;
    const row = isWhole ? cells : placeCells(lines, line, cells, columns);
    const isNearAll = row?.every((cell, column) => {
      return !isWhole || column === 0 || isNear(findColumn(lines, line, cell), columns[column] ?? NOWHERE);
    });
    if (row === undefined || isNearAll !== true) return undefined;
    if (isWhole) whole += 1;
    rows.push(row);
  }
  return whole < FEWEST_ALIGNED ? undefined : rows;
}

function placeCells(lines: LineTable, line: number, cells: Cells, columns: readonly Span[]): Cells | undefined {
  const row: Span[] = [];
  let place = lines.at(line).start;
  for (const cell of cells) {
    const from = findColumn(lines, line, cell).start;
    const column = columns.findIndex(({ start }, at) => at > 0 && at >= row.length && Math.abs(start - from) <= 1);
    if (column === -1) return undefined;
    while (row.length < column) row.push({ start: place, end: place });
    row.push(cell);
    place = cell.end + 1;
  }
  while (row.length < columns.length) row.push({ start: place, end: place });
  return row;
}

function readTabbed(lines: LineTable, { first, last }: Lines): readonly Cells[] | undefined {
  const rows: Cells[] = [];
  let columns = 0;
  for (let line = first; line <= last; line += 1) {
    const isRule = line > first && isTableRule(lines, line, first);
    const cells = isRule ? [] : splitCells(lines.text, lines.at(line), TAB);
    if (columns === 0) columns = cells.length;
    if (columns < 2 || columns > MOST_COLUMNS || (cells.length !== columns && cells.length !== 0)) return undefined;
    rows.push(cells);
  }
  return rows;
}

function isTableRule(lines: LineTable, line: number, first: number): boolean {
  return RULE.test(lines.read(line)) || isUnderline(lines.read(line), lines.read(first));
}

function splitCells(text: string, line: Span, gap: RegExp): Cells {
  const cells: Span[] = [];
  let { start } = line;
  for (const match of findMatches(text.slice(line.start, line.end), gap)) {
    cells.push({ start, end: line.start + match.index });
    start = line.start + match.index + match[0].length;
  }
  return [...cells, { start, end: line.end }];
}

// Both the beginning and the end of a cell may be what is aligned.
function findColumn(lines: LineTable, line: number, cell: Span | undefined): Span {
  const from = lines.at(line).start - lines.readIndent(line);
  return { start: (cell?.start ?? from) - from, end: (cell?.end ?? from) - from };
}

function isNear(one: Span, other: Span): boolean {
  return Math.abs(one.start - other.start) <= 1 || Math.abs(one.end - other.end) <= 1;
}

function isNumber(text: string, cell: Span | undefined): boolean {
  return cell !== undefined && NUMBER.test(text.slice(cell.start, cell.end));
}

const NOWHERE: Span = { start: -2, end: -2 };
/** Lines from which on equal columns are no chance. */
const FEWEST_ALIGNED = 3;
const MOST_COLUMNS = 30;
/** Rows of a table: one step reads all of them. */
const MOST_ROWS = 6_000;

/** Matches "| a | b |" and "+---+---+"; not "| a" and "+1". */
const FRAMED = /^(?:\|.*\||\+[-=+]+\+|\|[-=+|]+\|)$/u;
/** Matches "+---+---+", "|----+----|" and "|====|"; not "| a |". */
const GRID_RULE = /^[-=+|]{3,}$/u;
/** Matches what parts cells by a bar. */
const BAR = /\|/gu;
/** Matches what parts cells by a tab. */
const TAB = /[^\S\n]*\t[^\S\n]*/gu;
/** Matches white space of two columns and more; not one that stands behind a sentence's end. */
const GAP = /(?<![.!?:]["”’)]?)[^\S\n]{2,}/gu;
/** Matches "---- -----" and "---+---"; not "- a". */
const RULE = /^[-=+|\s]{3,}$/u;
/** Matches "1,200", "£5.50" and "12 %"; not "12 May". */
const NUMBER = /^[-+~<>≈]?\s?\p{Sc}?\s?\d[\d.,:/ ]*\s?(?:%|\p{Sc})?$/u;
