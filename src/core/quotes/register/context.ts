import type { Article } from "../../article/article.ts";

/** When and where an article speaks of somebody, as far as it states that. */
export interface Context {
  /** Of contexts that are one the same. */
  readonly name: string;
  readonly collection: string | undefined;
  readonly year: number | undefined;
}

/** In how many articles of each context somebody is named. */
export type ContextCounts = ReadonlyMap<string, { readonly context: Context; readonly count: number }>;

export function readContext(article: Article): Context {
  const known = contexts.get(article);
  if (known !== undefined) return known;
  const { collection, date } = article;
  const stated = Number(date?.slice(0, 4));
  const year = Number.isFinite(stated) ? stated : undefined;
  const context = { name: `${year ?? ""} ${collection ?? ""}`, collection, year };
  contexts.set(article, context);
  return context;
}

// Derived from the article alone, and asked for each of its speakers: the cache only spares the time of doing it again.
const contexts = new WeakMap<Article, Context>();

/** Adds an article of that context. */
export function countContext(counts: Map<string, { context: Context; count: number }>, context: Context): void {
  const known = counts.get(context.name);
  if (known === undefined) counts.set(context.name, { context, count: 1 });
  else known.count += 1;
}

/** In how many articles somebody is named near a context: those of another collection and of other years count for little, and `least` at least. */
export function weighContext(counts: ContextCounts, context: Context, least: number): number {
  let sum = 0;
  for (const { context: other, count } of counts.values()) {
    sum += count * Math.max(least, weighCollections(context, other) * weighYears(context, other));
  }
  return sum;
}

function weighCollections({ collection: a }: Context, { collection: b }: Context): number {
  if (a === b) return 1;
  return a === undefined || b === undefined ? UNSTATED : OTHER_COLLECTION;
}

function weighYears({ year: a }: Context, { year: b }: Context): number {
  if (a === undefined || b === undefined) return a === b ? 1 : UNSTATED;
  return YEARS[Math.abs(a - b)] ?? LONG_AGO;
}

/** What an article counts for where one of the two states nothing, and where they are of two collections. */
const UNSTATED = 0.5;
const OTHER_COLLECTION = 0.05;
/** What it counts for after so many years, and after more. */
const YEARS: readonly number[] = [1, 0.8, 0.5, 0.3, 0.2];
const LONG_AGO = 0.04;
