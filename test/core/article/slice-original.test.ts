import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMAT_NAMES, readArticleText } from "../../../src/core/article/formats.ts";
import { sliceOriginal } from "../../../src/core/article/slice-original.ts";
import { TextWriter } from "../../../src/core/article/text-writer.ts";
import { countCases } from "../../support/case-count.ts";
import { oddText } from "../../support/odd-text.ts";

const FILE = "Top.\n\n- It is **wet**. And dry. <!-- or so -->\n- Two &amp; three\n\n| Level | 3 |\n";

/** The words of the file above as a reader reads them. */
function read(original: string, words: readonly string[]) {
  const writer = new TextWriter(original, 0);
  for (const word of words) {
    const start = original.indexOf(word, writer.length);
    if (word.startsWith("&")) writer.takeReference("&", { start, end: start + word.length });
    else writer.take({ start, end: start + word.length });
    writer.part(" ", start + word.length);
  }
  return { original, ...writer.finish() };
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
        const article = { original, ...readArticleText(original, { start: 0, end: original.length }, format) };
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
