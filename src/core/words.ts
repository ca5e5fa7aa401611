/**
 * How many words `text` has, as a reader counts them. Scripts that put no space between words (Chinese, Japanese, Thai,
 * Lao, Khmer, Burmese) count as one word for two letters.
 */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED_LETTER)?.length ?? 0;
  const spaced = text.match(SPACED_WORD)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}

/** Matches 京 and ไ; not a. */
const UNSPACED_LETTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** Matches "Armenia–Russia" once and "4.5" once; not "–" alone. */
const SPACED_WORD =
  /[^\s\p{P}\p{S}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\S*/gu;
