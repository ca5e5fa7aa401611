import type { ScannedPassage } from "./scan-passage.ts";
import { sumMass, type WeighedQuery } from "./weigh-query.ts";

/** The sentence of a passage that holds most of a query: which one, its terms, and the share of the query's mass. */
export interface BestSentence {
  readonly index: number;
  readonly mask: number;
  readonly mass: number;
}

/** The first of the sentences with most mass; one of mass 0 where none has a term. */
export function findBestSentence(query: WeighedQuery, sentences: readonly number[]): BestSentence {
  let best: BestSentence = { index: 0, mask: 0, mass: 0 };
  for (const [index, mask] of sentences.entries()) {
    const mass = sumMass(query, mask);
    if (mass > best.mass) best = { index, mask, mass };
  }
  return best;
}

/** The mass of the best two neighbouring sentences. */
export function findBestWindow(query: WeighedQuery, sentences: readonly number[]): number {
  return Math.max(...sentences.map((mask, index) => sumMass(query, mask | (sentences[index + 1] ?? 0))));
}

/** By term, how much of it a word of the best sentence only begins with, where the term itself is not in it; 0 to 1. */
export function rateSharedStarts(scan: ScannedPassage, sentence: BestSentence): (term: number) => number {
  const credits: number[] = [];
  for (const { term, sentence: at, credit } of scan.sharedStarts) {
    if (at === sentence.index && (sentence.mask & (1 << term)) === 0) {
      credits[term] = Math.max(credits[term] ?? 0, credit);
    }
  }
  return (term) => credits[term] ?? 0;
}

/** The mass around the best word of the asked type: a term counts the less the farther off it stands. */
export function rateAnswer(query: WeighedQuery, scan: ScannedPassage): number {
  let best = 0;
  for (const answer of scan.answers) {
    const near = query.terms.map(() => 0);
    for (const { term, position, sentence } of scan.occurrences) {
      const distance = Math.abs(position - answer.position) + (sentence === answer.sentence ? 0 : SENTENCE_DISTANCE);
      near[term] = Math.max(near[term] ?? 0, Math.exp(-distance / NEAR));
    }
    best = Math.max(
      best,
      query.terms.reduce((sum, { idf }, term) => sum + idf * (near[term] ?? 0), 0),
    );
  }
  return best / query.mass;
}

/** Words after which nearness has fallen to 1/e. */
const NEAR = 8;
/** Words that the border of a sentence counts for. */
const SENTENCE_DISTANCE = 8;
