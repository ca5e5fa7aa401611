import type { Article } from "../article/article.ts";
import { type Corpus, countPassages } from "../index/corpus.ts";
import type { ArticlesRead } from "../quotes/articles-read.ts";
import { addCount } from "../text/add-count.ts";
import { groupBy } from "../text/group-by.ts";

/** What a corpus covers. */
export interface CorpusOverview {
  readonly version: string;
  readonly articles: number;
  readonly passages: number;
  /** The first and the last date stated; absent when none is. */
  readonly dates?: { readonly first: string; readonly last: string };
  /** Articles without a date. */
  readonly undated: number;
  /** What no article states: dates that were taken from a file's name, or from a title, and languages found by the words. */
  readonly taken: { readonly fileName: number; readonly title: number; readonly language: number };
  /** Files that could not be read, the first of them by name; absent when there is none. */
  readonly unread?: { readonly count: number; readonly example: string };
  /** How many articles were read for what is said in them; absent where all were. */
  readonly read?: ArticlesRead;
  /** How many statements there are, of how many people and bodies, as far as was read; absent where there is none. */
  readonly said?: { readonly statements: number; readonly speakers: number };
  /** Languages, stated or found, and how many articles are in each, most first. */
  readonly languages: readonly Count[];
  /** Collections, most articles first; articles of no collection last, under no name. */
  readonly collections: readonly CollectionOverview[];
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

export interface CollectionOverview {
  readonly name?: string;
  readonly count: number;
  /** The newest of them, at most as many as asked for. */
  readonly newest: readonly ListedArticle[];
}

export interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly passages: number;
  readonly source?: string;
  readonly date?: string;
}

/** Counts what the library holds, of which so much was read and is said; each collection lists its `listed` newest articles. */
export function describeCorpus(
  corpus: Corpus,
  listed: number,
  read: ArticlesRead,
  said: CorpusOverview["said"],
): CorpusOverview {
  const { articles, version } = corpus;
  const dates = articles.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    version,
    articles: articles.length,
    passages: countPassages(corpus),
    ...(first !== undefined && last !== undefined && { dates: { first, last } }),
    undated: articles.length - dates.length,
    taken: {
      fileName: articles.filter(({ dateFrom }) => dateFrom === "file name").length,
      title: articles.filter(({ dateFrom }) => dateFrom === "title").length,
      language: articles.filter(({ langFrom }) => langFrom !== undefined).length,
    },
    ...countUnread(corpus),
    ...(read.articles < read.of && { read }),
    ...(said !== undefined && said.statements > 0 && { said }),
    languages: countNames(articles.flatMap(({ lang }) => lang ?? [])),
    collections: groupByCollection(corpus, listed),
  };
}

function countUnread({ problems }: Corpus): Pick<CorpusOverview, "unread"> {
  const files = new Set(problems.filter(({ severity }) => severity === "error").map(({ file }) => file));
  const [example] = files;
  return example === undefined ? {} : { unread: { count: files.size, example } };
}

/** How often each name occurs, most first, then by the alphabet. */
export function countNames(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) addCount(counts, name);
  return sortCounts(counts);
}

/** Counts by name as a list, most first, then by the alphabet. */
export function sortCounts(counts: ReadonlyMap<string, number>): Count[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

function groupByCollection(corpus: Corpus, listed: number): CollectionOverview[] {
  return [...groupBy(corpus.articles, ({ collection }) => collection)]
    .sort(([a, inA], [b, inB]) => Number(a === undefined) - Number(b === undefined) || inB.length - inA.length)
    .map(([name, group]) => ({
      ...(name !== undefined && { name }),
      count: group.length,
      newest: group.slice(0, listed).map((article) => listArticle(article, corpus)),
    }));
}

function listArticle({ id, title, source, date }: Article, corpus: Corpus): ListedArticle {
  return {
    id,
    title,
    passages: corpus.passages.get(id)?.length ?? 0,
    ...(source !== undefined && { source }),
    ...(date !== undefined && { date }),
  };
}
