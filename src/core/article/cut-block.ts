import { findLineEnd } from "../text/line-end.ts";
import { findCut, readSentences } from "../text/sentences.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { countWords, countWordsInSteps } from "../text/words.ts";
import type { Block } from "./blocks.ts";

/** A stretch of a text with the number of its words. */
export interface Piece extends Span {
  readonly words: number;
}

/** The words of an article and the language that they are in. */
export interface ReadText {
  readonly text: string;
  /** BCP 47 tag. */
  readonly lang?: string;
}

/**
 * A block in parts of about one size and of at most `longest` words: whole sentences, unless one has more, or lines of code;
 * a row is not cut. What has more code units than a message can show is cut all the same, at a space.
 */
export function* cutBlockInSteps({ text, lang }: ReadText, block: Block, longest: number): Steps<Piece[]> {
  const { start, end } = block;
  const words = yield* countWordsInSteps(text, block);
  const piece = { start, end, words };
  const most = block.kind === "row" ? Number.POSITIVE_INFINITY : longest;
  if (words <= most && end - start <= LONGEST_PIECE) return [piece];
  return yield* joinPartsInSteps(
    text,
    block.kind === "code" ? readLines(text, block) : readSentences(text, block, lang),
    {
      // Equal parts read better than a full one and a stump.
      target: Math.ceil(words / Math.max(1, Math.ceil(words / most))),
      longest: most,
    },
  );
}

interface Size {
  /** Words after which a new part begins. */
  readonly target: number;
  readonly longest: number;
}

function* joinPartsInSteps(text: string, parts: Iterable<Span>, { target, longest }: Size): Steps<Piece[]> {
  const pieces: Piece[] = [];
  let open: { start: number; end: number; words: number } | undefined;
  let read = 0;
  for (const { start, end } of parts) {
    const words = countWords(sliceText(text, { start, end }));
    read += end - start;
    const isOpen = open !== undefined && open.words < target && open.words + words <= longest;
    if (open !== undefined && isOpen && end - open.start <= LONGEST_PIECE) {
      open.end = end;
      open.words += words;
    } else {
      open = { start, end, words };
      pieces.push(open);
    }
    if (read < READ_PER_STEP) continue;
    read = 0;
    yield;
  }
  return pieces;
}

// With their indentation; a very long one in parts.
function* readLines(text: string, block: Span): Generator<Span, void, undefined> {
  let lineEnd = block.start - 1;
  let isLong = false;
  for (let start = block.start; start < block.end; ) {
    if (start > lineEnd) {
      lineEnd = findLineEnd(text, start, block.end);
      isLong = lineEnd - start > LONGEST_PIECE;
    }
    const end = isLong && lineEnd - start > LONGEST_PART ? findCut(text, start, start + LONGEST_PART) : lineEnd;
    if (WORDS.test(text.slice(start, end))) yield { start, end };
    start = end < lineEnd ? end : end + 1;
  }
}

/** Code units over which a block is cut however few words it has: as many as a sentence may have. */
const LONGEST_PIECE = 4_000;
/** Code units of the parts of a line of code that is longer. */
const LONGEST_PART = 1_500;
/** Code units of blocks: about a millisecond. */
export const READ_PER_STEP = 16_000;
/** Code units that are read in the time that a block takes beside its words. */
export const READ_PER_BLOCK = 20;
/** Matches "  }"; not "  ". */
const WORDS = /\S/u;
