import { expect, test } from "vitest";
import { findSimilarWords } from "../../../src/core/index/spelling.ts";
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
