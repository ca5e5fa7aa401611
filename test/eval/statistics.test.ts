import { expect, test } from "vitest";
import { createRandom, resampleMeans } from "../../src/eval/bootstrap.ts";
import { solveRidge } from "../../src/eval/ridge.ts";

test("a ridge without penalty finds the weights that made the targets, whatever the level of each group", () => {
  const inputs = [
    [0, 1],
    [1, 0],
    [2, 1],
    [3, 5],
    [1, 2],
  ];
  const groups = [10, -4].map((level) =>
    inputs.map(([a = 0, b = 0]) => ({ inputs: [a, b], target: level + 3 * a - 2 * b })),
  );
  const [first, second] = solveRidge(groups, 0);
  expect(first).toBeCloseTo(3, 8);
  expect(second).toBeCloseTo(-2, 8);
});

test("a penalty draws the weights to zero", () => {
  const group = [0, 1, 2, 3].map((value) => ({ inputs: [value], target: 2 * value }));
  const [free = 0] = solveRidge([group], 0);
  const [drawn = 0] = solveRidge([group], 1);
  expect(free).toBeCloseTo(2, 8);
  // The spread of the group is 1.25: 2 × 1.25 / (1.25 + 1).
  expect(drawn).toBeCloseTo(10 / 9, 8);
});

test("the interval of differences that are all alike is that difference", () => {
  expect(resampleMeans([2, 2, 2], createRandom(7))).toEqual({ mean: 2, low: 2, high: 2 });
});

test("the interval holds the mean, and zero where the differences do", () => {
  const { mean, low, high } = resampleMeans([3, -3, 2, -2, 1, -1], createRandom(7));
  expect(mean).toBe(0);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
});

test("the random numbers are the same in every run, between 0 and 1, and spread evenly", () => {
  const [a, b] = [createRandom(1), createRandom(1)];
  const numbers = Array.from({ length: 10_000 }, () => a());
  expect(numbers).toEqual(Array.from({ length: 10_000 }, () => b()));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.reduce((sum, number) => sum + number, 0) / 10_000).toBeCloseTo(0.5, 1);
});
