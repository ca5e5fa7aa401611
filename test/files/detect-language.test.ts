import { fork } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import type { Article } from "../../src/core/article/article.ts";
import { openDetector } from "../../src/files/detect-language.ts";
import { type ArticleRead, readArticles } from "../../src/files/read-articles.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { openScorer, type ScoreLanguages, scoreLanguages } from "../../src/files/score-languages.ts";
import { makeArticle, makeMarkdown } from "../support/articles.ts";
import { makeCorpusFolder } from "../support/corpus-folder.ts";

const FRENCH =
  "La mairie a ouvert le nouveau port lundi matin, et les habitants ont pu monter sur les premiers bateaux.";
const GERMAN =
  "Die Stadt hat den neuen Hafen am Montag eröffnet, und die Bewohner durften auf die ersten Boote steigen.";

const ENGLISH = "The town opened the new harbour on Monday, and people went on board of the first boats.";

async function detectLanguage(article: Article): Promise<string | undefined> {
  const [found] = await openDetector(scoreLanguages)([article]);
  return found?.kind === "found" ? found.lang : undefined;
}

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
  ["an article in English", ENGLISH],
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
    "english.md": ENGLISH,
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

test("an article that is plainly English, has few words or states its language is not asked about", async () => {
  const { texts, score } = record(scoreLanguages);
  await readAll(
    { "a.md": ENGLISH, "b.md": "Le port de Bergby", "c.md": `---\nlang: fr\n---\n${FRENCH}`, "d.md": "" },
    score,
  );
  expect(texts).toEqual([]);
});

test("many articles are asked about a few at once, one batch after another, and by their first words alone", async () => {
  const { texts, score, mostAtOnce } = record(scoreLanguages);
  const files = Array.from({ length: 100 }, (_, at): [string, string] => [`${at}.md`, `${FRENCH} `.repeat(50)]);
  const read = await readAll(Object.fromEntries(files), score);
  expect(read.map(({ article }) => article?.lang)).toEqual(files.map(() => "fr"));
  expect(texts.flat().length).toBe(100);
  expect(Math.max(...texts.map((batch) => batch.length))).toBeLessThanOrEqual(8);
  expect(Math.max(...texts.flat().map((text) => text.length))).toBeLessThanOrEqual(1_501);
  expect(mostAtOnce()).toBe(1);
});

test("in one batch, each article has its own language", async () => {
  const read = await readAll(
    { "a.md": GERMAN, "b.md": ENGLISH, "c.md": FRENCH, "d.md": `${GERMAN}\n` },
    scoreLanguages,
  );
  expect(read.map(({ article }) => article?.lang)).toEqual(["de", undefined, "fr", "de"]);
});

test("no article is lost where languages cannot be found: each is told of, and it is tried three times in all", async () => {
  let started = 0;
  const score = openScorer(() => {
    started += 1;
    return fork(path.join(import.meta.dirname, "no-such-program.js"), { stdio: "ignore" });
  });
  const files = Array.from({ length: 50 }, (_, at): [string, string] => [`${at}.md`, FRENCH]);
  const read = await readAll({ ...Object.fromEntries(files), "english.md": ENGLISH }, score);
  expect(read.filter(({ article }) => article !== undefined && article.lang === undefined).length).toBe(51);
  const told = read.flatMap(({ problems }) => problems).filter(({ field }) => field === "lang");
  expect(told.length).toBe(50);
  expect(told[0]).toEqual({
    severity: "warning",
    kind: "language",
    file: "0.md",
    field: "lang",
    message: "Not stated, and not found by its words (exit code 1): unless it was known, it is read as English.",
  });
  expect(started).toBe(3);
});

test("what fails once is asked again for the next articles", async () => {
  let asked = 0;
  const score: ScoreLanguages = async (texts, signal) => {
    asked += 1;
    return asked === 1 ? { kind: "failed", reason: "SIGKILL" } : scoreLanguages(texts, signal);
  };
  const files = Array.from({ length: 9 }, (_, at): [string, string] => [`${at}.md`, FRENCH]);
  const read = await readAll(Object.fromEntries(files), score);
  expect(read.map(({ article }) => article?.lang)).toEqual([...Array.from({ length: 8 }, () => undefined), "fr"]);
});

test("a reading that is given up waits for no language", async () => {
  const ending = new AbortController();
  const score = openScorer(() => fork(SILENT, { stdio: "ignore" }));
  const asking: ScoreLanguages = (texts, signal) => {
    const asked = score(texts, signal);
    ending.abort(new Error("given up"));
    return asked;
  };
  await expect(readAll({ "a.md": FRENCH }, asking, ending.signal)).rejects.toThrow("given up");
});

const SILENT = path.join(import.meta.dirname, "../fixtures/silent-process.js");

async function readAll(
  files: Readonly<Record<string, string>>,
  score: ScoreLanguages,
  signal?: AbortSignal,
): Promise<ArticleRead[]> {
  const entries = Object.keys(files).map((name) => [name, { kind: "file", stamp: "1" }] as const);
  const read: ArticleRead[] = [];
  for await (const one of readArticles(makeCorpusFolder(files), entries, signal, score)) read.push(one);
  return read;
}

/** Writes down the texts of each call, and how many calls were under way at once. */
function record(score: ScoreLanguages): {
  readonly texts: (readonly string[])[];
  readonly score: ScoreLanguages;
  readonly mostAtOnce: () => number;
} {
  const texts: (readonly string[])[] = [];
  let [underWay, most] = [0, 0];
  const recording: ScoreLanguages = async (asked, signal) => {
    texts.push(asked);
    underWay += 1;
    most = Math.max(most, underWay);
    const scoring = await score(asked, signal);
    underWay -= 1;
    return scoring;
  };
  return { texts, score: recording, mostAtOnce: () => most };
}

function readLanguage({ id, lang, langFrom }: Article): string {
  return `${id} ${lang ?? "-"} ${langFrom ?? "-"}`;
}
