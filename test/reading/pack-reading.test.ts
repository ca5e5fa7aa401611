import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/core/library/readings.ts";
import type { Speaker } from "../../src/core/quotes/people/speaker.ts";
import type { Quote } from "../../src/core/quotes/quote.ts";
import { digestReadingInSteps } from "../../src/core/quotes/reading-digest.ts";
import { finishSteps, type Steps } from "../../src/core/text/steps.ts";
import {
  packFailure,
  packReading,
  unpackEventsInSteps,
  unpackMentionsInSteps,
  unpackOutcome,
  unpackQuotesInSteps,
  unpackSaidInSteps,
} from "../../src/reading/pack-reading.ts";
import { makeArticle } from "../support/articles.ts";

/** Of what one step unpacks at most. */
const MOST = 100;

function makeReading(count: number): Reading {
  const places = Array.from({ length: count }, (_, at) => at);
  const quotes = places.map(
    (at): Quote => ({
      kind: at % 3 === 0 ? "direct" : "reported",
      start: at * 20,
      end: at * 20 + 9,
      parts: [{ start: at * 20, end: at * 20 + 5 }],
      speaker: `person ${at}`,
      grounds: { by: "name", candidates: [] },
    }),
  );
  const speakers = places.map((at): Speaker => {
    const name = `Ada Voss ${at}`;
    const mentions = [{ start: at * 20 + 6, end: at * 20 + 9 }];
    return { id: `person ${at}`, kind: "person", name, roles: ["mayor"], aliases: [name], mentions };
  });
  const events = places.map((at) => {
    const span = { start: at * 20, end: at * 20 + 4 };
    return { sentence: { ...span, place: at, passage: at + 1 }, date: { ...span, day: "2021-05-03" } };
  });
  // What else a sentence has is of no account here.
  return { said: { quotes, speakers: new Map(speakers.map((one) => [one.id, one])) }, events } as unknown as Reading;
}

function pack(reading: Reading): Uint8Array {
  return packReading(finishSteps(digestReadingInSteps(makeArticle("Nobody."), reading.said)), reading);
}

function countSteps(steps: Steps<unknown>): number {
  let count = 1;
  while (steps.next().done !== true) count += 1;
  return count;
}

describe.each([0, 1, 99, 100, 101, 2_345])("a reading of %i speakers, quotes and events", (count) => {
  const reading = makeReading(count);
  const packed = pack(reading);

  test("comes back as it was", () => {
    expect(finishSteps(unpackSaidInSteps(packed))).toEqual(reading.said);
    expect(finishSteps(unpackEventsInSteps(packed))).toEqual(reading.events);
    expect(unpackOutcome(packed)).toMatchObject({ kind: "read" });
  });

  test(`is unpacked in steps of at most ${MOST} of them`, () => {
    expect(countSteps(unpackSaidInSteps(packed))).toBeGreaterThanOrEqual((2 * count) / MOST);
    expect(countSteps(unpackEventsInSteps(packed))).toBeGreaterThanOrEqual(count / MOST);
  });

  test("gives what is asked for by its place, and nothing for a place behind the last", () => {
    const places = [count - 1, 0, 100, 57, count].filter((place) => place >= 0);
    const quotes = finishSteps(unpackQuotesInSteps(packed, places));
    const wanted = places.flatMap((place) => reading.said.quotes[place] ?? []);
    expect(new Set(quotes.values())).toEqual(new Set(wanted));
    for (const [place, quote] of quotes) expect(quote).toEqual(reading.said.quotes[place]);
    const speakers = [...reading.said.speakers.values()];
    expect(finishSteps(unpackMentionsInSteps(packed, [count, 0]))).toEqual(speakers[0]?.mentions ?? []);
  });
});

test("a quote is looked up without any of the others being unpacked", () => {
  const reading = makeReading(1_000);
  const packed = pack(reading);
  const [wanted] = reading.said.quotes.slice(550);
  const found: number[] = [];
  // A byte that nothing can be unpacked from, in each tenth of the reading in turn.
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const torn = packed.slice();
    const from = 200 + Math.floor(((torn.length - 200) * tenth) / 10);
    torn.fill(NOTHING, from, from + Math.floor((torn.length - 200) / 10));
    try {
      expect(finishSteps(unpackQuotesInSteps(torn, [550])).get(550)).toEqual(wanted);
      found.push(tenth);
    } catch {
      // It stands in this tenth.
    }
  }
  expect(found.length).toBeGreaterThanOrEqual(8);
});

/** No value of MessagePack begins with it. */
const NOTHING = 0xc1;

test("somebody who is named in ten thousand places is unpacked in several steps, in order", () => {
  const { said, events } = makeReading(1);
  const [quote] = said.quotes;
  const [speaker] = said.speakers.values();
  if (quote === undefined || speaker === undefined) throw new Error("there is one");
  const mentions = Array.from({ length: 10_000 }, (_, at) => ({ start: at * 9, end: at * 9 + 3 }));
  const packed = pack({
    said: { quotes: [quote], speakers: new Map([["person 0", { ...speaker, mentions }]]) },
    events,
  });
  expect(finishSteps(unpackMentionsInSteps(packed, [0]))).toEqual(mentions);
  expect(countSteps(unpackMentionsInSteps(packed, [0]))).toBeGreaterThanOrEqual(10);
});

test("an article that cannot be read has nothing to look up", () => {
  const packed = packFailure("odd");
  expect(unpackOutcome(packed)).toEqual({ kind: "failed", reason: "odd" });
  expect(finishSteps(unpackSaidInSteps(packed))).toEqual({ quotes: [], speakers: new Map() });
  expect(finishSteps(unpackQuotesInSteps(packed, [0]))).toEqual(new Map());
  expect(finishSteps(unpackEventsInSteps(packed))).toEqual([]);
});
