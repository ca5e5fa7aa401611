import type { Article } from "../article/article.ts";
import { peekQuotes, readQuotesInSteps } from "../quotes/article-quotes.ts";
import { loadTagger } from "../quotes/grammar/load-tagger.ts";
import { lookUpMentionsInSteps, lookUpQuotesInSteps } from "../quotes/look-up-said.ts";
import { NameIndex } from "../quotes/name-index.ts";
import { type ArticleQuotes, NOTHING_SAID } from "../quotes/quote.ts";
import { digestReadingInSteps } from "../quotes/reading-digest.ts";
import { loadDateReader } from "../summary/dates.ts";
import type { NotedEvent } from "../summary/noted-event.ts";
import type { RunSteps } from "../text/steps.ts";
import { type Readings, readEventsInSteps } from "./readings.ts";

/** Reads articles in this thread, each when it is first asked for: for few articles, and where everything may wait. */
export function readHere(runSteps: RunSteps): Readings {
  const index = new NameIndex();
  const prepare = async (articles: readonly Article[]): Promise<void> => {
    const tag = await loadTagger();
    for (const article of articles) {
      if (index.has(article)) continue;
      const said = await runSteps(readQuotesInSteps(article, tag));
      index.add(article, await runSteps(digestReadingInSteps(article, said)));
    }
  };
  const events = new WeakMap<Article, Promise<readonly NotedEvent[]>>();
  const findEvents = (article: Article): Promise<readonly NotedEvent[]> => {
    const known =
      events.get(article) ?? loadDateReader().then((reader) => runSteps(readEventsInSteps(article, reader)));
    events.set(article, known);
    return known;
  };
  return {
    ...readKept(index, peekQuotes),
    prepare,
    prepareCompletion: prepare,
    findEvents,
    countRead: (articles) => ({ articles: articles.length, of: articles.length }),
    listProblems: () => [],
  };
}

/** What is known of articles whose quotes are at hand as a whole. */
export function readKept(
  index: NameIndex,
  find: (article: Article) => ArticleQuotes | undefined,
): Pick<Readings, "index" | "findSaidInSteps" | "findQuotesInSteps" | "findMentionsInSteps"> {
  return {
    index,
    *findSaidInSteps(article) {
      yield;
      return find(article);
    },
    findQuotesInSteps: (article, places) => lookUpQuotesInSteps(find(article) ?? NOTHING_SAID, places),
    findMentionsInSteps: (article, places) => lookUpMentionsInSteps(find(article) ?? NOTHING_SAID, places),
  };
}
