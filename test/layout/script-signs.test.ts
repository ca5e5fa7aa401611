import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import type { InlineMark } from "../../src/core/article/blocks.ts";
import { type Excerpt, showPassage } from "../../src/core/article/excerpt.ts";
import { splitPassageSentences, splitPassages } from "../../src/core/article/passages.ts";
import { writeScripts } from "../../src/layout/script-signs.ts";
import { renderExcerpt } from "../../src/message/render-excerpt.ts";
import { printBlocks } from "../../src/terminal/print-blocks.ts";
import { makeMarkdown } from "../support/articles.ts";
import { buildExcerpt, draft } from "../support/structured-excerpt.ts";

function read(source: string): Excerpt {
  const { text, inline } = makeMarkdown(source);
  return buildExcerpt([draft("paragraph", text)], inline);
}

describe("a raised or lowered number is told from the one beside it:", () => {
  test.each([
    ["2<sup>64</sup> keys in 10<sup>-3</sup> s", "2^64 keys in 10^-3 s"],
    ["2<sup>n+1</sup>, x<sup>2</sup>, 2<sup>n</sup>", "2^(n+1), x^2, 2^n"],
    ["10<sub>2</sub>, log<sub>2</sub>8, (a+b)<sup>2</sup>", "10_2, log_(2)8, (a+b)^2"],
    ["H<sub>2</sub>O, the 1<sup>st</sup>, 2<sup>e</sup> M<sup>me</sup>", "H2O, the 1st, 2e Mme"],
    ["So it is.<sup>[1]</sup>", "So it is.[1]"],
  ])("%s", (source, written) => {
    const excerpt = read(source);
    expect(writeScripts(excerpt, excerpt)).toBe(written);
  });
});

const POWERS: readonly InlineMark[] = [
  { kind: "strong", start: 0, end: 3 },
  { kind: "superscript", start: 1, end: 3 },
  { kind: "code", start: 8, end: 12 },
  { kind: "subscript", start: 10, end: 12 },
  { kind: "subscript", start: 17, end: 18 },
  { kind: "struck", start: 20, end: 23 },
  { kind: "superscript", start: 21, end: 23 },
];
const EXCERPT = buildExcerpt([draft("paragraph", "264 and 1010 or 21, 3n+")], POWERS);

test("signs stand within what words are set in, on Discord", () => {
  expect(renderExcerpt({ excerpt: EXCERPT }, 1_000)).toBe("**2^64** and `10_10` or 2\\_1, ~~3^(n+)~~");
});

test("signs stand in a terminal, in colour or not", () => {
  expect(printBlocks(EXCERPT, { hasColor: false })).toContain("2^64 and 10_10 or");
  expect(stripVTControlCharacters(printBlocks(EXCERPT, { hasColor: true }))).toContain("2^64 and 10_10 or");
});

test.each([
  ["a cell", "264\tb", "2^64"],
  ["code", "264", "2^64"],
])("a sign stands in %s", (kind, words, written) => {
  const drafts =
    kind === "code" ? [draft("code", words)] : [draft("row", words.split("\t"), { header: ["Level", "School"] })];
  const excerpt = buildExcerpt(drafts, [{ kind: "superscript", start: 1, end: 3 }]);
  expect(renderExcerpt({ excerpt }, 1_000)).toContain(written);
  expect(printBlocks(excerpt, { hasColor: false })).toContain(written);
});

test("each note that is shown is marked where it belongs, and one that is not shown is not", () => {
  const article = makeMarkdown("The boat sank[^a] and the crew[^b_c] swam[^d].\n\n[^a]: In May.\n\n[^b_c]: All nine.", {
    title: "T",
  });
  const [passage] = splitPassages(article);
  if (passage === undefined) throw new Error("no passage");
  const excerpt = showPassage(passage, "80a1b2c3d4e5");
  expect(renderExcerpt({ excerpt }, 1_000)).toMatch(/^The boat sank\\\[a\] and the crew\\\[b\\_c\] swam/u);
  const [sentence] = splitPassageSentences(passage);
  const alone = showPassage(passage, "80a1b2c3d4e5", sentence);
  expect(renderExcerpt({ excerpt: alone }, 1_000)).toMatch(/^The boat sank and the crew swam/u);
});
