import type { Block } from "../article/blocks.ts";
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
import { type ComparedWord, readComparedWords } from "./compared-words.ts";
import { readContent } from "./literal.ts";
import type { QuotedWords } from "./quoted-words.ts";
import { holdsReversingWord } from "./reversing-words.ts";
import type { Edge } from "./verdict.ts";

/**
 * The ends at which the quotation stops inside a sentence of the source and does not mark it. A stretch that the article
 * itself sets in quotation marks, or that is a part of a quote (`wholes`), ends where it ends.
 */
export function findCuts(quoted: QuotedWords, comparison: Comparison, wholes: readonly Span[]): Edge[] {
  const { first, last } = findEnds(comparison);
  if (first === undefined || last === undefined) return [];
  const { text } = comparison.window.article;
  const cuts: Edge[] = [];
  // A mark beside an end is that of the found words only when no mark inside them belongs to it.
  const isMarked = isBalanced(text.slice(first.start, last.end));
  const startsWhole =
    quoted.omissions.has(0) ||
    !holdsWord(text, findSentence(comparison, first).start, first.start) ||
    (isMarked && OPENING.test(text.slice(Math.max(0, first.start - REACH), first.start))) ||
    wholes.some((whole) => whole.start <= first.start && !holdsWord(text, whole.start, first.start));
  const endsWhole =
    quoted.omissions.has(quoted.words.length) ||
    !holdsWord(text, last.end, findSentence(comparison, last).end) ||
    (isMarked && CLOSING.test(text.slice(last.end, last.end + REACH))) ||
    wholes.some((whole) => whole.end >= last.end && !holdsWord(text, last.end, whole.end));
  if (!startsWhole) cuts.push("start");
  if (!endsWhole) cuts.push("end");
  return cuts;
}

/**
 * Whether a cut is one that every reader sees and that turns nothing round: the quotation is a piece of the writer's own
 * sentence, in small letters and without an end of its own, and what the source's sentence has beside it holds no
 * negation or condition. Known for English alone: in other languages every unmarked cut counts.
 */
export function isFairPiece(quoted: QuotedWords, comparison: Comparison): boolean {
  const { first, last } = findEnds(comparison);
  if (first === undefined || last === undefined) return false;
  const { article } = comparison.window;
  const isEnglish = article.lang === undefined || article.lang.toLowerCase().startsWith("en");
  const content = readContent(quoted.text);
  if (!quoted.isEmbedded || !isEnglish || !PIECE.test(content)) return false;
  const before = { start: findSentence(comparison, first).start, end: first.start };
  const behind = { start: last.end, end: findSentence(comparison, last).end };
  const rest = [before, behind].flatMap((span) => readComparedWords(article.text, span));
  return !holdsReversingWord(rest.map(({ key }) => key));
}

function findEnds({ steps, window }: Comparison): {
  first?: ComparedWord | undefined;
  last?: ComparedWord | undefined;
} {
  const sources = steps.flatMap((step) => (step.kind === "added" ? [] : [step.source]));
  return { first: window.words[sources[0] ?? -1], last: window.words[sources.at(-1) ?? -1] };
}

function findSentence({ window }: Comparison, word: ComparedWord): Span {
  const { text, blocks } = window.article;
  const found = blocks[findFirst(blocks.length, (place) => (blocks[place]?.end ?? 0) >= word.end)];
  const block = found !== undefined && found.start <= word.start ? findWhole(text, found, word) : word;
  const near = { start: Math.max(block.start, word.start - SENTENCE_REACH), end: block.end };
  for (const sentence of readSentences(text, near)) {
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

function holdsWord(text: string, start: number, end: number): boolean {
  return WORD_CHARACTER.test(sliceWithoutNotes(text, { start, end }));
}

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
/** Matches "has matured"; not "Has matured" and not "has matured." */
const PIECE = /^\p{Ll}(?:[\s\S]*[\p{L}\p{N}\p{M}])?$/u;
