import { type SearchResult, searchPassages } from "../core/search/search-passages.ts";
import type { AskSet, IndexedSet } from "./ask-set.ts";

/** The results of all questions of a set, each with the articles that answer it taken out of the index meanwhile. */
export function askWithoutArticle({ index, ids }: IndexedSet, queries: AskSet["queries"]): SearchResult[] {
  const groups = new Map([...ids].map(([passage, id]) => [id, passage.article.id]));
  const byArticles = new Map<string, { articles: readonly string[]; members: AskSet["queries"][number][] }>();
  for (const query of queries) {
    const articles = [...new Set(Object.keys(query.relevant).flatMap((id) => groups.get(id) ?? []))].sort();
    const key = JSON.stringify(articles);
    const same = byArticles.get(key) ?? { articles, members: [] };
    same.members.push(query);
    byArticles.set(key, same);
  }
  return [...byArticles.values()].flatMap(({ articles, members }) => {
    const removed = articles.map((id) => ({ id, passages: index.passagesOf(id, Number.POSITIVE_INFINITY) }));
    for (const { id } of removed) index.removeArticle(id);
    const results = members.map(({ text }) => searchPassages(index, text));
    for (const { id, passages } of removed) index.addArticle(id, passages);
    return results;
  });
}
