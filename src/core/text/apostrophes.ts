/**
 * The marks that people and their devices put for an apostrophe, the accents ´ and ` among them: the inside of a character
 * class. No one of them is more than one code unit.
 */
export const APOSTROPHES = "'’‘ʼ＇´`";

/** `text` with all of them as “'”, of the same length: for comparing. */
export function foldApostrophes(text: string): string {
  return text.replace(APOSTROPHE, "'");
}

/** `text` with those inside words as ’, of the same length: for a reader of sentences that knows no other. */
export function unifyInnerApostrophes(text: string): string {
  return text.replace(INNER_APOSTROPHE, "’");
}

/** The word without a possessive ending: "Ani" of “Ani’s”. */
export function dropPossessive(word: string): string {
  return word.slice(0, findPossessive(word));
}

/** Where the possessive ending of a word begins; undefined when it has none. */
export function findPossessive(word: string): number | undefined {
  return POSSESSIVE.exec(word)?.index;
}

/** Matches ’ and '; not “. */
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "gu");
/** Matches the ´ of "O´Hara"; not that of "cafe´" and not ’, which needs no change. */
const INNER_APOSTROPHE = /(?<=\p{L})[‘ʼ＇´`](?=\p{L})/gu;
/** Matches the end of "Ani’s"; not of "its" and no "’s" alone. */
const POSSESSIVE = new RegExp(`(?<=.)[${APOSTROPHES}]s$`, "iu");
