import type { Article } from "../article/article.ts";
import type { Steps } from "../text/steps.ts";
import { peekQuotes, readQuotesInSteps } from "./article-quotes.ts";
import type { Tagger } from "./grammar/tagger.ts";
import type { ArticleQuotes } from "./quote.ts";

/** How much of the articles one question reads anew, in steps of some .02 milliseconds. */
export interface ReadingBudget {
  left: number;
}

/** How many of the articles that matter for an answer were read for it. */
export interface ArticlesRead {
  readonly articles: number;
  readonly of: number;
}

/** An article with what is said in it. */
export interface ReadArticle {
  readonly article: Article;
  readonly said: ArticleQuotes;
}

/**
 * Those of the articles that are read, in their order: all that were read before, and of the others as many as `budget`
 * allows, the short ones first. What the budget ends in the midst of is gone on with by the next who asks.
 */
export function* readWithinInSteps(
  articles: readonly Article[],
  tag: Tagger,
  budget: ReadingBudget,
): Steps<ReadArticle[]> {
  const unread: Article[][] = [[], []];
  for (const article of articles) {
    if (peekQuotes(article) === undefined) unread[article.text.length > LONG ? 1 : 0]?.push(article);
  }
  for (const article of unread.flat()) {
    yield* spendInSteps(readQuotesInSteps(article, tag), budget);
    if (budget.left <= 0) break;
  }
  return articles.flatMap((article) => {
    const said = peekQuotes(article);
    return said === undefined ? [] : [{ article, said }];
  });
}

function* spendInSteps(steps: Steps<unknown>, budget: ReadingBudget): Steps<void> {
  while (budget.left > 0 && steps.next().done !== true) {
    budget.left -= 1;
    yield;
  }
}

/** Code units from which an article is read after the others: a book would keep everybody waiting. */
const LONG = 100_000;
