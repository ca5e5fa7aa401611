import type { ComparedWord } from "../text/compared-words.ts";
import type { Steps } from "../text/steps.ts";
import { isBracketed, type QuotedWords } from "./quoted-words.ts";

/** One step of reading a quotation beside a source, by word number. */
export type Step =
  | { readonly kind: "same"; readonly quoted: number; readonly source: number }
  | { readonly kind: "added"; readonly quoted: number }
  | { readonly kind: "removed"; readonly source: number };

/**
 * Where the words of a quotation stand in a source, one after the other: word numbers of the source, at most `MOST_RUNS`.
 * Looks at each word of the source once (D. Knuth, J. Morris and V. Pratt, SIAM J. Comput. 6, 1977).
 */
export function findRuns({ words }: QuotedWords, source: readonly ComparedWord[]): number[] {
  if (words.length === 0) return [];
  const borders = measureBorders(words);
  const starts: number[] = [];
  let matched = 0;
  for (const [at, { key }] of source.entries()) {
    while (matched > 0 && (matched === words.length || words[matched]?.key !== key))
      matched = borders[matched - 1] ?? 0;
    if (words[matched]?.key === key) matched += 1;
    if (matched === words.length) starts.push(at + 1 - matched);
    if (starts.length === MOST_RUNS) break;
  }
  return starts;
}

/** For each word the number of words that end with it and also begin the whole. */
function measureBorders(words: readonly ComparedWord[]): Uint32Array {
  const borders = new Uint32Array(words.length);
  let length = 0;
  for (let at = 1; at < words.length; at += 1) {
    while (length > 0 && words[length]?.key !== words[at]?.key) length = borders[length - 1] ?? 0;
    if (words[length]?.key === words[at]?.key) length += 1;
    borders[at] = length;
  }
  return borders;
}

/** Places of one quotation in one stretch that are told apart: a refrain has fewer. */
const MOST_RUNS = 50;

/**
 * The best way to read the quotation as words of the source: global in the quotation, local in the source, with affine
 * gaps (Gotoh 1982), so that one long omission costs little more than a short one. A gap where the quotation marks an
 * omission is nearly free. Empty when nothing fits. Time and memory grow with the product of the two lengths.
 */
export function* alignInSteps(quoted: QuotedWords, source: readonly ComparedWord[]): Steps<Step[]> {
  const rows = quoted.words.length;
  const width = source.length + 1;
  const numbers = new Map<string, number>();
  const left = yield* numberWords(quoted.words, numbers);
  const right = yield* numberWords(source, numbers);
  // What the writer put in brackets stands for what the source has there, whatever else it is the same as.
  for (const at of left.keys()) if (isBracketed(quoted, at)) left[at] = NO_WORD;
  yield;
  // A row at a time: all at once would be twenty megabytes in one step.
  const trace: Uint8Array[] = [];
  // Two rows in turn: a new one for each word would be more garbage than all else.
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let i = 1; i <= rows; i += 1) {
    const isMarked = quoted.omissions.has(i);
    const costs = isMarked ? MARKED_GAP : GAP;
    trace[i] = fillRow(row, above, left[i - 1] ?? 0, right, costs);
    [above, row] = [row, above];
    yield;
  }
  return traceBack(trace, rows, findBest(above));
}

// Equal words get equal numbers, which compare faster than text.
function* numberWords(words: readonly ComparedWord[], numbers: Map<string, number>): Steps<Int32Array> {
  const numbered = new Int32Array(words.length);
  for (const [at, { key }] of words.entries()) {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    numbered[at] = number;
    if (at % NUMBERED_PER_STEP === 0) yield;
  }
  return numbered;
}

/** Words: under a millisecond. */
const NUMBERED_PER_STEP = 4_000;

/** The number of no word. */
const NO_WORD = -1;

interface GapCosts {
  readonly first: number;
  readonly further: number;
}

function fillRow(row: Int32Array, above: Int32Array, word: number, source: Int32Array, costs: GapCosts): Uint8Array {
  const trace = new Uint8Array(row.length);
  let gap = UNREACHABLE;
  row[0] = (above[0] ?? 0) - ADDED;
  trace[0] = FROM_ABOVE;
  for (let j = 1; j < above.length; j += 1) {
    const byOpening = (row[j - 1] ?? 0) - costs.first;
    const byExtending = gap - costs.further;
    gap = Math.max(byOpening, byExtending);
    const added = (above[j] ?? 0) - ADDED;
    const same = word === source[j - 1] ? (above[j - 1] ?? 0) + SAME : UNREACHABLE;
    const best = Math.max(same, added, gap);
    row[j] = best;
    const from = best === same ? FROM_DIAGONAL : best === added ? FROM_ABOVE : FROM_GAP;
    trace[j] = from | (byExtending > byOpening ? EXTENDS_GAP : 0);
  }
  return trace;
}

function findBest(scores: Int32Array): number {
  let best = 0;
  for (let j = 1; j < scores.length; j += 1) if ((scores[j] ?? 0) > (scores[best] ?? 0)) best = j;
  return best;
}

function traceBack(trace: readonly Uint8Array[], rows: number, column: number): Step[] {
  const steps: Step[] = [];
  let i = rows;
  let j = column;
  let isInGap = false;
  while (i > 0) {
    const cell = trace[i]?.[j] ?? 0;
    const from = isInGap ? FROM_GAP : cell & FROM;
    if (from === FROM_GAP) {
      j -= 1;
      isInGap = (cell & EXTENDS_GAP) !== 0;
      steps.push({ kind: "removed", source: j });
    } else if (from === FROM_ABOVE) {
      i -= 1;
      steps.push({ kind: "added", quoted: i });
    } else {
      i -= 1;
      j -= 1;
      steps.push({ kind: "same", quoted: i, source: j });
    }
  }
  return steps.reverse();
}

// Scores in thousandths of half a match: a gap has to be made up for by two or more matching words.
const SAME = 2_000;
const ADDED = 1_000;
const GAP: GapCosts = { first: 2_120, further: 20 };
/** Where the quotation says itself that words are left out. */
const MARKED_GAP: GapCosts = { first: 1, further: 1 };
const UNREACHABLE = -1_000_000_000;

// A cell of the trace: where its best score comes from, and whether a gap that ends here began earlier.
const FROM = 3;
const FROM_DIAGONAL = 0;
const FROM_ABOVE = 1;
const FROM_GAP = 2;
const EXTENDS_GAP = 4;
