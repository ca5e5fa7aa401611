import fc from "fast-check";
import { expect, test } from "vitest";
import { suggestQuestions } from "../../../src/core/suggest/suggest-questions.ts";
import { readWordsInSteps, writeWord } from "../../../src/core/suggest/written-words-of.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";
import { buildCorpus } from "../../support/build-corpus.ts";
import { countCases } from "../../support/case-count.ts";
import { makeLibrary } from "../../support/libraries.ts";
import { oddText } from "../../support/odd-text.ts";

const HARBOUR = `The harbour council met Mayor Ilse Brandt in Port Marrow on Friday. The harbour council will deepen the channel.
Critics in Port Marrow say that the ferry subsidy is too high. The ferry subsidy pays for winter crossings, Ilse Brandt said.
Orchards near Türkiye lost their fruit to frost, and Türkiye sends help. Port Marrow sends pears, and the frost went on.`;
const { corpus } = makeLibrary(HARBOUR, "东京都今天宣布了新的计划。", "קהילת הנמל נפגשה ביום שישי.");

const values = (typed: string): string[] => suggestQuestions(corpus, typed).map(({ value }) => value);

test.each([
  ["the last word is completed as the corpus writes it", "turk", "Türkiye"],
  ["a name is completed whole", "por", "Port Marrow"],
  ["a phrase of several words is completed", "ferr", "ferry subsidy"],
  ["the words typed before stay as they are", "What about  the HARB", "What about  the harbour council"],
  ["words that follow those typed are proposed", "who leads the harbour ", "who leads the harbour council"],
  ["a word under way with a wrong letter is completed", "subsudy", "subsidy"],
  ["a word with letters swapped is found", "Trükiye", "Türkiye"],
  ["Chinese is completed", "东", "东京"],
  ["Hebrew is completed", "הנ", "הנמל"],
  ["a quotation mark stays before its word", '"ferry su', '"ferry subsidy'],
])("%s", (_claim, typed, completed) => {
  expect(values(typed).map((value) => value.slice(0, completed.length))).toContain(completed);
});

test("what stands beside the words typed before comes first", () => {
  expect(values("ferry s")[0]).toMatch(/^ferry subsidy/u);
  expect(values("harbour c")[0]).toMatch(/^harbour council/u);
});

test("without a word the corpus's names and newest titles are offered", () => {
  expect(values("")).toEqual(expect.arrayContaining(["Port Marrow", "Mayor Ilse Brandt", "Title 0"]));
  expect(values("")).not.toContain("Friday");
});

test("function words alone are followed by names", () => {
  expect(values("what is the ")).toContain("what is the Port Marrow");
  expect(values("what is")).toContain("what is Port Marrow");
});

test("a word is not asked twice", () => {
  expect(values("harbour har")).not.toContain("harbour harbour");
});

test("a long question is shortened to its sought words, and left alone where these are too many", () => {
  const long = `what is it that they would do about the ${"and then of the ".repeat(10)} winter ferr`;
  expect(values(long)).toContain("winter ferry subsidy");
  const many = Array.from({ length: 40 }, (_, at) => `crossing${at}`).join(" ");
  expect(values(`${many} ferr`)).toEqual([]);
});

test("a long title is cut at a word in the label and in what is asked", () => {
  const title = `${"🙂".repeat(10)} ${"peaches ".repeat(20)}`.trim();
  const article = makeArticle("No capital here at all.", { title });
  const [first] = suggestQuestions(buildCorpus([article]), "");
  expect(first?.label).toMatch(/peaches…$/u);
  expect(title.startsWith(first?.value ?? "none")).toBe(true);
});

test.each([
  "",
  " ",
  "🙂",
  "\ud83d",
  "(.*+?[",
  "the of and",
  "-",
  "zzzzqqq",
  "x".repeat(300),
  "🙂".repeat(150),
  "a\u0000b",
])("odd input %j is answered within the limits", (typed) => {
  checkLimits(typed);
  expect(suggestQuestions(buildCorpus([]), typed)).toEqual([]);
});

test("any text is answered within the limits", () => {
  fc.assert(
    fc.property(oddText, oddText, (text, typed) => {
      const suggestions = suggestQuestions(makeLibrary(text).corpus, typed);
      for (const { label, value } of suggestions) checkChoice(label, value);
    }),
    { numRuns: countCases(200) },
  );
});

test("a word is written in its most frequent form, the starts of sentences left out", () => {
  const { corpus: written } = makeLibrary(
    "Peace came to Ölfeld. Peace holds. They want peace. ÖLFELD wins; Ölfeld’s gate is in Ölfeld.",
  );
  expect([writeWord(written, "peace"), writeWord(written, "olfeld"), writeWord(written, "absent")]).toEqual([
    "peace",
    "Ölfeld",
    "absent",
  ]);
});

test("a large library is read in portions, and answers meanwhile", () => {
  const { corpus: large } = makeLibrary(
    ...Array.from({ length: 60 }, (_, at) => `Town${at} has a mill. ${"It stands by the water. ".repeat(90)}`),
  );
  expect(suggestQuestions(large, "town0").map(({ value }) => value)).toContain("Town0");
  expect([...readWordsInSteps(large)].length).toBeGreaterThan(0);
  expect(suggestQuestions(large, "town5").map(({ value }) => value)).toContain("Town59");
});

function checkLimits(typed: string): void {
  const suggestions = suggestQuestions(corpus, typed);
  expect(suggestions.length).toBeLessThanOrEqual(25);
  for (const { label, value } of suggestions) checkChoice(label, value);
}

function checkChoice(label: string, value: string): void {
  expect(label.length).toBeLessThanOrEqual(100);
  expect(value.length).toBeLessThanOrEqual(100);
  expect(value.trim()).not.toBe("");
  expect(`${label}${value}`).not.toMatch(/\p{Cs}/u);
}

test("completions come from what is told, not from code", () => {
  const article = makeMarkdown("The harbour opens in May.\n\n```\nharbourmaster.unlockQuay();\n```", { title: "T" });
  const values = suggestQuestions(buildCorpus([article]), "harb").map(({ value }) => value);
  expect(values).toContain("harbour");
  expect(values.join(" ")).not.toMatch(/unlock|harbourmaster/u);
});
