import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePrints, printTextInSteps } from "../../../src/core/article/min-hash.ts";
import { groupCopiesInSteps } from "../../../src/core/index/copies.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle } from "../../support/articles.ts";

const WORDS = Array.from({ length: 400 }, (_, at) => `word${(at * 7919) % 4001}`);
const LONG = WORDS.join(" ");

function print(text: string): Uint32Array {
  const found = finishSteps(printTextInSteps(text));
  if (found === undefined) throw new Error("a text without a print");
  return found;
}

function group(...texts: readonly string[]): string[][] {
  const articles = texts.map((text, at) => makeArticle(text, { title: `T${at}` }, `${at}.txt`));
  const copies = finishSteps(groupCopiesInSteps(articles));
  return [...new Set(copies.values())].map((one) => one.map(({ id }) => id));
}

test.each([
  ["the same words", LONG, 1],
  ["other marks, cases and line ends", LONG.toUpperCase().replaceAll(" ", ",\n"), 1],
])("two texts of %s have one print", (_claim, text, share) => {
  expect(comparePrints(print(LONG), print(text))).toBe(share);
});

test("the share of equal numbers is near that of the rows of words that two texts have in common", () => {
  for (const kept of [0.9, 0.6, 0.3, 0]) {
    const other = WORDS.map((word, at) => (at < WORDS.length * kept ? word : `${word}x`)).join(" ");
    const resemblance = kept / (2 - kept);
    expect(Math.abs(comparePrints(print(LONG), print(other)) - resemblance)).toBeLessThan(0.15);
  }
});

test("letters of Chinese are words", () => {
  const text =
    "市议会周一关闭了旧桥，因为桥墩已经开裂，轮渡整夜运行。市长说，新桥将在两年内建成，费用由国家和城市共同承担。";
  expect(
    group(text, text.replace("周一", "周二"), "港口将于五月开放，市长在会议上这样说，并感谢了所有志愿者。"),
  ).toEqual([["0.txt", "1.txt"]]);
});

test("articles that are nearly the same are one group, the newest first, then the longest", () => {
  const edited = LONG.replace("word7919", "another");
  const articles = [
    makeArticle(LONG, { title: "A", date: "2024-01-01" }, "a.txt"),
    makeArticle(`${edited} and more`, { title: "B", date: "2024-01-02" }, "b.txt"),
    makeArticle(`${LONG} and much more`, { title: "C", date: "2024-01-02" }, "c.txt"),
    makeArticle(WORDS.toReversed().join(" "), { title: "D", date: "2024-01-03" }, "d.txt"),
  ];
  const copies = finishSteps(groupCopiesInSteps(articles));
  expect(copies.get("a.txt")?.map(({ id }) => id)).toEqual(["c.txt", "b.txt", "a.txt"]);
  expect(copies.get("c.txt")).toBe(copies.get("a.txt"));
  expect(copies.has("d.txt")).toBe(false);
});

test("texts of a few words, and none, are no copies of one another", () => {
  expect(group("It rains.", "It rains.", "", "")).toEqual([]);
});

test("of a thousand equal articles each is compared with a few", () => {
  expect(group(...Array.from({ length: 1_000 }, () => "One two three four five six seven."))[0]).toHaveLength(1_000);
});

test("texts of chance words are never copies", () => {
  const words = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 30, maxLength: 60 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      fc.pre(a.join() !== b.join());
      expect(group(a.map((one) => `w${one}`).join(" "), b.map((one) => `v${one}`).join(" "))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
