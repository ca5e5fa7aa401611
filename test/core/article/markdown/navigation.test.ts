import { expect, test } from "vitest";
import { sliceText } from "../../../../src/core/text/span.ts";
import { type makeArticle, makeMarkdown } from "../../../support/articles.ts";

const WORDS = "Take two oars, and a third for luck.";

function readAside(article: ReturnType<typeof makeArticle>): string[] {
  return article.blocks.filter(({ kind }) => kind === "furniture").map((block) => sliceText(article.text, block));
}

test.each([
  ["a path to the page", `[Home](../) › [Boats](.) › Oars\n\n# Oars\n\n${WORDS}`, ["Home › Boats › Oars"]],
  [
    "the pages before and behind",
    `# Oars\n\n${WORDS}\n\n[← Sails](sails.md) | [Ropes →](ropes.md)`,
    ["← Sails | Ropes →"],
  ],
  ["the next page", `# Oars\n\n${WORDS}\n\n[Next: Ropes](ropes.md)`, ["Next: Ropes"]],
  ["a menu above", `# Oars\n\n- [A](a.md)\n- [B](b.md)\n- [C](c.md)\n\n${WORDS}`, ["A", "B", "C"]],
  ["a menu below", `# Oars\n\n${WORDS}\n\n- [A](a.md)\n- [B](b.md)\n- [C](c.md)`, ["A", "B", "C"]],
  [
    "tabs, of which the open one has no link",
    `# Oars\n\n${WORDS}\n\n- [About](../about.md)\n- [Sizes](../sizes.md)\n- Care\n\n${WORDS}`,
    ["About", "Sizes", "Care"],
  ],
  ["a way to the top", `# Oars\n\n${WORDS}\n\n**[⬆ Back to top](#oars)**\n\n## Ropes\n\n${WORDS}`, ["⬆ Back to top"]],
])("%s is no word of a page", (_kind, source, aside) => {
  expect(readAside(makeMarkdown(source))).toEqual(aside);
});

test.each([
  ["a list below a heading", `# Oars\n\n${WORDS}\n\n## See also\n\n- [A](a.md)\n- [B](b.md)\n- [C](c.md)`],
  ["a list with a lead-in", `# Oars\n\n${WORDS} We have:\n\n- [A](a.md)\n- [B](b.md)\n- [C](c.md)`],
  ["a list with some links", `# Oars\n\n${WORDS}\n\n- [A](a.md)\n- [B](b.md)\n- Ropes\n- Sails\n\n${WORDS}`],
  [
    "a list with a link or none below a later heading",
    `# Oars\n\n${WORDS}\n\n## Kinds\n\n${WORDS}\n\n- [A](a.md)\n- [B](b.md)\n- Ropes\n\n${WORDS}`,
  ],
  ["a list that is all of the page", "# Oars\n\n- [A](a.md)\n- [B](b.md)\n- [C](c.md)"],
  [
    "a list of other sites",
    `# Oars\n\n${WORDS}\n\n- [A](https://a.example)\n- [B](https://b.example)\n- [C](https://c.example)`,
  ],
  ["items with words of their own", `# Oars\n\n${WORDS}\n\n- [A](a.md) floats\n- [B](b.md) sinks\n- [C](c.md) leaks`],
  ["a sentence of links", `# Oars\n\n${WORDS}\n\n[Sails](sails.md) and [ropes](ropes.md).`],
  ["a link that is a sentence", `# Oars\n\n${WORDS}\n\n[Next to the boats.](boats.md)`],
])("%s is what a page says", (_kind, source) => {
  expect(readAside(makeMarkdown(source))).toEqual([]);
});
