import { expect, test } from "vitest";
import type { Article } from "../../src/core/article/article.ts";
import { detectLanguage } from "../../src/files/detect-language.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { makeArticle, makeMarkdown } from "../support/articles.ts";
import { makeCorpusFolder } from "../support/corpus-folder.ts";

const FRENCH =
  "La mairie a ouvert le nouveau port lundi matin, et les habitants ont pu monter sur les premiers bateaux.";
const GERMAN =
  "Die Stadt hat den neuen Hafen am Montag eröffnet, und die Bewohner durften auf die ersten Boote steigen.";

test.each([
  ["fr", FRENCH],
  ["de", GERMAN],
  ["es", "El ayuntamiento abrió el puerto nuevo el lunes por la mañana y los vecinos subieron a los primeros barcos."],
  ["ru", "Мэрия открыла новый порт в понедельник утром, и жители смогли подняться на первые корабли."],
  ["tr", "Belediye yeni limanı pazartesi sabahı açtı ve halk ilk teknelere binme fırsatı buldu."],
  ["zh", "市政府周一上午开放了新港口，居民们登上了第一批船只，孩子们也非常高兴。"],
  ["ar", "افتتحت البلدية الميناء الجديد صباح الاثنين وتمكن السكان من الصعود إلى أول القوارب."],
])("an article in %s that states no language is known by its words", async (lang, text) => {
  expect(await detectLanguage(makeArticle(text))).toBe(lang);
});

test.each([
  ["an article in English", "The town opened the new harbour on Monday, and people went on board of the first boats."],
  ["a short article in English", "Ferry runs again. Tickets cost five pounds, children travel free."],
  ["a list of names", "Assan Abdul Khan, 22, Bergby. Osman Adam Lund, 20, Norholm. Karl Holm, 36, Lindau."],
  ["a figure or two", "Fireball 8d6, range 150 feet, fire damage, Dexterity saving throw, third level evocation."],
  ["a title alone in another language", "Le port de Bergby"],
  ["numbers and signs", "12 + 30 = 42; 7 × 6 = 42; 84 / 2 = 42 — ✓"],
  ["an empty article", ""],
])("%s is not taken for another language", async (_, text) => {
  expect(await detectLanguage(makeArticle(text))).toBeUndefined();
});

test("code tells no language, the words around it do", async () => {
  const code = "```\nconst hafen = open(); // the harbour of the town is open to all of us\n```\n\n".repeat(20);
  expect(await detectLanguage(makeMarkdown(`${code}${GERMAN}`))).toBe("de");
});

test("what a file states is never overruled, and what was found is said", async () => {
  const folder = makeCorpusFolder({
    "found.md": FRENCH,
    "stated.md": `---\nlang: en\n---\n${FRENCH}`,
    "english.md": "The town opened the new harbour on Monday, and people went on board of the first boats.",
  });
  const { articles, problems, lexicon } = await readCorpus(folder);
  expect(articles.map(readLanguage)).toEqual(["english.md - -", "found.md fr words", "stated.md en -"]);
  expect(problems.filter(({ field }) => field === "lang")).toEqual([
    {
      severity: "note",
      kind: "language",
      file: "found.md",
      field: "lang",
      message: "Not stated: by its words it is in French.",
    },
  ]);
  expect([...lexicon.languages.keys()]).toEqual(["fr"]);
});

function readLanguage({ id, lang, langFrom }: Article): string {
  return `${id} ${lang ?? "-"} ${langFrom ?? "-"}`;
}
