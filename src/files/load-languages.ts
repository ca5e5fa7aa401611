import { type Language, type Languages, readPrimarySubtag } from "../core/text/language.ts";
import { mendStopWords } from "./mend-stop-words.ts";

/**
 * The languages of articles with these `lang` tags, English left out, which is built in. Each comes with its Snowball
 * stemmer and stop list, loaded here for the first time that it is needed; a language without a stemmer keeps its words
 * as they are.
 */
export async function loadLanguages(tags: Iterable<string | undefined>): Promise<Languages> {
  const wanted = new Set([...tags].flatMap((tag) => (tag === undefined ? [] : [readPrimarySubtag(tag)])));
  wanted.delete("en");
  wanted.delete("und");
  const languages = await Promise.all([...wanted].sort().map(loadLanguage));
  return new Map(languages.map((language) => [language.tag, language]));
}

function loadLanguage(tag: string): Promise<Language> {
  const known = loaded.get(tag);
  if (known !== undefined) return known;
  const loading = importLanguage(tag);
  loaded.set(tag, loading);
  return loading;
}

async function importLanguage(tag: string): Promise<Language> {
  const [stemmer, stopWords] = await Promise.all([STEMMERS.get(tag)?.(), STOP_WORDS.get(tag)?.()]);
  return {
    tag,
    stem: stemmer?.stemmer ?? keepWord,
    stopWords: stopWords === undefined ? new Set() : mendStopWords(tag, stopWords.stopwords),
  };
}

function keepWord(word: string): string {
  return word;
}

/**
 * The stemmer of Bulgarian changes letters in their place ("главен" to "главн"), as its model in Java does, and throws since
 * a string has none to change. A list of the letters has; the stemmer asks it for no more than its length and a part of it.
 */
async function loadBulgarianStemmer(): Promise<Stemmer> {
  const { stemmer } = await import("@orama/stemmers/bulgarian");
  return {
    stemmer: (word) => {
      const letters = word.split("");
      const substring = (start: number, end: number) => letters.slice(start, end).join("");
      return stemmer(Object.assign(letters, { substring }) as unknown as string);
    },
  };
}

/** The stemmer of Romanian knows ş and ţ with a cedilla alone; most texts have those with a comma. */
async function loadRomanianStemmer(): Promise<Stemmer> {
  const { stemmer } = await import("@orama/stemmers/romanian");
  return { stemmer: (word) => stemmer(word.replaceAll("ș", "ş").replaceAll("ț", "ţ")) };
}

/** One object for a language however often the corpus is read: what is kept about its words is found by it. */
const loaded = new Map<string, Promise<Language>>();

interface Stemmer {
  readonly stemmer: (word: string) => string;
}

type LoadStemmer = () => Promise<Stemmer>;

const STEMMERS: ReadonlyMap<string, LoadStemmer> = new Map<string, LoadStemmer>([
  ["ar", () => import("@orama/stemmers/arabic")],
  ["bg", loadBulgarianStemmer],
  ["da", () => import("@orama/stemmers/danish")],
  ["de", () => import("@orama/stemmers/german")],
  ["el", () => import("@orama/stemmers/greek")],
  ["es", () => import("@orama/stemmers/spanish")],
  ["fi", () => import("@orama/stemmers/finnish")],
  ["fr", () => import("@orama/stemmers/french")],
  ["ga", () => import("@orama/stemmers/irish")],
  ["hi", () => import("@orama/stemmers/indian")],
  ["hu", () => import("@orama/stemmers/hungarian")],
  ["hy", () => import("@orama/stemmers/armenian")],
  ["id", () => import("@orama/stemmers/indonesian")],
  ["it", () => import("@orama/stemmers/italian")],
  ["lt", () => import("@orama/stemmers/lithuanian")],
  ["nb", () => import("@orama/stemmers/norwegian")],
  ["ne", () => import("@orama/stemmers/nepali")],
  ["nl", () => import("@orama/stemmers/dutch")],
  ["nn", () => import("@orama/stemmers/norwegian")],
  ["no", () => import("@orama/stemmers/norwegian")],
  ["pt", () => import("@orama/stemmers/portuguese")],
  ["ro", loadRomanianStemmer],
  ["ru", () => import("@orama/stemmers/russian")],
  ["sr", () => import("@orama/stemmers/serbian")],
  ["sv", () => import("@orama/stemmers/swedish")],
  ["ta", () => import("@orama/stemmers/tamil")],
  ["tr", () => import("@orama/stemmers/turkish")],
  ["uk", () => import("@orama/stemmers/ukrainian")],
]);

type LoadStopWords = () => Promise<{ readonly stopwords: readonly string[] }>;

const STOP_WORDS: ReadonlyMap<string, LoadStopWords> = new Map<string, LoadStopWords>([
  ["ar", () => import("@orama/stopwords/arabic")],
  ["bg", () => import("@orama/stopwords/bulgarian")],
  ["da", () => import("@orama/stopwords/danish")],
  ["de", () => import("@orama/stopwords/german")],
  ["el", () => import("@orama/stopwords/greek")],
  ["es", () => import("@orama/stopwords/spanish")],
  ["fi", () => import("@orama/stopwords/finnish")],
  ["fr", () => import("@orama/stopwords/french")],
  ["ga", () => import("@orama/stopwords/irish")],
  ["hi", () => import("@orama/stopwords/indian")],
  ["hu", () => import("@orama/stopwords/hungarian")],
  ["hy", () => import("@orama/stopwords/armenian")],
  ["id", () => import("@orama/stopwords/indonesian")],
  ["it", () => import("@orama/stopwords/italian")],
  ["ja", () => import("@orama/stopwords/japanese")],
  ["lt", () => import("@orama/stopwords/lithuanian")],
  ["nb", () => import("@orama/stopwords/norwegian")],
  ["ne", () => import("@orama/stopwords/nepali")],
  ["nl", () => import("@orama/stopwords/dutch")],
  ["nn", () => import("@orama/stopwords/norwegian")],
  ["no", () => import("@orama/stopwords/norwegian")],
  ["pt", () => import("@orama/stopwords/portuguese")],
  ["ro", () => import("@orama/stopwords/romanian")],
  ["ru", () => import("@orama/stopwords/russian")],
  ["sr", () => import("@orama/stopwords/serbian")],
  ["sv", () => import("@orama/stopwords/swedish")],
  ["ta", () => import("@orama/stopwords/tamil")],
  ["tr", () => import("@orama/stopwords/turkish")],
  ["uk", () => import("@orama/stopwords/ukrainian")],
  ["zh", () => import("@orama/stopwords/mandarin")],
]);
