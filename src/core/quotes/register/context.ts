import type { Article } from "../../article/article.ts";

/** When and where an article speaks of somebody, as far as it states that. */
export interface Context {
  readonly collection: string | undefined;
  readonly year: number | undefined;
}

/** In how many articles of each context somebody is named. */
export type ContextCounts = ReadonlyMap<string, { readonly context: Context; readonly count: number }>;

export function readContext({ collection, date }: Article): Context {
  const year = Number(date?.slice(0, 4));
  return { collection, year: Number.isFinite(year) ? year : undefined };
}

/** Adds an article of that context. */
export function countContext(counts: Map<string, { context: Context; count: number }>, context: Context): void {
  const key = nameContext(context);
  const known = counts.get(key);
  if (known === undefined) counts.set(key, { context, count: 1 });
  else known.count += 1;
}

/** Contexts of one name are one. */
export function nameContext({ collection, year }: Context): string {
  return `${year ?? ""} ${collection ?? ""}`;
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
