import { expect, test } from "vitest";
import { ENGLISH } from "../../../src/core/index/lexicon.ts";
import { markEvidence } from "../../../src/core/search/evidence.ts";
import { searchPassages } from "../../../src/core/search/search-passages.ts";
import { loadLanguages } from "../../../src/files/load-languages.ts";
import { makeArticle } from "../../support/articles.ts";
import { buildCorpus } from "../../support/build-corpus.ts";

const TEXTS: Readonly<Record<string, string>> = {
  ru: [
    "Министр Орлов сообщил об итогах переговоров в Ереване и о сроках ремонта моста.",
    "Рыбаки просят открыть гавань до начала зимы.",
    "Пашинян ответил вечером, и слова Пашиняна напечатали все газеты.",
  ].join("\n"),
  de: "Die Brücke bei Sund wird im Mai gesperrt.\nDer Bürgermeister sprach über die Häuser am Hafen.",
  fr: "L’accord sur les quais a été signé à l’aube.\nLes négociations continuent, car rien n’est payé.",
  en: "The car ferry sails at noon.\nReporters waited for Prime Minister Pashinyan at the gate.",
  ja: "京都の水族館は五月に開く。",
  th: "ท่าเรือจะเปิดในเดือนพฤษภาคม",
  pl: "Umowa o handlu wejdzie w życie w maju.",
};

async function find(question: string, ...tags: readonly string[]): Promise<{ lang: string; marked: string[] }[]> {
  const chosen = tags.length === 0 ? Object.keys(TEXTS) : tags;
  const articles = chosen.map((lang) => makeArticle(TEXTS[lang] ?? "", { title: "—", lang }, `${lang}.txt`));
  const { index } = buildCorpus(articles, [], { ...ENGLISH, languages: await loadLanguages(chosen) });
  const { query, hits } = searchPassages(index, question);
  return hits.flatMap((hit) => {
    const { passage } = hit;
    const marks = markEvidence(query, hit).filter(({ kind }) => kind === "match");
    const marked = marks.map(({ start, end }) => passage.article.text.slice(start, end));
    return marked.length === 0 ? [] : [{ lang: passage.article.lang ?? "", marked }];
  });
}

test.each<[string, string, string[]]>([
  ["переговоры", "ru", ["переговоров"]],
  ["Где проходили переговоры?", "ru", ["переговоров"]],
  ["Ереван", "ru", ["Ереване"]],
  ["Brücken", "de", ["Brücke"]],
  ["Haus", "de", ["Häuser"]],
  ["accords", "fr", ["L’accord"]],
  ["négociation", "fr", ["négociations"]],
  ["reporter", "en", ["Reporters"]],
  ["水族館", "ja", ["水族館"]],
  ["เดือนพฤษภาคม", "th", ["เดือน", "พฤษภาคม"]],
  ["UMOWA", "pl", ["Umowa"]],
])("“%s” finds and marks the words of the %s article, first among all languages", async (question, lang, marked) => {
  expect((await find(question))[0]).toEqual({ lang, marked });
});

test("a name is found in either script, whatever its ending", async () => {
  for (const name of ["Пашинян", "Pashinyan"]) {
    const found = await find(name);
    expect(found.map(({ lang }) => lang).sort()).toEqual(["en", "ru"]);
    expect(found.flatMap(({ marked }) => marked).sort()).toEqual(["Pashinyan", "Пашинян", "Пашиняна"]);
  }
});

test("a name typed in latin letters finds a corpus in one other script alone", async () => {
  expect(await find("Pashinyan", "ru")).toEqual([{ lang: "ru", marked: ["Пашинян", "Пашиняна"] }]);
  expect(await find("Orlov", "ru")).toEqual([{ lang: "ru", marked: ["Орлов"] }]);
});

test("a word that is a function word elsewhere keeps its meaning", async () => {
  expect((await find("car ferry"))[0]).toEqual({ lang: "en", marked: ["car", "ferry"] });
});

test("function words of the asked language are not missed", async () => {
  const articles = [makeArticle(TEXTS.de ?? "", { title: "—", lang: "de" })];
  const { index } = buildCorpus(articles, [], { ...ENGLISH, languages: await loadLanguages(["de"]) });
  const ask = (question: string): string[] => searchPassages(index, question).query.terms.map(({ asked }) => asked);
  expect(ask("die Brücke")).toEqual(["brucke"]);
  expect(ask("was wird aus der Brücke im Mai?")).toEqual(["brucke", "mai"]);
});

test("quoted words are a phrase under the language of the article", async () => {
  expect(await find("“итоги переговоров”")).toEqual([{ lang: "ru", marked: ["итогах", "переговоров"] }]);
  expect(await find("“переговоров итоги”")).toEqual([]);
});
