import { expect, test } from "vitest";
import { readDatedInSteps } from "../../../src/core/summary/candidate.ts";
import { loadDateReader } from "../../../src/core/summary/dates.ts";
import { measureArticle, summarize } from "../../../src/core/summary/summarize.ts";
import { buildTimelineInSteps } from "../../../src/core/summary/timeline.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeMarkdown, splitArticle } from "../../support/articles.ts";

function sumUp(markdown: string) {
  const article = makeMarkdown(markdown, { title: "A title" });
  return summarize(measureArticle(splitArticle(article)), { length: "long" });
}

function list(markdown: string): string[] {
  return sumUp(markdown).candidates.map(({ text }) => text);
}

test.each([
  ["code", "```\nThe ferry returns the fare of every passenger.\n```"],
  ["a row", "| town | ferry |\n|---|---|\n| Wellow | The ferry returns the fare of every passenger. |"],
  ["the words for an image", "![The ferry returns the fare of every passenger.](a.png)"],
  ["a heading", "## The ferry returns the fare of every passenger."],
  ["a note at the foot", "It sails.[^1]\n\n[^1]: The ferry returns the fare of every passenger."],
  ["a list of links", "- [The ferry returns the fare of every passenger.](a.md)\n- [The fees of the harbour](b.md)"],
])("no sentence of a summary comes from %s", (_, block) => {
  const told = "The town of Wellow met on the quay in the rain.";
  expect(list(`${told}\n\n${block}`).join(" ")).not.toContain("returns the fare");
  expect(list(`${told}\n\n${block}`)).toContain(told);
});

test("an article of tables or of code alone has no summary", () => {
  expect(sumUp("| year | ships |\n|---|---|\n| 2023 | 14 |\n| 2024 | 19 |").sentences).toEqual([]);
  expect(sumUp("```\nmoor --berth north\n```").sentences).toEqual([]);
});

test("an item is one thing, whole", () => {
  expect(list("You need:\n\n- The papers of the boat. They are read twice.\n- A rope.")).toContain(
    "The papers of the boat. They are read twice.",
  );
});

test("an item that says nothing without its lead-in is not chosen", () => {
  const told =
    "The harbour of Wellow opens at six in the morning. Every skipper signs the book before the boat is tied up. Boats over ten metres pay a fee of 12 crowns.";
  const { sentences } = sumUp(`${told}\n\nBring with you:\n\n- the papers of the boat\n- fees in small coins`);
  const chosen = sentences.map(({ candidate }) => candidate.text).join(" ");
  expect(chosen).not.toContain("papers of the boat");
  expect(chosen).not.toContain("small coins");
});

test("a title is told apart from the first words that tell something, not from the words for an image", () => {
  const image = makeMarkdown("![Ferry news of Wellow](a.png)\n\nThe ferry sails. It rained.", { title: "Ferry news" });
  const { features } = measureArticle(splitArticle(image));
  expect(features[0]?.likeTitle).toBeGreaterThan(0);
});

test("a row is dated where its columns are named", async () => {
  const reader = await loadDateReader();
  const list = (markdown: string) => {
    const sentences = finishSteps(readDatedInSteps(splitArticle(makeMarkdown(markdown, { title: "T" }))));
    return finishSteps(buildTimelineInSteps(sentences, reader)).dated.map(({ date }) => date.day);
  };
  expect(list("| day | what |\n|---|---|\n| 4 May 2021 | It opened |")).toEqual(["2021-05-04"]);
  expect(list("```\n4 May 2021 opened\n```")).toEqual([]);
});
