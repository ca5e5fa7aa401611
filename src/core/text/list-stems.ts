import { isHeldByGrams, listGrams } from "./grams.ts";
import type { Language } from "./language.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { splitTermsInSteps, type Term } from "./terms.ts";
import { isUnspaced } from "./unspaced.ts";

/** A text as an index holds it. */
export interface IndexedText {
  /** Its words in order, function words left out. */
  readonly terms: readonly Term[];
  /** The stems by which it is found, see `listStems`. */
  readonly stems: readonly string[];
}

/** Reads a text of a language for an index. */
export function readIndexed(text: string, language: Language | undefined): IndexedText {
  return finishSteps(readIndexedInSteps(text, language));
}

/** `readIndexed` in short steps. */
export function* readIndexedInSteps(text: string, language: Language | undefined): Steps<IndexedText> {
  const terms = yield* splitTermsInSteps(text, language);
  return { terms: terms.filter(({ joins }) => !joins), stems: listStems(text, terms) };
}

/**
 * The stems by which a text is found, whose words `terms` are: those of its words but the function words, of what several
 * words are together, and the letters of scripts without spaces in pairs.
 */
export function listStems(text: string, terms: readonly Term[]): string[] {
  const stems: string[] = [];
  for (const { stem, joins, wholes } of terms) {
    if (!joins) stems.push(stem);
    for (const whole of wholes) stems.push(whole.stem);
  }
  return isUnspaced(text) ? [...stems.filter((stem) => !isHeldByGrams(stem)), ...listGrams(text)] : stems;
}
