import type { Steps } from "../text/steps.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Puts all entries of one map into another. */
export function* copyEntries<Key, Value>(from: ReadonlyMap<Key, Value>, to: Map<Key, Value>): Steps<void> {
  let copied = 0;
  for (const [key, value] of from) {
    to.set(key, value);
    copied += 1;
    if (copied % COPIED_PER_STEP === 0) yield;
  }
}

/** Adds all words of one vocabulary, with their counts, to another. */
export function* copyWords(from: Vocabulary, to: Vocabulary): Steps<void> {
  let copied = 0;
  for (const [word, count] of from.counts) {
    to.add(word, count);
    copied += 1;
    if (copied % COPIED_PER_STEP === 0) yield;
  }
}

/** Entries: about a millisecond. */
const COPIED_PER_STEP = 5_000;
