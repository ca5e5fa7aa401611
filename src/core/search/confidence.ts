import type { MeasuredCandidate } from "./features.ts";
import type { WeighedQuery, WeighedTerm } from "./weigh-query.ts";

/** A candidate with its score. */
export interface ScoredCandidate extends MeasuredCandidate {
  readonly score: number;
}

/**
 * How sure the best candidate is the answer, between 0 and 1; 0 when there is none. It rises with how much of the question
 * the best article, its title and the best passage hold, and with the lead over the next article; it falls with
 * the share of the question that no passage holds. `ranked` is in order of score, best first.
 */
export function measureConfidence(query: WeighedQuery, ranked: readonly ScoredCandidate[]): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const rival = ranked.find(({ passage }) => passage.article !== best.passage.article);
  const held = Math.max(...ranked.map(({ absolute }) => absolute.article));
  const absent = findAbsentTerms(query).reduce((sum, term) => sum + term.idf, 0) / query.mass;
  const evidence =
    CONFIDENCE.article * held +
    CONFIDENCE.lead * (rival === undefined ? LEAD_OF_ALONE : best.score - rival.score) +
    CONFIDENCE.exact * best.absolute.exact +
    CONFIDENCE.title * best.absolute.title +
    CONFIDENCE.absent * absent;
  return 1 / (1 + Math.exp(CONFIDENCE.middle - evidence));
}

/** The terms of the question that no passage holds, without function words and those that ask for an amount ("how much"). */
export function findAbsentTerms(query: WeighedQuery): WeighedTerm[] {
  const joining = new Set(query.query.words.filter(({ joins }) => joins).map(({ word }) => word));
  return query.terms.filter(({ isKnown, asked }) => !isKnown && !AMOUNTS.has(asked) && !joining.has(asked));
}

const AMOUNTS: ReadonlySet<string> = new Set(["much", "many"]);

/** Confidence under which the best passages are shown as near only: about one answerable question in forty is below. */
export const UNSURE = 0.15;

/** Chosen by hand among a few blends, on questions whose article was taken out and on questions about other corpora. */
const CONFIDENCE = { article: 3.1, lead: 0.45, exact: 0.8, title: 3, absent: -2, middle: 4.2 };
/** The lead of the only article that shares a word: about that of a right answer over the next article. */
const LEAD_OF_ALONE = 3;
