import type { Answer } from "../core/answers/answer.ts";
import { showDate, showFigure, showSentence } from "../core/answers/show-sentence.ts";
import type { FoundArticle } from "../core/library/find-articles.ts";
import type { Library } from "../core/library/library.ts";
import { type ArticleQuotes, NOTHING_SAID } from "../core/quotes/quote.ts";
import { measureOverlapInSteps } from "../core/search/overlap.ts";
import type { WeighedQuery } from "../core/search/weigh-query.ts";
import { type ArticleReading, LONGEST_SUMMED, readArticleInSteps } from "../core/summary/article-reading.ts";
import type { Candidate } from "../core/summary/candidate.ts";
import { loadDateReader } from "../core/summary/dates.ts";
import { findNotesInSteps, listNames } from "../core/summary/notes.ts";
import { LENGTHS, type Summary, type SummaryLength, summarizeInSteps } from "../core/summary/summarize.ts";
import type { Language } from "../core/text/language.ts";
import type { RunSteps, Steps } from "../core/text/steps.ts";
import { buildAboutOption, buildArticleOption } from "./article-options.ts";
import { type Command, readText } from "./command.ts";
import { suggestArticles } from "./suggest-articles.ts";

/** `/summary`: an article in sentences of its own. */
export const summary: Command = {
  name: "summary",
  description: "Sum up an article in its own sentences, unaltered",
  options: [
    buildArticleOption("article", "The newest when left out", "optional"),
    {
      kind: "choice",
      name: "length",
      description: "How many sentences",
      required: false,
      choices: [
        { label: "Short (2 sentences)", value: "short" },
        { label: "Medium (3 sentences)", value: "medium" },
        { label: "Long (6 sentences)", value: "long" },
      ],
    },
    buildAboutOption("optional"),
  ],
  run: async (args, library, runSteps) => {
    const asked = readText(args, "article");
    if (library.size.articles === 0) return { kind: "refusal", reason: "empty-corpus" };
    const chosen = await library.findArticle(asked);
    if (chosen === undefined) return { kind: "refusal", reason: "no-such-article", asked };
    const asking = { length: readLength(readText(args, "length")), about: readText(args, "about") };
    return answerSummary(chosen, asking, library, runSteps);
  },
  suggest: (option, typed, library) => (option === "article" ? suggestArticles(typed, library) : []),
};

interface Asking {
  readonly length: SummaryLength;
  /** Empty when nothing is asked for. */
  readonly about: string;
}

async function answerSummary(
  source: FoundArticle,
  asking: Asking,
  library: Library,
  runSteps: RunSteps,
): Promise<Answer> {
  const { article, passages, newestOf, firstOf } = source;
  if (article.text.length > LONGEST_SUMMED) return { kind: "refusal", reason: "too-long", asked: article.title };
  const reading = await runSteps(readArticleInSteps(source, await loadDateReader()));
  const { words, figures, dates } = reading;
  const said = words > LONGEST_READ ? NOTHING_SAID : await library.readQuotes(source);
  const { about, length } = asking;
  const query = about === "" ? undefined : await library.weighQuestion(about);
  const summed = await runSteps(sumUpInSteps(reading, { length, query }, said, source.language));
  if (summed.sentences.length === 0) return { kind: "refusal", reason: "no-sentences", asked: article.title };
  const { version } = library;
  return {
    kind: "summary",
    title: article.title,
    ...(about !== "" && { about }),
    isAbout: summed.isAbout,
    sentences: summed.sentences.map((sentence) => showSentence(sentence, summed, version)),
    newestOf,
    firstOf,
    names: listNames(said, article, MOST_NAMES),
    figures: figures.map((figure) => showFigure(figure, version)),
    dates: dates.map((date) => showDate(date, version)),
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    passages: [...new Set(summed.sentences.map(({ candidate }) => candidate.passage.number))],
    passagesOf: passages.length,
  };
}

function* sumUpInSteps(
  reading: ArticleReading,
  { length, query }: { readonly length: SummaryLength; readonly query: WeighedQuery | undefined },
  said: ArticleQuotes,
  language: Language | undefined,
): Steps<Summary> {
  const { candidates } = reading;
  const notes = yield* findNotesInSteps(candidates, reading.cut, said);
  const relevance = query && (yield* measureOverlapInSteps(listTexts(candidates), query, language));
  return yield* summarizeInSteps(reading, { length, notes, ...(relevance !== undefined && { relevance }) });
}

function listTexts(candidates: readonly Candidate[]): string[] {
  return candidates.map(({ text }) => text);
}

function readLength(value: string): SummaryLength {
  return isLength(value) ? value : "medium";
}

function isLength(value: string): value is SummaryLength {
  return Object.hasOwn(LENGTHS, value);
}

/** Words up to which an article is read for who says what: half a second of a small machine. */
const LONGEST_READ = 20_000;
/** As many as a reader takes in under a summary. */
const MOST_NAMES = 8;
/** Silent reading of English non-fiction, 238 words a minute on average (M. Brysbaert, JML 109, 2019). */
const WORDS_A_MINUTE = 238;
