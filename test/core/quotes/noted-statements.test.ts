import fc from "fast-check";
import { expect, test } from "vitest";
import { noteStatementsInSteps, readNotedInSteps } from "../../../src/core/quotes/noted-statements.ts";
import type { Statement } from "../../../src/core/quotes/statements.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { countCases } from "../../support/case-count.ts";

// Places as far behind as a book has letters.
const place = fc.oneof(fc.nat(300), fc.nat(12_000_000));
const statement: fc.Arbitrary<Statement> = fc
  .record({
    start: place,
    length: fc.nat(5_000),
    kinds: fc.integer({ min: 1, max: 7 }),
    quotes: fc.array(fc.nat(100_000), { minLength: 1, maxLength: 4 }),
    words: fc.array(fc.nat(2 ** 21 - 1), { maxLength: 12 }),
  })
  .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));

test("what was noted of the statements of some speakers is theirs, whatever it is", () => {
  const spoken = fc.array(fc.array(statement, { maxLength: 6 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(spoken, fc.subarray([0, 1, 2]), (bySpeaker, asked) => {
      const noted = finishSteps(noteStatementsInSteps(bySpeaker));
      const wanted = asked.flatMap((speaker) => (bySpeaker[speaker] ?? []).map((own) => ({ ...own, speaker })));
      expect(finishSteps(readNotedInSteps(noted, new Set(asked)))).toEqual(wanted);
    }),
    { numRuns: countCases(1_000) },
  );
});

test("a statement of twenty words takes seventy bytes or less: three a word", () => {
  const statements = Array.from({ length: 100 }, (_, at): Statement => {
    const words = Array.from({ length: 20 }, (__, word) => 2 ** 20 + word);
    return { start: at * 600, end: at * 600 + 180, kinds: 1, quotes: [at], words };
  });
  expect(finishSteps(noteStatementsInSteps([statements])).length).toBeLessThanOrEqual(7_000);
});
