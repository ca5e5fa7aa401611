import { findMatches } from "./find-matches.ts";
import { foldScript } from "./fold-script.ts";
import { UNSPACED_SCRIPTS } from "./unspaced.ts";

/**
 * The letters of a text in scripts without spaces by which every word in it is found, wherever a segmenter would cut it: two
 * neighbours each, and of Chinese characters each alone too. Folded, one for each place.
 *
 *     大阪府の  gives  大 大阪 阪 阪府 府 府の
 */
export function listGrams(text: string): string[] {
  const grams: string[] = [];
  for (const [run] of findMatches(text, RUN)) {
    const letters = splitLetters(foldScript(run));
    for (const [at, letter] of letters.entries()) {
      if (HAN.test(letter)) grams.push(letter);
      const next = letters[at + 1];
      if (next !== undefined) grams.push(`${letter}${next}`);
    }
  }
  return grams;
}

/** The pairs of neighbouring letters that a passage has to hold to hold `word`; none for a word that is a gram itself. */
export function spellOut(word: string): string[] {
  if (!SPELLED.test(word)) return [];
  const letters = splitLetters(word);
  return letters.length < 3 ? [] : letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
}

/** The stems that an index may hold `stem` by: itself, and the pairs that spell it out. */
export function listGramsOf(stem: string): readonly string[] {
  const pairs = spellOut(stem);
  return pairs.length === 0 ? [stem] : [stem, ...pairs];
}

/** Whether `listGrams` of a text tells whether it holds `word`: of Chinese and Japanese pairs tell, of others too little. */
export function isHeldByGrams(word: string): boolean {
  return GRAMMED.test(word) && (word.length > 1 || HAN.test(word));
}

function splitLetters(run: string): string[] {
  return run.match(LETTER) ?? [];
}

/** The inside of a character class; ー stands in kana and is of no script. */
const LETTERS = `${UNSPACED_SCRIPTS}ー`;
/** Matches 大阪府の and ท่าเรือ whole. */
const RUN = new RegExp(String.raw`[${LETTERS}][${LETTERS}\p{M}ﾞﾟｰ]*`, "gu");
/** Matches 大 and ท่. */
const LETTER = new RegExp(String.raw`[${LETTERS}]\p{M}*`, "gu");
/** Matches 大阪府 and ท่าเรือ; not "iPhone手机". */
const SPELLED = new RegExp(String.raw`^[${LETTERS}][${LETTERS}\p{M}]*$`, "u");
/** Matches 大阪府 and コーヒー; not ท่าเรือ. */
const GRAMMED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u;
/** Matches 大; not の. */
const HAN = /^\p{sc=Han}/u;
