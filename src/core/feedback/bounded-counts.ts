import { type Count, sortCounts } from "../library/corpus-overview.ts";

/**
 * How often names came, in bounded memory: when there are too many, the rarer half of them is forgotten, and of equals
 * those that came longest ago. A count is never too high; that of a name which was once forgotten is too low.
 */
export class BoundedCounts {
  readonly #most: number;
  #counts = new Map<string, number>();

  /** `most` names are remembered. */
  constructor(most: number) {
    this.#most = most;
  }

  /** How many names are remembered. */
  get size(): number {
    return this.#counts.size;
  }

  /** Counts a name so many times; only the beginning of a long one tells it from others. */
  add(name: string, times: number): void {
    const key = name.slice(0, NAME_LENGTH).toWellFormed();
    const count = this.#counts.get(key) ?? 0;
    // The order of a map is that in which its keys were set: the latest stand last.
    this.#counts.delete(key);
    this.#counts.set(key, count + times);
    if (this.#counts.size > this.#most) this.halve();
  }

  /** Forgets the rarer half. */
  halve(): void {
    const kept = Math.floor(this.#counts.size / 2);
    const latestFirst = [...this.#counts].reverse();
    const byCount = latestFirst.sort(([, a], [, b]) => b - a).slice(0, kept);
    this.#counts = new Map(byCount.reverse());
  }

  /** All of them in the order in which they came last: counted so anew they are the same. */
  entries(): Iterable<[name: string, count: number]> {
    return this.#counts.entries();
  }

  /** All of them, most first. */
  list(): Count[] {
    return sortCounts(this.#counts);
  }
}

/** Characters of a name that are kept: enough to tell questions apart in a list of ten. */
const NAME_LENGTH = 100;
