import { expect, test } from "vitest";
import { composeLetters } from "../../../src/core/text/compose-letters.ts";
import { findLanguage, type Language } from "../../../src/core/text/language.ts";
import { segmentStretches } from "../../../src/core/text/segment-words.ts";
import { splitTerms } from "../../../src/core/text/terms.ts";
import { loadLanguages } from "../../../src/files/load-languages.ts";

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
  ["bg", "главен", "главната", "glavn"],
  ["ro", "negociaților", "negociațiile", "negoc"],
  ["ro", "negociaților", "negociaţiilor", "negoc"],
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

test("a run of letters that is longer than any word keeps its form, and no stemmer sees it", () => {
  const seen: number[] = [];
  const language = {
    tag: "xx",
    stopWords: new Set<string>(),
    stem: (word: string) => {
      seen.push(word.length);
      return word.slice(0, 1);
    },
  };
  const [word, run] = splitTerms(`${"s".repeat(100)} ${"S".repeat(101)}`, language);
  expect(word?.stem).toBe("s");
  expect(run).toMatchObject({ word: "s".repeat(101), stem: "s".repeat(101), joins: false });
  expect(seen).toEqual([100]);
});

test("a run without spaces is cut into the same words in stretches as at once", () => {
  const run = "港口今天向公众开放渔民们带着家人来到码头市长宣布新的渡轮将在五月启航".repeat(60);
  const whole = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(run)];
  const words = [...segmentStretches(run)].flat();
  expect(words.map(({ start, end }) => run.slice(start, end))).toEqual(whole.map(({ segment }) => segment));
});

test("letters are composed with their accents, of which a run of over thirty keeps the rest as they are", () => {
  expect(composeLetters("cafe\u0301")).toBe("café");
  const pile = `e${"\u0323\u0301".repeat(400)} e\u0301`;
  expect(composeLetters(pile).endsWith(" é")).toBe(true);
  expect(composeLetters(pile).length).toBeGreaterThan(795);
});

test.each(["I'm", "I’ll", "isn't", "can’t", "won't", "they've", "who'd", "dont", "isnt"])(
  "“%s” joins as the words do that it is drawn together from",
  (word) => {
    expect(splitTerms(word, undefined)).toMatchObject([{ joins: true }]);
  },
);

test.each(["ill", "shell", "O'Hara", "ma'am", "wont", "id"])("“%s” is a word of its own", (word) => {
  expect(splitTerms(word, undefined)).toMatchObject([{ joins: false }]);
});
