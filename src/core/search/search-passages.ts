import type { Passage } from "../passages.ts";
import { analyzeQuery } from "./analyze-query.ts";
import { collectCandidates } from "./candidates.ts";
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
  const query = weighQuery(analyzeQuery(question), index);
  const { ranked, rest } = collectCandidates(query, index, () => true);
  const hits = measureCandidates(query, ranked, index)
    .map(({ passage, features }) => ({ passage, features, score: scoreFeatures(features) }))
    .sort((a, b) => b.score - a.score);
  return { query, hits, rest };
}
