import { isHeldByGrams, listGrams } from "./grams.ts";
import type { Term } from "./terms.ts";
import { isUnspaced } from "./unspaced.ts";

/**
 * The stems by which a text is found, whose words `terms` are: those of its words but the function words, of what several
 * words are together, and the letters of scripts without spaces.
 */
export function listStems(text: string, terms: readonly Term[]): string[] {
  const stems: string[] = [];
  for (const { stem, joins, wholes } of terms) {
    if (!joins) stems.push(stem);
    for (const whole of wholes) stems.push(whole.stem);
  }
  return isUnspaced(text) ? [...stems.filter((stem) => !isHeldByGrams(stem)), ...listGrams(text)] : stems;
}
