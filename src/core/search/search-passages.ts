import type { Passage } from "../passages.ts";
import { analyzeQuery } from "./analyze-query.ts";
import { type Candidates, collectCandidates } from "./candidates.ts";
import { type Features, measureCandidates } from "./features.ts";
import type { PassageIndex } from "./passage-index.ts";
import { scoreFeatures } from "./rank.ts";
import { type WeighedQuery, weighQuery } from "./weigh-query.ts";

/** A passage that was found, with what spoke for it. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
  readonly features: Features;
}

export interface SearchResult {
  readonly query: WeighedQuery;
  /** Ranked, best first; empty when no passage shares a word with the question. */
  readonly hits: readonly Hit[];
  /** Passages that were not ranked, by BM25. */
  readonly rest: readonly Passage[];
}

/** Searches the index for the passages that answer `question`. */
export function searchPassages(index: PassageIndex, question: string): SearchResult {
  const { query, candidates } = retrieveCandidates(index, question);
  const hits = measureCandidates(query, candidates.ranked, index)
    .map(({ passage, features }) => ({ passage, features, score: scoreFeatures(features) }))
    .sort((a, b) => b.score - a.score);
  return { query, hits, rest: candidates.rest };
}

/** The question against this index, and the passages that are worth ranking for it. */
export function retrieveCandidates(
  index: PassageIndex,
  question: string,
): { query: WeighedQuery; candidates: Candidates } {
  const query = weighQuery(analyzeQuery(question), index);
  return { query, candidates: collectCandidates(query, index, () => true) };
}
