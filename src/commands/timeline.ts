import type { Answer, ShownDate } from "../core/answers/answer.ts";
import { showDate } from "../core/answers/show-sentence.ts";
import type { Passage, SplitArticle } from "../core/article/passages.ts";
import type { Library } from "../core/library/library.ts";
import { measureOverlapInSteps } from "../core/search/overlap.ts";
import type { WeighedQuery } from "../core/search/weigh-query.ts";
import { orderEventsInSteps, type TimelineEvent } from "../core/summary/timeline.ts";
import type { RunSteps, Steps } from "../core/text/steps.ts";
import { buildAboutOption, buildArticleOption } from "./article-options.ts";
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
  run: (args, library, runSteps) =>
    answerTimeline(readText(args, "article"), readText(args, "about"), library, runSteps),
  suggest: (option, typed, library) => (option === "article" ? suggestArticles(typed, library) : []),
};

async function answerTimeline(asked: string, about: string, library: Library, runSteps: RunSteps): Promise<Answer> {
  if (library.size.articles === 0) return { kind: "refusal", reason: "empty-corpus" };
  const chosen = asked === "" && about !== "" ? undefined : await library.findArticle(asked);
  if (chosen === undefined && asked !== "") return { kind: "refusal", reason: "no-such-article", asked };
  const sources = chosen === undefined ? await findArticlesAbout(library, about) : [chosen];
  const query = about === "" ? undefined : await library.weighQuestion(about);
  const read = chosen === undefined ? await findEventsOf(sources, library) : [await library.readEvents(chosen)];
  const found = await runSteps(chooseEventsInSteps(sources, read, query));
  const events = await runSteps(showEventsInSteps(found, library.version));
  if (events.length === 0)
    return { kind: "refusal", reason: "no-dates", asked: about === "" ? (sources[0]?.article.title ?? "") : about };
  return {
    kind: "timeline",
    ...(chosen !== undefined && { title: chosen.article.title }),
    ...(about !== "" && { about }),
    newestOf: chosen?.newestOf ?? 1,
    firstOf: chosen?.firstOf ?? 1,
    events,
    eventsOf: found.length,
    ...(read.length < sources.length && { read: { articles: read.length, of: sources.length } }),
  };
}

async function findEventsOf(sources: readonly SplitArticle[], library: Library): Promise<(readonly TimelineEvent[])[]> {
  const events = await Promise.all(sources.map((source) => library.findReadEvents(source)));
  return events.filter((found) => found !== undefined);
}

function* showEventsInSteps(found: readonly TimelineEvent[], version: string): Steps<ShownDate[]> {
  const shown: ShownDate[] = [];
  for (const { date } of found.slice(0, MOST_EVENTS)) {
    shown.push(showDate(date, version));
    yield;
  }
  return shown;
}

// Of a large corpus only the articles that the search finds are looked at for dates.
async function findArticlesAbout(library: Library, about: string): Promise<SplitArticle[]> {
  const { hits, rest } = await library.search(about);
  const passages = [...hits.map(({ passage }) => passage), ...rest].slice(0, MOST_PASSAGES);
  const ids = [...new Set(passages.map(({ article }) => article.id))];
  const sources = await Promise.all(ids.map((id) => library.openArticle(id)));
  return sources.filter((source) => source !== undefined);
}

function* chooseEventsInSteps(
  sources: readonly SplitArticle[],
  read: readonly (readonly TimelineEvent[])[],
  query: WeighedQuery | undefined,
): Steps<TimelineEvent[]> {
  const telling = query && (yield* findPassagesAbout(sources, query));
  const asked: TimelineEvent[] = [];
  for (const events of read) {
    for (const [at, event] of events.entries()) {
      if (at % EVENTS_PER_STEP === 0) yield;
      // A sentence belongs to what was asked when its passage says it: the date may stand in the next sentence.
      if (telling === undefined || telling.has(namePassage(event.sentence.passage))) asked.push(event);
    }
  }
  const { dated, undated } = yield* orderEventsInSteps(asked);
  return [...dated, ...undated];
}

// The words of an article are read in its language.
function* findPassagesAbout(sources: readonly SplitArticle[], query: WeighedQuery): Steps<ReadonlySet<string>> {
  const telling = new Set<string>();
  for (const language of new Set(sources.map((source) => source.language))) {
    const passages = sources.flatMap((source) => (source.language === language ? source.passages : []));
    yield;
    const texts = passages.map(({ article, start, end }) => article.text.slice(start, end));
    yield;
    const overlaps = yield* measureOverlapInSteps(texts, query, language);
    for (const [at, passage] of passages.entries())
      if ((overlaps[at] ?? 0) >= LEAST_OVERLAP) telling.add(namePassage(passage));
    yield;
  }
  return telling;
}

function namePassage({ article, number }: Passage): string {
  return `${number} ${article.id}`;
}

/** Passages whose articles are looked at: more than a timeline that somebody reads has dates. */
const MOST_PASSAGES = 300;
/** A hundred pages: whoever turns them over asks for something narrower. */
const MOST_EVENTS = 500;
/** Events of which a step takes less than a millisecond. */
const EVENTS_PER_STEP = 500;
/** Share of what was asked that a passage must hold. */
const LEAST_OVERLAP = 0.5;
