import MiniSearch from "minisearch";
import type { Passage } from "../passages.ts";
import { splitTerms } from "../terms.ts";

/** Finds passages by stems. MiniSearch is known to this file alone. */
export interface PassageIndex {
  /** Passages that hold at least one of `stems`, best first by BM25+, at most `limit`. */
  find(stems: readonly string[], limit: number): ScoredPassage[];
  /** In how many passages the stem stands; 0 when in none. */
  frequency(stem: string): number;
  /** Whether any passage holds this stem. */
  has(stem: string): boolean;
  /** Stems of the corpus at an edit distance of at most 2 from `stem`, nearest first, at most five. */
  findNear(stem: string): string[];
}

export interface ScoredPassage {
  readonly passage: Passage;
  readonly score: number;
}

/** Indexes the passages, their title and heading; empty when there is none. */
export function buildPassageIndex(passages: readonly Passage[]): PassageIndex {
  const index = new MiniSearch<{ id: number; text: string; title: string }>({
    fields: ["text", "title"],
    tokenize: (text) => splitTerms(text).map((term) => term.stem),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => text.split(" "), boost: { title: TITLE_BOOST } },
  });
  index.addAll(
    passages.map((passage, id) => ({
      id,
      text: passage.article.text.slice(passage.start, passage.end),
      title: passage.article.title,
    })),
  );
  const frequencies = countFrequencies(passages);
  return {
    find: (stems, limit) =>
      (stems.length === 0 ? [] : index.search(stems.join(" "))).slice(0, limit).flatMap(({ id, score }) => {
        const passage = passages[id];
        return passage === undefined ? [] : [{ passage, score }];
      }),
    frequency: (stem) => frequencies.get(stem) ?? 0,
    has: (stem) => index.search(stem).length > 0,
    findNear: (stem) => {
      const near = index.search(stem, { fuzzy: 2, prefix: true }).flatMap((hit) => hit.terms);
      return [...new Set(near)].slice(0, 5);
    },
  };
}

function countFrequencies(passages: readonly Passage[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { article, start, end } of passages) {
    const stems = new Set(splitTerms(article.text.slice(start, end)).map((term) => term.stem));
    for (const stem of stems) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
  return frequencies;
}

const TITLE_BOOST = 0.3;
