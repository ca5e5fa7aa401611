import { STOP_WORDS } from "./stop-words.ts";

/** Whether a text is English: as its article states, or by the share of English function words among its first words. */
export function isEnglish(text: string, lang: string | undefined): boolean {
  if (lang !== undefined) return /^en\b/iu.test(lang);
  const words = readWords(text);
  return countFunctionWords(words) >= words.length * (words.length < FEW_WORDS ? LEAST_SHARE_OF_FEW : LEAST_SHARE);
}

/** The share of English function words among the first words of a text; 0 for one without words. */
export function measureEnglish(text: string): number {
  const words = readWords(text);
  return countFunctionWords(words) / Math.max(1, words.length);
}

function readWords(text: string): readonly string[] {
  return text.slice(0, SAMPLE).toLowerCase().match(WORD) ?? [];
}

function countFunctionWords(words: readonly string[]): number {
  return words.filter((word) => STOP_WORDS.has(word)).length;
}

/** Code units that are read to tell the language. */
const SAMPLE = 4_000;
/** English news has some 40 % of function words by the list used here; other languages share a few of their spellings. */
const LEAST_SHARE = 0.17;
/** Words up to which a line or two may well have fewer. */
const FEW_WORDS = 40;
const LEAST_SHARE_OF_FEW = 0.1;
/** Matches a word of any script; not a number. */
const WORD = /\p{L}+/gu;
