import anyAscii from "any-ascii";
import { composeLetters } from "./compose-letters.ts";
import { unifyForms } from "./presentation-forms.ts";
import { dropInvisible } from "./unseen.ts";
import { UNSPACED_SCRIPTS } from "./unspaced.ts";

/**
 * The letters of a word in lower case as search compares them: latin without accents for alphabets whose letters have one
 * sound each, so that "Пашинян" is "pashinyan"; those of the scripts in `KEPT` as they stand, since many of their signs
 * share one sound: 实施 is not 时事. The word itself where nothing else is left.
 */
export function foldScript(lower: string): string {
  if (ASCII.test(lower)) return lower;
  const folded = composeLetters(dropPoints(unifyForms(lower)))
    .replace(OTHER_FORMS, (letter) => OTHER_FORM_OF.get(letter) ?? letter)
    .replace(TRANSLITERATED, foldLatin);
  return folded === "" ? lower : folded;
}

/**
 * `text` without what Hebrew and Arabic may write and mostly leave out, points and vowel signs, and without letters that
 * are drawn as nothing.
 */
export function dropPoints(text: string): string {
  return dropInvisible(POINT.test(text) ? composeLetters(text).replace(POINTS, "") : text);
}

// Case is folded on both sides of the transliteration, which turns one small letter into "Sh" or "E".
function foldLatin(letters: string): string {
  return anyAscii(letters).toLowerCase().replace(NOT_TERM, "");
}

/**
 * Letters of Arabic that writers put one for the other: alef with its hamzas, ya without dots, ta as an ending, and two of
 * Persian and Urdu.
 */
const OTHER_FORM_OF: ReadonlyMap<string, string> = new Map(
  ["أا", "إا", "آا", "ٱا", "ىي", "ةه", "یي", "کك"].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
/** Matches أ and ى; not ا. */
const OTHER_FORMS = /[أإآٱىةیک]/gu;

/** Matches "trade" and "2024"; not "é". */
const ASCII = /^[a-z0-9]*$/u;
/**
 * The inside of a character class: scripts whose signs keep their form, ー, which belongs to kana and to no script alone, and
 * fractions, which would be read as two digits.
 */
const KEPT = String.raw`${UNSPACED_SCRIPTS}\p{sc=Bopomofo}\p{sc=Hangul}\p{sc=Hebrew}\p{sc=Arabic}ー¼-¾⅐-⅞`;
/** Matches "пашинян" and "٢٠٢٤"; not 京 and not "שלום". */
const TRANSLITERATED = new RegExp(String.raw`(?:[^${KEPT}]|\p{Nd})+`, "gu");
/** Matches the "'" of "o'hara" and é; not the point of "4.5". */
const NOT_TERM = /[^a-z0-9.,]/gu;
/** The inside of a character class: points and accents of Hebrew, vowel signs of Arabic and the stroke that stretches a word. */
const POINT_LETTERS = String.raw`\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED`;
/** Matches the vowels of "מַיִם" and the stretch of "مـا"; not "מים". */
const POINT = new RegExp(`[${POINT_LETTERS}]`, "u");
const POINTS = new RegExp(POINT.source, "gu");
