import type { Article } from "../article/article.ts";
import type { Steps } from "../text/steps.ts";
import { findQuotesInSteps } from "./find-quotes.ts";
import type { Tagger } from "./grammar/tagger.ts";
import type { ArticleQuotes } from "./quote.ts";

/**
 * What is said in an article; found at the first call and kept as long as the article lives. Who asks while another one
 * is reading the article goes on with that reading, where it stands: it is read once, and whoever goes on, all are done.
 */
export function* readQuotesInSteps(article: Article, tag: Tagger): Steps<ArticleQuotes> {
  for (;;) {
    const known = found.get(article) ?? readOn(article, tag);
    if (known !== undefined) return known;
    yield;
  }
}

// One step of the reading that all who ask for the article share; what is said in it once that was the last.
function readOn(article: Article, tag: Tagger): ArticleQuotes | undefined {
  const reading = readings.get(article) ?? findQuotesInSteps(article, tag);
  // A reading that throws is none to go on with: the next who asks begins anew.
  readings.delete(article);
  const step = reading.next();
  if (step.done === true) {
    found.set(article, step.value);
    return step.value;
  }
  readings.set(article, reading);
  return undefined;
}

/** What is already known to be said in an article; undefined when nobody asked yet. */
export function peekQuotes(article: Article): ArticleQuotes | undefined {
  return found.get(article);
}

// Both are derived from the article alone: the caches only spare the time of doing it again.
const readings = new WeakMap<Article, Steps<ArticleQuotes>>();
const found = new WeakMap<Article, ArticleQuotes>();
