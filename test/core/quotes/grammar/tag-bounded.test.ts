import { describe, expect, test } from "vitest";
import { tagBounded } from "../../../../src/core/quotes/grammar/tag-bounded.ts";
import type { Tagger } from "../../../../src/core/quotes/grammar/tagger.ts";

/** Gives each run without a space as one word, and keeps what it was given. */
function recordRuns(): { tag: Tagger; given: string[] } {
  const given: string[] = [];
  const tag: Tagger = (text) => {
    given.push(text);
    return [...text.matchAll(/\S+/gu)].map(({ index, 0: run }) => {
      return { start: index, end: index + run.length, pos: "X", lemma: run };
    });
  };
  return { tag, given };
}

function read(sentence: string): { words: string[]; longest: number } {
  const { tag, given } = recordRuns();
  const words = tagBounded(sentence, tag).map(({ start, end }) => sentence.slice(start, end));
  return { words, longest: Math.max(...given.flatMap((text) => text.split(/\s/u).map((run) => run.length))) };
}

describe("every word stands where it stood, though the tagger gets a part of it", () => {
  test.each([
    ["a long address between words", `see https://example.test/${"a".repeat(400)} for more`],
    ["a run without spaces at the end", `He said ${"漢".repeat(2_000)}`],
    ["several runs", `${"-".repeat(300)} said ${"’".repeat(300)} and “${"a.".repeat(300)}” left`],
    ["an emoji where the run is cut", `a${"😀".repeat(200)} left`],
    ["a host of many labels", `see //${"aaa.".repeat(20)}aa_ there`],
  ])("%s", (_, sentence) => {
    const { words, longest } = read(sentence);
    expect(words).toEqual(sentence.split(" "));
    expect(longest).toBeLessThanOrEqual(150);
  });
});

test("half of an emoji is never given to the tagger", () => {
  const { tag, given } = recordRuns();
  for (const before of ["", "a"]) tagBounded(`${before}${"😀".repeat(200)}`, tag);
  expect(given.filter((text) => /[\u{d800}-\u{dfff}]/u.test(text))).toEqual([]);
});

test("ordinary sentences and addresses are given as they are", () => {
  const { tag, given } = recordRuns();
  const sentence =
    "Write to a.lee@www.washingtonpost.com or read https://www.washingtonpost.com/politics/2024/05/03/x.y.";
  tagBounded(sentence, tag);
  expect(given).toEqual([sentence]);
});

// The tagger's pattern of an address tries every way to share out the letters of a host among its labels where the host
// ends otherwise than expected: three letters make three ways, and those of several labels multiply.
test("the ways in which a host can be read stay few, however long it is", () => {
  const { tag, given } = recordRuns();
  for (const host of ["aa.", "aaa.", "a1.", "abcdefghijklmnopqrst.", "ß."]) {
    for (const start of ["//", "https://", "//x@", "//x/y@"]) tagBounded(`${start}${host.repeat(60)}_!`, tag);
  }
  const countWays = (text: string) =>
    Math.max(
      ...text.split(/\/\/|@/u).map((part) => part.split(".").reduce((ways, label) => ways * (label.length || 1), 1)),
    );
  expect(given).toHaveLength(20);
  expect(Math.max(...given.map(countWays))).toBeLessThanOrEqual(2_000);
});
