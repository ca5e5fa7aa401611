import { expect, test } from "vitest";
import { findLanguage, type Language } from "../../src/core/language.ts";
import { splitTerms } from "../../src/core/terms.ts";
import { loadLanguages } from "../../src/files/load-languages.ts";

async function load(tag: string): Promise<Language> {
  const language = findLanguage(await loadLanguages([tag]), tag);
  if (language === undefined) throw new Error(`${tag} was not loaded`);
  return language;
}

function readStems(text: string, language?: Language): string[] {
  return splitTerms(text, language).map(({ stem }) => stem);
}

test.each([
  ["ru", "переговоры", "переговоров", "peregovor"],
  ["ru", "Армения", "Армении", "armen"],
  ["uk", "переговори", "переговорів", "peregovor"],
  ["hy", "Հայաստան", "Հայաստանում", "hayast"],
  ["de", "Brücken", "BRÜCKE", "bruck"],
  ["fr", "négociations", "Négociation", "negoci"],
  ["fr", "l’accord", "accords", "accord"],
  ["es", "negociaciones", "negociación", "negoci"],
  ["tr", "İstanbul", "istanbul", "istanbul"],
  ["pt-BR", "acordos", "Acordo", "acord"],
  ["sv", "förhandlingar", "förhandlingen", "forhandling"],
])("in %s “%s” and “%s” have the stem “%s”", async (tag, one, other, stem) => {
  const language = await load(tag);
  expect(readStems(one, language)).toEqual([stem]);
  expect(readStems(other, language)).toEqual([stem]);
});

test("letters that are written as one mark or as two give the same stem", async () => {
  const german = await load("de");
  expect(readStems("Brücken".normalize("NFD"), german)).toEqual(readStems("Brücken", german));
});

test("without a language words are English, names in other scripts folded to latin letters", () => {
  expect(readStems("Пашинян negotiated")).toEqual(["pashinyan", "negoti"]);
});

test("each language drops its own function words and no other's", async () => {
  const joining = (text: string, language?: Language): string[] =>
    splitTerms(text, language).flatMap((term) => (term.joins ? [text.slice(term.start, term.end)] : []));
  expect(joining("die Brücke und the bridge", await load("de"))).toEqual(["die", "und"]);
  expect(joining("die Brücke und the bridge")).toEqual(["the"]);
  expect(joining("Кто и что сказал в Ереване", await load("ru"))).toEqual(["Кто", "и", "что", "сказал", "в"]);
});

test("a language without a stemmer keeps its words, folded", async () => {
  expect(readStems("Umowy o Handlu Meetings", await load("pl"))).toEqual(["umowy", "o", "handlu", "meetings"]);
});

test.each([
  ["ja", "京都の水族館は五月に開く", ["京都", "水族館"]],
  ["zh", "港口将于五月重新开放", ["港口", "五月"]],
  ["th", "ท่าเรือเปิดในเดือนพฤษภาคม", ["ท่าเรือ", "พฤษภาคม"]],
])("%s text without spaces is cut into words whose spans are those of the text", async (tag, text, words) => {
  for (const language of [undefined, await load(tag)]) {
    const found = splitTerms(text, language).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expect.arrayContaining(words));
    expect(found.join("").length).toBeLessThanOrEqual(text.length);
  }
});

test("English is built in, and a language is loaded once", async () => {
  const first = await loadLanguages(["en", "en-GB", undefined, "ru", "ru-RU"]);
  const second = await loadLanguages(["ru"]);
  expect([...first.keys()]).toEqual(["ru"]);
  expect(second.get("ru")).toBe(first.get("ru"));
});
