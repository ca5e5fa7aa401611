import type { Article } from "../article/article.ts";
import { BANDS, comparePrints, listBands, printTextInSteps } from "../article/min-hash.ts";
import type { Steps } from "../text/steps.ts";

/** By the id of an article that others are nearly the same as: it and those others, the one to show first first. */
export type Copies = ReadonlyMap<string, readonly Article[]>;

/**
 * Groups articles of which half or more is the same, as agencies' reports in several papers are. Of each group the newest is
 * first, of one day the longest. What a text is alike in is read once an article.
 */
export function* groupCopiesInSteps(articles: readonly Article[]): Steps<Copies> {
  const printed: Printed[] = [];
  for (const article of articles) {
    const print = yield* readPrint(article);
    if (print !== undefined) printed.push({ article, ...print });
  }
  const groups = new Map<Article, Article[]>();
  for (let band = 0; band < BANDS; band += 1) {
    for (const [one, other] of yield* findSharing(printed, band)) {
      if (comparePrints(one.print, other.print) >= LEAST_COMMON) join(groups, one.article, other.article);
    }
    yield;
  }
  const copies = new Map<string, readonly Article[]>();
  for (const group of new Set(groups.values())) {
    const ordered = [...group].sort(comparePreferred);
    for (const { id } of ordered) copies.set(id, ordered);
    yield;
  }
  return copies;
}

interface Print {
  readonly print: Uint32Array;
  readonly bands: Uint32Array;
}

interface Printed extends Print {
  readonly article: Article;
}

// Numbers are sorted in place of articles: a band and behind it the article's place, in one number.
function* findSharing(printed: readonly Printed[], band: number): Steps<[Printed, Printed][]> {
  const keys = Float64Array.from(printed, ({ bands }, place) => (bands[band] ?? 0) * MOST_ARTICLES + place).sort();
  yield;
  const pairs: [Printed, Printed][] = [];
  let first = 0;
  for (const [at, key] of keys.entries()) {
    if (readBand(keys[first] ?? 0) !== readBand(key)) first = at;
    const one = printed[key % MOST_ARTICLES];
    for (let other = Math.max(first, at - MOST_COMPARED); other < at; other += 1) {
      const compared = printed[(keys[other] ?? 0) % MOST_ARTICLES];
      if (one !== undefined && compared !== undefined) pairs.push([one, compared]);
    }
    if (at % COMPARED_PER_STEP === 0) yield;
  }
  return pairs;
}

function readBand(key: number): number {
  return Math.floor(key / MOST_ARTICLES);
}

function* readPrint(article: Article): Steps<Print | undefined> {
  if (prints.has(article)) return prints.get(article);
  const print = yield* printTextInSteps(article.text);
  const read = print && { print, bands: listBands(print) };
  prints.set(article, read);
  yield;
  return read;
}

// A corpus that follows another one has most of its articles.
const prints = new WeakMap<Article, Print | undefined>();

function join(groups: Map<Article, Article[]>, one: Article, other: Article): void {
  const [a, b] = [groups.get(one) ?? [one], groups.get(other) ?? [other]];
  if (a === b) return;
  const [small, large] = a.length < b.length ? [a, b] : [b, a];
  large.push(...small);
  for (const member of [...small, one, other]) groups.set(member, large);
}

function comparePreferred(a: Article, b: Article): number {
  const byDate = (b.updated ?? b.date ?? "").localeCompare(a.updated ?? a.date ?? "");
  return byDate || b.text.length - a.text.length || a.id.localeCompare(b.id);
}

/** Share of their rows of words that articles of a group have in common at the least. */
const LEAST_COMMON = 0.5;
/** Articles of a band that a further one is compared with: of more that share it nearly all are one group. */
const MOST_COMPARED = 4;
/** Articles whose places fit beside a band of 32 bits into a number without loss. */
const MOST_ARTICLES = 2 ** 21;
/** Articles: less than a millisecond. */
const COMPARED_PER_STEP = 5_000;
