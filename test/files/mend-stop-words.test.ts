import { expect, test } from "vitest";
import { findLanguage, type Language } from "../../src/core/text/language.ts";
import { splitTerms } from "../../src/core/text/terms.ts";
import { loadLanguages } from "../../src/files/load-languages.ts";
import { mendStopWords } from "../../src/files/mend-stop-words.ts";

/** The letters of each language that has function words: the inside of a character class. */
const LETTERS: Readonly<Record<string, string>> = {
  ar: String.raw`\p{sc=Arab}\p{M}`,
  bg: "а-яѝ",
  da: "a-zæøå",
  de: "a-zäöüß",
  el: "α-ωάέήίόύώϊϋ",
  es: "a-záéíóúüñì",
  fi: "a-zäöå",
  fr: "a-zàâæçéèêëîïôœùûü",
  ga: "a-záéíóú",
  hi: String.raw`\p{sc=Deva}\p{M}`,
  hu: "a-záéíóöőúüű",
  hy: "ա-և",
  id: "a-z",
  it: "a-zàèéìòù",
  ja: String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}`,
  lt: "a-ząčęėįšųūž",
  nb: "a-zæøåé",
  ne: String.raw`\p{sc=Deva}\p{M}`,
  nl: "a-zëéïöü",
  nn: "a-zæøåé",
  no: "a-zæøåé",
  pt: "a-zãàáâéêíóôõúç",
  ro: "a-zăâîșțşţ",
  ru: "а-яё",
  sr: "a-zčćđšž",
  sv: "a-zåäöé",
  ta: String.raw`\p{sc=Taml}\p{M}`,
  tr: "a-zçğıöşüâîû",
  uk: "а-щьюяєіїґ",
  zh: String.raw`\p{sc=Han}`,
};

async function load(tag: string): Promise<Language> {
  const language = findLanguage(await loadLanguages([tag]), tag);
  if (language === undefined) throw new Error(`${tag} was not loaded`);
  return language;
}

test.each(Object.entries(LETTERS))("every function word of %s is letters of the language", async (tag, letters) => {
  const { stopWords } = await load(tag);
  const own = new RegExp(`^[${letters}]+$`, "u");
  expect(stopWords.size).toBeGreaterThan(20);
  expect([...stopWords].filter((word) => !own.test(word))).toEqual([]);
});

test.each(Object.keys(LETTERS).filter((tag) => !["ja", "zh"].includes(tag)))(
  "every function word of %s is one where it stands in a text",
  async (tag) => {
    const language = await load(tag);
    const unread = [...language.stopWords].filter((word) => {
      const [first, ...others] = splitTerms(`${word} a`, language);
      return others.length !== 1 || first?.joins !== true;
    });
    expect(unread).toEqual([]);
  },
);

test("function words of Romanian are known in either spelling of ș and ț", async () => {
  const { stopWords } = await load("ro");
  expect(["și", "şi", "ați", "aţi"].filter((word) => !stopWords.has(word))).toEqual([]);
});

test.each([
  ["lt", ["ðiàjà", "uþ", "tûlas", "ypaè"], ["šiąją", "už", "tūlas", "ypač"]],
  ["sr", ["izmeðu", "biæe", "baš"], ["između", "biće", "baš"]],
  ["tr", ["kýrk", "beþ", "beţ", "beş", "eđer"], ["kırk", "beş", "eğer"]],
  ["uk", ["в╡д", "яко╞", "вІн", "╙"], ["від", "якої", "він", "є"]],
  ["hi", ["\uFEFFके"], ["के"]],
])("words of %s that were read in the wrong code page are set right", (tag, listed, meant) => {
  expect([...mendStopWords(tag, listed)]).toEqual(meant);
});

test("a language takes no function words of another one’s script, no signs and no two words for one", () => {
  expect([...mendStopWords("sl", ["и", "в", "in"])]).toEqual(["in"]);
  expect([...mendStopWords("hu", ["ide-oda", "az"])]).toEqual(["az"]);
  expect([...mendStopWords("ar", ["،", "و6", "ـ", "\u0651أيان", "في"])]).toEqual(["في"]);
  expect([...mendStopWords("lt", ["vis dëlto"])]).toEqual([]);
});
