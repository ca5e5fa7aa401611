import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/core/answers/answer-question.ts";
import { checkMessage } from "../../src/core/answers/check-message.ts";
import { compareInSteps } from "../../src/core/check/compare.ts";
import { findQuotationsInSteps } from "../../src/core/check/find-quotations.ts";
import { findCandidatesInSteps, readWindowsInSteps } from "../../src/core/check/find-windows.ts";
import { readContent } from "../../src/core/check/literal.ts";
import { readQuotedInSteps } from "../../src/core/check/quoted-words.ts";
import { loadTagger } from "../../src/core/quotes/grammar/load-tagger.ts";
import { measureOverlapInSteps } from "../../src/core/search/overlap.ts";
import { weighQuestionInSteps } from "../../src/core/search/weigh-query.ts";
import { suggestQuestions } from "../../src/core/suggest/suggest-questions.ts";
import { readTyped } from "../../src/core/suggest/typed-question.ts";
import { readArticleInSteps } from "../../src/core/summary/article-reading.ts";
import { isBoilerplate, isFragment } from "../../src/core/summary/boilerplate.ts";
import { readCandidatesInSteps } from "../../src/core/summary/candidate.ts";
import { loadDateReader } from "../../src/core/summary/dates.ts";
import { holdsMeasure } from "../../src/core/summary/key-figures.ts";
import { readOpening } from "../../src/core/summary/openings.ts";
import { readQuotation } from "../../src/core/summary/quotation.ts";
import { summarize } from "../../src/core/summary/summarize.ts";
import { buildTimelineInSteps } from "../../src/core/summary/timeline.ts";
import { analyzeInSteps } from "../../src/core/text/analyze-query.ts";
import { findTypedQuotations } from "../../src/core/text/quotations.ts";
import { splitSentences } from "../../src/core/text/sentences.ts";
import { finishSteps } from "../../src/core/text/steps.ts";
import { splitTerms } from "../../src/core/text/terms.ts";
import { countWords } from "../../src/core/text/words.ts";
import { loadLanguages } from "../../src/files/load-languages.ts";
import { disarm } from "../../src/message/escape-markdown.ts";
import { renderInline } from "../../src/message/render-inline.ts";
import { makeArticle, splitArticle } from "../support/articles.ts";
import { chooseCases } from "../support/case-count.ts";
import { buildLibrary, type OpenedLibrary } from "../support/libraries.ts";
import { LONG_RUNS } from "../support/odd-text.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { BlockMeter, EngineMeter, TooMuchWork, type WorkMeter } from "../support/work-meter.ts";

const languages = await loadLanguages(["de", "tr", "zh"]);
const reader = await loadDateReader();
await loadTagger();
const HARBOUR = buildLibrary([
  makeArticle("“We have counted the ships twice,” Ann Lee said. The harbour opened on 3 May 2019.\n\n".repeat(20)),
]);

const A_HARBOUR = finishSteps(weighQuestionInSteps(HARBOUR.corpus.index, "a harbour"));

function holding(text: string): OpenedLibrary {
  return buildLibrary([makeArticle(text, { title: "T" })]);
}

function sumUp(text: string): void {
  const reading = finishSteps(readArticleInSteps(splitArticle(makeArticle(text, { title: "T" })), reader));
  const texts = reading.candidates.map((one) => one.text);
  const relevance = finishSteps(measureOverlapInSteps(texts, A_HARBOUR, undefined));
  summarize(reading, { length: "long", relevance });
}

function listDates(text: string): void {
  const candidates = finishSteps(readCandidatesInSteps(splitArticle(makeArticle(text, { title: "T" }))));
  finishSteps(buildTimelineInSteps(candidates, reader));
}

/** Looks for words in an article of `text`, as a check does before it asks who said them. */
function lookUp(text: string, words: string): void {
  const library = holding(text);
  const quoted = finishSteps(readQuotedInSteps(words, { start: 0, end: words.length }));
  const candidates = finishSteps(findCandidatesInSteps(quoted, library.corpus));
  finishSteps(compareInSteps(quoted, finishSteps(readWindowsInSteps(candidates, quoted))));
}

