import { STOP_WORDS } from "../stop-words.ts";

/**
 * Whether a text is English: as its article states, or by the share of English function words among its first words.
 * A text of few words counts as English.
 */
export function isEnglish(text: string, lang: string | undefined): boolean {
  if (lang !== undefined) return /^en\b/iu.test(lang);
  const words = text.slice(0, SAMPLE).toLowerCase().match(WORD) ?? [];
  if (words.length < FEW_WORDS) return !/[^\p{sc=Latin}]/u.test(words.join(""));
  return words.filter((word) => STOP_WORDS.has(word)).length >= words.length * LEAST_SHARE;
}

/** Code units that are read to tell the language. */
const SAMPLE = 4_000;
const FEW_WORDS = 12;
/** English news has some 40 % of function words by the list used here; other languages share a few of their spellings. */
const LEAST_SHARE = 0.2;
/** Matches a word of any script; not a number. */
const WORD = /\p{L}+/gu;
