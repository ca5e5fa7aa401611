import type { Article } from "../article/article.ts";
import type { NameIndex, Places } from "./name-index.ts";
import type { ArticleQuotes } from "./quote.ts";

/** How many of the articles that matter for an answer were read for it. */
export interface ArticlesRead {
  readonly articles: number;
  readonly of: number;
}

/** What was read of articles, as far as it was. */
export interface ReadQuotes {
  /** Over the articles that were read. */
  readonly index: NameIndex;
  /** What is said in an article; undefined where nobody has read it yet. */
  readonly find: (article: Article) => ArticleQuotes | undefined;
}

/** How many of the articles were read: of those that have a name where all were, since the others do not matter then. */
export function countRead(
  articles: readonly Article[],
  named: readonly Article[],
  { index }: ReadQuotes,
): ArticlesRead {
  const read = articles.filter((article) => index.has(article)).length;
  return read < articles.length
    ? { articles: read, of: articles.length }
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