function readQuotations(text: string): void {
  for (const { marked, whole } of finishSteps(findQuotationsInSteps(text))) {
    for (const quotation of [...marked, ...(whole === undefined ? [] : [whole])]) {
      finishSteps(readQuotedInSteps(text, quotation));
    }
  }
}

type Routine = readonly [does: string, routine: (text: string) => unknown];

/** What reads a text, or one sentence of it, by regular expressions and the engine's own routines. */
const READERS: readonly Routine[] = [
  ["reading words", (text) => splitTerms(text, undefined)],
  ...[...languages.values()].map((language): Routine => {
    return [`reading ${language.tag} words`, (text) => splitTerms(text, language)];
  }),
  ["counting words", countWords],
  ["splitting sentences", (text) => splitSentences(text, { start: 0, end: text.length }, undefined)],
  ["finding the blocks of an article", (text) => makeArticle(text)],
  ["telling a by-line or a credit", isBoilerplate],
  ["telling a fragment", isFragment],
  ["finding a figure", holdsMeasure],
  ["reading how a sentence opens", readOpening],
  ["reading the marks of a sentence", readQuotation],
  ["finding the quotations of a message", readQuotations],
  ["finding what stands in marks", (text) => findTypedQuotations(text)],
  ["reading a quotation letter by letter", readContent],
  ["reading a question", (text) => finishSteps(analyzeInSteps(text, languages))],
  ["reading what is being typed", readTyped],
  ["disarming what a person typed", disarm],
  ["escaping a text", (text) => renderInline(text, [])],
];

/** What goes over a whole article, message or question. */
const WHOLES: readonly Routine[] = [
  ["indexing an article", holding],
  ["summing up an article", sumUp],
  ["listing the dates of an article", listDates],
  ["finding a short quotation in an article", (text) => lookUp(text, "% a 1 京")],
  ["finding a quotation as long as a message", (text) => lookUp(text, text.slice(0, 2_000))],
  ["finding what stands in marks", (text) => findTypedQuotations(text)],
  ["checking a message", (text) => checkMessage(text, "", HARBOUR, runAtOnce)],
  ["answering a question", (text) => answerQuestion(text, HARBOUR, runAtOnce)],
  ["answering from an article", (text) => answerQuestion("a “said so” -京", holding(text), runAtOnce)],
  ["completing a question", (text) => suggestQuestions(HARBOUR.corpus, text)],
];

/** Code units of the shorter text: of a sentence and the like, and of a whole article, over what a passage has at most. */
const SHORT = 1_000;
const SHORT_WHOLE = 4_200;
const TIMES = 4;
/** Beside the text itself: tables that are built once, an index that grows. */
const SLACK = 1.25;
const FIXED = 50_000;
/** Steps on the shorter text: many times as many as the dearest routine takes. */
const DEAREST = 10_000_000;

/** What is wrong with the growth of the routine's work; empty when nothing is. */
async function judge(
  meter: WorkMeter,
  routine: (text: string) => unknown,
  build: (times: number) => string,
): Promise<string> {
  let short = 0;
  try {
    short = await meter.measure(() => routine(build(1)), DEAREST);
    const most = Math.ceil(short * TIMES * SLACK + FIXED);
    const long = await meter.measure(() => routine(build(TIMES)), most);
    return long > most ? `${short} steps grow to ${long}` : "";
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    return `${short} steps grow to more: ${error.message}`;
  }
}

async function findFaults(meter: WorkMeter, routine: (text: string) => unknown, short: number): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, build } of chooseCases(LONG_RUNS)) {
    const fault = await judge(meter, routine, (times) => build(short * times));
    if (fault !== "") faults.push(`${name}: ${fault}`);
  }
  return faults;
}

describe("a text four times as long takes the engine four times the work, whatever it repeats:", () => {
  test.each(READERS)("%s", async (_, routine) => {
    expect(await findFaults(new EngineMeter(), routine, SHORT)).toEqual([]);
  });
});

describe("a text four times as long runs the code four times as often, whatever it repeats:", () => {
  const meter = new BlockMeter();
  beforeAll(() => meter.open());
  afterAll(() => meter.close());

  test.each(WHOLES)("%s", async (_, routine) => {
    expect(await findFaults(meter, routine, SHORT_WHOLE)).toEqual([]);
  });
});
