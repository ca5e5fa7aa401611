import { expect, test } from "vitest";
import type { Args } from "../../src/commands/command.ts";
import { COMMANDS } from "../../src/commands/registry.ts";
import type { Answer } from "../../src/core/answers/answer.ts";
import { buildSynonymsInSteps } from "../../src/core/index/synonyms.ts";
import { sliceText } from "../../src/core/text/span.ts";
import { finishSteps } from "../../src/core/text/steps.ts";
import { loadLanguages } from "../../src/files/load-languages.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const ENGLISH = [
  "The United Harbour Board bought a steamer on 3 May 2019. Its price was never told to the people of the town.",
  "The schoolhouse got a new roof of slate in the autumn of 2020. The pupils sang for the roofers when it was done.",
];
const GERMAN = [
  "Der Bürgermeister eröffnete die Eisenbahnbrücke am 2019-05-03. Der alte Dampfer wurde danach nicht mehr gebraucht.",
  "Die Schule bekam 2020-10-01 ein neues Dach aus Schiefer. Die Kinder sangen für die Dachdecker, als es fertig war.",
];

const languages = await loadLanguages(["de"]);
const GROUPS = [
  ["UHB", "United Harbour Board"],
  ["Zugbrücke", "Eisenbahnbrücke"],
];
const synonyms = finishSteps(buildSynonymsInSteps(GROUPS, languages));
const library = buildLibrary(
  [
    makeArticle(ENGLISH.join("\n"), { title: "The board", lang: "en" }, "en-1.txt"),
    makeArticle([...ENGLISH].reverse().join("\n"), { title: "The school", lang: "en" }, "en-2.txt"),
    makeArticle(GERMAN.join("\n"), { title: "Die Brücke", lang: "de" }, "de-1.txt"),
    makeArticle([...GERMAN].reverse().join("\n"), { title: "Die Schule", lang: "de" }, "de-2.txt"),
  ],
  [],
  { languages, synonyms, people: [] },
);

async function run(name: string, args: Args): Promise<Answer> {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.run(args, library, runAtOnce);
}

test.each([
  ["a synonym of several words", "en", "UHB", "United Harbour Board"],
  ["a slip", "en", "schoolhuose", "schoolhouse"],
  ["a synonym", "de", "Zugbrücke", "Eisenbahnbrücke"],
  ["a slip", "de", "Bürgermiester", "Bürgermeister"],
  ["a phrase with a slip", "en", "“new rooof”", "new roof"],
])("what is asked by %s in “%s”, %s, is found by every command that takes it", async (_, lang, about, words) => {
  const [a, b] = [`${lang}-1.txt`, `${lang}-2.txt`];
  const { hits } = await library.search(about);
  const [best] = hits;
  expect(best && sliceText(best.passage.article.text, best.passage)).toContain(words);
  const summed = await run("summary", { article: a, about });
  expect(summed).toMatchObject({ kind: "summary", isAbout: true });
  expect(summed.kind === "summary" && summed.sentences.every(({ text }) => text.includes(words))).toBe(true);
  const compared = await run("compare", { a, b, about });
  const sides = compared.kind === "compare" ? compared.rows.flatMap(({ left, right }) => [left, right]) : [];
  expect(sides.map((side) => side?.text.includes(words))).toEqual([true, true]);
  expect((await run("timeline", { about })).kind).toBe("timeline");
  expect((await run("timeline", { article: a, about })).kind).toBe("timeline");
});

test.each([
  ["a word of an alias alone", "UHB", "The board of the united towns met in the harbour."],
  ["an excluded word", "roof -slate", "The roof of slate was old."],
  ["the words of a phrase apart", "“new roof”", "The new house had a roof."],
])("%s is not what is asked: /summary about %s of “%s” is the general one", async (_, about, text) => {
  const board = makeArticle(text, { title: "Other" }, "other.txt");
  const other = buildLibrary([board, makeArticle(ENGLISH.join("\n"))], [], { languages, synonyms, people: [] });
  const summary = COMMANDS.find(({ name }) => name === "summary");
  expect(await summary?.run({ article: "other.txt", about }, other, runAtOnce)).toMatchObject({ isAbout: false });
});

test.each([
  ["a synonym", "UHB", "The United Harbour Board is broke"],
  ["a slip", "schoolhuose", "The schoolhouse leaks"],
])("what is asked by %s, “%s”, is what a quote is about that holds “%s”", async (_, about, words) => {
  const voices = [
    "“The crew of the harbour is united,” said Mara Lind.",
    "“The United Harbour Board is broke,” said Mara Lind.",
    "“The schoolhouse leaks,” said Mara Lind.",
  ];
  const articles = voices.map((text, at) => makeArticle(text, { title: `Voice ${at}` }, `${at}.txt`));
  const spoken = buildLibrary(articles, [], { languages, synonyms, people: [] });
  const quote = COMMANDS.find(({ name }) => name === "quote");
  const answer = await quote?.run({ speaker: "Lind", about }, spoken, runAtOnce);
  expect(answer?.kind === "quotes" && answer.quotes.map(({ excerpt }) => excerpt.text)).toEqual([
    expect.stringContaining(words),
  ]);
});
