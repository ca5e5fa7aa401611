import type { Span } from "./span.ts";

/** Two lists that are in the order of their starts as one; of two that start together the one of `first` comes first. */
export function mergeByStart<T extends Span>(first: readonly T[], second: readonly T[]): T[] {
  const merged: T[] = [];
  let next = 0;
  for (const item of first) {
    for (let other = second[next]; other !== undefined && other.start < item.start; other = second[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(item);
  }
  return merged.concat(second.slice(next));
}
