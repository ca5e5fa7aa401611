import { findMatches } from "./find-matches.ts";
import { foldScript } from "./fold-script.ts";
import { UNSPACED_SCRIPTS } from "./unspaced.ts";

/**
 * The neighbouring letters, two by two, of a text in scripts without spaces: by them every word in it is found, wherever a
 * segmenter would cut it. Folded, one for each place.
 *
 *     大阪府の  gives  大阪 阪府 府の
 */
export function listGrams(text: string): string[] {
  const grams: string[] = [];
  for (const [run] of findMatches(text, RUN)) {
    const pairs = PLAIN.test(run) ? pairCodes(run) : pairLetters(foldScript(run));
    for (const pair of pairs) grams.push(pair);
  }
  return grams;
}

/** The pairs of neighbouring letters that a passage has to hold to hold `word`; none for a word of two letters or one. */
export function spellOut(word: string): string[] {
  if (!SPELLED.test(word)) return [];
  const pairs = pairLetters(word);
  return pairs.length < 2 ? [] : pairs;
}

/** Whether `listGrams` of a text tells whether it holds `word`: of Chinese and Japanese pairs tell, of others too little. */
export function isHeldByGrams(word: string): boolean {
  return GRAMMED.test(word);
}

/** Whether `word` is a character alone, which stands in other words too. */
export function isCharacter(word: string): boolean {
  return CHARACTER.test(word);
}

// Letters of one code unit each, without marks: of Chinese and Japanese nearly all are.
function* pairCodes(run: string): Generator<string, void, undefined> {
  for (let at = 2; at <= run.length; at += 1) yield run.slice(at - 2, at);
}

function pairLetters(run: string): string[] {
  const letters = run.match(LETTER) ?? [];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
}

/** The inside of a character class; ー stands in kana and is of no script. */
const LETTERS = `${UNSPACED_SCRIPTS}ー`;
/** Matches 大阪府の and ท่าเรือ whole. */
const RUN = new RegExp(String.raw`[${LETTERS}][${LETTERS}\p{M}ﾞﾟｰ]*`, "gu");
/** Matches 大 and ท่. */
const LETTER = new RegExp(String.raw`[${LETTERS}]\p{M}*`, "gu");
/** Matches 大阪府の, which folding leaves as it is; not ท่าเรือ and not half-width ﾃｽﾄ. */
const PLAIN = /^[\u3005\u3007\u3041-\u3096\u309D-\u309F\u30A1-\u30FF\u3400-\u9FFF]+$/u;
/** Matches 大阪府 and ท่าเรือ; not "iPhone手机". */
const SPELLED = new RegExp(String.raw`^[${LETTERS}][${LETTERS}\p{M}]*$`, "u");
/** Matches 大阪府 and コーヒー; not ท่าเรือ and not 大, which no pair tells that ends a text. */
const GRAMMED = /^(?!.$)[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u;
/** Matches 大; not の and not 大阪. */
const CHARACTER = /^\p{sc=Han}$/u;
