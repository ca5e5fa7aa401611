import type { PassageIndex } from "../index/passage-index.ts";
import type { ScannedCandidate } from "./complete-evidence.ts";
import type { ScoringQuery } from "./weigh-query.ts";

/** BM25F (Robertson et al. 2004) with k₁ = 1, b = 0.45: the counts of all fields add up before they are saturated. */
export function rateFields(
  query: ScoringQuery,
  { article, scan, names }: ScannedCandidate,
  counts: readonly number[],
  index: PassageIndex,
): number {
  const spread = Math.sqrt(article.passages);
  const fields = [
    { counts, weight: 1, length: scan.length / index.averageLength },
    { counts: names.nearest.counts, weight: 3, length: names.nearest.length / USUAL_NAME },
    { counts: names.title.counts, weight: 5 / spread, length: names.title.length / USUAL_NAME },
    { counts: names.outer.counts, weight: 1 / spread, length: names.outer.length / USUAL_NAME },
    { counts: names.introduction.counts, weight: 1, length: names.introduction.length / USUAL_NAME },
    { counts: names.subject.counts, weight: 1 / spread, length: names.subject.length / USUAL_SUBJECT },
    { counts: names.file.counts, weight: 0.5 / spread, length: names.file.length / USUAL_NAME },
  ];
  let score = 0;
  for (const [term, { idf }] of query.terms.entries()) {
    let count = 0;
    for (const field of fields) count += (field.weight * (field.counts[term] ?? 0)) / (0.55 + 0.45 * field.length);
    score += (idf * 2 * count) / (count + 1);
  }
  return score / query.mass;
}

/** Words of a title or heading, without function words. */
const USUAL_NAME = 3;
/** The same of what an article states that it is about. */
const USUAL_SUBJECT = 8;
