import type { Token } from "micromark-util-types";
import { type Span, sliceText, trimSpan } from "../../text/span.ts";
import type { BlockKind } from "../blocks.ts";
import { findSource } from "./draft.ts";
import { spanOf } from "./read-text.ts";
import { findPlace, findSources, type Reading, readSource } from "./reading.ts";

type Handler = (reading: Reading, token: Token) => void;

function openParagraph(reading: Reading): void {
  reading.hasWords = false;
  reading.hasImage = false;
  reading.blocks.open({ ...chooseParagraph(reading), ...findPlace(reading) });
}

function chooseParagraph(reading: Reading): BlockKind {
  const { item, footnote } = reading;
  reading.item = undefined;
  if (footnote !== undefined) return { kind: "footnote", label: footnote };
  return item === undefined ? { kind: "paragraph" } : { kind: "item", mark: item };
}

function closeParagraph(reading: Reading): void {
  const { kind } = reading.blocks;
  const isCaption = kind?.kind === "paragraph" && reading.hasImage && !reading.hasWords;
  reading.blocks.close(isCaption ? { ...findPlace(reading), kind: "caption" } : kind);
}

function openHeading(reading: Reading): void {
  reading.level = 0;
  reading.item = undefined;
  reading.blocks.open({ kind: "heading", level: 1, ...findPlace(reading) });
}

function closeHeading(reading: Reading): void {
  reading.blocks.close({ kind: "heading", level: reading.level, ...findPlace(reading) });
}

// The marks behind a heading are as long as they like: the first ones count.
function countLevel(reading: Reading, token: Token): void {
  if (reading.level === 0) reading.level = token.end.offset - token.start.offset;
}

function readLevel(reading: Reading, token: Token): void {
  reading.level = readSource(reading, spanOf(token)).startsWith("=") ? 1 : 2;
}

function openCode(reading: Reading): void {
  reading.code = [];
  reading.language = undefined;
  reading.item = undefined;
}

function addCode(reading: Reading, token: Token): void {
  reading.code?.push(...findSources(reading, spanOf(token)));
}

/** Adds the end of a line of code; what the token has behind it is the mark of a quotation. */
export function addLineEnd(reading: Reading, token: Token): void {
  const { offset } = token.start;
  reading.code?.push(...findSources(reading, { start: offset, end: offset + 1 }));
}

function closeCode(reading: Reading): void {
  const { code, language } = reading;
  reading.code = undefined;
  if (code === undefined) return;
  writeCode(reading, code, language);
}

/** Writes lines of code, white space at both ends left out. */
export function writeCode(reading: Reading, spans: readonly Span[], language: string | undefined): void {
  const first = spans.findIndex((span) => sliceText(reading.source, span).trim() !== "");
  const last = spans.findLastIndex((span) => sliceText(reading.source, span).trim() !== "");
  if (first === -1) return;
  const kind = { kind: "code", ...(language !== undefined && { language }), ...findPlace(reading) } as const;
  reading.blocks.open(kind);
  for (const [at, span] of spans.entries()) {
    if (at < first || at > last) continue;
    const trimmed = trimSpan(reading.source, span);
    reading.blocks.takeWhole({
      start: at === first ? trimmed.start : span.start,
      end: at === last ? trimmed.end : span.end,
    });
  }
  reading.blocks.close();
}

function readLanguage(reading: Reading, token: Token): void {
  reading.language = readSource(reading, spanOf(token)).replace(/^[^\w]*|[^\w+#-].*$/gu, "") || undefined;
}

function openRow(reading: Reading): void {
  reading.cells = [];
  reading.blocks.open({ kind: "row", cells: [], header: [] });
}

function openCell(reading: Reading, token: Token): void {
  reading.cell = reading.blocks.openCell(findSource(reading.draft, token.start.offset));
}

function closeCell(reading: Reading): void {
  if (reading.cell === undefined) return;
  reading.cells.push(reading.blocks.closeCell(reading.cell));
  reading.cell = undefined;
}

function closeRow(reading: Reading): void {
  const start = reading.cells.find((cell) => cell !== undefined)?.start ?? 0;
  let last = start;
  const cells = reading.cells.map((cell) => {
    last = cell?.end ?? last;
    return cell ?? { start: last, end: last };
  });
  reading.blocks.close({ kind: "row", cells, header: reading.header ?? [], ...findPlace(reading) });
  reading.header ??= cells.map((cell) => reading.blocks.read(cell));
}

function openItem(reading: Reading): void {
  reading.item = "";
}

function addMark(reading: Reading, token: Token): void {
  reading.item = (reading.item ?? "") + readSource(reading, spanOf(token));
}

function openList(reading: Reading): void {
  reading.depth += 1;
}

function closeList(reading: Reading): void {
  reading.depth -= 1;
  reading.item = undefined;
}

/** What the tokens of blocks do where they begin. */
export const ENTER_FLOW: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["paragraph", openParagraph],
  ["atxHeading", openHeading],
  ["atxHeadingSequence", countLevel],
  ["setextHeading", openHeading],
  ["setextHeadingLineSequence", readLevel],
  ["codeFenced", openCode],
  ["codeIndented", openCode],
  ["codeFlowValue", addCode],
  ["codeFencedFenceInfo", readLanguage],
  ["table", (reading) => (reading.header = undefined)],
  ["tableRow", openRow],
  ["tableData", openCell],
  ["tableHeader", openCell],
  ["listOrdered", openList],
  ["listUnordered", openList],
  ["listItemPrefix", openItem],
  ["listItemValue", addMark],
  ["listItemMarker", addMark],
  ["blockQuote", (reading) => reading.quotes.push(undefined)],
]);

/** What they do where they end. */
export const EXIT_FLOW: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["paragraph", closeParagraph],
  ["atxHeading", closeHeading],
  ["setextHeading", closeHeading],
  ["codeFenced", closeCode],
  ["codeIndented", closeCode],
  ["tableRow", closeRow],
  ["tableData", closeCell],
  ["tableHeader", closeCell],
  ["listOrdered", closeList],
  ["listUnordered", closeList],
  ["blockQuote", (reading) => reading.quotes.pop()],
  ["gfmFootnoteDefinition", (reading) => (reading.footnote = undefined)],
]);

/** What tokens do that stand in one whose inside is no word. */
export const EXIT_LABEL: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["gfmFootnoteDefinitionLabelString", (reading, token) => (reading.footnote = readSource(reading, spanOf(token)))],
]);
