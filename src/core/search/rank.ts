import type { Features } from "./features.ts";

/** How much each feature counts. Fitted by `npm run eval -- fit-ask SET…`; only these numbers come from the sets. */
export const WEIGHTS: Features = {
  sentence: 1.3,
  window: 0.8,
  context: 0.7,
  exact: 2.2,
  local: 0.67,
  localSentence: 0.83,
  sharedStart: 6.4,
  pairs: 1.7,
  joining: 0.5,
  answer: 2.3,
  article: 0.65,
  articleLead: 2.2,
  articleSentences: 0.2,
  articleMass: -0.5,
  articleSize: -1.07,
  title: 3.9,
  first: 1.58,
  second: 0.55,
  length: -0.5,
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
