import fc from "fast-check";
import { expect, test } from "vitest";
import type { InlineMark } from "../../../src/core/article/blocks.ts";
import type { Excerpt } from "../../../src/core/article/excerpt.ts";
import { type Drawing, drawBlocks } from "../../../src/web/page/article-blocks.ts";
import { countCases } from "../../support/case-count.ts";
import { buildExcerpt, type Draft, draft, structuredExcerpt } from "../../support/structured-excerpt.ts";
import { writeTemplate } from "../../support/web/write-template.ts";

function drawAll(excerpt: Excerpt): string {
  const { start, text, blocks, inline } = excerpt;
  const view: Drawing = {
    text: `${" ".repeat(start)}${text}`,
    blocks,
    inline,
    line: { id: "a.md", url: "https://a.example/b/" },
  };
  return writeTemplate(drawBlocks(excerpt, view, []));
}

const HEADER = ["Level", "School"];

test.each<[claim: string, drafts: Draft[], drawn: string]>([
  ["paragraphs", [draft("paragraph", "One."), draft("paragraph", "Two.")], "<p>One.</p><p>Two.</p>"],
  [
    "lists with their marks as written",
    [draft("item", "one", { mark: "3." }), draft("item", "two", { mark: "*", place: { depth: 2 } })],
    '<ul class="items"><li class="depth-1"><span class="mark">3.</span> one</li><li class="depth-2"><span class="mark">*</span> two</li></ul>',
  ],
  [
    "tables",
    [draft("row", HEADER), draft("row", ["3", "Fire"], { header: HEADER })],
    '<div class="table" tabindex="0"><table><thead><tr><th scope="col">Level</th><th scope="col">School</th></tr></thead><tbody><tr><td>3</td><td>Fire</td></tr></tbody></table></div>',
  ],
  ["code", [draft("code", "a();\n  b();")], '<pre tabindex="0"><code>a();\n  b();</code></pre>'],
  [
    "notes and quotations",
    [draft("paragraph", "Wet.", { place: { note: "tip" } }), draft("paragraph", "Dry.", { place: { quoted: 1 } })],
    '<blockquote><small class="note">tip</small><p>Wet.</p></blockquote><blockquote><p>Dry.</p></blockquote>',
  ],
  ["turns", [draft("turn", "Q: Why?")], "<p><mark class=speaker>Q</mark>: Why?</p>"],
  [
    "footnotes",
    [draft("footnote", "There.", { mark: "2" })],
    '<p class="footnote"><span class="mark">2</span> There.</p>',
  ],
])("%s are drawn as elements of their own", (_claim, drafts, drawn) => {
  expect(drawAll(buildExcerpt(drafts))).toBe(drawn);
});

test("words are set as in the source, and linked where that may be opened", () => {
  const inline: InlineMark[] = [
    { kind: "strong", start: 0, end: 7 },
    { kind: "link", url: "../c", start: 4, end: 7 },
    { kind: "link", url: "javascript:alert(1)", start: 8, end: 13 },
  ];
  expect(drawAll(buildExcerpt([draft("paragraph", "One two three")], inline))).toBe(
    '<p><strong>One </strong><strong><a href=https://a.example/c target="_blank" rel="noopener noreferrer">two</a></strong> three</p>',
  );
});

test("powers are raised and indices lowered", () => {
  const inline: InlineMark[] = [
    { kind: "superscript", start: 1, end: 3 },
    { kind: "subscript", start: 5, end: 6 },
  ];
  expect(drawAll(buildExcerpt([draft("paragraph", "264 H2O")], inline))).toBe("<p>2<sup>64</sup> H<sub>2</sub>O</p>");
});

test("whatever an article holds, no link leads anywhere but to http and https", () => {
  fc.assert(
    fc.property(structuredExcerpt, (excerpt) => {
      for (const [, target = ""] of drawAll(excerpt).matchAll(/<a href=(\S+)/gu)) expect(target).toMatch(/^https?:/u);
    }),
    { numRuns: countCases(1_000) },
  );
});
