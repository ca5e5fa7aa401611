import { expect, test } from "vitest";
import { buildOriginClock } from "../../src/discord/origin-clock.ts";
import { type Instant, measureBetween } from "../../src/time/instant.ts";

/** When this process started, by Discord's clock: ms since 1970. */
const START = 1_800_000_000_000;

interface Event {
  /** Ms since the process started, truly. */
  readonly madeAt: number;
  /** Ms that it took to come. */
  readonly way: number;
}

/** How old a clock calls each event at its arrival, when the machine's clock is off by so many ms. */
function readAges(machineOff: number, events: readonly Event[]): number[] {
  const clock = buildOriginClock();
  return events.map(({ madeAt, way }) => {
    const arrivedAt: Instant = { steadyMs: madeAt + way };
    const stampedMs = START + madeAt;
    const origin = clock.place({ stampedMs, arrivedAt, machineMs: stampedMs + way + machineOff });
    return Math.round(measureBetween(origin, arrivedAt));
  });
}

const ORDINARY: Event = { madeAt: 0, way: 0 };

test.each<[string, number, readonly Event[], readonly number[]]>([
  ["an ordinary event is new", 0, [ORDINARY, { madeAt: 1_000, way: 80 }], [0, 79]],
  ["a replayed event is as old as its way was long", 0, [ORDINARY, { madeAt: 1_000, way: 2_500 }], [0, 2_497]],
  ["so it is on a machine whose clock is fast", 90_000, [ORDINARY, { madeAt: 1_000, way: 2_500 }], [0, 2_497]],
  [
    "on a machine whose clock is slow it counts from its arrival",
    -90_000,
    [ORDINARY, { madeAt: 9, way: 2_500 }],
    [0, 0],
  ],
  ["the first event of all counts from its arrival", 90_000, [{ madeAt: 0, way: 2_500 }], [0]],
  [
    "an event that came by a longer way than a later one does not set the measure",
    90_000,
    [
      { madeAt: 0, way: 700 },
      { madeAt: 1_000, way: 0 },
      { madeAt: 2_000, way: 900 },
    ],
    [0, 0, 898],
  ],
  [
    "a stamp far in the future costs the next events nothing while the machine's clock is right",
    0,
    [
      { madeAt: 1_000_000, way: -1_000_000 },
      { madeAt: 10, way: 50 },
      { madeAt: 20, way: 2_000 },
    ],
    [0, 50, 2_000],
  ],
  [
    "what was learnt long ago is forgotten slowly: clocks drift apart",
    90_000,
    [ORDINARY, { madeAt: 3_600_000, way: 2_500 }],
    [0, 0],
  ],
])("%s", (_claim, machineOff, events, ages) => {
  expect(readAges(machineOff, events)).toEqual(ages);
});
