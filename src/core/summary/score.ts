import type { FeatureName, Features } from "./features.ts";
import type { SelectionCosts } from "./select.ts";

/** What one unit of each feature adds to the score of a sentence. */
export type Weights = Readonly<Record<FeatureName, number>>;

/** The score of a sentence: the sum of its features, each times its weight. */
export function scoreFeatures(features: Features, weights: Weights): number {
  return FEATURES.reduce((sum, feature) => sum + features[feature] * weights[feature], 0);
}

/**
 * Fitted by `src/eval/fit-summary.ts`: ridge regression on what a sentence adds to the overlap with a reference summary.
 * Four are set by hand: the data have no titles, and hardly any figures and courtesies to weigh, but readers of a summary
 * look for figures and learn nothing from courtesies, nor from a sentence of a few words. They cost no overlap to speak of.
 */
export const WEIGHTS: Weights = {
  position: 0.0194,
  lead: 0.0182,
  likeLead: 0.0555,
  likeTitle: 0.08,
  centrality: 0.0258,
  repetition: -0.0177,
  frequency: 0.0081,
  phrases: 0.0238,
  names: 0.0382,
  numbers: 0.0069,
  figures: 0.02,
  short: -0.02,
  clauses: -0.0082,
  wordLength: -0.0211,
  quoted: -0.0183,
  said: -0.0044,
  firstPerson: -0.0077,
  question: -0.0115,
  courtesy: -0.05,
};

/** Chosen on the same data by cross-validation, in the unit of the scores. */
export const COSTS: SelectionCosts = { redundancy: 0.15, excessWord: 0.003, leaning: 1 };

/** What a sentence costs that cuts a quotation open: more than any score, less than boilerplate. */
export const CUT_QUOTATION = 1;
/** What boilerplate costs: it stands in a summary only where there is nothing else. */
export const BOILERPLATE = 2;

/** Every feature, in the order of the weights. */
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
  "figures",
  "short",
  "clauses",
  "wordLength",
  "quoted",
  "said",
  "firstPerson",
  "question",
  "courtesy",
];
