import { describe, expect, test } from "vitest";
import { Vocabulary } from "../../../src/core/index/vocabulary.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";

function listWords(...words: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  return vocabulary;
}

describe("a vocabulary", () => {
  test("counts each passage that holds a word", () => {
    const vocabulary = listWords("harbour", "harbour", "ferry");
    expect([...vocabulary.counts]).toEqual([
      ["harbour", 2],
      ["ferry", 1],
    ]);
  });

  test("forgets a word with its last passage, and no other of its length", () => {
    const vocabulary = listWords("harbour", "harbour", "orchard", "fishing");
    vocabulary.remove("harbour");
    expect(finishSteps(vocabulary.findNearInSteps("harbour", 0))).toEqual(["harbour"]);
    vocabulary.remove("harbour");
    vocabulary.remove("never seen");
    expect(finishSteps(vocabulary.findNearInSteps("harbour", 0))).toEqual([]);
    expect(finishSteps(vocabulary.findNearInSteps("orchard", 0))).toEqual(["orchard"]);
    expect(finishSteps(vocabulary.findNearInSteps("fishing", 0))).toEqual(["fishing"]);
  });

  test.each([
    ["a letter dropped", "harbur"],
    ["a letter doubled", "harbbour"],
    ["neighbours swapped", "hrabour"],
    ["a letter changed", "harbiur"],
  ])("finds the word near to one with %s, whatever its length", (_, typed) => {
    expect(finishSteps(listWords("harbour", "mountain").findNearInSteps(typed, 1))).toEqual(["harbour"]);
  });
});
