import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { findQuotesInSteps } from "../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle } from "../../support/articles.ts";
import { chooseCases } from "../../support/case-count.ts";
import { BlockMeter } from "../../support/work-meter.ts";

let real: Tagger;
beforeAll(async () => {
  real = await loadTagger();
});

/** What an article is filled with: it grows, or each of its pieces is another one. */
const FILLINGS: readonly (readonly [string, string | ((at: number) => string)])[] = [
  ["Chinese without a stop", "新闻报道说人民银行今天宣布"],
  ["points between letters", "a."],
  ["capitals", "A"],
  ["marks of all kinds", "“‘\"'«"],
  ["doubled apostrophes", "''"],
  ["plural apostrophes", "s’ "],
  ["short quotations", "“A.” "],
  ["quotations with their cue", "“Go on,” he said. "],
  ["paragraphs that open a quotation", "“A is so.\n"],
  ["shared cues", ", said"],
  ["infinitives", "to say "],
  ["relative clauses", "who said "],
  ["participles", ", saying "],
  ["according to", "according to Ann "],
  ["claims", "claim that "],
  ["phrases of phrases", "Ann of "],
  ["one name", "Ann Lee "],
  ["one name in sentences", "Ann Lee said. "],
  ["headlines", "Ann Lee said it is.\nTitle Case Words Were Said By Ann Lee.\n"],
  ["headlines over many persons", (at) => `${capitalize(at)} Lee said it is.\nTitle Case Words Were Said By Lee.\n`],
  ["the elder of many", "The elder Ann Lee said it is. "],
  ["speakers of a transcript", (at) => `${write(at).toUpperCase()}: yes.\n`],
  ["many persons", (at) => `${capitalize(at)} ${capitalize(at * 7)} said the elder ${capitalize(at)} left. `],
  ["many presidents", (at) => `President ${capitalize(at)} said that. The president said so. He left. `],
  ["many who sagen", (at) => `„Ja, gut so“, sagte ${capitalize(at)} ${capitalize(at * 7)}. `],
  ["reports of what is said", (at) => `${capitalize(at)} Lund sagte, dass er komme. Er sei da. `],
  ["lines with a dash", (at) => `— Иду, — сказал ${capitalize(at)}.\n`],
  ["verbs of speaking", "dijo que "],
  ["words with tails", "Kaya’ya göre "],
  ["hosts", "//aa.aa.aa.aa.aa.aa_! "],
];

/** A number as a word that no list knows. */
function write(number: number): string {
  return `${number.toString(26).replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))}qu`;
}

function capitalize(number: number): string {
  const word = write(number);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function fill(filling: string | ((at: number) => string), letters: number, lang: string): Article {
  let text = "";
  for (let at = 0; text.length < letters; at += 1) text += typeof filling === "string" ? filling : filling(at);
  return makeArticle(text.slice(0, letters), { title: "A title", lang });
}

/** Code units of the shorter text: longer than a sentence that is read, which may do its worst. */
const SHORT = 4_000;
const TIMES = 4;

describe.each([
  ["English", "en"],
  ["German", "de"],
  ["French", "fr"],
  ["Spanish", "es"],
  ["Russian", "ru"],
  ["Turkish", "tr"],
  ["a language without a list of its words", "pl"],
])("an article four times as long is four times the work, in %s and full of", (_language, lang) => {
  const meter = new BlockMeter();
  beforeAll(() => meter.open());
  afterAll(() => meter.close());

  test.each(chooseCases(FILLINGS))("%s", async (_name, filling) => {
    const measure = (letters: number) => {
      const article = fill(filling, letters, lang);
      return meter.measure(() => finishSteps(findQuotesInSteps(article, real)));
    };
    const short = await measure(SHORT);
    const long = await measure(SHORT * TIMES);
    expect(short).toBeGreaterThan(0);
    expect(long).toBeLessThan(short * TIMES * 1.4 + 20_000);
  });
});

test.each(FILLINGS)("of %s the tagger gets one sentence a step, and no long word", (_name, filling) => {
  const given: string[] = [];
  const tag: Tagger = (text) => {
    given.push(text);
    return real(text);
  };
  const reading = findQuotesInSteps(fill(filling, SHORT, "en"), tag);
  let most = 0;
  for (let step = reading.next(), before = 0; step.done !== true; before = given.length, step = reading.next()) {
    most = Math.max(most, given.length - before);
  }
  expect(most).toBeLessThanOrEqual(1);
  expect(Math.max(0, ...given.map((text) => text.length))).toBeLessThanOrEqual(3_000);
  expect(Math.max(0, ...given.flatMap((text) => text.split(/\s+/u).map((run) => run.length)))).toBeLessThanOrEqual(150);
  expect(given.reduce((sum, text) => sum + text.length, 0)).toBeLessThanOrEqual(SHORT * 1.5);
});
