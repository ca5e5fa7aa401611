import type { Article } from "../article/article.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { NameIndex, Places } from "./name-index.ts";
import type { Quote } from "./quote.ts";

/** How many of the articles that matter for an answer were read for it. */
export interface ArticlesRead {
  readonly articles: number;
  readonly of: number;
}

/** What was read of articles, as far as it was: an answer chooses by the index, and has what it shows looked up. */
export interface ReadQuotes {
  /** Over the articles that were read. */
  readonly index: NameIndex;
  /** The quotes that stand at these places among those of an article; none where they are no longer kept. */
  readonly findQuotesInSteps: (article: Article, places: readonly number[]) => Steps<ReadonlyMap<number, Quote>>;
  /** Where an article names the speakers at these places among those of it, in order; nowhere where that is no longer kept. */
  readonly findMentionsInSteps: (article: Article, places: readonly number[]) => Steps<readonly Span[]>;
}

/**
 * The articles that are read at this moment, in their order. An answer that is put together in steps tells of these alone: what
 * is read meanwhile is neither counted nor shown, so that both numbers are of one moment.
 */
export function listRead(articles: readonly Article[], { index }: Pick<ReadQuotes, "index">): readonly Article[] {
  const known = lists.get(articles);
  if (known?.index === index && known.revision === index.revision) return known.read;
  const kept = articles.filter((article) => index.has(article));
  // The list itself has its places listed already.
  const read = kept.length === articles.length ? articles : kept;
  lists.set(articles, { index, revision: index.revision, read });
  return read;
}

interface ListedRead {
  readonly index: NameIndex;
  /** That of the index for which it was listed. */
  readonly revision: number;
  readonly read: readonly Article[];
}

// Derived from the list and the index alone: each answer asks twice, and most find the index as it was.
const lists = new WeakMap<readonly Article[], ListedRead>();

/** How many of the articles were read: of those that have a name where all were, since the others do not matter then. */
export function countRead(
  articles: readonly Article[],
  read: readonly Article[],
  named: readonly Article[],
): ArticlesRead {
  return read.length < articles.length
    ? { articles: read.length, of: articles.length }
    : { articles: named.length, of: named.length };
}

/** The places of articles in their list. */
export function listPlaces(articles: readonly Article[]): Places {
  const known = places.get(articles);
  if (known !== undefined) return known;
  const listed = new Map(articles.map((article, place) => [article, place]));
  places.set(articles, listed);
  return listed;
}

// Derived from the list alone: the cache only spares the time of doing it again.
const places = new WeakMap<readonly Article[], Places>();
