import type { Features } from "./features.ts";

/** How much each feature counts. Fitted by `npm run eval -- fit-ask SET…`; only these numbers come from the sets. */
export const WEIGHTS: Features = {
  sentence: 1.249,
  window: 0.614,
  context: 0.79,
  exact: 2.186,
  local: 0.837,
  localSentence: 0.895,
  sharedStart: 6.511,
  pairs: 1.594,
  joining: 1.069,
  answer: 2.251,
  article: 0.763,
  articleLead: 4.204,
  articleSentences: 0.14,
  articleMass: -2.319,
  articleSize: -0.938,
  title: 3.291,
  first: 1.628,
  second: 0.569,
  length: -0.612,
};

/** The score of a candidate: its features times their weights, added up. */
export function scoreFeatures(features: Features, weights: Features = WEIGHTS): number {
  let score = 0;
  for (const name of FEATURE_NAMES) score += weights[name] * features[name];
  return score;
}

/** The features by name, in a fixed order. */
export const FEATURE_NAMES: readonly (keyof Features)[] = [
  "sentence",
  "window",
  "context",
  "exact",
  "local",
  "localSentence",
  "sharedStart",
  "pairs",
  "joining",
  "answer",
  "article",
  "articleLead",
  "articleSentences",
  "articleMass",
  "articleSize",
  "title",
  "first",
  "second",
  "length",
];
