import { expect, test } from "vitest";
import { findSimilarInSteps, findSimilarWords } from "../../../src/core/index/spelling.ts";
import { Vocabulary } from "../../../src/core/index/vocabulary.ts";

const WORDS = new Vocabulary();
for (const [word, passages] of [
  ["pashinyan", 40],
  ["railway", 9],
  ["railways", 3],
  ["trade", 50],
  ["traded", 1],
  ["cat", 7],
] as const) {
  WORDS.add(word, passages);
}

test.each([
  ["pashinian", "pashinyan"],
  ["pahsinyan", "pashinyan"],
  ["raliway", "railway"],
  ["tarde", "trade"],
])("%s is read as %s", (typed, word) => {
  expect(findSimilarWords(typed, WORDS, 5)[0]?.word).toBe(word);
});

test.each(["xyz", "ca", "zebra", ""])("%j has nothing near", (typed) => {
  expect(findSimilarWords(typed, WORDS, 5)).toEqual([]);
});

test("at most as many as asked for come", () => {
  expect(findSimilarWords("trad", WORDS, 1).length).toBeLessThanOrEqual(1);
});
test("a large vocabulary is looked through in steps", () => {
  const vocabulary = new Vocabulary();
  for (let at = 0; at < 26_000; at += 1) vocabulary.add(`harbour${String.fromCharCode(0x4e00 + at)}`);
  let steps = 0;
  for (const _ of findSimilarInSteps("harbours", vocabulary, 5)) steps += 1;
  // Once for 5,000 words of one length, once for 1,000 that come near.
  expect(steps).toBeGreaterThanOrEqual(6 + 26);
});
