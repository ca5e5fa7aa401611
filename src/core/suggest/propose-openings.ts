import type { Corpus } from "../index/corpus.ts";
import { CALENDAR_NAMES } from "../text/calendar-words.ts";
import { buildReader, type NearbyPassage } from "./passages-around.ts";
import { listNamesAround, type Phrase } from "./phrases.ts";
import { readTyped } from "./typed-question.ts";
import type { WrittenWord, WrittenWords } from "./written-words.ts";

/**
 * The names that stand in most passages of the corpus, whole where it mostly writes them whole: "Saint Petersburg" for
 * "Petersburg". Days and months are none.
 */
export function proposeNames(words: WrittenWords): readonly string[] {
  const known = proposed.get(words);
  if (known?.size === words.size) return known.names;
  const names = chooseNames(words);
  proposed.set(words, { size: words.size, names });
  return names;
}

// What is proposed follows from the words read: the map only spares choosing it again.
const proposed = new WeakMap<WrittenWords, { readonly size: number; readonly names: readonly string[] }>();

function chooseNames(words: WrittenWords): string[] {
  const frequent = words.findByPrefix("", NAMES, ({ word }) => isTopic(word) && words.isName(word));
  const read = buildReader(readTyped(""), words);
  const names = new Map<string, string>();
  for (const word of frequent) {
    const passages = read(words.samplePassages(word.word, READ), LETTERS);
    const whole = findWholeName(passages.map((passage) => listNamesAround(passage, findTerm(passage, word))));
    const key = whole?.key ?? word.word;
    if (!names.has(key)) names.set(key, whole?.text ?? words.write(word.word) ?? word.word);
  }
  return [...names.values()];
}

/** The titles of the newest articles. */
export function listTitles({ articles }: Corpus, limit: number): string[] {
  return articles.slice(0, limit).map(({ title }) => title);
}

/** Words that are looked at as names. */
const NAMES = 18;
/** Passages that are read of each. */
const READ = 10;
/** Code units of these. */
const LETTERS = 4_000;

// The longest of the names that at least half of the passages have.
function findWholeName(passages: readonly (readonly Phrase[])[]): Phrase | undefined {
  const counts = new Map<string, number>();
  let whole: Phrase | undefined;
  for (const name of passages.flat()) {
    const count = (counts.get(name.key) ?? 0) + 1;
    counts.set(name.key, count);
    if (count * 2 >= passages.length && name.text.length > (whole?.text.length ?? 0)) whole = name;
  }
  return whole;
}

function findTerm({ terms }: NearbyPassage, { word }: WrittenWord): number {
  return terms.findIndex((term) => term.word === word);
}

function isTopic(word: string): boolean {
  return word.length > 2 && !CALENDAR.has(word);
}

const CALENDAR: ReadonlySet<string> = new Set([...CALENDAR_NAMES, "may", "mrs"]);
