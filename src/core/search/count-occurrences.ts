import type { ScannedPassage } from "./scan-passage.ts";
import type { WeighedQuery } from "./weigh-query.ts";

/** BM25's saturation of a count for a passage of a given length relative to the average; k₁ = 1.2, b = 0.75. */
export function buildSaturation(length: number): (count: number) => number {
  const norm = 1.2 * (0.25 + 0.75 * length);
  return (count) => (count * 2.2) / (count + norm);
}

/** How often each term stands in a passage. */
export interface OccurrenceCounts {
  readonly all: number[];
  /** Those in code counted less. */
  readonly weighed: number[];
  readonly exact: number[];
}

/** How often the terms of the query stand in a passage, by term. */
export function countOccurrences(query: WeighedQuery, scan: ScannedPassage): OccurrenceCounts {
  const all = query.terms.map(() => 0);
  const weighed = query.terms.map(() => 0);
  const exact = query.terms.map(() => 0);
  for (const occurrence of scan.occurrences) {
    all[occurrence.term] = (all[occurrence.term] ?? 0) + 1;
    weighed[occurrence.term] = (weighed[occurrence.term] ?? 0) + (occurrence.inCode ? CODE_WEIGHT : 1);
    if (occurrence.exact) exact[occurrence.term] = (exact[occurrence.term] ?? 0) + 1;
  }
  return { all, weighed, exact };
}

/** How much a word in lines of code counts: there it is a name that the text around explains. */
const CODE_WEIGHT = 0.3;
