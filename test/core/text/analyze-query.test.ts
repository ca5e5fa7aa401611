import { describe, expect, test } from "vitest";
import { analyzeInSteps, type Query } from "../../../src/core/text/analyze-query.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";

function analyzeQuery(question: string): Query {
  return finishSteps(analyzeInSteps(question, new Map()));
}

function stems(question: string): string[] {
  return analyzeQuery(question).terms.map(({ stem }) => stem);
}

describe("function words", () => {
  test.each([
    ["what is the trade turnover", ["trade", "turnov"]],
    ["trade and trade again trade", ["trade"]],
    ["the of and", ["the", "of", "and"]],
    ["What did the US say?", ["us", "say"]],
    ["", []],
    ["😀 ?!", []],
  ])("%j is looked for as %j", (question, expected) => {
    expect(stems(question)).toEqual(expected);
  });
});

test.each([
  ['"peace process" now', [["peac", "process"]]],
  ["“peace process” and “trade”", [["peac", "process"], ["trade"]]],
  ["Armenia's \"", []],
  ["»peace process« and ‹trade›", [["peac", "process"], ["trade"]]],
  ["the students' 'peace process'", []],
  ['""', []],
])("the phrases of %j are read", (question, phrases) => {
  expect(analyzeQuery(question).phrases.map((phrase) => phrase.flat())).toEqual(phrases);
});

test.each([
  ["trade -turkey", ["turkey"], ["trade"]],
  ["Armenia-Russia relations", [], ["armenia", "russia", "relat"]],
  ["trade - turnover", [], ["trade", "turnov"]],
])("the excluded words of %j are read", (question, excluded, terms) => {
  expect(analyzeQuery(question).excluded).toEqual(excluded);
  expect(stems(question)).toEqual(terms);
});

test.each([
  ["Who met Putin?", "name"],
  ["When did they meet?", "date"],
  ["How many trains run?", "number"],
  ["How much did it cost?", "number"],
  ["Where did they meet?", "place"],
  ["trade turnover", "open"],
])("%j asks for a %s", (question, type) => {
  expect(analyzeQuery(question).answerType).toBe(type);
});

test.each(["(.*)+$ [a-z", "\\d{1,", `${"word ".repeat(60)}`, "-", '"', "- - -", "‏שלום", "京都"])(
  "%j is no error",
  (question) => {
    expect(() => analyzeQuery(question)).not.toThrow();
  },
);
