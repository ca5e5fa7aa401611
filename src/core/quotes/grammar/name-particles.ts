import { splitWords } from "../../text/word-list.ts";

/** "de", "van", "al": a part of a name written small; the project's own list. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word) || JOINING.has(word);
}

/** "ash" of "ash-Shaykh", "ud" of "ud-Din": a part of a name only before a hyphen, since some are words. */
export function isTiedParticle(word: string): boolean {
  return TIED.has(word);
}

/** Whether the particle is how some countries write "al". */
export function isArabicArticle(word: string): boolean {
  return word === "el" || word === "ul" || TIED.has(word);
}

const PARTICLES = splitWords(
  "de da di do dos du del della der den des van von la le el al bin ibn ben ter ten zu zur af av abu ul",
);
/** Of "Ortega y Gasset"; in "Ana Lima e Rui Costa" they stand between two people. */
const JOINING = splitWords("y e");
/** The Arabic article before the letters that change its sound. */
const TIED = splitWords("ad adh an ar as ash at ath az ed en er es et ez ud un ur us ut uz");

/** Those that lose their vowel before a name, “d’Estaing”: the inside of a group of a pattern. */
export const ELIDED_PARTICLE_CHOICE = "d|dall|dell|l";

/** Those that can only be of one name where no grammar is known: the inside of a group of a pattern. */
export const PARTICLE_CHOICE = [...PARTICLES].join("|");

/**
 * Those of them that do not lead on from a name in the prose of another language, as in “sagte Ann Berg zu Tom Lind”: the
 * inside of a group of a pattern.
 */
export const PROSE_PARTICLE_CHOICE = "de|di|da|dos|del|della|van|von|der|den|al|el|bin|ibn|la|le|du|ter";
