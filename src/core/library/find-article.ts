import type { Article } from "../article/article.ts";
import { writeArticleKey } from "../article/receipt.ts";
import type { Library } from "../index/corpus.ts";
import type { Steps } from "../text/steps.ts";
import { foldWord, splitTerms } from "../text/terms.ts";

/** The article that is named by its id, its key or its title, in any case; undefined when there is none. */
export function findArticle(library: Library, asked: string): Article | undefined {
  const name = asked.trim();
  if (name === "") return undefined;
  const folded = name.toLowerCase();
  return (
    library.articles.find(({ id }) => id === name) ??
    library.articles.find((article) => writeArticleKey(article) === folded) ??
    library.articles.find(({ title }) => title.toLowerCase() === folded)
  );
}

/** Articles whose title, source or date hold every word typed, the last one perhaps unfinished; the newest first. */
export function* findArticlesByTitleInSteps(library: Library, typed: string, limit: number): Steps<Article[]> {
  const words = splitTerms(typed).map(({ word }) => word);
  const last = words.pop();
  const found: Article[] = [];
  for (const article of library.articles) {
    if (found.length >= limit) break;
    if (last === undefined || holds(article, words, last)) found.push(article);
    yield;
  }
  return found;
}

function holds(article: Article, words: readonly string[], last: string): boolean {
  const terms = readNameTerms(article);
  return words.every((word) => terms.includes(word)) && terms.some((term) => term.startsWith(last));
}

function readNameTerms(article: Article): readonly string[] {
  const known = nameTerms.get(article);
  if (known !== undefined) return known;
  const names = [article.title, article.source, article.date, article.collection].filter((name) => name !== undefined);
  const terms = names.flatMap((name) => name.split(SPACE)).map(foldWord);
  nameTerms.set(article, terms);
  return terms;
}

// Somebody types letter by letter: what follows from the article alone is read at the first.
const nameTerms = new WeakMap<Article, readonly string[]>();

/** Matches the gaps of "Harbour to-day, 2025-10": spaces and punctuation; no letter or digit. */
const SPACE = /[^\p{L}\p{N}’']+/u;
