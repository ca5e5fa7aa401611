import { isHeldByGrams, listGrams } from "./grams.ts";
import type { Language } from "./language.ts";
import { splitTerms, type Term } from "./terms.ts";
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
  const terms = splitTerms(text, language);
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
