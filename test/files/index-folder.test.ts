import { expect, test } from "vitest";
import type { Article } from "../../src/core/article/article.ts";
import { indexFolder, indexRevision } from "../../src/files/index-folder.ts";
import { loadLanguages } from "../../src/files/load-languages.ts";
import { buildCorpus } from "../support/build-corpus.ts";
import { makeCorpusFolder } from "../support/corpus-folder.ts";

const FRENCH =
  "La mairie a ouvert le nouveau port lundi matin, et les habitants ont pu monter sur les premiers bateaux.";

/** The languages before and after one file is read again, whose language was taken for `last` before. */
async function readAgain(text: string, last: Partial<Pick<Article, "lang" | "langFrom">>): Promise<unknown[]> {
  const folder = makeCorpusFolder({ "a.md": text });
  const { corpus } = await indexFolder(folder);
  const articles = corpus.articles.map(({ lang: _lang, langFrom: _langFrom, ...article }) => ({ ...article, ...last }));
  const before = buildCorpus(articles, [], { ...corpus.index.lexicon, languages: await loadLanguages([last.lang]) });
  const changes = new Map([["a.md", { kind: "file", stamp: "2" } as const]]);
  const after = await indexRevision(folder, before, changes);
  return [...before.articles, ...after.corpus.articles].map(({ lang }) => lang);
}

test("the language of a text that could not be found is found when the text is read again", async () => {
  expect(await readAgain(FRENCH, {})).toEqual([undefined, "fr"]);
});

test("the language of a text stays known where it cannot be found again", async () => {
  expect(await readAgain("Le port", { lang: "fr", langFrom: "words" })).toEqual(["fr", "fr"]);
});
