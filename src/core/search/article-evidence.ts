import { computeIdf } from "../index/idf.ts";
import type { Match, PassageIndex } from "../index/passage-index.ts";
import type { ScoringQuery } from "./weigh-query.ts";

/** What the passages of one article hold of a query together. A term is a bit of a mask: bit i for term i. */
export interface ArticleEvidence {
  /** How many passages it has. */
  readonly passages: number;
  /** Which terms its title and path hold; 0 where they do not count. */
  readonly names: number;
  /** In how many of them each term stands. */
  readonly counts: readonly number[];
  /** Which terms stand in each of them, by passage number; those with none are left out. */
  readonly masks: ReadonlyMap<number, number>;
  /** BM25 of the article, its passages taken as the units that hold a term or not; idf counts articles. */
  readonly score: number;
}

interface Tally extends ArticleEvidence {
  readonly counts: number[];
  readonly masks: Map<number, number>;
  score: number;
}

/** What the articles of these matches hold of a query, by article id. `maskStems` gives the terms that stems stand for. */
export function tallyArticles(
  matches: readonly Match[],
  maskStems: (stems: readonly string[]) => number,
  query: ScoringQuery,
  skipped: ReadonlySet<number>,
  index: PassageIndex,
  names: ReadonlyMap<string, number>,
): ReadonlyMap<string, ArticleEvidence> {
  const tallies = new Map<string, Tally>();
  const open = (id: string): Tally => {
    const passages = index.countPassages(id);
    const counts = query.terms.map(() => 0);
    const tally: Tally = { passages, names: names.get(id) ?? 0, counts, masks: new Map(), score: 0 };
    tallies.set(id, tally);
    return tally;
  };
  for (const id of names.keys()) open(id);
  for (const { passage, stems } of matches) {
    const { id } = passage.article;
    const tally = tallies.get(id) ?? open(id);
    const mask = maskStems(stems);
    tally.masks.set(passage.number, mask);
    for (let bit = 0; mask >>> bit !== 0; bit += 1) {
      if ((mask >>> bit) & 1) tally.counts[bit] = (tally.counts[bit] ?? 0) + 1;
    }
  }
  scoreArticles(tallies, query, skipped, index);
  return tallies;
}

function scoreArticles(
  articles: ReadonlyMap<string, Tally>,
  query: ScoringQuery,
  skipped: ReadonlySet<number>,
  index: PassageIndex,
): void {
  const idf = query.terms.map(({ stems }, term) => {
    if (skipped.has(term)) return 0;
    const passages = Math.max(0, ...stems.map((stem) => index.frequency(stem)));
    const count = Math.min(index.articles, estimateHolders(articles, term, passages));
    return computeIdf(count, index.articles);
  });
  const mass = idf.reduce((sum, weight) => sum + weight, 0) || 1;
  for (const article of articles.values()) {
    const saturation = 0.6 + 0.4 * (article.passages / USUAL_PASSAGES);
    for (const [bit, count] of article.counts.entries()) {
      article.score += ((idf[bit] ?? 0) * 2 * count) / (count + saturation) / mass;
    }
  }
}

/** How many articles hold a term, from those that were found and the passages that hold it. */
function estimateHolders(articles: ReadonlyMap<string, Tally>, term: number, passages: number): number {
  let holders = 0;
  let found = 0;
  for (const { counts } of articles.values()) {
    const count = counts[term] ?? 0;
    if (count > 0) holders += 1;
    found += count;
  }
  return found === 0 ? 0 : (holders * Math.max(found, passages)) / found;
}

/** How many passages an article of usual length has: BM25's average length. */
const USUAL_PASSAGES = 6;
