import fc from "fast-check";
import { expect, test } from "vitest";
import { disarm } from "../../src/message/escape-markdown.ts";
import { renderInline } from "../../src/message/render-inline.ts";
import { countCases } from "../support/case-count.ts";
import { oddText } from "../support/odd-text.ts";
import { readMarkdown } from "../support/read-markdown.ts";

test.each([
  ["2 * 3 * 4", "2 \\* 3 \\* 4"],
  ["# not a heading", "\\# not a heading"],
  ["a\n- b", "a\n\\- b"],
  ["1. May", "1\\. May"],
  ["1.5 million", "1\\.5 million"],
  ["<@1> <t:1:R>", "\\<@1> \\<t:1:R>"],
  ["[a](https://b.example/c_d)", "\\[a]\\(https://b.example/c_d)"],
  ["https://b.example/c_d_e", "https://b.example/c_d_e"],
  ["10:30, a #tag and a-b", "10:30, a #tag and a-b"],
])("%j is escaped as %j", (text, escaped) => {
  expect(renderInline(text, [])).toBe(escaped);
});

test.each([
  ["\r\r# a", "\r\r\\# a"],
  ["a\r \t- b", "a\r \t\\- b"],
  ["\u2028> a", "\u2028\\> a"],
])("%j is disarmed as %j: the mark of a line, whatever ends the line before", (text, disarmed) => {
  expect(disarm(text)).toBe(disarmed);
});

test("any text reads back as it was", () => {
  fc.assert(
    fc.property(oddText, (text) => {
      expect(readMarkdown(renderInline(text, []))).toBe(text);
    }),
    { numRuns: countCases(10_000) },
  );
});
