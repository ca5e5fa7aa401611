import type { PassageIndex } from "../index/passage-index.ts";
import type { Query } from "../text/analyze-query.ts";
import type { WeighedQuery } from "./weigh-query.ts";

/** How the terms of a query take part in finding passages; each list holds stems, the rarest first. */
export interface RetrievalTerms {
  /** A passage with one of them is found. */
  readonly finding: readonly string[];
  /** They add to the score of a passage that is found. */
  readonly scoring: readonly string[];
  /** What a passage must hold for its text to have the quoted phrases: looked up, so that others need not be read. */
  readonly required: readonly string[];
  /** Terms of the query, by index, that are too frequent to be looked up: they count when a passage is read. */
  readonly skipped: ReadonlySet<number>;
}

/**
 * Sorts the terms of a query by what they do for finding passages. The rarest three are always looked up, others when
 * they stand in at most 2 % of the passages or in few of them. Of those the rarest ones find passages until there are
 * enough to choose from.
 */
export function chooseRetrievalTerms({ query, terms }: WeighedQuery, index: PassageIndex): RetrievalTerms {
  const byRarity = terms
    .map(({ stems }, term) => ({ term, stems, count: stems.reduce((sum, stem) => sum + index.frequency(stem), 0) }))
    .sort((a, b) => a.count - b.count);
  const most = Math.max(FEW, SHARE * index.size);
  const finding: string[] = [];
  const scoring: string[] = [];
  const skipped = new Set<number>();
  const required = listQuoted(query, terms);
  // A passage has all quoted words, so that the rarest of them finds every passage that counts.
  const phraseStem = byRarity.flatMap(({ stems }) => stems).find((stem) => required.has(stem));
  let found = 0;
  let kept = 0;
  for (const { term, stems, count } of byRarity) {
    if (count === 0) continue;
    const isRequired = stems.some((stem) => required.has(stem));
    const finds = phraseStem === undefined ? found < ENOUGH : stems.includes(phraseStem);
    if (kept >= ALWAYS && count > most && !isRequired) skipped.add(term);
    else (finds ? finding : scoring).push(...stems);
    found += count;
    kept += 1;
  }
  return { finding, scoring, required: [...required], skipped };
}

// A word with a stem in each of several languages is not required: a passage has one of them; nor is one that the index
// has by its letters alone.
function listQuoted({ phrases }: Query, terms: WeighedQuery["terms"]): Set<string> {
  const quoted = new Set(phrases.flat().flatMap((stems) => (stems.length === 1 ? stems : [])));
  return new Set(terms.flatMap(({ stem, stems }) => (stems.includes(stem) && quoted.has(stem) ? [stem] : [])));
}

/** How many of the rarest terms are looked up however frequent they are. */
const ALWAYS = 3;
/** Share of the passages above which a term says too little to be looked up. */
const SHARE = 0.02;
/** Passages that are looked up quickly whatever their share. */
const FEW = 500;
/** Passages to choose from, after which further terms find no others. */
const ENOUGH = 200;
