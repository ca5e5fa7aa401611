import type { Token } from "micromark-util-types";
import { findMatches } from "../../text/find-matches.ts";
import type { Draft } from "./draft.ts";
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
import { parseDraft } from "./parse-draft.ts";
import type { PlainBlock, PlainChunk } from "./plain-block.ts";
import type { Lines } from "./plain-paragraph.ts";
import type { PlainRow } from "./plain-rows.ts";
import { addLineEnd, closeHeading, ENTER_FLOW, EXIT_FLOW, EXIT_LABEL, openHeading } from "./read-flow.ts";
import { ENTER_TEXT, EXIT_SILENT, EXIT_TEXT } from "./read-text.ts";
import type { Reading } from "./reading.ts";
import { takeWords } from "./take-words.ts";
import { writePieces } from "./write-pieces.ts";

/** Reads a draft and writes the blocks that it holds. */
export function readDraft(reading: Reading, draft: Draft): void {
  reading.draft = draft;
  if (isChopped(reading, draft) || isOverloaded(draft)) {
    writeParagraphs(reading, draft);
    return;
  }
  let silent: Token | undefined;
  for (const [way, token] of parseDraft(draft.text, reading.definitions)) {
    if (way === "enter") {
      if (silent !== undefined) continue;
      if (reading.code !== undefined && token.type === "lineEnding") addLineEnd(reading, token);
      if (SILENT.has(token.type)) silent = token;
      else (ENTER_FLOW.get(token.type) ?? ENTER_TEXT.get(token.type))?.(reading, token);
    } else if (silent === undefined) (EXIT_FLOW.get(token.type) ?? EXIT_TEXT.get(token.type))?.(reading, token);
    else {
      (EXIT_SILENT.get(token.type) ?? EXIT_LABEL.get(token.type))?.(reading, token);
      if (silent === token) silent = undefined;
    }
  }
}

/** Writes blocks that the parser is not needed for. */
export function writeChunk(reading: Reading, { blocks, start, end }: PlainChunk): void {
  reading.chopped = Math.max(0, reading.chopped - (end - start));
  for (const block of blocks) {
    switch (block.kind) {
      case "heading":
        openHeading(reading);
        writeLines(reading, block.lines);
        reading.level = block.level;
        closeHeading(reading);
        break;
      case "paragraph":
        writeParagraph(reading, block);
        break;
      case "code":
        closeRow(reading);
        if (block.title !== undefined) writeCodeTitle(reading, block.title);
        writeCode(reading, [block.code], block.language);
        break;
      case "row":
        writeRow(reading, block);
        break;
    }
  }
}

function writeParagraph(reading: Reading, block: PlainParagraphBlock): void {
  const { lists, quotations, mark, label, isCut, lines } = block;
  reading.depth += lists;
  for (let count = 0; count < quotations; count += 1) reading.quotes.enter(undefined);
  reading.item = mark;
  reading.footnote = label;
  openParagraph(reading);
  writeLines(reading, lines);
  reading.isOpen = isCut;
  if (isCut) reading.blocks.part(" ");
  else closeParagraph(reading);
  reading.footnote = undefined;
  for (let count = 0; count < quotations; count += 1) reading.quotes.leave();
  reading.depth -= lists;
}

type PlainParagraphBlock = Extract<PlainBlock, { readonly kind: "paragraph" }>;

function writeRow(reading: Reading, { isFirst, cells }: PlainRow): void {
  closeRow(reading);
  if (isFirst) reading.header = undefined;
  openRow(reading, "markdown");
  for (const cell of cells) {
    openCell(reading);
    writePieces(reading, cell);
    closeCell(reading);
  }
  closeRow(reading);
}

function writeLines(reading: Reading, lines: Lines): void {
  for (const [at, pieces] of lines.entries()) {
    if (at > 0) reading.blocks.part(" ");
    writePieces(reading, pieces);
  }
}

