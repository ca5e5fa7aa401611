import { isFunctionWord, splitTerms } from "./terms.ts";

/**
 * How well each text matches a query, from 0 to 1: the share of the query's words that it holds, rare words counting
 * more (idf among the texts). Function words count only where the query has no others. All 0 when nothing matches.
 */
export function measureOverlap(texts: readonly string[], query: string): number[] {
  const terms = splitTerms(query);
  const telling = terms.filter((term) => !isFunctionWord(term));
  const stems = new Set((telling.length > 0 ? telling : terms).map(({ stem }) => stem));
  const held = texts.map((text) => new Set(splitTerms(text).flatMap(({ stem }) => (stems.has(stem) ? [stem] : []))));
  const weights = new Map([...stems].map((stem) => [stem, weigh(stem, held)]));
  const total = sum(stems, weights);
  return held.map((found) => (total === 0 ? 0 : sum(found, weights) / total));
}

function weigh(stem: string, held: readonly ReadonlySet<string>[]): number {
  const count = held.filter((found) => found.has(stem)).length;
  return Math.log(1 + held.length / Math.max(1, count));
}

function sum(stems: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const stem of stems) total += weights.get(stem) ?? 0;
  return total;
}
