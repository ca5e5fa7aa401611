import { expect, test } from "vitest";
import type { Args } from "../../src/commands/command.ts";
import { COMMANDS } from "../../src/commands/registry.ts";
import type { Answer } from "../../src/core/answers/answer.ts";
import { ENGLISH } from "../../src/core/index/lexicon.ts";
import { loadLanguages } from "../../src/files/load-languages.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

// What is asked stands in the articles in another form of the word: only who knows the language finds it.
const RUSSIAN = [
  "Паром отходит в полдень. Жители Нордвика ждали на причале с самого утра, а капитан Лунд молчал.",
  "Мосты через пролив построили (2019-05-03). До того все ездили на лодках, и поездка занимала весь день.",
];
const GERMAN = [
  "Die Brücken über den Sund wurden eröffnet (2019-05-03). Vorher fuhren alle mit dem Boot, und die Fahrt dauerte einen Tag.",
  "Der Bürgermeister schwieg. Die Leute von Nordvik warteten seit dem Morgen am Hafen auf den Dampfer.",
];

const library = buildLibrary(
  [
    makeArticle(RUSSIAN.join("\n"), { title: "Паром", lang: "ru" }, "ru-1.txt"),
    makeArticle([...RUSSIAN].reverse().join("\n"), { title: "Пролив", lang: "ru" }, "ru-2.txt"),
    makeArticle(GERMAN.join("\n"), { title: "Der Sund", lang: "de" }, "de-1.txt"),
    makeArticle([...GERMAN].reverse().join("\n"), { title: "Der Hafen", lang: "de" }, "de-2.txt"),
  ],
  [],
  { ...ENGLISH, languages: await loadLanguages(["ru", "de"]) },
);

async function run(name: string, args: Args): Promise<Answer> {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.run(args, library, runAtOnce);
}

test.each([
  ["ask", { question: "мост" }, "passages"],
  ["ask", { question: "Brücke" }, "passages"],
  ["compare", { a: "ru-1.txt", b: "ru-2.txt", about: "мост" }, "compare"],
  ["compare", { a: "de-1.txt", b: "de-2.txt", about: "Brücke" }, "compare"],
  ["timeline", { about: "Brücke" }, "timeline"],
  ["timeline", { article: "de-1.txt", about: "Brücke" }, "timeline"],
  ["timeline", { about: "мост" }, "timeline"],
  ["ask", { question: "mosty" }, "passages"],
  ["compare", { a: "ru-1.txt", b: "ru-2.txt", about: "mosty" }, "compare"],
  ["timeline", { article: "ru-2.txt", about: "mosty" }, "timeline"],
  ["timeline", { article: "ru-2.txt", about: "the story of mosty" }, "timeline"],
])("/%s %j is answered, whatever form of the word the articles have", async (name, args, kind) => {
  expect((await run(name, args)).kind).toBe(kind);
});

test.each([
  ["ru-1.txt", "мост", "Мосты"],
  ["de-1.txt", "Brücke", "Brücken"],
  ["ru-1.txt", "mosty", "Мосты"],
])("/summary of %s about: %s holds it", async (article, about, word) => {
  const answer = await run("summary", { article, about });
  expect(answer).toMatchObject({ kind: "summary", isAbout: true });
  expect(answer.kind === "summary" && answer.sentences.some(({ text }) => text.includes(word))).toBe(true);
});

test.each(["Die Brücken über den Strand wurden", "Мосты через океан построили"])(
  "a quotation that is not quite “%s” is shown beside what comes near",
  async (quote) => {
    const answer = await run("check", { quote: `“${quote}”` });
    expect(answer.kind === "check" && answer.quotations[0]?.excerpts.length).toBeGreaterThan(0);
  },
);
