import type { FeatureName, Features } from "./features.ts";
import type { SelectionCosts } from "./select.ts";

/** What one unit of each feature adds to the score of a sentence. */
export type Weights = Readonly<Record<FeatureName, number>>;

/** What one feature adds to the score of one sentence. */
export interface Contribution {
  readonly feature: FeatureName;
  readonly value: number;
  readonly weight: number;
}

/** The contributions of a sentence, the strongest first: their sum is its score. */
export function listContributions(features: Features, weights: Weights): Contribution[] {
  return FEATURES.map((feature) => ({ feature, value: features[feature], weight: weights[feature] }))
    .filter(({ value, weight }) => value * weight !== 0)
    .sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}

/** The score of a sentence: the sum of its features, each times its weight. */
export function scoreFeatures(features: Features, weights: Weights): number {
  return FEATURES.reduce((sum, feature) => sum + features[feature] * weights[feature], 0);
}

/**
 * Fitted by `src/eval/fit-summary.ts`: ridge regression on how much a sentence adds to the overlap with a reference
 * summary. The data have no titles; `likeTitle` is set by hand to what `likeLead` has.
 */
export const WEIGHTS: Weights = {
  position: 0.0257,
  lead: 0.0186,
  likeLead: 0.0551,
  likeTitle: 0.0551,
  centrality: 0.0228,
  repetition: -0.0107,
  frequency: 0.0072,
  phrases: 0.0245,
  names: 0.0388,
  numbers: 0.0066,
  short: -0.0044,
  clauses: -0.0089,
  wordLength: -0.0231,
  quoted: -0.0175,
  said: -0.0041,
  firstPerson: -0.009,
  question: -0.0104,
};

/** Chosen on the same data by cross-validation, in the unit of the scores. */
export const COSTS: SelectionCosts = { redundancy: 0.2, excessWord: 0.003, leaning: 1 };

/** What a sentence costs that cuts a quotation open: more than any score, less than boilerplate. */
export const CUT_QUOTATION = 1;
/** What boilerplate costs: it stands in a summary only where there is nothing else. */
export const BOILERPLATE = 2;

export const FEATURES: readonly FeatureName[] = [
  "position",
  "lead",
  "likeLead",
  "likeTitle",
  "centrality",
  "repetition",
  "frequency",
  "phrases",
  "names",
  "numbers",
  "short",
  "clauses",
  "wordLength",
  "quoted",
  "said",
  "firstPerson",
  "question",
];
