import type { Block } from "../article/blocks.ts";
import type { ComparedWord } from "../text/compared-words.ts";
import { findFirst } from "../text/find-first.ts";
import { findLineEnd } from "../text/line-end.ts";
import { sliceWithoutNotes } from "../text/note-marks.ts";
import {
  DOUBLE_CLOSERS,
  DOUBLE_MARKS,
  DOUBLE_OPENERS,
  OPENING_DOUBLE_MARKS,
  STRAIGHT_DOUBLE_MARKS,
} from "../text/quotation-marks.ts";
import { END_MARKS } from "../text/sentence-marks.ts";
import { readSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { Comparison } from "./compare.ts";
import type { QuotedWords } from "./quoted-words.ts";

/** An end of a quotation. */
export type Edge = "start" | "end";

/** An end at which a quotation stops inside a sentence of the source. */
export interface Cut {
  readonly edge: Edge;
  /** Whether the quotation marks it with "…". */
  readonly isMarked: boolean;
  /** What the sentence has beyond it. */
  readonly rest: Span;
}

/**
 * The ends at which the quotation stops inside a sentence of the source. A stretch that the article itself sets in quotation
 * marks, or that is a part of a quote (`wholes`), ends where it ends.
 */
export function findCuts(quoted: QuotedWords, comparison: Comparison, wholes: readonly Span[]): Cut[] {
  const { first, last } = findEnds(comparison);
  if (first === undefined || last === undefined) return [];
  const { text } = comparison.window.article;
  const cuts: Cut[] = [];
  // A mark beside an end is that of the found words only when no mark inside them belongs to it.
  const isBetweenMarks = isBalanced(text.slice(first.start, last.end));
  const before = { start: findStart(comparison, first, wholes), end: first.start };
  const opens = isBetweenMarks && OPENING.test(text.slice(Math.max(0, first.start - REACH), first.start));
  if (!opens && holdsWord(text, before)) cuts.push({ edge: "start", isMarked: quoted.omissions.has(0), rest: before });
  const behind = { start: last.end, end: findEnd(comparison, last, wholes) };
  const closes = isBetweenMarks && CLOSING.test(text.slice(last.end, last.end + REACH));
  const isMarked = quoted.omissions.has(quoted.words.length);
  if (!closes && holdsWord(text, behind)) cuts.push({ edge: "end", isMarked, rest: behind });
  return cuts;
}

function findStart(comparison: Comparison, first: ComparedWord, wholes: readonly Span[]): number {
  return wholes
    .filter(({ start, end }) => start <= first.start && first.start < end)
    .reduce((latest, { start }) => Math.max(latest, start), findSentence(comparison, first).start);
}

function findEnd(comparison: Comparison, last: ComparedWord, wholes: readonly Span[]): number {
  return wholes
    .filter(({ start, end }) => start < last.end && last.end <= end)
    .reduce((earliest, { end }) => Math.min(earliest, end), findSentence(comparison, last).end);
}

function findEnds({ steps, window }: Comparison): {
  first?: ComparedWord | undefined;
  last?: ComparedWord | undefined;
} {
  const sources = steps.flatMap((step) => (step.kind === "added" ? [] : [step.source]));
  return { first: window.words[sources[0] ?? -1], last: window.words[sources.at(-1) ?? -1] };
}

function findSentence({ window }: Comparison, word: ComparedWord): Span {
  const { text, lang, blocks } = window.article;
  const found = blocks[findFirst(blocks.length, (place) => (blocks[place]?.end ?? 0) >= word.end)];
  const block = found !== undefined && found.start <= word.start ? findWhole(text, found, word) : word;
  const near = { start: Math.max(block.start, word.start - SENTENCE_REACH), end: block.end };
  for (const sentence of readSentences(text, near, lang)) {
    if (sentence.start <= word.start && word.start < sentence.end) return sentence;
    if (sentence.start > word.start) break;
  }
  return block;
}

// Cells and lines of code stand for themselves as sentences do.
function findWhole(text: string, block: Block, word: Span): Span {
  switch (block.kind) {
    case "row":
      return block.cells.find((cell) => cell.start <= word.start && word.end <= cell.end) ?? block;
    case "code": {
      const start = Math.max(block.start, text.lastIndexOf("\n", word.start) + 1);
      return { start, end: findLineEnd(text, word.end, block.end) };
    }
    case "heading":
    case "paragraph":
    case "item":
    case "turn":
    case "caption":
    case "footnote":
    case "furniture":
      return block;
  }
}

/** Code units before a word from which its paragraph is read for sentences: several times the longest of them. */
const SENTENCE_REACH = 20_000;

function isBalanced(words: string): boolean {
  let depth = 0;
  let straight = 0;
  for (const mark of words.replace(REOPENING, "").match(DOUBLE_MARK) ?? []) {
    if (STRAIGHT_MARKS.has(mark)) straight += 1;
    else depth += OPENING_MARKS.has(mark) ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && straight % 2 === 0;
}

// Marks alone are never long, and what is long need not be read to its end.
function holdsWord(text: string, { start, end }: Span): boolean {
  return WORD_CHARACTER.test(sliceWithoutNotes(text, { start, end: Math.min(end, start + LONGEST_MARKS) }));
}

/** Code units of marks between two words. */
const LONGEST_MARKS = 400;

/** Code units beside a word in which its punctuation stands. */
const REACH = 6;

const WORD_CHARACTER = /[\p{L}\p{N}$%€£]/u;
/** Matches “ and »; not ’. */
const DOUBLE_MARK = new RegExp(`[${DOUBLE_MARKS}]`, "gu");
const OPENING_MARKS: ReadonlySet<string> = new Set(OPENING_DOUBLE_MARKS);
const STRAIGHT_MARKS: ReadonlySet<string> = new Set(STRAIGHT_DOUBLE_MARKS);
/** Matches the line end and the “ that opens the next paragraph of a quotation; not a line end alone. */
const REOPENING = new RegExp(String.raw`\n[^\S\n]*[${DOUBLE_OPENERS}]`, "gu");
/** Matches ` “`, `(“` and ` ‘`; not `students’ `. */
const OPENING = new RegExp(String.raw`(?:[${DOUBLE_OPENERS}][^\p{L}\p{N}\s]*|(?:^|\s)[‘'‚])$`, "u");
/** Matches `.”`, `”` and `,’ `; not `’ demands`. */
const CLOSING = new RegExp(String.raw`^[^\p{L}\p{N}\s]*[${DOUBLE_CLOSERS}]|^[,${END_MARKS}]+[’']`, "u");
