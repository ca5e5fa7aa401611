import { expect, test } from "vitest";
import { comparePassagesInSteps } from "../../../src/core/search/compare.ts";
import { measureOverlapInSteps } from "../../../src/core/search/overlap.ts";
import { weighQuestionInSteps } from "../../../src/core/search/weigh-query.ts";
import { type Candidate, readCandidatesInSteps } from "../../../src/core/summary/candidate.ts";
import { loadDateReader } from "../../../src/core/summary/dates.ts";
import { buildTimelineInSteps } from "../../../src/core/summary/timeline.ts";
import { sliceText } from "../../../src/core/text/span.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle, splitArticle } from "../../support/articles.ts";
import { makeLibrary } from "../../support/libraries.ts";

const reader = await loadDateReader();

function buildTimeline(candidates: readonly Candidate[]) {
  return finishSteps(buildTimelineInSteps(candidates, reader));
}

function read(text: string, date?: string) {
  const article = makeArticle(text, { title: "T", ...(date !== undefined && { date }) });
  return finishSteps(readCandidatesInSteps(splitArticle(article)));
}

test("sentences come in the order of time, a year before its months and a month before its days", async () => {
  const text =
    "It opened on 4 May 2021. It was planned in 2019. In May 2021 it was ready. Work began in 2021. It stands.";
  const { dated, undated } = buildTimeline(read(text));
  expect(dated.map(({ sentence, date }) => `${date.day}: ${sentence.text}`)).toEqual([
    "2019: It was planned in 2019.",
    "2021: Work began in 2021.",
    "2021-05: In May 2021 it was ready.",
    "2021-05-04: It opened on 4 May 2021.",
  ]);
  expect(undated).toEqual([]);
});

test("a date that is not resolved is kept apart, and one article's day resolves nothing of another's", () => {
  const { dated, undated } = buildTimeline([
    ...read("It grew last year.", "2020-03-01"),
    ...read("It grew this year."),
  ]);
  expect(dated.map(({ date }) => date.day)).toEqual(["2019"]);
  expect(undated.map(({ sentence }) => sentence.text)).toEqual(["It grew this year."]);
});

test("no date makes an empty timeline", () => {
  expect(buildTimeline(read("It rained."))).toEqual({ dated: [], undated: [] });
  expect(buildTimeline([])).toEqual({ dated: [], undated: [] });
});

const HARBOUR = `${"The harbour deepens its channel for larger ships this spring. ".repeat(4)}\n${"Ferry fares rise by a tenth in summer. ".repeat(5)}`;
const TOWN = "Ferry fares will not rise, the council says. ".repeat(6);

function weigh(query: string, ...texts: readonly string[]) {
  return finishSteps(weighQuestionInSteps(makeLibrary(...texts).corpus.index, query));
}

function compare(query: string) {
  const [harbour, town] = [splitArticle(makeArticle(HARBOUR)), splitArticle(makeArticle(TOWN))];
  return finishSteps(comparePassagesInSteps(harbour, town, weigh(query, HARBOUR, TOWN)));
}

test("passages of two articles stand side by side, the other side empty where one has fewer", () => {
  const rows = compare("ferry fares rise for larger ships");
  expect(rows.length).toBe(2);
  expect(rows[0]?.right).toBeDefined();
  expect(rows[1]?.left).toBeDefined();
  expect(rows[1]?.right).toBeUndefined();
});

test("no row where neither article says anything", () => {
  expect(compare("railway")).toEqual([]);
});

test("the passage that holds more and rarer words comes first", () => {
  const best = compare("the fares of ferries")[0]?.left;
  expect(best && sliceText(best.article.text, best)).toContain("Ferry fares");
});

test("overlap is the share of the query's words, rare ones counting more; function words count for nothing", () => {
  const texts = ["the ferry sails", "the ferry waits", "the train waits"];
  const measure = (query: string) => finishSteps(measureOverlapInSteps(texts, weigh(query, ...texts), undefined));
  const [sails = 0, waits = 0, train = 0] = measure("the ferry that sails");
  expect(sails).toBe(1);
  expect(waits).toBeGreaterThan(0);
  expect(waits).toBeLessThan(0.5);
  expect(train).toBe(0);
  expect(measure("the")).toEqual([0, 0, 0]);
  expect(measure("")).toEqual([0, 0, 0]);
  expect(measure("zebra")).toEqual([0, 0, 0]);
});
