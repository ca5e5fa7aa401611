import { expect, test } from "vitest";
import { buildArticleInSteps } from "../../../src/core/article/build-article.ts";
import type { FormatName } from "../../../src/core/article/formats.ts";
import { buildInSteps } from "../../../src/core/index/corpus.ts";
import { ENGLISH } from "../../../src/core/index/lexicon.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";
import { chooseCases, chooseLength } from "../../support/case-count.ts";
import { measureLongestStep } from "../../support/step-meter.ts";

/** What a file may hold again and again, by its place in the file: each is bounded by the limit of lines alone. */
const KINDS: readonly (readonly [what: string, format: FormatName, write: (place: number) => string])[] = [
  ["lines of one letter", "plain", () => "a\n"],
  ["letters with a line tabulation behind each", "plain", () => "a\u000b"],
  ["letters with a form feed behind each", "plain", () => "a\u000c"],
  ["paragraphs of one letter", "plain", () => "a\n\n"],
  ["lines without a word", "plain", () => "\n"],
  ["fields", "plain", () => "From: x\n"],
  ["turns in one paragraph", "plain", () => "Ann Lee: No.\nBob Orr: Why?\n"],
  ["turns with an empty line between", "plain", () => "Ann Lee: No.\n\nBob Orr: Why?\n\n"],
  ["times before names", "plain", (place) => `[10:32] ada${place % 7}: I went\n`],
  ["capitals before a colon", "plain", (place) => `AB${place % 5}: We met.\n`],
  ["lines with a tab", "plain", (place) => `bridge ${place}\tAnn Lee said ${place}\n`],
  ["lines that differ", "plain", (place) => `Line ${place} says that it opens.\n`],
  ["rows of a table", "markdown", (place) => `${place === 0 ? "| a | b |\n|---|---|\n" : ""}| x ${place} | y |\n`],
  ["headings", "markdown", (place) => `# A ${place}\n\nIt is.\n\n`],
  ["lines of code", "markdown", (place) => `${place === 0 ? "```\n" : ""}a = ${place}\n`],
];

const LINES = Math.max(6_000, chooseLength(12_000));
const TIMES = 4;
/** What a step may do however short the file is. */
const FIXED = 45_000;

function build(write: (place: number) => string, count: number): string {
  return Array.from({ length: count }, (_, place) => write(place)).join("");
}

function measureReading(original: string, format: FormatName): number {
  const body = { start: 0, end: original.length };
  return measureLongestStep(buildArticleInSteps({ id: "a", original, body, format, metadata: {} }));
}

test.each(chooseCases(KINDS))("no step of reading a file of %s grows with it", (_, format, write) => {
  expect(measureReading(build(write, LINES * TIMES), format)).toBeLessThan(FIXED);
});

test.each(chooseCases(KINDS))("no step of indexing a file of %s grows with it", (_, format, write) => {
  const make = format === "plain" ? makeArticle : makeMarkdown;
  const article = make(build(write, LINES * TIMES), {});
  expect(measureLongestStep(buildInSteps([article], [], ENGLISH))).toBeLessThan(FIXED);
});
