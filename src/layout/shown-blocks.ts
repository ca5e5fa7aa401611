import type { Block, BlockPlace } from "../core/article/blocks.ts";
import type { Excerpt } from "../core/article/excerpt.ts";
import { type Span, trimSpan } from "../core/text/span.ts";

/** A row of a table. */
export type Row = Extract<Block, { readonly kind: "row" }>;

/** Rows of one table that follow one another. */
export interface Table extends Span, BlockPlace {
  readonly kind: "table";
  /** The words that name the columns; none in a table without such. */
  readonly columns: readonly string[];
  /** The row that names the columns, where it is a part of what is shown. */
  readonly head?: Row;
  readonly rows: readonly Row[];
}

/** A block as it is shown: the rows of a table are one. */
export type ShownBlock = Exclude<Block, Row> | Table;

/** What of an excerpt or an article is looked at: the text from `start` on, and its blocks. */
export type Built = Pick<Excerpt, "start" | "text" | "lang" | "blocks">;

/** The blocks of a text that is shown, in order. Words that are in none are a paragraph. */
export function listShownBlocks(built: Built): ShownBlock[] {
  const shown: ShownBlock[] = [];
  let rows: Row[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) shown.push(buildTable(rows));
    rows = [];
  };
  for (const block of fillGaps(built)) {
    if (block.kind !== "row") {
      closeTable();
      shown.push(block);
    } else {
      if (!goesOn(rows, block)) closeTable();
      rows.push(block);
    }
  }
  closeTable();
  return shown;
}

/** Whether a blank line stands between two blocks of the text, the one behind the other. */
export function arePartedWidely({ start, text }: Pick<Built, "start" | "text">, last: Span, next: Span): boolean {
  return BLANK_LINE.test(text.slice(last.end - start, next.start - start));
}

/** Whether two places are in the same quotation and the same note. */
export function isSameQuotation(a: BlockPlace, b: BlockPlace): boolean {
  return (a.quoted ?? 0) === (b.quoted ?? 0) && a.note === b.note;
}

function* fillGaps({ start, text, blocks }: Built): Generator<Block, void, undefined> {
  let at = start;
  for (const block of blocks) {
    yield* readLoose(text, start, { start: at, end: block.start });
    yield block;
    at = block.end;
  }
  yield* readLoose(text, start, { start: at, end: start + text.length });
}

function readLoose(text: string, from: number, gap: Span): readonly Block[] {
  const { start, end } = trimSpan(text, { start: gap.start - from, end: gap.end - from });
  return start < end ? [{ kind: "paragraph", start: start + from, end: end + from }] : [];
}

// A row without a header begins a table, unless none of the rows before has one.
function goesOn(rows: readonly Row[], row: Row): boolean {
  const last = rows.at(-1);
  if (last === undefined) return true;
  if (!isSameQuotation(last, row) || (last.depth ?? 0) !== (row.depth ?? 0)) return false;
  if (last.header.length === 0) return rows.length === 1 || row.header.length === 0;
  return last.header.length === row.header.length && last.header.every((word, column) => word === row.header[column]);
}

function buildTable(rows: readonly Row[]): Table {
  const [first] = rows;
  const columns = rows.at(-1)?.header ?? [];
  const namesColumns = first !== undefined && first.header.length === 0 && columns.length > 0;
  const { depth, quoted, note } = first ?? {};
  return {
    kind: "table",
    start: first?.start ?? 0,
    end: rows.at(-1)?.end ?? 0,
    columns,
    ...(namesColumns && { head: first }),
    rows: namesColumns ? rows.slice(1) : rows,
    ...(depth !== undefined && { depth }),
    ...(quoted !== undefined && { quoted }),
    ...(note !== undefined && { note }),
  };
}

/** Matches the gap between two paragraphs; not a single line end. */
const BLANK_LINE = /\n\s*\n/u;
