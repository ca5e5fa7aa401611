import { mergeInSteps } from "./sort-in-steps.ts";
import type { Span } from "./span.ts";
import { finishSteps } from "./steps.ts";

/** Two lists that are in the order of their starts as one; of two that start together the one of `first` comes first. */
export function mergeByStart<T extends Span>(first: readonly T[], second: readonly T[]): T[] {
  return [...finishSteps(mergeInSteps(first, second, compareStarts))];
}

function compareStarts(a: Span, b: Span): number {
  return a.start - b.start;
}
