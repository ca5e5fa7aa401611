import type { Article } from "../article/article.ts";
import { type SplitArticle, splitPassagesInSteps } from "../article/passages.ts";
import type { Problem } from "../article/problem.ts";
import type { ArticlesRead, ReadQuotes } from "../quotes/articles-read.ts";
import { findQuotesInSteps } from "../quotes/find-quotes.ts";
import type { Tagger } from "../quotes/grammar/tagger.ts";
import type { ArticleQuotes } from "../quotes/quote.ts";
import { readDatedInSteps } from "../summary/candidate.ts";
import type { DateReader } from "../summary/dates.ts";
import { type NotedEvent, noteEvent } from "../summary/noted-event.ts";
import { findEventsInSteps } from "../summary/timeline.ts";
import type { Steps } from "../text/steps.ts";

/** All that is found in an article once, whatever is asked later: plain data. */
export interface Reading {
  readonly said: ArticleQuotes;
  /** Its sentences that name a date, in order. */
  readonly events: readonly NotedEvent[];
}

/** Reads an article; what the reading needs of it are its text, its blocks and marks, its language and its date. */
export function* readArticleOnceInSteps(article: Article, tag: Tagger, reader: DateReader): Steps<Reading> {
  return {
    said: yield* findQuotesInSteps(article, tag),
    events: yield* readEventsInSteps(article, reader),
  };
}

/** The sentences of an article that name a date. */
export function* readEventsInSteps(article: Article, reader: DateReader): Steps<NotedEvent[]> {
  const source: SplitArticle = { article, passages: yield* splitPassagesInSteps(article), language: undefined };
  const events = yield* findEventsInSteps(yield* readDatedInSteps(source), reader);
  return events.map(noteEvent);
}

/** What was read of the articles, wherever that is done and kept: the port between a library and the readers. */
export interface Readings extends ReadQuotes {
  /**
   * Resolves once as many of the articles are read as an answer may wait for: one that somebody names is read for it, of many
   * those that are nearly done.
   */
  prepare(articles: readonly Article[]): Promise<void>;
  /** The same for a completion, which waits for no thread. */
  prepareCompletion(articles: readonly Article[]): Promise<void>;
  /** All that is said in an article; undefined where nobody has read it yet. */
  readonly findSaidInSteps: (article: Article) => Steps<ArticleQuotes | undefined>;
  /** The sentences of an article that name a date; undefined where nobody has read it yet. */
  findEvents(article: Article): Promise<readonly NotedEvent[] | undefined>;
  /** How many of the articles are read. */
  countRead(articles: readonly Article[]): ArticlesRead;
  /** What could not be read, for the owner. */
  listProblems(): readonly Problem[];
}
