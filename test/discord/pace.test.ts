import { expect, test } from "vitest";
import { buildPace, type Pace } from "../../src/discord/pace.ts";

/** A pace whose pauses are over at once, and how long they would have been. */
function buildWatchedPace(): { readonly pace: Pace; readonly waits: number[] } {
  const waits: number[] = [];
  const pause = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
  };
  return { pace: buildPace({ firstWait: 1_000, longestWait: 4_000 }, pause), waits };
}

test("the first attempt after a loss comes at once, each further one after a longer wait up to the longest", async () => {
  const { pace, waits } = buildWatchedPace();
  for (let loss = 1; loss <= 6; loss += 1) {
    pace.slowDown();
    await pace.turn();
    expect(waits).toHaveLength(loss - 1);
  }
  const [first = 0, second = 0, ...rest] = waits;
  expect(first).toBeLessThanOrEqual(1_000);
  expect(second).toBeGreaterThanOrEqual(first);
  expect(rest.every((wait) => wait >= 2_000 && wait <= 4_000)).toBe(true);
});

test("once the gateway was ready the next loss is a first one again", async () => {
  const { pace, waits } = buildWatchedPace();
  for (let loss = 1; loss <= 3; loss += 1) pace.slowDown();
  pace.rest();
  pace.slowDown();
  await pace.turn();
  expect(waits).toHaveLength(2);
  expect(pace.losses).toBe(1);
});

test("no attempt may be made any more once it is stopped", async () => {
  const { pace } = buildWatchedPace();
  pace.stop();
  const turn = pace.turn().then(() => "turn");
  const later = new Promise((resolve) => setImmediate(() => resolve("none")));
  expect(await Promise.race([turn, later])).toBe("none");
});
