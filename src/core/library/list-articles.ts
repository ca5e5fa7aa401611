import type { Article } from "../article/article.ts";
import type { ArticleText } from "../article/article-text.ts";
import type { Corpus } from "../index/corpus.ts";
import type { Steps } from "../text/steps.ts";
import { splitFolded } from "../text/terms.ts";

/** An article as a list has it: all that it states, without its text. */
export interface ArticleEntry extends Omit<Article, keyof ArticleText | "file" | "hash"> {
  /** How many passages it has. */
  readonly passages: number;
}

/** Articles of a list. */
export interface ArticleListing {
  /** The newest first, as many as were asked for. */
  readonly articles: readonly ArticleEntry[];
  /** How many there are in all. */
  readonly matching: number;
}

/**
 * Articles whose title, other names, source, collection, tags or date hold every word typed, the last one perhaps unfinished, or whose id
 * holds what was typed; the newest first, at most `limit`.
 */
export function* listArticlesInSteps(corpus: Corpus, typed: string, limit: number): Steps<ArticleListing> {
  const words = splitFolded(typed).map(({ word }) => word);
  const last = words.pop();
  const letters = typed.trim().toLowerCase();
  const articles: ArticleEntry[] = [];
  let matching = 0;
  for (const article of corpus.articles) {
    yield;
    if (letters !== "" && !article.id.toLowerCase().includes(letters) && !holds(article, words, last)) continue;
    matching += 1;
    if (articles.length < limit) articles.push(readEntry(article, corpus.passages.get(article.id)?.length ?? 0));
  }
  return { articles, matching };
}

/** An article as a list has it. */
export function readEntry(article: Article, passages: number): ArticleEntry {
  const { text: _text, origins: _origins, blocks: _blocks, inline: _inline, ...rest } = article;
  const { file: _file, hash: _hash, ...stated } = rest;
  return { ...stated, passages };
}

function holds(article: Article, words: readonly string[], last: string | undefined): boolean {
  if (last === undefined) return false;
  const terms = readNameTerms(article);
  return words.every((word) => terms.includes(word)) && terms.some((term) => term.startsWith(last));
}

function readNameTerms(article: Article): readonly string[] {
  const known = nameTerms.get(article);
  if (known !== undefined) return known;
  const { title, source, date, collection, aliases = [], tags = [] } = article;
  const names = [title, source, date, collection, ...aliases, ...tags].filter((name) => name !== undefined);
  const terms = names.flatMap(splitFolded).map(({ word }) => word);
  nameTerms.set(article, terms);
  return terms;
}

// Somebody types letter by letter: what follows from the article alone is read at the first.
const nameTerms = new WeakMap<Article, readonly string[]>();
