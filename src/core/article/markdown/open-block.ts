import { type Span, sliceText, trimSpan } from "../../text/span.ts";
import type { BlockKind } from "../blocks.ts";
import { place, type Reading } from "./reading.ts";

/** Begins a block of words, or goes on with the row of a table that they stand in. */
export function openParagraph(reading: Reading): void {
  const goesOn = reading.isOpen;
  reading.isOpen = false;
  if (goesOn && reading.blocks.kind !== undefined) return;
  reading.hasWords = false;
  reading.hasImage = false;
  if (reading.row === undefined) reading.blocks.open(place(reading, chooseKind(reading)));
  else reading.blocks.part(" ");
}

function chooseKind(reading: Reading): BlockKind {
  const { item, footnote, html } = reading;
  if (html.block !== undefined) return html.block;
  reading.item = undefined;
  if (item !== undefined) return { kind: "item", mark: item };
  return footnote === undefined ? { kind: "paragraph" } : { kind: "footnote", label: footnote };
}

/** Ends it: an image that stands alone is a caption. */
export function closeParagraph(reading: Reading): void {
  if (reading.row !== undefined) return;
  const { kind } = reading.blocks;
  // A note may end within the line of a heading, whose marks were read.
  if (kind?.kind === "heading" && reading.level > 0) {
    reading.blocks.close({ ...kind, level: reading.level });
    return;
  }
  const isCaption = kind?.kind === "paragraph" && reading.hasImage && !reading.hasWords;
  reading.blocks.close(isCaption ? { ...kind, kind: "caption" } : kind);
}

/** Ends the block that is open and begins another one. */
export function breakBlock(reading: Reading): void {
  const { kind } = reading.blocks;
  // An item whose words are still to come keeps its mark.
  const mark = kind?.kind === "item" && reading.blocks.start === undefined ? kind.mark : undefined;
  closeParagraph(reading);
  if (mark !== undefined) reading.item ??= mark;
  openParagraph(reading);
}

/** Begins a row of a table. */
export function openRow(reading: Reading, markup: "html" | "markdown"): void {
  closeRow(reading);
  reading.blocks.open({ kind: "row", cells: [], header: [] });
  reading.row = { cells: [], cell: undefined, isHeader: true, isHtml: markup === "html" };
}

/** Ends the row that is open; the first one of a table may name its columns. */
export function closeRow(reading: Reading): void {
  const { row } = reading;
  if (row === undefined) return;
  closeCell(reading);
  reading.row = undefined;
  let last = reading.blocks.start ?? 0;
  const cells = row.cells.map((cell) => {
    last = cell?.end ?? last;
    return cell ?? { start: last, end: last };
  });
  const span = reading.blocks.close(place(reading, { kind: "row", cells, header: reading.header ?? [] }));
  if (reading.header === undefined)
    reading.header = row.isHeader && span !== undefined ? readCells(reading, span, cells) : [];
}

// All at once: to look each one up among what was written takes as long as there are others.
function readCells({ blocks }: Reading, row: Span, cells: readonly Span[]): string[] {
  const words = blocks.read(row);
  return cells.map(({ start, end }) => words.slice(start - row.start, end - row.start));
}

/** Begins a cell. */
export function openCell(reading: Reading): void {
  closeCell(reading);
  if (reading.row !== undefined) reading.row.cell = reading.blocks.openCell();
}

/** Ends the cell that is open. */
export function closeCell({ row, blocks }: Reading): void {
  if (row?.cell === undefined) return;
  row.cells.push(blocks.closeCell(row.cell));
  row.cell = undefined;
}

/** Writes lines of code, white space at both ends left out. */
export function writeCode(reading: Reading, spans: readonly Span[], language: string | undefined): void {
  const hasWords = (span: Span): boolean => sliceText(reading.source, span).trim() !== "";
  const first = spans.findIndex(hasWords);
  const last = spans.findLastIndex(hasWords);
  if (first === -1) return;
  openCode(reading, language);
  for (const [at, span] of spans.entries()) {
    if (at < first || at > last) continue;
    const trimmed = trimSpan(reading.source, span);
    const start = at === first ? trimmed.start : span.start;
    reading.blocks.takeWhole({ start, end: at === last ? trimmed.end : span.end });
  }
  closeCode(reading);
}

/** Writes the words that stand above a block of code, but in a cell of a table. */
export function writeCodeTitle(reading: Reading, title: Span): void {
  if (reading.row !== undefined) return;
  reading.blocks.open(place(reading, { kind: "caption" }));
  reading.blocks.takeWords(title);
  reading.blocks.close();
}

/** Begins a block of code; in the cell of a table it is words like others. */
export function openCode(reading: Reading, language: string | undefined): void {
  reading.item = undefined;
  if (reading.row !== undefined) reading.blocks.part(" ");
  else reading.blocks.open(place(reading, { kind: "code", ...(language !== undefined && { language }) }));
}

/** Ends it. */
export function closeCode(reading: Reading): void {
  if (reading.row !== undefined) reading.blocks.part(" ");
  else reading.blocks.close();
}
