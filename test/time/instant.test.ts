import { expect, test } from "vitest";
import { measureBetween, measureUntil, readNow, shift } from "../../src/time/instant.ts";

test("a duration where an instant is wanted, or an instant where a duration is, does not compile", () => {
  const now = readNow();
  const mistakes = [
    // @ts-expect-error a duration is no instant
    () => measureUntil(10_000),
    // @ts-expect-error nor may one be shifted
    () => shift(10_000, 500),
    // @ts-expect-error an instant is no duration
    () => shift(now, now),
    // @ts-expect-error nor can it be added to
    () => now + 500,
  ];
  expect(mistakes).toHaveLength(4);
});

test("an instant shifted by a duration is that far away, in either direction", () => {
  const now = readNow();
  expect(measureBetween(now, shift(now, 1_500))).toBeCloseTo(1_500);
  expect(measureBetween(shift(now, 1_500), now)).toBeCloseTo(-1_500);
  expect(measureUntil(shift(now, -1))).toBeLessThan(0);
});
