import type { Article } from "../article/article.ts";
import type { CopySource } from "../article/excerpt.ts";
import type { Steps } from "../text/steps.ts";
import type { Copies } from "./copies.ts";
import { changesMeaning, printWordsInSteps } from "./word-prints.ts";

/** Something out of an article that is one of several alike, and its words as `printWordsInSteps` has them. */
export interface Comparable {
  readonly article: Article;
  readonly readWordsInSteps: () => Steps<readonly number[]>;
}

interface Found<T> extends Comparable {
  readonly item: T;
}

interface Kept<T> {
  found: Found<T>;
  words: Words;
  /** The other articles in which they stand. */
  readonly others: Article[];
}

/** The words of an item as they are compared, and those of its article's title. */
interface Words {
  readonly own: readonly number[];
  readonly title: ReadonlySet<number>;
}

/** One of several that say the same in copies of one article, and the other articles. */
export interface Collapsed<T> {
  readonly item: T;
  readonly copies: readonly CopySource[];
}

/** What an item is compared with: all that have the same key. */
export interface Likeness {
  readonly key: unknown;
  /** The articles of which one may be shown for another, the one to show first first; of others the first found is shown. */
  readonly order: readonly Article[];
}

/** By which what is of an article is compared with what is of its copies alone. */
export function likenCopies(copies: Copies): (item: { readonly article: Article }) => Likeness | undefined {
  return ({ article }) => {
    const group = copies.get(article.id);
    return group && { key: group, order: group };
  };
}

/**
 * The items in their order, those once that say the same in several articles: out of the article that is to be shown first
 * of them, in the place of the first. What is likened to nothing, or says something else, is kept apart.
 */
export function* collapseInSteps<T>(
  items: readonly T[],
  open: (item: T) => Comparable,
  liken: (item: T) => Likeness | undefined,
): Steps<Collapsed<T>[]> {
  const kept: Kept<T>[] = [];
  const places = new Map<unknown, number[]>();
  for (const item of items) {
    const found = { item, ...open(item) };
    const group = liken(item);
    if (group === undefined) {
      kept.push({ found, words: NO_WORDS, others: [] });
      continue;
    }
    const words = yield* readWords(found);
    const known = places.get(group.key) ?? [];
    places.set(group.key, known);
    const same = known
      .slice(-MOST_COMPARED)
      .flatMap((place) => kept[place] ?? [])
      .find((one) => !stands(found.article, one) && saysSame(one.words, words));
    if (same === undefined) known.push(kept.push({ found, words, others: [] }) - 1);
    else if (isBefore(found.article, same.found.article, group.order) && words.own.length >= same.words.own.length) {
      same.others.push(same.found.article);
      same.found = found;
      same.words = words;
    } else same.others.push(found.article);
    yield;
  }
  return kept.map(({ found, others }) => ({ item: found.item, copies: others.map(nameCopy) }));
}

// What stands twice in one article is no copy.
function stands(article: Article, { found, others }: Kept<unknown>): boolean {
  return found.article === article || others.includes(article);
}

function isBefore(a: Article, b: Article, group: readonly Article[]): boolean {
  return group.indexOf(a) < group.indexOf(b);
}

function nameCopy({ id, title, source, date, url }: Article): CopySource {
  return {
    id,
    title,
    ...(source !== undefined && { source }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  };
}

function* readWords({ article: { title }, readWordsInSteps }: Comparable): Steps<Words> {
  const own = yield* readWordsInSteps();
  return { own, title: new Set(yield* printWordsInSteps(title, [{ start: 0, end: title.length }])) };
}

// Copies are edited: a word here and there makes no other statement, unless it is a number, turns the sense round, or is what
// the one article is about and the other is not, as where each of several pages of one form tells of its own product.
function saysSame(a: Words, b: Words): boolean {
  const [short, long] = a.own.length <= b.own.length ? [a.own, b.own] : [b.own, a.own];
  if (short.length === long.length && short.every((word, at) => word === long[at])) return true;
  if (short.length < ROW || short.length < long.length * LEAST_COMMON) return false;
  const rows = new Set(listRows(long));
  const all = listRows(short);
  const common = all.filter((row) => rows.has(row)).length;
  if (common < all.length * LEAST_COMMON) return false;
  const changed = [...subtract(short, long), ...subtract(long, short)];
  return !changed.some((word) => changesMeaning(word) || a.title.has(word) !== b.title.has(word));
}

function listRows(words: readonly number[]): string[] {
  return words.slice(ROW - 1).map((_, at) => words.slice(at, at + ROW).join(" "));
}

/** The words that the one list has more often than the other. */
function subtract(words: readonly number[], others: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

const NO_WORDS: Words = { own: [], title: new Set() };
/** Of the same copies, as many of the last ones are compared with the next. */
const MOST_COMPARED = 60;
/** Words in a row. */
const ROW = 3;
/** Share of the longer one's words that the shorter one has at the least, and of the shorter one's rows that the longer one has. */
const LEAST_COMMON = 0.8;
