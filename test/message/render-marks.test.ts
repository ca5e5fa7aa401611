import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "../../src/core/article/excerpt.ts";
import { renderMarks } from "../../src/message/render-marks.ts";
import { countCases } from "../support/case-count.ts";
import { oddText } from "../support/odd-text.ts";
import { readMarkdown } from "../support/read-markdown.ts";

function markAt(kind: Mark["kind"], start: number, end: number): Mark {
  return { kind, start, end };
}

test.each<[string, Mark[], string]>([
  ["trade turnover", [markAt("match", 0, 5), markAt("match", 6, 14)], "**trade** **turnover**"],
  ["said “no” twice", [markAt("quoted", 5, 9)], "said __“no”__ twice"],
  ["one two three", [markAt("quoted", 0, 13), markAt("match", 4, 7)], "__one **two** three__"],
  ["one\ntwo", [markAt("quoted", 0, 7)], "__one__\n__two__"],
  ["a*b", [markAt("match", 0, 3)], "**a\\*b**"],
  ["see https://a.example/b now", [markAt("match", 12, 13)], "see https://a.example/b now"],
])("the marks of %j are set", (text, marks, rendered) => {
  expect(renderMarks(text, marks)).toBe(rendered);
});

test("marked text reads back as it was, wherever the marks are", () => {
  const kind = fc.constantFrom<Mark["kind"]>("match", "quoted", "sentence", "answer");
  const marked = oddText.chain((text) => {
    const offset = fc.integer({ min: 0, max: text.length });
    const mark = fc
      .tuple(kind, offset, offset)
      .map(([of, a, b]) => snap(text, markAt(of, Math.min(a, b), Math.max(a, b))));
    return fc.tuple(fc.constant(text), fc.array(mark, { maxLength: 5 }));
  });
  fc.assert(
    fc.property(marked, ([text, marks]) => {
      expect(readMarkdown(renderMarks(text, marks))).toBe(text);
    }),
    { numRuns: countCases(10_000) },
  );
});

// Marks are words and sentences: they never begin or end inside one letter, nor in white space.
function snap(text: string, mark: Mark): Mark {
  const words = [...text.matchAll(/\S+/gu)].filter(({ index }) => index >= mark.start && index < mark.end);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return { ...mark, start: 0, end: 0 };
  return { ...mark, start: first.index, end: last.index + last[0].length };
}
