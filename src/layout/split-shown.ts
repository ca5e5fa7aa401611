import { findMatches } from "../core/text/find-matches.ts";
import { splitSentences } from "../core/text/sentences.ts";
import type { Span } from "../core/text/span.ts";
import { type Built, listShownBlocks, type ShownBlock, type Table } from "./shown-blocks.ts";

/**
 * The parts of a text that are shown whole or not at all, in order: its sentences, rows of its tables, lines of code,
 * headings. None crosses the end of a block. Spans count as those of the blocks.
 */
export function splitShown(built: Built): Span[] {
  return listShownBlocks(built).flatMap((block) => splitBlock(block, built));
}

function splitBlock(block: ShownBlock, built: Built): Span[] {
  switch (block.kind) {
    case "heading":
      return [block].map(({ start, end }) => ({ start, end }));
    case "table":
      return splitTable(block);
    case "code":
      return splitLines(block, built);
    case "paragraph":
    case "item":
    case "turn":
    case "caption":
    case "footnote":
    case "furniture":
      return splitParagraphs(block, built);
  }
}

// A row with the lines that it goes on in.
function splitTable({ head, rows }: Table): Span[] {
  const pieces: Span[] = [];
  for (const { start, end, goesOn = false } of head === undefined ? rows : [head, ...rows]) {
    const open = goesOn ? pieces.pop() : undefined;
    pieces.push({ start: open?.start ?? start, end });
  }
  return pieces;
}

function splitParagraphs({ start, end }: Span, { text, start: from, lang }: Built): Span[] {
  const words = text.slice(start - from, end - from);
  const paragraphs: Span[] = [];
  let at = 0;
  for (const gap of findMatches(words, BLANK_LINE)) {
    paragraphs.push({ start: at, end: gap.index });
    at = gap.index + gap[0].length;
  }
  return [...paragraphs, { start: at, end: words.length }]
    .flatMap((paragraph) => splitSentences(words, paragraph, lang))
    .map((sentence) => ({ start: sentence.start + start, end: sentence.end + start }));
}

// With its indentation: in code that says something.
function splitLines({ start, end }: Span, { text, start: from }: Built): Span[] {
  return [...findMatches(text.slice(start - from, end - from), FULL_LINE)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

/** Matches the gap between two paragraphs; not a single line end. */
const BLANK_LINE = /\n\s*\n/gu;
/** Matches "  return 1;"; not a line without words. */
const FULL_LINE = /^(?=.*\S).+$/gmu;
