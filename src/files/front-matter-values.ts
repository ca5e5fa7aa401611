import { decodeReferences } from "../core/article/markdown/references.ts";
import { readStatedDate } from "../core/article/stated-date.ts";
import { readLang } from "./read-lang.ts";

/**
 * Readers of one field's value, as a head gives it: text, a number, a boolean, a list, a Map; never null. Undefined where
 * the value does not fit.
 */
export type ReadValue<T> = (value: unknown) => T | undefined;

/** Text in one line; of a Map what it is named by, or says in the first language that it has. */
export function readWords(value: unknown): string | undefined {
  const words = readScalar(value) ?? (value instanceof Map ? readNamed(value) : undefined);
  return words === undefined || words === "" ? undefined : decodeReferences(words);
}

/** Names in one line: of one person, or of a list of them; each is text, or a Map with a name. */
export function readPeople(value: unknown): string | undefined {
  const all = Array.isArray(value) ? value : [value];
  const names = all.flatMap((one) => (one instanceof Map ? readPerson(one) : readWords(one)) ?? []);
  const known = names.flatMap((name) => name.replace(WIKI_LINK, "$1").trim() || []);
  return known.length === 0 ? undefined : [...new Set(known)].join(", ");
}

// “{name: Ann Lee, title: Editor}”, or “{ann: {name: Ann Lee}, bob: …}”.
function readPerson(one: ReadonlyMap<unknown, unknown>): readonly string[] {
  const name = readScalar(one.get("name"));
  if (name !== undefined) return [name];
  return [...one.values()].flatMap((each) => (each instanceof Map ? readWords(each) : undefined) ?? []);
}

/** Words of a list, or of text that has commas between them. */
export function readList(value: unknown): readonly string[] | undefined {
  const all = Array.isArray(value) ? value.flatMap((one) => readWords(one) ?? []) : readWords(value)?.split(LIST_MARK);
  const words = all?.map((word) => word.replace(HASH, "").replace(WIKI_LINK, "$1").trim()).filter(Boolean);
  return words === undefined || words.length === 0 ? undefined : [...new Set(words)].slice(0, MOST_WORDS);
}

/** Names of a list, each whole; addresses, which say where an article stood before, are none. */
export function readNames(value: unknown): readonly string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).flatMap((one) => readWords(one) ?? []);
  const names = all
    .map((name) => name.replace(WIKI_LINK, "$1").trim())
    .filter((name) => name !== "" && !PATH.test(name));
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, MOST_WORDS);
}

/** A day, a month or a year; of a Map its `date`. */
export function readDate(value: unknown): string | undefined {
  const words = readScalar(value instanceof Map ? value.get("date") : value);
  return words === undefined ? undefined : readStatedDate(words);
}

/** An absolute address. */
export function readAddress(value: unknown): string | undefined {
  const words = readScalar(value);
  const url = words !== undefined && URL.canParse(words) ? new URL(words) : undefined;
  return url !== undefined && ["http:", "https:"].includes(url.protocol) ? url.href : undefined;
}

/** A path that says by its beginning that it is one (“/trade/harbour/”). */
export function readRelative(value: unknown): string | undefined {
  const path = readPath(value);
  return path !== undefined && PATH.test(path) ? path : undefined;
}

/** A path without an address before it (“trade/harbour”). */
export function readPath(value: unknown): string | undefined {
  const words = readScalar(value);
  return words !== undefined && words !== "" && !words.includes("://") && !PLACEHOLDER.test(words) ? words : undefined;
}

/** The tag of a language. */
export function readLanguage(value: unknown): string | undefined {
  const words = readScalar(Array.isArray(value) ? value[0] : value);
  return words === undefined ? undefined : readLang(words);
}

/** A number of words. */
export function readCount(value: unknown): number | undefined {
  const words = readScalar(value);
  return words !== undefined && WORD_COUNT.test(words) ? Number(words) : undefined;
}

/** “yes” and “no”, as heads write them. */
export function readClaim(value: unknown): boolean | undefined {
  const words = readScalar(value)?.toLowerCase();
  return words === undefined ? undefined : CLAIMS.get(words);
}

/** What a head gives as one value, in one line; undefined for a list and a Map. */
export function readScalar(value: unknown): string | undefined {
  if (typeof value === "string") return value.replace(/\s+/gu, " ").trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function readNamed(value: ReadonlyMap<unknown, unknown>): string | undefined {
  const named = NAMES.map((name) => readScalar(value.get(name))).find((words) => words !== undefined);
  const [first, second] = [...value.values()];
  return named ?? (second === undefined || value.size === countTranslations(value) ? readScalar(first) : undefined);
}

// “en: Harbour, de: Hafen”: as many entries as it has languages.
function countTranslations(value: ReadonlyMap<unknown, unknown>): number {
  return [...value.keys()].filter((key) => typeof key === "string" && TAG.test(key)).length;
}

/** Under what a Map has the words that stand for all of it. */
const NAMES = ["title", "name", "text", "value", "default", "label"];

const CLAIMS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["on", true],
  ["false", false],
  ["no", false],
  ["off", false],
]);

/** Tags or names of one article. */
const MOST_WORDS = 100;

/** Matches "[[Ann Lee|Ann]]" with the page in the group; not "[Ann]". */
const WIKI_LINK = /^\[\[([^\]|]+)(?:\|[^\]]*)?\]\]$/u;
/** Matches "," and ";"; not "/". */
const LIST_MARK = /[,;]/u;
/** Matches the "#" of "#harbour"; not that of "C#". */
const HASH = /^#+/u;
/** Matches "/old/path" and "https://x.example"; not "Harbour". */
const PATH = /^(?:\/|\.{1,2}\/|\w+:\/\/)/u;
/** Matches the ":title" of "/:year/:title/"; not "/harbour/". */
const PLACEHOLDER = /\/:/u;
/** Matches "en" and "pt-BR"; not "first". */
const TAG = /^[a-z]{2}(?:[-_]\w{2,4})?$/u;
/** Matches "90"; not "0" and not "ninety". */
const WORD_COUNT = /^[1-9]\d{0,4}$/u;
