import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../../src/core/text/find-matches.ts";

const PATTERNS = [/\p{L}+/gu, /a*/gu, /(?:)/gu, /(?<=a)|b/gu, /^/gmu, /(a)|(b)/gu];

test("the matches of a pattern are those of matchAll, empty ones and halves of pairs included", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "😀", "\n", "\ud83d", "\ude00", " ") });
  fc.assert(
    fc.property(text, fc.constantFrom(...PATTERNS), (typed, pattern) => {
      const read = (matches: Iterable<RegExpExecArray>): unknown[] =>
        [...matches].map(({ index, ...rest }) => [index, rest]);
      pattern.lastIndex = 0;
      const expected = read(typed.matchAll(pattern));
      expect(read(findMatches(typed, pattern))).toEqual(expected);
    }),
  );
});

test("a pattern may be used for another text while its matches are taken", () => {
  const [pattern = /a/gu] = PATTERNS;
  const words: string[] = [];
  for (const [word] of findMatches("ab cd ef", pattern)) {
    words.push(word, ...[...findMatches(word, pattern)].map(([again]) => again));
  }
  expect(words).toEqual(["ab", "ab", "cd", "cd", "ef", "ef"]);
});
