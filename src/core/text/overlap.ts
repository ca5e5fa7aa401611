import type { Language } from "./language.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { isFunctionWord, splitTerms, splitTermsInSteps } from "./terms.ts";

/**
 * How well each text of a language matches a query, from 0 to 1: the share of the query's words that it holds, rare words counting
 * more (idf among the texts). Function words count only where the query has no others. All 0 when nothing matches.
 */
export function measureOverlap(texts: readonly string[], query: string, language: Language | undefined): number[] {
  return finishSteps(measureOverlapInSteps(texts, query, language));
}

/** `measureOverlap` in a step for each text. */
export function* measureOverlapInSteps(
  texts: readonly string[],
  query: string,
  language: Language | undefined,
): Steps<number[]> {
  const terms = yield* splitTermsInSteps(query, language);
  const telling = terms.filter((term) => !isFunctionWord(term));
  const stems = new Set((telling.length > 0 ? telling : terms).map(({ stem }) => stem));
  const held: (readonly string[])[] = [];
  const counts = new Map([...stems].map((stem) => [stem, 0]));
  for (const text of texts) {
    const found = new Set(splitTerms(text, language).flatMap(({ stem }) => (stems.has(stem) ? [stem] : [])));
    for (const stem of found) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    held.push(found.size === 0 ? NOTHING : [...found]);
    yield;
  }
  const weights = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + texts.length / Math.max(1, count))]));
  const total = sum(stems, weights);
  const shares: number[] = [];
  for (const found of held) {
    shares.push(total === 0 ? 0 : sum(found, weights) / total);
    yield;
  }
  return shares;
}

const NOTHING: readonly string[] = [];

function sum(stems: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const stem of stems) total += weights.get(stem) ?? 0;
  return total;
}
