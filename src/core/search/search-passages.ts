import type { CopySource } from "../article/excerpt.ts";
import type { Passage } from "../article/passages.ts";
import type { PassageIndex } from "../index/passage-index.ts";
import { finishSteps, type Steps } from "../text/steps.ts";
import { type Candidates, collectInSteps } from "./candidates.ts";
import { blendConfidence, type ConfidenceWeights, type Evidence, measureEvidence, rateEvidence } from "./confidence.ts";
import { type Features, type MeasuredCandidate, measureCandidatesInSteps } from "./features.ts";
import { buildFilter, type SearchLimits } from "./filters.ts";
import { orderSections } from "./order-sections.ts";
import { blendWeights, scoreFeatures } from "./rank.ts";
import { maskNames, type ScannedNames } from "./scan-names.ts";
import type { ScannedPassage } from "./scan-passage.ts";
import { dropLexicon, readQuestionInSteps, type ScoringQuery, type WeighedQuery } from "./weigh-query.ts";

/** A passage that was found, with what spoke for it. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
  readonly features: Features;
  /** Where the passage holds what of the question. */
  readonly scan: ScannedPassage;
  /** Other articles that say the same in the same words; absent where none does, and where nobody looked. */
  readonly copies?: readonly CopySource[];
  /** What the headings above it and its article's names hold of it. */
  readonly names: ScannedNames;
}

export interface SearchResult {
  readonly query: WeighedQuery;
  /** In the order of `orderSections`, best first; empty when no passage shares a word with the question. */
  readonly hits: readonly Hit[];
  /** How much each feature counted. */
  readonly weights: Features;
  /** Passages that were not ranked, by BM25. */
  readonly rest: readonly Passage[];
  /** What tells whether the first hit is the answer; absent without a hit. */
  readonly evidence?: Evidence;
  /** How sure the first hit is the answer, between 0 and 1. */
  readonly confidence: number;
  /** How much each kind of evidence counted for that. */
  readonly certainty: ConfidenceWeights;
}

/** `searchInSteps` at once. */
export function searchPassages(index: PassageIndex, question: string, limits: SearchLimits = {}): SearchResult {
  return finishSteps(searchInSteps(index, question, limits));
}

/** Searches the index for the passages that answer `question`. */
export function* searchInSteps(index: PassageIndex, question: string, limits: SearchLimits = {}): Steps<SearchResult> {
  const { query, candidates } = yield* retrieveInSteps(index, question, limits);
  const weights = blendWeights(index.reference);
  const certainty = blendConfidence(index.reference);
  const ranked = dropScattered(query, yield* measureCandidatesInSteps(query, candidates, index))
    .map((candidate) => ({ ...candidate, score: scoreFeatures(candidate.features, weights) }))
    .sort((a, b) => b.score - a.score);
  const evidence = measureEvidence(query, ranked);
  yield;
  const ordered = orderSections(query, ranked);
  yield;
  return {
    query: dropLexicon(query),
    hits: ordered.map(({ passage, features, score, scan, names }) => ({
      passage,
      features,
      score,
      scan,
      names,
    })),
    weights,
    rest: candidates.rest,
    ...(evidence !== undefined && { evidence }),
    confidence: rateEvidence(evidence, certainty),
    certainty,
  };
}

// The index knows that the words of a longer name stand in a passage, only its text tells whether they stand together.
function dropScattered(query: WeighedQuery, measured: MeasuredCandidate[]): MeasuredCandidate[] {
  if (query.aliases.length === 0) return measured;
  const holders = new Set(
    measured
      .filter(({ scan, names }) => scan.occurrences.length > 0 || maskNames(names) !== 0)
      .map(({ passage }) => passage.article),
  );
  return measured.filter(({ passage }) => holders.has(passage.article));
}

/** The question against this index, and the passages that are worth ranking for it. */
export function* retrieveInSteps(
  index: PassageIndex,
  question: string,
  limits: SearchLimits = {},
): Steps<{ query: ScoringQuery; candidates: Candidates }> {
  const query = yield* readQuestionInSteps(index, question);
  return { query, candidates: yield* collectInSteps(query, index, buildFilter(query, limits)) };
}
