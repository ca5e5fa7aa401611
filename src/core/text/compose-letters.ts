/**
 * `text` with each letter and its accents as one code where Unicode has one (NFC). Of a run of over 30 accents only the
 * first are composed: sorting the rest takes the square of their number, and no writing has as many ("Stream-Safe Text
 * Format" in Unicode Standard Annex 15, section 13).
 */
export function composeLetters(text: string): string {
  if (!LONG_ACCENTS.test(text)) return text.normalize("NFC");
  return text.replace(ACCENTED, (letter) => letter.normalize("NFC"));
}

/** Matches 31 accents one after the other; not "é". */
const LONG_ACCENTS = /\p{M}{31}/u;
/** Matches "ế" with its accents and each letter without; not the 31st accent of one letter. */
const ACCENTED = /\P{M}\p{M}{0,30}/gu;
