import { measureEdits } from "../text/edit-distance.ts";
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
