import { expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { makeMarkdown } from "../../support/articles.ts";
import { buildLibrary } from "../../support/libraries.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const LIBRARY = buildLibrary([
  makeMarkdown(
    [
      "# Working here",
      "## Dress code",
      "Wear whatever you like, as long as it is clean.",
      "## Pets",
      "### Cats",
      "They may sleep on the sills.",
      "## Parking",
      "| Place | Price |\n| --- | --- |\n| North | 4 |\n| South | 9 |",
      "## Regatta",
    ].join("\n\n"),
    {},
    "house/onboarding.md",
  ),
  makeMarkdown("# Sleepwalker\n\nA walker at night meets nobody and asks for nothing.", {}, "spells/sleepwalker.md"),
]);

test.each([
  ["a heading", "dress code", "Wear whatever you like"],
  ["a heading above other headings", "pets", "They may sleep"],
  ["a title", "sleepwalker", "A walker at night"],
])("a word that stands only in %s finds what stands under it", async (_where, question, expected) => {
  const answer = await answerQuestion(question, LIBRARY, runAtOnce);
  const hits = answer.kind === "passages" ? answer.hits : answer.nearest;
  expect(hits[0]?.text).toContain(expected);
  expect(answer.absent).toEqual([]);
});

test.each([
  ["a heading", "dress"],
  ["a heading with nothing under it", "regatta"],
  ["a title", "sleepwalker"],
  ["the name of a file", "onboarding"],
  ["the name of a folder", "spells"],
])("a word that stands only in %s is never said to stand nowhere", async (_where, word) => {
  const answer = await answerQuestion(`${word} zeppelins`, LIBRARY, runAtOnce);
  expect(answer.absent.map((one) => one.word)).toEqual(["zeppelins"]);
});
