import { expect, test } from "vitest";
import { scoreRouge, tokenizeRouge } from "../../src/eval/rouge.ts";

function score(reference: readonly string[], candidate: readonly string[]) {
  return scoreRouge(tokenizeRouge(reference), tokenizeRouge(candidate));
}

test("five of six words, three of five pairs and a common subsequence of five are shared", () => {
  const { rouge1, rouge2, rougeLsum } = score(["The cat sat on the mat."], ["the cat lay on the mat"]);
  expect(rouge1).toBeCloseTo(5 / 6, 10);
  expect(rouge2).toBeCloseTo(3 / 5, 10);
  expect(rougeLsum).toBeCloseTo(5 / 6, 10);
});

test("the order counts for the subsequence alone, and stems are compared", () => {
  const { rouge1, rougeLsum } = score(["police killed the gunman"], ["the gunman kills police"]);
  expect(rouge1).toBe(1);
  expect(rougeLsum).toBe(1 / 2);
});

test("the subsequences of several sentences are united as in Lin's paper: four of five words in ten", () => {
  const { rougeLsum } = score(["w1 w2 w3 w4 w5"], ["w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"]);
  const [recall, precision] = [4 / 5, 4 / 10];
  expect(rougeLsum).toBeCloseTo((2 * recall * precision) / (recall + precision), 10);
});

test("a word counts as often as both have it", () => {
  // One "a" is shared: a half of the reference, a third of the candidate.
  const { rouge1, rouge2 } = score(["a b"], ["a a a"]);
  expect(rouge1).toBeCloseTo((2 * (1 / 3) * (1 / 2)) / (1 / 3 + 1 / 2), 10);
  expect(rouge2).toBe(0);
});

test("pairs run across sentences", () => {
  expect(score(["one two", "three four"], ["two three"]).rouge2).toBeCloseTo((2 * 1 * (1 / 3)) / (1 + 1 / 3), 10);
});

test("tokens are lower-case runs of a–z and 0–9; words of up to three letters keep their form", () => {
  expect(tokenizeRouge(["U.S.-led co-operation's gas: 4.5% été"])).toEqual([
    ["u", "s", "led", "co", "oper", "s", "gas", "4", "5", "t"],
  ]);
});

test("nothing shared and nothing there score 0", () => {
  const nothing = { rouge1: 0, rouge2: 0, rougeLsum: 0 };
  expect(score(["a b"], ["c d"])).toEqual(nothing);
  expect(score([], ["c d"])).toEqual(nothing);
  expect(score(["a"], [])).toEqual(nothing);
});
