import type { Passage } from "../passages.ts";
import { maskHeldAliases } from "./aliases.ts";
import type { Match, PassageIndex } from "./passage-index.ts";
import { chooseRetrievalTerms } from "./retrieval-terms.ts";
import type { WeighedQuery } from "./weigh-query.ts";

/** A passage that is worth a closer look. */
export interface Candidate {
  readonly passage: Passage;
  readonly article: ArticleEvidence;
}

/** What the passages of one article hold of a query together. A term is a bit of a mask: bit i for term i. */
export interface ArticleEvidence {
  /** How many passages it has. */
  readonly passages: number;
  /** In how many of them each term stands. */
  readonly counts: readonly number[];
  /** Which terms stand in each of them, by passage number; those with none are left out. */
  readonly masks: ReadonlyMap<number, number>;
  /** BM25 of the article, its passages taken as the units that hold a term or not; idf counts articles. */
  readonly score: number;
}

/** What a search found: the passages to rank and, behind them, all others that share a word. */
export interface Candidates {
  readonly ranked: readonly Candidate[];
  /** In the order of their BM25. */
  readonly rest: readonly Passage[];
  /** Terms, by index, that were not looked up: the evidence of an article lacks them. */
  readonly skipped: ReadonlySet<number>;
}

/**
 * The passages to rank: those with the highest BM25, and all passages of the articles that hold most of the query, since
 * the sentence that answers often leaves out what its article is about. `accepts` says which passages may be shown.
 */
export function collectCandidates(
  query: WeighedQuery,
  index: PassageIndex,
  accepts: (passage: Passage) => boolean,
): Candidates {
  const bits = new Map(query.terms.flatMap(({ stems }, bit) => stems.map((stem): [string, number] => [stem, bit])));
  const { finding, scoring, skipped } = chooseRetrievalTerms(query, index);
  const aliasStems = query.aliases.flatMap(({ named }) => named);
  const maskStems = buildMask(bits, query);
  const holds = ({ passage, stems }: Match): boolean => maskStems(stems) !== 0 && accepts(passage);
  const best = takeAccepted(index.search(addStems(finding, aliasStems), addStems(scoring, aliasStems)), holds);
  // What is shown may be limited to passages with nothing but frequent words.
  const matches = best.length > 0 ? best : takeAccepted(index.search(addStems([...bits.keys()], aliasStems)), holds);
  const articles = tallyArticles(matches, maskStems, query.terms.length, index);
  scoreArticles(articles, query, skipped, index);
  const bestArticles = [...articles.entries()].sort((a, b) => b[1].score - a[1].score).slice(0, ARTICLES);
  const chosen = new Set<Passage>();
  for (const { passage } of matches.slice(0, PASSAGES)) chosen.add(passage);
  for (const [id] of bestArticles) {
    for (const passage of index.passagesOf(id).slice(0, PASSAGES_OF_ARTICLE)) if (accepts(passage)) chosen.add(passage);
  }
  const ranked = [...chosen].flatMap((passage) => {
    const article = articles.get(passage.article.id);
    return article === undefined ? [] : [{ passage, article }];
  });
  const rest: Passage[] = [];
  for (const { passage } of matches) {
    if (rest.length + ranked.length >= LISTED) break;
    if (!chosen.has(passage)) rest.push(passage);
  }
  return { ranked, rest, skipped };
}

/** Passages that are taken for their own BM25. */
const PASSAGES = 60;
/** Articles that are taken with all of their passages. */
const ARTICLES = 6;
const PASSAGES_OF_ARTICLE = 40;
/** How many passages a search lists at least, as far as there are any. */
const LISTED = 100;

/** Matches that are looked at, best first: an article whose best passage comes later is no candidate. */
const MATCHES = 2_000;

function takeAccepted(matches: readonly Match[], accepts: (match: Match) => boolean): Match[] {
  const taken: Match[] = [];
  for (const match of matches) {
    if (taken.length >= MATCHES) break;
    if (accepts(match)) taken.push(match);
  }
  return taken;
}

function addStems(stems: readonly string[], more: readonly string[]): readonly string[] {
  return more.length === 0 ? stems : [...new Set([...stems, ...more])];
}

// Of another name with several words all have to be there.
function buildMask(bits: ReadonlyMap<string, number>, { aliases }: WeighedQuery): (stems: readonly string[]) => number {
  return (stems) => {
    let mask = maskHeldAliases(aliases, stems);
    for (const stem of stems) {
      const bit = bits.get(stem);
      if (bit !== undefined) mask |= 1 << bit;
    }
    return mask;
  };
}

interface Tally extends ArticleEvidence {
  readonly counts: number[];
  readonly masks: Map<number, number>;
  score: number;
}

function tallyArticles(
  matches: readonly Match[],
  maskStems: (stems: readonly string[]) => number,
  terms: number,
  index: PassageIndex,
): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { passage, stems } of matches) {
    const { id } = passage.article;
    let tally = tallies.get(id);
    if (tally === undefined) {
      tally = {
        passages: index.countPassages(id),
        counts: Array.from({ length: terms }, () => 0),
        masks: new Map(),
        score: 0,
      };
      tallies.set(id, tally);
    }
    const mask = maskStems(stems);
    tally.masks.set(passage.number, mask);
    for (let bit = 0; mask >>> bit !== 0; bit += 1) {
      if ((mask >>> bit) & 1) tally.counts[bit] = (tally.counts[bit] ?? 0) + 1;
    }
  }
  return tallies;
}

function scoreArticles(
  articles: ReadonlyMap<string, Tally>,
  query: WeighedQuery,
  skipped: ReadonlySet<number>,
  index: PassageIndex,
): void {
  const idf = query.terms.map(({ stems }, term) => {
    if (skipped.has(term)) return 0;
    const passages = Math.max(0, ...stems.map((stem) => index.frequency(stem)));
    const count = Math.min(index.articles, estimateHolders(articles, term, passages));
    return Math.log(1 + (index.articles - count + 0.5) / (count + 0.5));
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
