import { type Span, sliceText } from "./span.ts";
import type { Steps } from "./steps.ts";
import { splitStretches } from "./stretches.ts";
import { UNSPACED_SCRIPTS } from "./unspaced.ts";

/**
 * How many words `text` has, as a reader counts them. Scripts that put no space between words count as one word for two
 * letters.
 */
export function countWords(text: string): number {
  return countSpaced(text) + Math.ceil(countUnspaced(text) / 2);
}

/** `countWords` of a stretch of `text` in short steps, however long it is; a word of over 4,000 letters may count twice. */
export function* countWordsInSteps(text: string, span: Span): Steps<number> {
  let spaced = 0;
  let unspaced = 0;
  for (const stretch of splitStretches(text, span, COUNTED_PER_STEP)) {
    const part = sliceText(text, stretch);
    spaced += countSpaced(part);
    unspaced += countUnspaced(part);
    if (stretch.end < span.end) yield;
  }
  return spaced + Math.ceil(unspaced / 2);
}

function countSpaced(text: string): number {
  return text.match(SPACED_WORD)?.length ?? 0;
}

function countUnspaced(text: string): number {
  return text.match(UNSPACED_LETTER)?.length ?? 0;
}

/** Code units: about a millisecond. */
const COUNTED_PER_STEP = 16_000;

/** Matches 京 and ไ; not a. */
const UNSPACED_LETTER = new RegExp(`[${UNSPACED_SCRIPTS}]`, "gu");
/** Matches "Armenia–Russia" once and "4.5" once; not "–" alone. */
const SPACED_WORD = new RegExp(String.raw`[^\s\p{P}\p{S}${UNSPACED_SCRIPTS}]\S*`, "gu");
