import { type Language, type Languages, readPrimarySubtag } from "../core/text/language.ts";

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
  return { tag, stem: stemmer?.stemmer ?? keepWord, stopWords: new Set(stopWords?.stopwords) };
}

function keepWord(word: string): string {
  return word;
}

/** One object for a language however often the corpus is read: what is kept about its words is found by it. */
const loaded = new Map<string, Promise<Language>>();

type LoadStemmer = () => Promise<{ readonly stemmer: (word: string) => string }>;

const STEMMERS: ReadonlyMap<string, LoadStemmer> = new Map<string, LoadStemmer>([
  ["ar", () => import("@orama/stemmers/arabic")],
  ["bg", () => import("@orama/stemmers/bulgarian")],
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
  ["ro", () => import("@orama/stemmers/romanian")],
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
