import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Passage,
  splitPassageSentences,
  splitPassages,
  splitPassagesInSteps,
} from "../../../src/core/article/passages.ts";
import { sliceText } from "../../../src/core/text/span.ts";
import { countWords } from "../../../src/core/text/words.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";
import { countCases } from "../../support/case-count.ts";
import { oddText } from "../../support/odd-text.ts";

const FORTY = `${"word ".repeat(39)}end.`;

function shown(article: ReturnType<typeof makeArticle>): string[] {
  return splitPassages(article).map(({ start, end }) => article.text.slice(start, end));
}

function isNoHeading({ article, start }: Passage): boolean {
  return !article.blocks.some((block) => block.kind === "heading" && block.start === start);
}

test("a passage is a paragraph", () => {
  expect(shown(makeArticle(`${FORTY}\n${FORTY}`))).toEqual([FORTY, FORTY]);
});

test("very short neighbours join", () => {
  expect(shown(makeArticle("One.\nTwo.\nThree."))).toEqual(["One.\nTwo.\nThree."]);
});

test("a passage never crosses a heading", () => {
  const passages = splitPassages(makeMarkdown("One.\n\n# Part\n\nTwo.", { title: "T" }));
  expect(passages.map(({ start, end, article }) => article.text.slice(start, end))).toEqual(["One.", "Two."]);
  const trails = passages.map(({ trail, article }) => trail.map((heading) => sliceText(article.text, heading)));
  expect(trails).toEqual([[], ["Part"]]);
});

test("a passage stands under the headings above it, a deeper one only until the next of its level", () => {
  const article = makeMarkdown("# A\n\n## B\n\nOne.\n\n### C\n\nTwo.\n\n## D\n\nThree.\n\n# E\n\nFour.", {
    title: "T",
  });
  const trails = splitPassages(article).map(({ trail }) => trail.map((heading) => sliceText(article.text, heading)));
  expect(trails).toEqual([["A", "B"], ["A", "B", "C"], ["A", "D"], ["E"]]);
});

test("a heading with nothing below is a passage by itself, under those above it", () => {
  const article = makeMarkdown("# A\n\n## Cats stay ashore\n\n## B\n\n### C\n\nTwo.\n\n# E", { title: "T" });
  const passages = splitPassages(article).map(({ start, end, trail }) => [
    ...trail.map((heading) => sliceText(article.text, heading)),
    article.text.slice(start, end),
  ]);
  expect(passages).toEqual([["A", "Cats stay ashore"], ["A", "B", "C", "Two."], ["E"]]);
});

test("a long paragraph is cut at sentence ends into parts of about one size", () => {
  const paragraph = Array.from({ length: 10 }, () => FORTY.replace("word", "Word")).join(" ");
  const parts = shown(makeArticle(paragraph));
  expect(parts.length).toBe(3);
  for (const part of parts) {
    expect(countWords(part)).toBeLessThanOrEqual(160);
    expect(part.endsWith("end.")).toBe(true);
  }
});

test("a sentence of more than 160 words stays whole", () => {
  const sentence = `${"word ".repeat(300)}end.`;
  expect(shown(makeArticle(`${sentence}\n${FORTY}`))).toEqual([sentence, FORTY]);
});

test("numbers count from 1 in the order of the article", () => {
  expect(splitPassages(makeArticle(`${FORTY}\n${FORTY}`)).map(({ number }) => number)).toEqual([1, 2]);
});

test("no passage shows what was set aside between its words", () => {
  const menu = "- [Sails](../sails.md)\n- [Ropes](../ropes.md)\n- Oars";
  const article = makeMarkdown(`# Oars\n\nTake two oars.\n\n${menu}\n\nAnd a third for luck.`);
  expect(shown(article)).toEqual(["Take two oars.", "And a third for luck."]);
});

test("no words, no passages", () => {
  expect(splitPassages(makeArticle(""))).toEqual([]);
});

test("whatever the text, passages keep all letters of its paragraphs, in order, and sentences those of the passages", () => {
  const squeeze = (text: string): string => text.replace(/\s+/gu, "");
  fc.assert(
    fc.property(oddText, (source) => {
      const article = makeMarkdown(source, { title: "T" });
      const paragraphs = article.blocks.filter(({ kind }) => kind !== "heading" && kind !== "furniture");
      const words = paragraphs.map((paragraph) => sliceText(article.text, paragraph)).join("");
      const passages = splitPassages(article).filter(isNoHeading);
      expect(squeeze(passages.map((passage) => sliceText(article.text, passage)).join(""))).toBe(squeeze(words));
      const sentences = passages.flatMap(splitPassageSentences);
      expect(squeeze(sentences.map((sentence) => sliceText(article.text, sentence)).join(""))).toBe(squeeze(words));
    }),
    { numRuns: countCases(2_000) },
  );
});

test("short sections are cut a step each: a handbook of many headings holds nobody up", () => {
  const handbook = makeMarkdown("## A rule\n\nKeep left.\n\n".repeat(300));
  let steps = 0;
  for (const _step of splitPassagesInSteps(handbook)) steps += 1;
  expect(steps).toBeGreaterThanOrEqual(300);
});
