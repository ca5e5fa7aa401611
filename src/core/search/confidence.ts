import { listReasons, type Reason } from "../text/reason.ts";
import type { MeasuredCandidate } from "./features.ts";
import { isNamedWhole } from "./scan-names.ts";
import type { WeighedQuery, WeighedTerm } from "./weigh-query.ts";

/** A candidate with its score. */
export interface ScoredCandidate extends MeasuredCandidate {
  readonly score: number;
}

/** What tells whether the best candidate is the answer; shares of the question's mass but for `lead` and `pairs`. */
export interface Evidence {
  /** BM25 of the best article. */
  readonly article: number;
  /** By how much the best candidate's score leads that of the next article. */
  readonly lead: number;
  /** BM25 of the words of the best passage as they are written. */
  readonly exact: number;
  /** What the title of its article holds. */
  readonly title: number;
  /** What no passage holds: it speaks against an answer. */
  readonly absent: number;
  /** What any two neighbouring sentences hold at most. */
  readonly window: number;
  /** The share of the question's pairs of neighbouring words that any passage has at most. */
  readonly pairs: number;
  /** BM25F of the best passage with the names above it. */
  readonly fields: number;
  /** What the best passage and the names above it hold together. */
  readonly covered: number;
}

/** The evidence for the first of `ranked`, which is in order of score, best first; undefined when it is empty. */
export function measureEvidence(query: WeighedQuery, ranked: readonly ScoredCandidate[]): Evidence | undefined {
  const best = ranked[0];
  if (best === undefined) return undefined;
  const rival = ranked.find(({ passage }) => passage.article !== best.passage.article);
  const most = (name: "article" | "window" | "pairs" | "fields" | "covered"): number =>
    ranked.reduce((top, { absolute }) => Math.max(top, absolute[name]), 0);
  return {
    article: most("article"),
    lead: rival === undefined ? LEAD_OF_ALONE : best.score - rival.score,
    exact: best.absolute.exact,
    title: Math.max(best.absolute.title, isNamedWhole(query, best.names) ? 1 : 0),
    absent: findAbsentTerms(query).reduce((sum, term) => sum + term.idf, 0) / query.mass,
    window: most("window"),
    pairs: most("pairs"),
    fields: most("fields"),
    covered: most("covered"),
  };
}

/** How sure the best candidate is the answer, between 0 and 1; 0 when there is no evidence. */
export function rateEvidence(evidence: Evidence | undefined, weights: ConfidenceWeights): number {
  if (evidence === undefined) return 0;
  const sum = EVIDENCE_NAMES.reduce((total, name) => total + weights[name] * evidence[name], weights.middle);
  return 1 / (1 + Math.exp(-sum));
}

/** How much each kind of evidence counts; `middle` is minus the sum at which an answer is as likely as none. */
export type ConfidenceWeights = Readonly<Record<keyof Evidence | "middle", number>>;

/** What adds up to the confidence, the strongest first. */
export function explainEvidence(evidence: Evidence | undefined, weights: ConfidenceWeights): Reason[] {
  if (evidence === undefined) return [];
  return listReasons(WEIGHT_NAMES, { ...evidence, middle: 1 }, weights);
}

/**
 * The terms of the question that no passage holds, without function words and those that name no subject ("how much", "go",
 * "explain"), unless there are no others.
 */
export function findAbsentTerms(query: WeighedQuery): WeighedTerm[] {
  const joining = new Set(query.query.words.filter(({ joins }) => joins).map(({ word }) => word));
  const absent = query.terms.filter(({ isKnown, asked }) => !isKnown && !joining.has(asked));
  const naming = absent.filter(({ mayName }) => mayName);
  return naming.length === 0 && absent.length === query.terms.length ? absent : naming;
}

/** Confidence under which the best passages are shown as near only: about one answerable question in fifty is below. */
export const UNSURE = 0.15;

/**
 * A logistic regression that tells questions with an answer from the same ones with their article taken out and from
 * questions about another corpus, fitted by `eval -- fit-confidence` on encyclopedia and news questions.
 */
export const TEXT_CONFIDENCE: ConfidenceWeights = {
  article: 1.28,
  lead: 0.54,
  exact: 1.27,
  title: 5.53,
  absent: -2.52,
  window: 1.68,
  pairs: 1.53,
  fields: 0,
  covered: 0,
  middle: -4.46,
};

/**
 * The same among reference texts, fitted on folders of them. `middle` is set where one in fifty of their questions that have an
 * answer is under the threshold: a little above or below as many of those without one are.
 */
export const REFERENCE_CONFIDENCE: ConfidenceWeights = {
  article: 0,
  lead: 0,
  exact: 0,
  title: 0,
  absent: -3.27,
  window: 0,
  pairs: 0,
  fields: 2.39,
  covered: 2.3,
  middle: -3.33,
};

/** The weights for a corpus that is one of reference texts as far as `reference` (0 to 1) says. */
export function blendConfidence(reference: number): ConfidenceWeights {
  const blended = WEIGHT_NAMES.map((name): [string, number] => [
    name,
    (1 - reference) * TEXT_CONFIDENCE[name] + reference * REFERENCE_CONFIDENCE[name],
  ]);
  // Every name of a weight is among the names.
  return Object.fromEntries(blended) as unknown as ConfidenceWeights;
}

/** The names in the order of the weights. */
export const EVIDENCE_NAMES = [
  "article",
  "lead",
  "exact",
  "title",
  "absent",
  "window",
  "pairs",
  "fields",
  "covered",
] as const;

const WEIGHT_NAMES = [...EVIDENCE_NAMES, "middle"] as const;

/** The lead of the only article that shares a word: about that of a right answer over the next article. */
const LEAD_OF_ALONE = 3;
