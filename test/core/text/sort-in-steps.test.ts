import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCodeUnits, sortInSteps } from "../../../src/core/text/sort-in-steps.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";

test("strings are sorted as by sort, however many", () => {
  const strings = fc.array(fc.string({ unit: "grapheme", maxLength: 3 }), { maxLength: 3_000, size: "max" });
  fc.assert(
    fc.property(strings, (unsorted) => {
      expect(finishSteps(sortInSteps(unsorted, compareCodeUnits))).toEqual([...unsorted].sort());
    }),
    { numRuns: 30 },
  );
});

test("long work is done in many steps", () => {
  const strings = Array.from({ length: 5_000 }, (_, at) => String((at * 7_919) % 5_000));
  let steps = 0;
  for (const _step of sortInSteps(strings, compareCodeUnits)) steps += 1;
  expect(steps).toBeGreaterThan(30);
});
