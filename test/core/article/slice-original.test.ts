import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import type { ArticleText } from "../../../src/core/article/article-text.ts";
import { noteFileTextInSteps, readFileText } from "../../../src/core/article/file-text.ts";
import { FORMAT_NAMES, readArticleText } from "../../../src/core/article/formats.ts";
import { sliceOriginal } from "../../../src/core/article/slice-original.ts";
import { TextWriter } from "../../../src/core/article/text-writer.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { countCases } from "../../support/case-count.ts";
import { oddText } from "../../support/odd-text.ts";

const FILE = "Top.\n\n- It is **wet**. And dry. <!-- or so -->\n- Two &amp; three\n\n| Level | 3 |\n";

function keep(original: string, text: ArticleText): ArticleText & Pick<Article, "file"> {
  return { ...text, file: finishSteps(noteFileTextInSteps(original, text)) };
}

/** The words of the file above as a reader reads them. */
function read(original: string, words: readonly string[]) {
  const writer = new TextWriter(original, 0);
  for (const word of words) {
    const start = original.indexOf(word, writer.length);
    if (word.startsWith("&")) writer.takeReference("&", { start, end: start + word.length });
    else writer.take({ start, end: start + word.length });
    writer.part(" ", start + word.length);
  }
  return keep(original, writer.finish());
}

test.each<[claim: string, words: string, original: string]>([
  [
    "a whole item with its mark and the comment behind",
    "It is wet . And dry.",
    "- It is **wet**. And dry. <!-- or so -->",
  ],
  ["a sentence without what stands beside it", "And dry.", "And dry. <!-- or so -->"],
  ["a word with the marks around it", "wet", "**wet**"],
  ["a reference whole", "Two &", "- Two &amp;"],
  ["two blocks with what is between", "dry. Two", "dry. <!-- or so -->\n- Two"],
  ["cells of a table", "Level 3", "| Level | 3 |"],
])("the file has %s", (_claim, words, original) => {
  const article = read(FILE, ["Top.", "It is ", "wet", ".", "And dry.", "Two ", "&amp;", "three", "Level", "3"]);
  const start = article.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  expect(sliceOriginal(article, { start, end: start + words.length })).toBe(original);
});

test.each(FORMAT_NAMES)(
  "whatever a file holds, its text at a stretch of %s has the words of the stretch, in order",
  (format) => {
    fc.assert(
      fc.property(oddText, fc.nat(), fc.nat(), (original, a, b) => {
        const article = keep(original, readArticleText(original, { start: 0, end: original.length }, format));
        const [from, to] = [a % (article.text.length + 1), b % (article.text.length + 1)];
        const span = { start: Math.min(from, to), end: Math.max(from, to) };
        const sliced = sliceOriginal(article, span);
        expect(original).toContain(sliced);
        let at = 0;
        for (const letter of article.text.slice(span.start, span.end).replace(/\s/gu, "").split("")) {
          at = sliced.indexOf(letter, at) + 1;
          if (at === 0) break;
        }
        // A letter that a reference stands for is not in the file.
        if (!/&[#\w]+;/u.test(original))
          expect(at > 0 || article.text.slice(span.start, span.end).trim() === "").toBe(true);
      }),
      { numRuns: countCases(1_000) },
    );
  },
);

test.each(FORMAT_NAMES)(
  "whatever a file of %s holds, it is told letter by letter from what is kept of it",
  (format) => {
    fc.assert(
      fc.property(oddText, fc.nat(), (original, from) => {
        const body = { start: from % (original.length + 1), end: original.length };
        expect(readFileText(keep(original, readArticleText(original, body, format)))).toBe(original);
      }),
      { numRuns: countCases(300) },
    );
  },
);

test("of a file that alone is kept which its reading text does not have", () => {
  const original = `---\ntitle: Pier\n---\n\n${"It is **old** and\nwet.\n\n".repeat(2_000)}`;
  const article = keep(original, readArticleText(original, { start: 21, end: original.length }, "markdown"));
  expect(readFileText(article)).toBe(original);
  expect(article.file.others.length + article.text.length).toBeLessThan(original.length * 1.1);
});

test("a file of megabytes is noted down in many steps, and so is one of many marks", () => {
  for (const [original, format] of [
    ["It is old. ".repeat(300_000), "plain"],
    ["It is **old**. ".repeat(10_000), "markdown"],
  ] as const) {
    const text = readArticleText(original, { start: 0, end: original.length }, format);
    let steps = 0;
    for (const notes = noteFileTextInSteps(original, text); notes.next().done !== true; ) steps += 1;
    expect(steps).toBeGreaterThanOrEqual(15);
  }
});
