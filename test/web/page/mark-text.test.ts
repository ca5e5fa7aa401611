import fc from "fast-check";
import { expect, test } from "vitest";
import { cutRuns } from "../../../src/web/page/mark-text.ts";

const TEXT = "He said no.";

test("a text is cut where marks begin and end", () => {
  const marks = [
    { start: 3, end: 10, style: "a" },
    { start: 8, end: 10, style: "b" },
  ];
  expect(cutRuns(TEXT, { start: 0, end: 11 }, marks)).toEqual([
    { text: "He ", styles: [] },
    { text: "said ", styles: ["a"] },
    { text: "no", styles: ["a", "b"] },
    { text: ".", styles: [] },
  ]);
});

test("a mark that reaches over an end of the span is clipped", () => {
  expect(cutRuns(TEXT, { start: 3, end: 7 }, [{ start: 0, end: 5, style: "a" }])).toEqual([
    { text: "sa", styles: ["a"] },
    { text: "id", styles: [] },
  ]);
});

test("the runs are the words of the span, whatever is marked", () => {
  const offset = fc.integer({ min: 0, max: TEXT.length });
  const span = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const marks = fc.array(span.map((one) => ({ ...one, style: "a" })));
  fc.assert(
    fc.property(span, marks, (shown, marked) => {
      const runs = cutRuns(TEXT, shown, marked);
      expect(runs.map(({ text }) => text).join("")).toBe(TEXT.slice(shown.start, shown.end));
    }),
  );
});
