import { expect, test } from "vitest";
import { chooseWait } from "../../src/discord/backoff.ts";

const BACKOFF = { firstWait: 100, longestWait: 1_000 };

test.each([
  [1, 100],
  [2, 200],
  [3, 400],
  [4, 800],
  [5, 1_000],
  [50, 1_000],
])("after %i failures the wait is by chance between half and all of %i ms", (failures, full) => {
  const waits = Array.from({ length: 200 }, () => chooseWait(failures, BACKOFF));
  expect(waits.filter((wait) => wait < full / 2 || wait > full)).toEqual([]);
  expect(new Set(waits).size).toBeGreaterThan(20);
  expect(waits.some((wait) => wait < full * 0.6) && waits.some((wait) => wait > full * 0.9)).toBe(true);
});
