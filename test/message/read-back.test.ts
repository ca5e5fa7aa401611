import fc from "fast-check";
import { expect, test } from "vitest";
import type { Excerpt } from "../../src/core/article/excerpt.ts";
import { listShownBlocks, type ShownBlock } from "../../src/layout/shown-blocks.ts";
import { renderExcerpt } from "../../src/message/render-excerpt.ts";
import { countCases } from "../support/case-count.ts";
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
      return [/^[-*•]$/u.test(block.mark) ? "•" : block.mark, text(block)];
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

function listReadings(excerpt: Excerpt): string[] {
  const slice = ({ start, end }: { start: number; end: number }): string =>
    excerpt.text.slice(start - excerpt.start, end - excerpt.start);
  return (["code", "lines"] as const).map((form) =>
    fold(
      listShownBlocks(excerpt)
        .flatMap((block) => listWords(block, slice, form))
        .join(" "),
    ),
  );
}

test("whatever an article holds, what is shown reads back as its words, in their order, with the marks of its lists", () => {
  fc.assert(
    fc.property(structuredExcerpt, (excerpt) => {
      const rendered = renderExcerpt({ excerpt }, Number.POSITIVE_INFINITY) ?? "";
      const read = fold(joinShown(readShown(rendered)).replace(/^─+(?: {2}─+)*$/gmu, ""));
      const readings = listReadings(excerpt);
      expect(read).toBe(readings.find((reading) => reading === read) ?? readings[rendered.includes("─") ? 0 : 1]);
    }),
    { numRuns: countCases(4_000) },
  );
});
