import type { Steps } from "./steps.ts";

/** A new array of the items in the order that `compare` gives, as `sort` has it, by merging. */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** The order of code units, not a locale's: for what goes into a digest. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The items of both, each in the order that `compare` gives, in that order; of equal ones the left first. */
export function* mergeInSteps<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
  if (right.length === 0) return left;
  const merged: Item[] = [];
  let fromRight = 0;
  let sinceYield = 0;
  for (const next of left) {
    for (let other = right[fromRight]; other !== undefined && compare(other, next) < 0; other = right[fromRight]) {
      merged.push(other);
      fromRight += 1;
    }
    merged.push(next);
    if (merged.length - sinceYield < RUN) continue;
    sinceYield = merged.length;
    yield;
  }
  return [...merged, ...right.slice(fromRight)];
}

/** Items that are sorted at once: about a millisecond. */
const RUN = 500;
