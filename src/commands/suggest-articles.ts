import { writeArticleKey } from "../core/article/receipt.ts";
import type { Library } from "../core/library/library.ts";
import type { ArticleEntry } from "../core/library/list-articles.ts";
import type { Suggestion } from "../core/suggest/suggestion.ts";

/** Completions of an article's name, the newest first; what they stand for is stable as long as the file keeps its name. */
export async function suggestArticles(typed: string, library: Library): Promise<Suggestion[]> {
  const { articles } = await library.listArticles(typed, MOST);
  return articles.map((article) => ({
    label: describe(article),
    value: article.id.length <= LONGEST_VALUE ? article.id : writeArticleKey(article),
  }));
}

// The date goes first: labels are cut at their end.
function describe({ title, date, source }: ArticleEntry): string {
  return [date, title, source].filter((part) => part !== undefined).join(" · ");
}

const MOST = 25;
/** Code units that Discord takes as the value of a choice. */
const LONGEST_VALUE = 100;
