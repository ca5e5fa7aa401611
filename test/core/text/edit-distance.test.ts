import fc from "fast-check";
import { expect, test } from "vitest";
import { measureEdits } from "../../../src/core/text/edit-distance.ts";

test.each([
  ["abc", "abc", 0],
  ["abc", "acb", 1],
  ["abc", "abd", 1],
  ["abc", "ab", 1],
  ["abcd", "badc", 2],
  ["harbour", "hrabuor", 2],
  ["ferry", "ferries", 3],
  ["abc", "xyz", 3],
])("%s and %s are %i edits apart, counted up to two", (a, b, edits) => {
  expect(measureEdits(a, b, 2)).toBe(edits);
});

function measureSlowly(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_cell, j) => i + j),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = rows[i];
      if (row === undefined) continue;
      row[j] = Math.min(
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        turned ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return rows[a.length]?.[b.length] ?? 0;
}

test("the distance of two words is that of all their edits, up to the limit", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
      const distance = measureEdits(a, b, limit);
      const slow = measureSlowly(a, b);
      if (slow <= limit) expect(distance).toBe(slow);
      else expect(distance).toBeGreaterThan(limit);
    }),
  );
});
