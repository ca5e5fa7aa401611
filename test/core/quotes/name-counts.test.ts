import fc from "fast-check";
import { expect, test } from "vitest";
import { type CountedName, joinFormsInSteps } from "../../../src/core/quotes/name-counts.ts";
import { isSameName, measureDistance } from "../../../src/core/quotes/people/person-names.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";

test("forms of one name count together under the fullest, those of an older and a younger one apart", () => {
  const forms = new Map([
    ["Voss", 2],
    ["Ada B. Voss", 1],
    ["A. Voss", 1],
    ["Bo Voss", 5],
    ["Ada Voss Jr.", 1],
    ["Karl Holm", 3],
  ]);
  expect(new Set(finishSteps(joinFormsInSteps(forms)))).toEqual(
    new Set([
      { name: "Ada B. Voss", quotes: 4 },
      { name: "Ada Voss Jr.", quotes: 1 },
      { name: "Bo Voss", quotes: 5 },
      { name: "Karl Holm", quotes: 3 },
    ]),
  );
});

// Each with every other: what the forms are when nothing is looked up.
function joinSlowly(forms: ReadonlyMap<string, number>): CountedName[] {
  const bearers: { name: string; quotes: number }[] = [];
  for (const [name, quotes] of [...forms].sort((a, b) => b[0].length - a[0].length)) {
    const end = name.split(" ").at(-1);
    const same = bearers.find((other) => other.name.split(" ").at(-1) === end && isSameName(other.name, name));
    if (same === undefined) bearers.push({ name, quotes });
    else same.quotes += quotes;
  }
  return bearers;
}

test("names are put together as by comparing each with each", () => {
  const word = fc.constantFrom("Ada", "A.", "Bo", "B", "Voss", "Holm", "Jr.", "The", "van", "?", "Voß", "Восс");
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  const forms = fc.array(fc.tuple(name, fc.nat(9)), { maxLength: 40 }).map((pairs) => new Map(pairs));
  fc.assert(
    fc.property(forms, (some) => {
      expect(finishSteps(joinFormsInSteps(some))).toEqual(joinSlowly(some));
    }),
  );
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
      const distance = measureDistance(a, b, limit);
      const slow = measureSlowly(a, b);
      if (slow <= limit) expect(distance).toBe(slow);
      else expect(distance).toBeGreaterThan(limit);
    }),
  );
});
