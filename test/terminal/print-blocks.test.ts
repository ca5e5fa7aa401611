import fc from "fast-check";
import { expect, test } from "vitest";
import type { InlineMark } from "../../src/core/article/blocks.ts";
import { printBlocks } from "../../src/terminal/print-blocks.ts";
import { printSheet } from "../../src/terminal/print-sheet.ts";
import { countCases } from "../support/case-count.ts";
import { buildExcerpt, type Draft, draft, structuredExcerpt } from "../support/structured-excerpt.ts";

const PLAIN = { hasColor: false };
const COLOURED = { hasColor: true };
const HEADER = ["Level", "School"];

test.each<[claim: string, drafts: Draft[], printed: string]>([
  [
    "paragraphs as in the source",
    [draft("paragraph", "One."), draft("paragraph", "Two.", { gap: "\n\n" })],
    "One.\n\nTwo.",
  ],
  [
    "lists with their marks as written, within one another",
    [
      draft("item", "one\ntwo", { mark: "1.", place: { depth: 1 } }),
      draft("item", "a", { mark: "*", place: { depth: 2 } }),
      draft("item", "seven", { mark: "7)", gap: "\n\n", place: { depth: 1 } }),
    ],
    "1. one\n   two\n  * a\n7) seven",
  ],
  ["quotations", [draft("paragraph", "One.\nTwo.", { place: { quoted: 2 } })], "> > One.\n> > Two."],
  ["notes", [draft("paragraph", "Wet.", { place: { note: "warning" } })], "> [warning]\n> Wet."],
  ["code", [draft("paragraph", "So:"), draft("code", "a();\n  b();")], "So:\n\n    a();\n      b();"],
  ["footnotes", [draft("footnote", "There.", { mark: "2" })], "[2] There."],
  [
    "tables in columns",
    [draft("row", ["3", "京都"], { header: HEADER }), draft("row", ["10", "a"], { header: HEADER })],
    "Level  School\n─────  ──────\n3      京都\n10     a",
  ],
  [
    "tables that are too wide in lines",
    [draft("row", ["3", "x".repeat(100)], { header: HEADER })],
    `Level: 3\nSchool: ${"x".repeat(100)}`,
  ],
])("%s are printed", (_claim, drafts, printed) => {
  expect(printBlocks(buildExcerpt(drafts), PLAIN)).toBe(printed);
});

test("in colour words are set and linked as in the source", () => {
  const inline: InlineMark[] = [
    { kind: "strong", start: 0, end: 3 },
    { kind: "emphasis", start: 0, end: 3 },
    { kind: "link", url: "../c", start: 4, end: 7 },
  ];
  const excerpt = buildExcerpt([draft("paragraph", "One two.")], inline);
  const linked = "\u001b]8;;https://a.example/c\u001b\\\u001b[4mtwo\u001b[24m\u001b]8;;\u001b\\";
  expect(printBlocks(excerpt, COLOURED)).toBe(`\u001b[3m\u001b[1mOne\u001b[22m\u001b[23m ${linked}.`);
});

test.each([
  [PLAIN, "One ~~two~~ ~~three~~."],
  [COLOURED, "One ~~\u001b[9mtwo\u001b[29m~~ ~~\u001b[9mthree\u001b[29m~~."],
])("what was struck out is told from what holds, in colour or not", (style, printed) => {
  const inline: InlineMark[] = [
    { kind: "struck", start: 4, end: 7 },
    { kind: "struck", start: 8, end: 13 },
  ];
  expect(printBlocks(buildExcerpt([draft("paragraph", "One two three.")], inline), style)).toBe(printed);
});

test("words that were struck out in a table are told, too", () => {
  const excerpt = buildExcerpt(
    [draft("row", ["3", "four"], { header: HEADER })],
    [{ kind: "struck", start: 2, end: 6 }],
  );
  expect(printBlocks(excerpt, PLAIN)).toBe("Level  School\n─────  ────────\n3      ~~four~~");
});

test("a gap stands on a line of its own beside what is built", () => {
  const excerpt = buildExcerpt([draft("item", "one"), draft("code", "a();")]);
  const sheet = {
    lead: ["L"],
    sections: [{ kind: "excerpt" as const, excerpt, attribution: "T", gaps: ["before", "after"] as const }],
  };
  expect(printSheet(sheet, PLAIN)).toContain("[…]\n- one\n\n    a();\n[…]\n— T");
});

test("colour only surrounds what is printed without it", () => {
  fc.assert(
    fc.property(structuredExcerpt, (excerpt) => {
      const plain = printBlocks(excerpt, PLAIN);
      fc.pre(!/(?![\t\n])\p{Cc}/u.test(plain));
      expect(printBlocks(excerpt, COLOURED).replace(COLOURS, "")).toBe(plain);
    }),
    { numRuns: countCases(2_000) },
  );
});

/** Matches what switches a look on or off and what leads to an address. */
const COLOURS = /(?!\n)\p{Cc}(?:\[\d+m|\]8;;\P{Cc}*\p{Cc}\\)/gu;
