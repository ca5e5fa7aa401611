import type { Article } from "../../src/core/article/article.ts";
import { readKept } from "../../src/core/library/readings-here.ts";
import { peekQuotes, readQuotesInSteps } from "../../src/core/quotes/article-quotes.ts";
import type { ReadQuotes } from "../../src/core/quotes/articles-read.ts";
import type { CountedBy } from "../../src/core/quotes/count-statements.ts";
import type { Tagger } from "../../src/core/quotes/grammar/tagger.ts";
import { NameIndex } from "../../src/core/quotes/name-index.ts";
import { digestReadingInSteps } from "../../src/core/quotes/reading-digest.ts";
import { finishSteps } from "../../src/core/text/steps.ts";

/** What is said in these articles, all read. */
export function readAll(articles: readonly Article[], tag: Tagger): ReadQuotes & CountedBy {
  const index = new NameIndex();
  for (const article of articles) {
    index.add(article, finishSteps(digestReadingInSteps(article, finishSteps(readQuotesInSteps(article, tag)))));
  }
  return { ...readKept(index, peekQuotes), copies: new Map() };
}
