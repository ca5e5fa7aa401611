import type { Article } from "../article/article.ts";
import type { CopySource } from "../article/excerpt.ts";
import { addCount } from "../text/add-count.ts";
import { FNV_PRIME } from "../text/fnv-hash.ts";
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
  /** Each word with the two behind it, as one number. */
  readonly rows: readonly number[];
  readonly rowSet: ReadonlySet<number>;
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
  const titles = new Map<Article, ReadonlySet<number>>();
  for (const item of items) {
    const found = { item, ...open(item) };
    const group = liken(item);
    if (group === undefined) {
      kept.push({ found, words: NO_WORDS, others: [] });
      continue;
    }
    const title = titles.get(found.article) ?? new Set(yield* printTitle(found.article));
    titles.set(found.article, title);
    const own = yield* found.readWordsInSteps();
    const rows = listRows(own);
    const words: Words = { own, rows, rowSet: new Set(rows), title };
    const known = places.get(group.key) ?? [];
    places.set(group.key, known);
    const same = findSame(kept, known, found, words);
    if (same === undefined) known.push(kept.push({ found, words, others: [] }) - 1);
    else if (isBefore(found.article, same.found.article, group.order) && words.own.length >= same.words.own.length) {
      same.others.push(same.found.article);
      same.found = found;
      same.words = words;
    } else same.others.push(found.article);
    yield;
  }
  const collapsed: Collapsed<T>[] = [];
  for (const { found, others } of kept) {
    collapsed.push({ item: found.item, copies: others.length === 0 ? NO_COPIES : others.map(nameCopy) });
    if (collapsed.length % NAMED_PER_STEP === 0) yield;
  }
  return collapsed;
}

// Of the last of those that it is compared with, the first that says the same.
function findSame<T>(
  kept: readonly Kept<T>[],
  known: readonly number[],
  { article }: Found<T>,
  words: Words,
): Kept<T> | undefined {
  for (let at = Math.max(0, known.length - MOST_COMPARED); at < known.length; at += 1) {
    const one = kept[known[at] ?? -1];
    if (one !== undefined && saysSame(one.words, words) && !stands(article, one)) return one;
  }
  return undefined;
}

// What stands twice in one article is no copy.
function stands(article: Article, { found, others }: Kept<unknown>): boolean {
  return found.article === article || others.includes(article);
}

function isBefore(a: Article, b: Article, group: readonly Article[]): boolean {
  const order = orders.get(group) ?? new Map(group.map((article, place) => [article, place]));
  orders.set(group, order);
  return (order.get(a) ?? -1) < (order.get(b) ?? -1);
}

// Derived from the list alone: the cache only spares the time of looking for each article in it.
const orders = new WeakMap<readonly Article[], ReadonlyMap<Article, number>>();

function nameCopy({ id, title, source, date, url }: Article): CopySource {
  return {
    id,
    title,
    ...(source !== undefined && { source }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  };
}

function printTitle({ title }: Article): Steps<number[]> {
  return printWordsInSteps(title, [{ start: 0, end: title.length }]);
}

// Copies are edited: a word here and there makes no other statement, unless it is a number, turns the sense round, or is what
// the one article is about and the other is not, as where each of several pages of one form tells of its own product.
function saysSame(a: Words, b: Words): boolean {
  const [short, long] = a.own.length <= b.own.length ? [a, b] : [b, a];
  if (short.own.length === long.own.length && short.own.every((word, at) => word === long.own[at])) return true;
  if (short.own.length < ROW || short.own.length < long.own.length * LEAST_COMMON) return false;
  if (!sharesRows(short.rows, long.rowSet)) return false;
  const changed = [...subtract(short.own, long.own), ...subtract(long.own, short.own)];
  return !changed.some((word) => changesMeaning(word) || a.title.has(word) !== b.title.has(word));
}

function sharesRows(rows: readonly number[], others: ReadonlySet<number>): boolean {
  let left = rows.length - rows.length * LEAST_COMMON;
  for (const row of rows) {
    if (!others.has(row)) left -= 1;
    if (left < 0) return false;
  }
  return true;
}

function listRows(words: readonly number[]): number[] {
  return words.slice(ROW - 1).map((last, at) => {
    return Math.imul(Math.imul(words[at] ?? 0, FNV_PRIME) ^ (words[at + 1] ?? 0), FNV_PRIME) ^ last;
  });
}

/** The words that the one list has more often than the other. */
function subtract(words: readonly number[], others: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const word of others) addCount(counts, word);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

const NO_WORDS: Words = { own: [], rows: [], rowSet: new Set(), title: new Set() };
const NO_COPIES: readonly CopySource[] = [];
/** Items whose copies are named in less than a millisecond. */
const NAMED_PER_STEP = 200;
/** Of the same copies, as many of the last ones are compared with the next. */
const MOST_COMPARED = 60;
/** Words in a row, of which `listRows` makes a number. */
const ROW = 3;
/** Share of the longer one's words that the shorter one has at the least, and of the shorter one's rows that the longer one has. */
const LEAST_COMMON = 0.8;
