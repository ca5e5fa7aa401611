import fc from "fast-check";
import { expect, test } from "vitest";
import { noteQuotesInSteps, readNotedInSteps } from "../../../src/core/quotes/noted-quotes.ts";
import type { Speaker } from "../../../src/core/quotes/people/speaker.ts";
import type { Quote } from "../../../src/core/quotes/quote.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { countCases } from "../../support/case-count.ts";

const IDS = ["Ada", "Karl", "Mara", "of nobody"];
const speakers = new Map(
  IDS.slice(0, 3).map((id): [string, Speaker] => [
    id,
    { id, kind: "person", name: id, roles: [], aliases: [id], mentions: [] },
  ]),
);

// Places as far behind as a book has letters, parts before the start of their quote too.
const place = fc.oneof(fc.nat(300), fc.nat(12_000_000));
const span = fc.tuple(place, fc.nat(5_000)).map(([start, length]) => ({ start, end: start + length }));
const quote = fc.record(
  {
    kind: fc.constantFrom<Quote["kind"]>("direct", "mixed", "reported"),
    place: span,
    parts: fc.array(span, { maxLength: 4 }),
    speaker: fc.constantFrom(...IDS),
  },
  { requiredKeys: ["kind", "place", "parts"] },
);

test("what was noted of the quotes of some speakers is theirs, whatever it is", () => {
  fc.assert(
    fc.property(fc.array(quote, { maxLength: 40 }), fc.subarray([0, 1, 2]), (drawn, asked) => {
      const quotes = drawn.map(({ place: { start, end }, ...rest }): Quote => {
        return { ...rest, start, end, grounds: { by: "name", candidates: [] } };
      });
      const noted = finishSteps(noteQuotesInSteps({ quotes, speakers }));
      const wanted = quotes.flatMap(({ kind, start, end, parts, speaker }, at) => {
        const own = speaker === undefined ? -1 : IDS.indexOf(speaker);
        return asked.includes(own) ? [{ kind, start, end, parts, place: at, speaker: own }] : [];
      });
      expect(finishSteps(readNotedInSteps(noted, new Set(asked)))).toEqual(wanted);
    }),
    { numRuns: countCases(1_000) },
  );
});

test("a quote of an ordinary length takes ten bytes or less", () => {
  const quotes = Array.from({ length: 100 }, (_, at): Quote => {
    const [start, end] = [at * 600, at * 600 + 180];
    return {
      kind: "direct",
      start,
      end,
      parts: [{ start, end: start + 120 }],
      speaker: "Ada",
      grounds: { by: "name", candidates: [] },
    };
  });
  expect(finishSteps(noteQuotesInSteps({ quotes, speakers })).length).toBeLessThanOrEqual(1_000);
});
