import { beforeAll, describe, expect, test } from "vitest";
import { findQuotes } from "../../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../../src/core/quotes/grammar/tagger.ts";
import { makeArticle } from "../../../support/articles.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

/** What is said in `text`, part by part, without the marks and stops at the ends. */
function list(text: string): string[][] {
  const article = makeArticle(text, { title: "A title that the text does not have" });
  return findQuotes(article, tag).quotes.map(({ parts }) =>
    parts.map(({ start, end }) => text.slice(start, end).replace(/^[“"\s]+|[,.”"\s]+$/gu, "")),
  );
}

describe("what is said begins", () => {
  test.each<[string, string, string[]]>([
    ["behind whom it is said to", "Ada Voss told reporters the bridge was old.", ["the bridge was old"]],
    ["behind the crowd and “that”", "Ada Voss said to the crowd that the bridge was old.", ["the bridge was old"]],
    ["behind a weekday", "Ada Voss said Monday the bridge was safe.", ["the bridge was safe"]],
    ["behind “last” and a time", "Ada Voss said last week the bridge was safe.", ["the bridge was safe"]],
    ["behind an adverb", "Ada Voss said again “The bridge is safe.”", ["The bridge is safe"]],
    [
      "at a quotation",
      "Ada Voss said “The bridge is safe and it will stay so.”",
      ["The bridge is safe and it will stay so"],
    ],
    ["at a quotation behind a comma", "Ada Voss told the council, “The bridge is safe.”", ["The bridge is safe"]],
    ["at a quotation behind a colon", "Ada Voss told the council: “The bridge is safe.”", ["The bridge is safe"]],
    ["at a quotation behind “that”", "Ada Voss said that “The bridge is safe.”", ["The bridge is safe"]],
    ["behind a colon", "Ada Voss argues: the bridge is old.", ["the bridge is old"]],
    [
      "with a condition",
      "Ada Voss said if the frost came the bridge would close.",
      ["if the frost came the bridge would close"],
    ],
    ["with “why”", "Ada Voss asked why the bridge was closed.", ["why the bridge was closed"]],
    ["with “whether”", "Ada Voss asked whether the bridge was closed.", ["whether the bridge was closed"]],
    ["with what is to be done", "Ada Voss promised to close the bridge.", ["to close the bridge"]],
    ["with what is being done", "Ada Voss suggested closing the bridge.", ["closing the bridge"]],
    ["with those who are to do it", "Ada Voss warned drivers to stay away.", ["drivers to stay away"]],
    ["with what is called a thing", "Ada Voss called the bridge a danger.", ["the bridge a danger"]],
    ["with what is called so", "Ada Voss called the bridge old.", ["the bridge old"]],
    ["behind “but”", "But the bridge was safe, Ada Voss said.", ["the bridge was safe"]],
    [
      "behind an aside in front",
      "When the frost came, Ada Voss said the bridge was closed.",
      ["the bridge was closed"],
    ],
  ])("%s", (_where, text, expected) => {
    expect(list(text)).toEqual([expected]);
  });
});

describe("what is said goes on", () => {
  test.each<[string, string, string[]]>([
    ["behind the subject and the cue", "The bridge, Ada Voss said, is old.", ["The bridge", "is old"]],
    [
      "behind its own beginning",
      "Too often, Ada Voss said, the bridge had been closed.",
      ["Too often", "the bridge had been closed"],
    ],
    [
      "behind a condition in front",
      "When the frost came, Ada Voss said, the bridge was closed.",
      ["When the frost came", "the bridge was closed"],
    ],
    [
      "to the cue, its own condition with it",
      "If it freezes, the bridge will close, Ada Voss said.",
      ["If it freezes, the bridge will close"],
    ],
    [
      "over a second quotation",
      "Ada Voss said “It is safe today” and “It will hold for years.”",
      ["It is safe today” and “It will hold for years"],
    ],
  ])("%s", (_where, text, expected) => {
    expect(list(text)).toEqual([expected]);
  });

  test("and another cue of the same speaker begins anew", () => {
    expect(list("Ada Voss said the bridge was old, adding that it must go.")).toEqual([
      ["the bridge was old"],
      ["it must go"],
    ]);
  });
});

describe("nothing is said", () => {
  test.each([
    ["to somebody who is told", "Ada Voss was told the bridge was old."],
    ["to somebody who is told that", "Ada Voss was told that the bridge was old."],
    ["by calling a meeting", "Ada Voss called a meeting on Monday."],
    ["by a cue behind an aside alone", "After the storm, Ada Voss said."],
    ["by a cue behind a place alone", "During the storm on Monday, Ada Voss said."],
    ["by a cue and “and”", "Ada Voss said and the bridge was closed."],
    ["where it was not said", "Ada Voss did not say the bridge was old."],
    ["by a claim of nobody", "A claim that the bridge was safe was wrong."],
  ])("%s", (_how, text) => {
    expect(list(text)).toEqual([]);
  });
});
