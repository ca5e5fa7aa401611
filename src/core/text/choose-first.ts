import type { Steps } from "./steps.ts";

/** The `limit` items that `compare` puts first, in its order, equals as they come; the others are not sorted. */
export function* chooseFirstInSteps<T>(items: Iterable<T>, limit: number, compare: (a: T, b: T) => number): Steps<T[]> {
  const first: T[] = [];
  let seen = 0;
  for (const item of items) {
    seen += 1;
    if (seen % COMPARED_PER_STEP === 0) yield;
    let place = first.length;
    for (let last = first[place - 1]; last !== undefined && compare(item, last) < 0; last = first[place - 1])
      place -= 1;
    if (place === limit) continue;
    first.splice(place, 0, item);
    if (first.length > limit) first.pop();
  }
  return first;
}

/** Items of which a step takes no longer than a millisecond. */
const COMPARED_PER_STEP = 500;
