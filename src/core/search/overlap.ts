import type { Language } from "../text/language.ts";
import type { Steps } from "../text/steps.ts";
import { splitTerms, type Term } from "../text/terms.ts";
import { findAliasesAt } from "./aliases.ts";
import { buildTextFilter } from "./filters.ts";
import type { WeighedQuery } from "./weigh-query.ts";

/**
 * How well each text of a language matches a query, from 0 to 1: the share of the query's terms that it holds, rare ones
 * counting more (idf among the texts). What holds a term is what the search takes for it: other forms, synonyms, and the
 * words that a slip is read as. All 0 when nothing matches; 0 for a text without a quoted phrase or with an excluded word.
 * A text a step.
 */
export function* measureOverlapInSteps(
  texts: readonly string[],
  query: WeighedQuery,
  language: Language | undefined,
): Steps<number[]> {
  const accepts = buildTextFilter(query);
  const counts = query.terms.map(() => 0);
  const held: (readonly number[])[] = [];
  for (const text of texts) {
    const words = splitTerms(text, language);
    const found = accepts(words) ? listHeldTerms(words, query) : NOTHING;
    for (const term of found) counts[term] = (counts[term] ?? 0) + 1;
    held.push(found);
    yield;
  }
  const weights = counts.map((count) => Math.log(1 + texts.length / Math.max(1, count)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares: number[] = [];
  for (const found of held) {
    shares.push(found.length === 0 ? 0 : found.reduce((sum, term) => sum + (weights[term] ?? 0), 0) / total);
    yield;
  }
  return shares;
}

/** Which terms of the query the words of a text hold, in order, each by its index. */
export function listHeldTerms(words: readonly Term[], { slots, terms, aliases }: WeighedQuery): readonly number[] {
  let mask = 0;
  for (const [at, { stem }] of words.entries()) {
    const slot = slots.get(stem);
    if (slot !== undefined && slot < terms.length) mask |= 1 << slot;
    for (const alias of findAliasesAt(aliases, words, at)) mask |= alias.mask;
  }
  return mask === 0 ? NOTHING : listBits(mask);
}

const NOTHING: readonly number[] = [];

function listBits(mask: number): number[] {
  const bits: number[] = [];
  for (let bit = 0; mask >>> bit !== 0; bit += 1) if ((mask >>> bit) & 1) bits.push(bit);
  return bits;
}
