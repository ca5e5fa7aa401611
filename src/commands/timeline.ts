import type { Answer } from "../core/answers/answer.ts";
import { showDate } from "../core/answers/show-sentence.ts";
import type { Passage, SplitArticle } from "../core/article/passages.ts";
import type { Library } from "../core/library/library.ts";
import { measureOverlapInSteps } from "../core/search/overlap.ts";
import type { WeighedQuery } from "../core/search/weigh-query.ts";
import { type Candidate, readDatedInSteps } from "../core/summary/candidate.ts";
import { type DateReader, loadDateReader } from "../core/summary/dates.ts";
import { buildTimelineInSteps, type TimelineEvent } from "../core/summary/timeline.ts";
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
  const found = await runSteps(findEventsInSteps(sources, query, await loadDateReader()));
  const events = found.slice(0, MOST_EVENTS).map(({ date }) => showDate(date, library.version));
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
  };
}

// Of a large corpus only the articles that the search finds are read for dates.
async function findArticlesAbout(library: Library, about: string): Promise<SplitArticle[]> {
  const { hits, rest } = await library.search(about);
  const passages = [...hits.map(({ passage }) => passage), ...rest].slice(0, MOST_PASSAGES);
  const ids = [...new Set(passages.map(({ article }) => article.id))];
  const sources = await Promise.all(ids.map((id) => library.openArticle(id)));
  return sources.filter((source) => source !== undefined);
}

function* findEventsInSteps(
  sources: readonly SplitArticle[],
  query: WeighedQuery | undefined,
  reader: DateReader,
): Steps<TimelineEvent[]> {
  const sentences: Candidate[] = [];
  for (const source of sources) {
    for (const sentence of yield* readDatedInSteps(source)) sentences.push(sentence);
  }
  const asking =
    query === undefined ? sentences : yield* keepMatching(sentences, yield* findPassagesAbout(sources, query));
  const { dated, undated } = yield* buildTimelineInSteps(asking, reader);
  return [...dated, ...undated];
}

// A sentence belongs to what was asked when its passage says it: the date may stand in the next sentence.
function* keepMatching(sentences: readonly Candidate[], telling: ReadonlySet<Passage>): Steps<Candidate[]> {
  yield;
  return sentences.filter(({ passage }) => telling.has(passage));
}

// The words of an article are read in its language.
function* findPassagesAbout(sources: readonly SplitArticle[], query: WeighedQuery): Steps<ReadonlySet<Passage>> {
  const telling = new Set<Passage>();
  for (const language of new Set(sources.map((source) => source.language))) {
    const passages = sources.flatMap((source) => (source.language === language ? source.passages : []));
    yield;
    const texts = passages.map(({ article, start, end }) => article.text.slice(start, end));
    yield;
    const overlaps = yield* measureOverlapInSteps(texts, query, language);
    for (const [at, passage] of passages.entries()) if ((overlaps[at] ?? 0) >= LEAST_OVERLAP) telling.add(passage);
    yield;
  }
  return telling;
}

/** Passages whose articles are read: more than a timeline that somebody reads has dates. */
const MOST_PASSAGES = 300;
/** A hundred pages: whoever turns them over asks for something narrower. */
const MOST_EVENTS = 500;
/** Share of what was asked that a passage must hold. */
const LEAST_OVERLAP = 0.5;
