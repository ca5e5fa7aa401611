import type { Features } from "./features.ts";

/**
 * How much each feature counts among texts without headings. Fitted by `npm run eval -- fit-ask SET…`; only these numbers
 * come from the sets, but for `titleLikeness` and `named`: the sets have no question that a title answers to, and these
 * two are 0 for all others.
 */
export const TEXT_WEIGHTS: Features = {
  sentence: 1.191,
  window: 0.582,
  context: 0.89,
  exact: 2.106,
  local: 0.714,
  localSentence: 0.97,
  sharedStart: 5.764,
  pairs: 1.664,
  joining: 0.952,
  answer: 2.557,
  article: 0.653,
  articleLead: 3.321,
  articleSentences: 0.201,
  articleMass: -2.567,
  articleSize: -0.907,
  title: 2.358,
  first: 1.476,
  second: 0.541,
  length: -0.491,
  fields: 0,
  fieldsLead: 0,
  heading: 0,
  titleLikeness: 10,
  headingPairs: 0,
  named: 2,
  covered: 0,
  firstOfSection: 0,
  amongBest: 0,
  short: 0,
};

/**
 * How much each feature counts among reference texts. Fitted by `npm run eval -- fit-documents FOLDER…`, with nothing moved
 * by hand: steps that bring more of a set's right passages to the front bring fewer to the front of a set held apart.
 */
export const REFERENCE_WEIGHTS: Features = {
  sentence: 0,
  window: 1.037,
  context: 0.743,
  exact: 0,
  local: 0,
  localSentence: 0.408,
  sharedStart: 0,
  pairs: 2.206,
  joining: 0,
  answer: 5.579,
  article: 0.428,
  articleLead: 0.704,
  articleSentences: 0.045,
  articleMass: 0.673,
  articleSize: -0.091,
  title: 0,
  first: 0.222,
  second: 0.635,
  length: 0.175,
  fields: 1.333,
  fieldsLead: 2.038,
  heading: 1.973,
  titleLikeness: 7.315,
  headingPairs: 1.93,
  named: 1.112,
  covered: 1.264,
  firstOfSection: 0.225,
  amongBest: 0.196,
  short: 0,
};

/** The weights for a corpus that is one of reference texts as far as `reference` (0 to 1) says. */
export function blendWeights(reference: number): Features {
  const blended = FEATURE_NAMES.map((name): [string, number] => [
    name,
    (1 - reference) * TEXT_WEIGHTS[name] + reference * REFERENCE_WEIGHTS[name],
  ]);
  // Every name of a feature is among the names.
  return Object.fromEntries(blended) as unknown as Features;
}

/** The score of a candidate: its features times their weights, added up. */
export function scoreFeatures(features: Features, weights: Features): number {
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
  "fields",
  "fieldsLead",
  "heading",
  "titleLikeness",
  "headingPairs",
  "named",
  "covered",
  "firstOfSection",
  "amongBest",
  "short",
];
