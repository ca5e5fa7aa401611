import type { Token } from "micromark-util-types";
import { findCodeTitle } from "./code-title.ts";
import {
  closeCell,
  closeParagraph,
  closeRow,
  openCell,
  openParagraph,
  openRow,
  writeCode,
  writeCodeTitle,
} from "./open-block.ts";
import { spanOf } from "./read-text.ts";
import { findSources, place, type Reading, readSource } from "./reading.ts";

type Handler = (reading: Reading, token: Token) => void;

/** Begins a heading. */
export function openHeading(reading: Reading): void {
  closeRow(reading);
  reading.isOpen = false;
  reading.level = 0;
  reading.item = undefined;
  reading.hasWords = false;
  reading.blocks.open(place(reading, { kind: "heading", level: 1 }));
}

/** Ends a heading. */
export function closeHeading(reading: Reading): void {
  const { kind } = reading.blocks;
  // A tag may have begun a row in it.
  if (reading.row === undefined)
    reading.blocks.close(kind?.kind === "heading" ? { ...kind, level: Math.max(1, reading.level) } : kind);
  reading.level = 0;
  closeMarks(reading);
}

function endParagraph(reading: Reading, token: Token): void {
  closeMarks(reading);
  const { text, isCut } = reading.draft;
  if (isCut && text.slice(token.end.offset).trim() === "") {
    reading.isOpen = true;
    if (text.trimEnd() !== text) reading.blocks.part(" ");
  } else closeParagraph(reading);
}

// What an element sets off ends with its paragraph at the latest.
function closeMarks({ html, blocks }: Reading): void {
  for (const { mark } of html.marks.splice(0).reverse()) blocks.closeMark(mark);
}

// The marks behind a heading are as long as they like: the first ones count.
function countLevel(reading: Reading, token: Token): void {
  if (reading.level === 0) reading.level = token.end.offset - token.start.offset;
}

function readLevel(reading: Reading, token: Token): void {
  reading.level = readSource(reading, spanOf(token)).startsWith("=") ? 1 : 2;
}

function beginCode(reading: Reading): void {
  reading.code = [];
  reading.language = undefined;
  reading.title = undefined;
}

function addCode(reading: Reading, token: Token): void {
  reading.code?.push(...findSources(reading, spanOf(token)));
}

/** Adds the end of a line of code; what the token has behind it is the mark of a quotation. */
export function addLineEnd(reading: Reading, token: Token): void {
  const { offset } = token.start;
  reading.code?.push(...findSources(reading, { start: offset, end: offset + 1 }));
}

function endCode(reading: Reading): void {
  const { code, language, title } = reading;
  reading.code = undefined;
  if (title !== undefined) writeCodeTitle(reading, title);
  if (code !== undefined) writeCode(reading, code, language);
}

function readLanguage(reading: Reading, token: Token): void {
  const { start, end } = spanOf(token);
  // The fence may have been put in again, where code goes on from the piece before.
  reading.language = reading.draft.text.slice(start, end).replace(/^[^\w]*|[^\w+#-].*$/gu, "") || undefined;
}

function readTitle(reading: Reading, token: Token): void {
  const [meta] = findSources(reading, spanOf(token));
  reading.title = meta === undefined ? undefined : findCodeTitle(reading.source, meta);
}

// A table that goes on from the piece before has the names of its columns already: it begins in the first line.
function openTable(reading: Reading, token: Token): void {
  closeRow(reading);
  const { isTable, text } = reading.draft;
  const newline = text.indexOf("\n");
  if (!isTable || (newline !== -1 && newline < token.start.offset)) reading.header = undefined;
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
  ["codeFenced", beginCode],
  ["codeIndented", beginCode],
  ["codeFlowValue", addCode],
  ["table", openTable],
  ["tableRow", (reading) => openRow(reading, "markdown")],
  ["tableData", openCell],
  ["tableHeader", openCell],
  ["listOrdered", openList],
  ["listUnordered", openList],
  ["listItemPrefix", openItem],
  ["listItemValue", addMark],
  ["listItemMarker", addMark],
  ["blockQuote", (reading) => reading.quotes.enter(undefined)],
]);

/** What they do where they end. */
export const EXIT_FLOW: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["paragraph", endParagraph],
  ["atxHeading", closeHeading],
  ["setextHeading", closeHeading],
  ["codeFenced", endCode],
  ["codeIndented", endCode],
  ["tableRow", closeRow],
  ["tableData", closeCell],
  ["tableHeader", closeCell],
  ["listOrdered", closeList],
  ["listUnordered", closeList],
  ["blockQuote", (reading) => reading.quotes.leave()],
  ["gfmFootnoteDefinition", (reading) => (reading.footnote = undefined)],
]);

/** What tokens do that stand in one whose inside is no word. */
export const EXIT_LABEL: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["codeFencedFenceInfo", readLanguage],
  ["codeFencedFenceMeta", readTitle],
  ["gfmFootnoteDefinitionLabelString", (reading, token) => (reading.footnote = readSource(reading, spanOf(token)))],
]);
