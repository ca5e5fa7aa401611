/**
 * The inside of a character class: the scripts that put no space between words, which are those of Chinese, Japanese, Thai,
 * Lao, Khmer and Burmese. Korean has spaces.
 */
export const UNSPACED_SCRIPTS = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;

/** Whether `text` has a letter of a script that puts no space between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Matches 京 and ไ; not a. */
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, "u");
