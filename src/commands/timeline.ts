import type { Answer } from "../core/answers/answer.ts";
import { showDate } from "../core/answers/show-sentence.ts";
import type { Article } from "../core/article/article.ts";
import type { Library } from "../core/index/corpus.ts";
import { searchInSteps } from "../core/search/search-passages.ts";
import { type Candidate, readCandidatesInSteps } from "../core/summary/candidate.ts";
import { type DateReader, loadDateReader } from "../core/summary/dates.ts";
import { buildTimelineInSteps } from "../core/summary/timeline.ts";
import { measureOverlapInSteps } from "../core/text/overlap.ts";
import type { Steps } from "../core/text/steps.ts";
import { buildAboutOption, buildArticleOption, chooseArticle } from "./choose-article.ts";
import { type Command, readText } from "./command.ts";
import { suggestArticles } from "./suggest-articles.ts";

/** `/timeline`: what happened when, as an article or the corpus says. */
export const timeline: Command = {
  name: "timeline",
  description: "Show what happened when: sentences with dates, in the order of time",
  options: [
    buildArticleOption("article", "All of them where only “about” is given, else the newest", "optional"),
    buildAboutOption("optional"),
  ],
  run: async (args, library, runSteps) => {
    const reader = await loadDateReader();
    return runSteps(answerTimeline(library, readText(args, "article"), readText(args, "about"), reader));
  },
  suggest: (option, typed, library, runSteps) =>
    option === "article" ? suggestArticles(typed, library, runSteps) : [],
};

function* answerTimeline(library: Library, asked: string, about: string, reader: DateReader): Steps<Answer> {
  if (library.articles.length === 0) return { kind: "refusal", reason: "empty-corpus" };
  const chosen = asked === "" && about !== "" ? undefined : chooseArticle(library, asked);
  if (chosen === undefined && asked !== "") return { kind: "refusal", reason: "no-such-article", asked };
  const articles = chosen === undefined ? yield* findArticlesAbout(library, about) : [chosen.article];
  const sentences: Candidate[] = [];
  for (const article of articles) {
    const read = yield* readCandidatesInSteps(article, library.passages.get(article.id) ?? []);
    for (const sentence of read) sentences.push(sentence);
  }
  const asking = about === "" ? sentences : yield* keepMatching(sentences, about);
  const { dated, undated } = yield* buildTimelineInSteps(asking, reader);
  const found = [...dated, ...undated];
  const events = found.slice(0, MOST_EVENTS).map(({ date }) => showDate(library, date));
  if (events.length === 0)
    return { kind: "refusal", reason: "no-dates", asked: about === "" ? (articles[0]?.title ?? "") : about };
  return {
    kind: "timeline",
    ...(chosen !== undefined && { title: chosen.article.title }),
    ...(about !== "" && { about }),
    newestOf: chosen?.newestOf ?? 1,
    events,
    eventsOf: found.length,
  };
}

// Of a large corpus only the articles that the search finds are read for dates.
function* findArticlesAbout({ index }: Library, about: string): Steps<Article[]> {
  const { hits, rest } = yield* searchInSteps(index, about);
  const passages = [...hits.map(({ passage }) => passage), ...rest].slice(0, MOST_PASSAGES);
  return [...new Set(passages.map(({ article }) => article))];
}

// A sentence belongs to what was asked when its passage says it: the date may stand in the next sentence.
function* keepMatching(sentences: readonly Candidate[], about: string): Steps<Candidate[]> {
  const passages = [...new Set(sentences.map(({ passage }) => passage))];
  yield;
  const texts = passages.map(({ article, start, end }) => article.text.slice(start, end));
  yield;
  const overlaps = yield* measureOverlapInSteps(texts, about);
  const kept = new Set(passages.filter((_, index) => (overlaps[index] ?? 0) >= LEAST_OVERLAP));
  yield;
  return sentences.filter(({ passage }) => kept.has(passage));
}

/** Passages whose articles are read: more than a timeline that somebody reads has dates. */
const MOST_PASSAGES = 300;
/** A hundred pages: whoever turns them over asks for something narrower. */
const MOST_EVENTS = 500;
/** Share of what was asked that a passage must hold. */
const LEAST_OVERLAP = 0.5;
