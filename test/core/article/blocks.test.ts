import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMAT_NAMES, type FormatName, findBlocks } from "../../../src/core/article/formats.ts";
import { countCases } from "../../support/case-count.ts";
import { oddText } from "../../support/odd-text.ts";

function read(text: string, format: FormatName): string[] {
  const blocks = findBlocks(text, { start: 0, end: text.length }, format);
  return blocks.map(({ kind, start, end }) => `${kind === "heading" ? "H" : "P"}:${text.slice(start, end)}`);
}

const CASES: readonly (readonly [string, FormatName, string, string[]])[] = [
  ["blank lines part paragraphs", "markdown", "One.\n\nTwo.", ["P:One.", "P:Two."]],
  [
    "a wrapped paragraph goes on",
    "markdown",
    "One line and\nanother line.\n\nTwo.",
    ["P:One line and\nanother line.", "P:Two."],
  ],
  ["a line that is whole is a paragraph", "plain", "One.\nTwo.\nThree.", ["P:One.", "P:Two.", "P:Three."]],
  ["wrapped plain text flows", "plain", "One and\ntwo and\nthree.\n\nFour.", ["P:One and\ntwo and\nthree.", "P:Four."]],
  ["headings by # and by underline", "markdown", "# A\nText.\n\nB\n---\nMore.", ["H:# A", "P:Text.", "H:B", "P:More."]],
  ["a tag is no heading", "markdown", "#tag here.", ["P:#tag here."]],
  ["list items stand alone", "markdown", "- one\n- two", ["P:- one", "P:- two"]],
  ["a rule parts and is not shown", "markdown", "One.\n\n***\n\nTwo.", ["P:One.", "P:Two."]],
  ["a fence keeps its blank lines", "markdown", "```\na\n\nb\n```\nEnd.", ["P:```\na\n\nb\n```", "P:End."]],
  ["an open fence loses nothing", "markdown", "```\na\n\nb", ["P:```\na\n\nb"]],
  ["white space alone is nothing", "plain", " \n\t\n", []],
  ["plain text has no headings", "plain", "# A\nText.", ["P:# A", "P:Text."]],
];

test.each(CASES)("%s", (_claim, format, text, expected) => {
  expect(read(text, format)).toEqual(expected);
});

test.each(FORMAT_NAMES)("%s has cases in this table", (format) => {
  expect(CASES.filter(([, name]) => name === format).length).toBeGreaterThan(1);
});

test.each(FORMAT_NAMES)(
  "whatever a text holds, the blocks of %s are slices in order, trimmed, none over another",
  (format) => {
    fc.assert(
      fc.property(oddText, oddText, (before, source) => {
        const text = `${before}${source}`;
        const blocks = [...findBlocks(text, { start: before.length, end: text.length }, format)];
        let last = before.length;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).not.toBe("");
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: countCases(1_000) },
    );
  },
);
