import type { Steps } from "./steps.ts";

/** The strings in the order of their code units, as `sort` gives it, by merging. */
export function* sortInSteps(strings: readonly string[]): Steps<readonly string[]> {
  let runs: (readonly string[])[] = [];
  for (let at = 0; at < strings.length; at += RUN) {
    // Code units, not a locale's order: the result goes into a digest.
    runs.push(strings.slice(at, at + RUN).sort());
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly string[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps(left: readonly string[], right: readonly string[]): Steps<readonly string[]> {
  if (right.length === 0) return left;
  const merged: string[] = [];
  let fromRight = 0;
  for (const next of left) {
    for (let other = right[fromRight]; other !== undefined && other < next; other = right[fromRight]) {
      merged.push(other);
      fromRight += 1;
    }
    merged.push(next);
    if (merged.length % RUN === 0) yield;
  }
  return [...merged, ...right.slice(fromRight)];
}

/** Strings that are sorted at once: about a millisecond. */
const RUN = 500;
