import fc from "fast-check";
import { expect, test } from "vitest";
import { type CountedName, joinFormsInSteps } from "../../../src/core/quotes/name-counts.ts";
import { isSameName } from "../../../src/core/quotes/people/same-name.ts";
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
    const same = bearers.find((other) => isSameName(other.name, name));
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

test.each([
  ["O'Hara", "O’Hara"],
  ["Mara Lind", "MARA LIND"],
  ["Jörg Müller", "Jorg Muller"],
  ["Jörg Müller", "Jörg Müller".normalize("NFD")],
])("%s and %s are one, however the name is written", (one, other) => {
  const forms = new Map([
    [one, 2],
    [other, 3],
  ]);
  expect(finishSteps(joinFormsInSteps(forms))).toMatchObject([{ quotes: 5 }]);
});