// The words of a draft as they stand, up to each blank line.
function writeParagraphs(reading: Reading, { text, isCut }: Draft): void {
  let from = 0;
  for (const { index, 0: gap } of findMatches(text, BLANK_LINE)) {
    openParagraph(reading);
    takeWords(reading, { start: from, end: index });
    closeParagraph(reading);
    from = index + gap.length;
  }
  openParagraph(reading);
  takeWords(reading, { start: from, end: text.length });
  reading.isOpen = isCut;
  if (!isCut) closeParagraph(reading);
}

/**
 * Whether the draft goes on with hundreds of lines of a sign or two, as nobody writes: to the parser each costs as much as a
 * long one does. Longer lines between them make up for them.
 */
function isChopped(reading: Reading, { text, parts }: Draft): boolean {
  const lines = count(text, FULL_LINE);
  const missing = lines * CHOPPED_LINE - measureSource(parts) + count(text, LINE_END);
  reading.chopped = Math.max(0, reading.chopped + missing);
  return missing > 0 && reading.chopped > MOST_CHOPPED;
}

/**
 * Whether nobody writes so: every third letter a mark, back ticks in runs of ever other lengths, or a hundred lines of a word
 * or two that are no plain list. The signs of such a text are its words: looking for what they open would take long.
 */
function isOverloaded({ text, parts }: Draft): boolean {
  const fences = count(text, FENCE);
  const lines = count(text, LINE_END);
  const isShort = lines >= FEWEST_LINES && measureSource(parts) < lines * SHORTEST_LINE;
  if (isShort && (fences === 0 || fences > lines * MOST_FENCES)) return true;
  if (new Set(text.match(TICKS)).size > MOST_RUNS) return true;
  if (text.length < SHORTEST_OVERLOADED || fences > 0) return false;
  return Math.max(count(text, DELIMITER), count(text, BAR)) > text.length * MOST_SIGNS;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of findMatches(text, pattern)) found += 1;
  return found;
}

function measureSource(parts: Draft["parts"]): number {
  let length = 0;
  for (const part of parts) {
    if (part.kind === "source") length += part.end - part.start;
    else if (part.kind === "atom") length += part.atom.end - part.atom.start;
  }
  return length;
}

/** Code units under which a text is read whatever stands in it, and the share of signs above which it is not. */
const SHORTEST_OVERLOADED = 1_000;
const MOST_SIGNS = 0.3;
/** Code units that a line is looked to have, and how many may be missing from those of a text. */
const CHOPPED_LINE = 8;
const MOST_CHOPPED = 4_000;
/** Lengths of runs of back ticks: for each of them the parser looks for one that is as long. */
const MOST_RUNS = 8;
/** Lines from which on they have to be longer than so many code units, unless they are code; and fences that make no code. */
const FEWEST_LINES = 60;
const SHORTEST_LINE = 12;
const MOST_FENCES = 0.25;

/** Matches the line ends between two paragraphs; not one alone. */
const BLANK_LINE = /\n[ \t]*\n\s*/gu;
/** Matches a line with something in it; not " ". */
const FULL_LINE = /^[^\S\n]*\S/gmu;
/** Matches "`" and "``"; not "~". */
const TICKS = /`+/gu;
/** Matches the end of a line; not " ". */
const LINE_END = /\n/gu;
/** Matches "```" and "~~~"; not "``". */
const FENCE = /`{3}|~{3}/gu;
/** Matches the signs that open something and may open it in vain; not "-". */
const DELIMITER = /[*_~`[\]!\\]/gu;

/** Matches what parts the cells of a table; not "a". */
const BAR = /\|/gu;

/** Tokens whose inside is no word. */
const SILENT: ReadonlySet<string> = new Set([
  "codeFencedFenceInfo",
  "codeFencedFenceMeta",
  "definition",
  "resource",
  "reference",
  "tableDelimiterRow",
  "taskListCheck",
  "gfmFootnoteDefinitionLabel",
  "gfmFootnoteCall",
]);
