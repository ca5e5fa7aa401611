import fc from "fast-check";
import { test } from "vitest";
import { showPassage } from "../../src/core/article/excerpt.ts";
import { splitPassages } from "../../src/core/article/passages.ts";
import { renderExcerpt } from "../../src/message/render-excerpt.ts";
import { makeMarkdown } from "../support/articles.ts";
import { countCases } from "../support/case-count.ts";
import { expectReading } from "../support/expect-reading.ts";
import { markdownText } from "../support/markdown-text.ts";
import { structuredExcerpt } from "../support/structured-excerpt.ts";

test("whatever an article holds, what is shown reads back as its words, in their order, with the marks of its lists", () => {
  fc.assert(
    fc.property(structuredExcerpt, (excerpt) => {
      expectReading(excerpt, renderExcerpt({ excerpt }, Number.POSITIVE_INFINITY) ?? "");
    }),
    { numRuns: countCases(2_000) },
  );
});

test("whatever is written in Markdown, each passage that is shown reads back as the article's own words", () => {
  fc.assert(
    fc.property(markdownText, (source) => {
      for (const passage of splitPassages(makeMarkdown(source, { title: "T", url: "https://a.example/b/" }))) {
        const excerpt = showPassage(passage, "80a1b2c3d4e5");
        expectReading(excerpt, renderExcerpt({ excerpt }, Number.POSITIVE_INFINITY) ?? "");
      }
    }),
    { numRuns: countCases(1_000) },
  );
});

test("the mark of a note right behind an address is no part of it", () => {
  const source = "The harbour: <https://c.example/x_y>[^1] is open.\n\n[^1]: Since May.";
  for (const passage of splitPassages(makeMarkdown(source, { title: "T" }))) {
    const excerpt = showPassage(passage, "80a1b2c3d4e5");
    expectReading(excerpt, renderExcerpt({ excerpt }, Number.POSITIVE_INFINITY) ?? "");
  }
});

test("a letter that means nothing reads back as itself, and as no mark of a list", () => {
  const passages = splitPassages(makeMarkdown("## \uE123 one\n\nHere \uE124.\n\n- \uE123\n- two", { title: "T" }));
  for (const passage of passages) {
    const excerpt = showPassage(passage, "80a1b2c3d4e5");
    expectReading(excerpt, renderExcerpt({ excerpt }, Number.POSITIVE_INFINITY) ?? "");
  }
});

test("what stands behind the words of a link ends no other", () => {
  for (const passage of splitPassages(
    makeMarkdown("See [the form](https://c.example/)](https://d.example/) for more.", { title: "T" }),
  )) {
    const excerpt = showPassage(passage, "80a1b2c3d4e5");
    expectReading(excerpt, renderExcerpt({ excerpt }, Number.POSITIVE_INFINITY) ?? "");
  }
});
