import { finishSteps, type Steps } from "../text/steps.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word of the corpus that is spelled nearly like another. */
export interface SimilarWord {
  readonly word: string;
  /** Insertions, deletions, substitutions and swaps of neighbours between the two: 1 or 2. */
  readonly distance: number;
  /** In how many passages it stands. */
  readonly count: number;
}

/** `findSimilarInSteps` at once. */
export function findSimilarWords(word: string, vocabulary: Vocabulary, limit: number): SimilarWord[] {
  return finishSteps(findSimilarInSteps(word, vocabulary, limit));
}

/**
 * Words of `vocabulary` at an edit distance of 1 or 2 from `word`, likeliest first, at most `limit`. Short words may
 * differ in one letter alone, those of under four letters and of over sixty in none. Likelihood falls by a factor of `EDIT_ODDS` an edit and
 * grows with the square root of the count.
 */
export function* findSimilarInSteps(word: string, vocabulary: Vocabulary, limit: number): Steps<SimilarWord[]> {
  const most = word.length < SHORT || word.length > LONGEST ? 0 : word.length < LONG ? 1 : 2;
  if (most === 0) return [];
  const similar: SimilarWord[] = [];
  const near = yield* vocabulary.findNearInSteps(word, most);
  for (const [place, other] of near.entries()) {
    if (place % MEASURED_PER_STEP === 0) yield;
    const count = vocabulary.counts.get(other);
    if (count === undefined || other === word) continue;
    const distance = measureEdits(word, other, most);
    if (distance <= most) similar.push({ word: other, distance, count });
  }
  const rated = similar.map((other) => ({ other, rating: rateWord(other, word) })).sort((a, b) => b.rating - a.rating);
  const best = rated[0]?.rating ?? 0;
  return rated.slice(0, limit).flatMap(({ other, rating }) => (rating * DOUBT >= best ? [other] : []));
}

/** Words: under a millisecond. */
const MEASURED_PER_STEP = 1_000;

const SHORT = 4;
const LONG = 7;
/** Letters over which a run is no word that anybody could have misspelt. */
const LONGEST = 60;
const EDIT_ODDS = 20;
/** A word that is less likely than the first by more than this factor is no alternative. */
const DOUBT = 5;
/** A slip at the first letter is rarer than elsewhere. */
const INITIAL_ODDS = 3;

function rateWord({ word, distance, count }: SimilarWord, typed: string): number {
  const initial = word.charCodeAt(0) === typed.charCodeAt(0) ? 1 : INITIAL_ODDS;
  return Math.sqrt(count) / EDIT_ODDS ** distance / initial;
}

/**
 * Edit distance with swaps of neighbours as one edit (optimal string alignment); `most` + 1 when it is over `most`.
 * Only the diagonal band that can stay within `most` is filled: what is beside it counts as `most` + 1.
 */
export function measureEdits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  // Three rows in turn: a new one for each letter would cost more than the comparison.
  const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)] as const;
  let [beforeLast, last, row]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows;
  for (let j = 0; j < width; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row.fill(most + 1);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let edits = Math.min((last[j] ?? most) + 1, (row[j - 1] ?? most) + 1, (last[j - 1] ?? most) + change);
      const isSwap = a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (i > 1 && j > 1 && isSwap) edits = Math.min(edits, (beforeLast[j - 2] ?? most) + 1);
      row[j] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}
