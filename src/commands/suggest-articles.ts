import type { Article } from "../core/article/article.ts";
import { writeArticleKey } from "../core/article/receipt.ts";
import type { Library } from "../core/index/corpus.ts";
import { findArticlesByTitleInSteps } from "../core/library/find-article.ts";
import type { RunSteps } from "../core/text/steps.ts";
import type { Suggestion } from "./command.ts";

/** Completions of an article's name, the newest first; what they stand for is stable as long as the file keeps its name. */
export async function suggestArticles(typed: string, library: Library, runSteps: RunSteps): Promise<Suggestion[]> {
  const found = await runSteps(findArticlesByTitleInSteps(library, typed, MOST));
  return found.map((article) => ({
    label: describe(article),
    value: article.id.length <= LONGEST_VALUE ? article.id : writeArticleKey(article),
  }));
}

// The date goes first: labels are cut at their end.
function describe({ title, date, source }: Article): string {
  return [date, title, source].filter((part) => part !== undefined).join(" · ");
}

const MOST = 25;
/** Code units that Discord takes as the value of a choice. */
const LONGEST_VALUE = 100;
