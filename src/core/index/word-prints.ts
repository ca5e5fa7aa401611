import { readComparedInSteps } from "../text/compared-words.ts";
import { hashText } from "../text/fnv-hash.ts";
import { holdsReversingWord } from "../text/reversing-words.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";

/**
 * The words of stretches of a text as they are compared, in order, each as a number of 21 bits: equal words have equal numbers, and
 * of unequal ones one pair in a million has the same. See `changesMeaning`.
 */
export function* printWordsInSteps(text: string, parts: readonly Span[]): Steps<number[]> {
  const prints: number[] = [];
  for (const part of parts) {
    for (const { key } of yield* readComparedInSteps(text, part)) prints.push(printWord(key));
  }
  return prints;
}

/** Whether a word is a number or may turn the sense of a sentence round: with another one in its place something else is said. */
export function changesMeaning(print: number): boolean {
  return (print & 1) === 1;
}

// The last bit is given to what the word does.
function printWord(key: string): number {
  const hash = hashText(key);
  const short = (hash ^ (hash >>> HASH_BITS)) & ((1 << HASH_BITS) - 1);
  return (short << 1) | Number(NUMBER.test(key) || holdsReversingWord([key]));
}

/** With the last bit as many as three bytes of seven hold. */
const HASH_BITS = 20;
/** Matches "4.5" and "$"; not "four". */
const NUMBER = /[\p{N}\p{S}]/u;
