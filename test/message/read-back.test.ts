import fc from "fast-check";
import { expect, test } from "vitest";
import { type Excerpt, showPassage } from "../../src/core/article/excerpt.ts";
import { splitPassages } from "../../src/core/article/passages.ts";
import { listShownBlocks, type ShownBlock } from "../../src/layout/shown-blocks.ts";
import { renderExcerpt } from "../../src/message/render-excerpt.ts";
import { makeMarkdown } from "../support/articles.ts";
import { countCases } from "../support/case-count.ts";
import { markdownText } from "../support/markdown-text.ts";
import { joinShown, readShown } from "../support/read-shown.ts";
import { structuredExcerpt } from "../support/structured-excerpt.ts";

// What the parser of the tests reads of a message is compared with the source by words: white space is the page's, not the
// text's. What the bot adds of its own is known: marks of lists, a picture's sign, a footnote's label, the names of columns.

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function listWords(
  block: ShownBlock,
  text: (span: { start: number; end: number }) => string,
  form: "code" | "lines",
): string[] {
  switch (block.kind) {
    case "item":
      return [/^[-*+•]$/u.test(block.mark) ? "•" : block.mark, text(block)];
    case "caption":
      return ["🖼", text(block)];
    case "footnote":
      return [`[${block.label}]`, text(block)];
    case "table": {
      const { columns, head, rows } = block;
      const names = head === undefined ? columns : head.cells.map(text);
      if (form === "code") return [...names, ...rows.flatMap(({ cells }) => cells.map(text))];
      return rows.flatMap(({ cells }) => {
        const longest = Math.max(cells.length, columns.length);
        return Array.from({ length: longest }, (_, column) => {
          const name = columns[column] ?? "";
          const cell = cells[column];
          return [name === "" || /[:：]$/u.test(name) ? name : `${name}:`, cell === undefined ? "" : text(cell)];
        }).flat();
      });
    }
    case "heading":
    case "paragraph":
    case "code":
    case "turn":
    case "furniture":
      return [text(block)];
  }
}

// Block by block: a table is one or the other, whichever the words go on with.
function expectReading(excerpt: Excerpt, rendered: string): void {
  const slice = ({ start, end }: { start: number; end: number }): string =>
    excerpt.text.slice(start - excerpt.start, end - excerpt.start);
  let rest = fold(joinShown(readShown(rendered)).replace(RULE, ""));
  for (const block of listShownBlocks(excerpt)) {
    const forms = (["code", "lines"] as const).map((form) => fold(listWords(block, slice, form).join(" ")));
    const found = forms.find((words) => rest.startsWith(words)) ?? forms.at(-1) ?? "";
    expect(rest.slice(0, found.length)).toBe(found);
    rest = rest.slice(found.length).trim();
  }
  expect(rest).toBe("");
}

/** Matches "─────  ───", the line below the names of columns; not "a ─". */
const RULE = /^─+(?: {2}─+)*$/gmu;

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
