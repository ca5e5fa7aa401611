import { APOSTROPHES } from "./apostrophes.ts";
import { composeLetters } from "./compose-letters.ts";
import { findMatches } from "./find-matches.ts";
import { dropPoints } from "./fold-script.ts";
import type { Language } from "./language.ts";
import { addUnit } from "./numbers.ts";
import { unifyForms } from "./presentation-forms.ts";
import { NO_SCRIPT_NUMBER, SCRIPT_DIGITS, SCRIPT_NUMBERS, typeScripts } from "./raised-digits.ts";
import { LONGEST_WORD, readWord, type Word } from "./read-word.ts";
import { cutUnspaced, type SoughtWords } from "./segment-words.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { INVISIBLE_LETTERS } from "./unseen.ts";
import { isUnspaced } from "./unspaced.ts";
import { findTied, joinHyphens, type Tie } from "./wholes.ts";

/** A word of a text as search sees it, and where it stands. */
export interface Term extends Word {
  readonly start: number;
  readonly end: number;
  /** What it ends that several words are together, the shortest first; mostly empty. */
  readonly wholes: readonly Whole[];
}

/** Words that are tied to one another and are found as one too: "anti-virus" as "antivirus", "node.js", "63" for "sixty-three". */
export interface Whole {
  readonly tie: Tie;
  readonly word: string;
  readonly stem: string;
  /** Where the first of its words begins; it ends with the term that it belongs to. */
  readonly start: number;
}

/**
 * The words of `text` in order, for the index and for a query alike; empty when there is none (emoji, punctuation). They
 * are read as words of `language`, English where it is undefined. Normalizes only a copy: spans are those of `text`.
 */
export function splitTerms(text: string, language: Language | undefined): Term[] {
  return finishSteps(splitTermsInSteps(text, language));
}

/** `splitTerms` in short steps, for what a person wrote: one run of letters may be as long as the text. */
export function splitTermsInSteps(text: string, language: Language | undefined): Steps<Term[]> {
  return splitAroundInSteps(text, language, undefined);
}

/**
 * `splitTerms` where a script puts no space between words: each of `sought` is a word wherever its letters stand, since how
 * such a text is cut into words depends on what stands around them.
 */
export function splitAround(text: string, language: Language | undefined, sought: SoughtWords | undefined): Term[] {
  return finishSteps(splitAroundInSteps(text, language, sought));
}

function* splitAroundInSteps(
  text: string,
  language: Language | undefined,
  sought: SoughtWords | undefined,
): Steps<Term[]> {
  const terms: Term[] = [];
  // In a text without small letters capitals say nothing: "WHO IS IT" asks for no organisation.
  const readOne = LOWER_CASE.test(text) ? readWord : readLowered;
  const push = (start: number, end: number): void => {
    const { word, stem, joins } = readOne(text.slice(start, end), language);
    if (word === "") return;
    terms.push({ word, stem, joins, start, end, wholes: NO_WHOLES });
    const wholes = readWholes(text, terms, language);
    if (wholes !== NO_WHOLES) terms[terms.length - 1] = { word, stem, joins, start, end, wholes };
  };
  const isSpaced = !isUnspaced(text);
  let next = READ_PER_STEP;
  let read = 0;
  for (const { 0: raw, index } of findMatches(text, ODD.test(text) ? ODD_WORD : WORD)) {
    if (index < read) continue;
    if (isSpaced || !isUnspaced(raw)) {
      read = findEnd(text, index, raw);
      push(index, read);
      if (terms.length < next) continue;
      next = terms.length + READ_PER_STEP;
      yield;
      continue;
    }
    for (const words of cutUnspaced(raw, sought)) {
      for (const { start, end } of words) push(index + start, index + end);
      yield;
    }
  }
  return terms;
}

// "C++" and "F#" end with their signs, a version with its numbers; "note#" does not.
function findEnd(text: string, start: number, raw: string): number {
  const end = start + raw.length;
  if (raw.length > LONGEST_BEFORE_SIGN || !SIGNS.has(text.charCodeAt(end))) return end;
  return start + (SIGN_BEHIND.exec(text.slice(start, end + LONGEST_SIGN))?.[0].length ?? raw.length);
}

function readLowered(raw: string, language: Language | undefined): Word {
  return readWord(raw.toLowerCase(), language);
}

function readWholes(text: string, terms: readonly Term[], language: Language | undefined): readonly Whole[] {
  const tied = findTied(text, terms, terms.length - 1);
  if (tied.length === 0) return NO_WHOLES;
  const last = terms.at(-1);
  return tied.flatMap(({ tie, first, start, isAll }): Whole[] => {
    // Of "good-for-nothing" neither "good-for" nor "for-nothing" is a word.
    if (!isAll && (first < terms.length - 2 || last?.joins === true || terms[first]?.joins === true)) return [];
    const written = text.slice(start, last?.end);
    if (written.length > LONGEST_WORD || isUnspaced(written)) return [];
    if (tie === "sign") {
      const word = foldSigned(written);
      if (NOTE_BEHIND.test(word)) return [];
      const joined = POWER_OF_UNIT.test(word) ? [{ tie, word, stem: word.replace("^", ""), start }] : [];
      return [...joined, { tie, word, stem: word, start }];
    }
    const number = first === terms.length - 2 ? addUnit(terms[first]?.stem ?? "", last?.stem ?? "") : undefined;
    if (number !== undefined) return [{ tie, word: number, stem: number, start }];
    if (!STARTS_WITH_LETTER.test(written)) return [];
    const { word, stem, joins } = readWord(joinHyphens(written), language);
    return joins || !isWholeOf(stem, terms[first]?.word ?? "") ? [] : [{ tie, word, stem, start }];
  });
}

/** Whether a stem goes on behind the first of the words that it is made of: that of "joyful" is "joy" alone. */
export function isWholeOf(stem: string, first: string): boolean {
  return stem.length >= first.length + LEAST_BEHIND;
}

function foldSigned(written: string): string {
  return composeLetters(typeScripts(unifyForms(dropPoints(written))).toLowerCase()).replace(MINUS, "-");
}

/** The stems by which a term is found where it stands: "mail" and, of the end of "e-mail", "email". */
export function listOwnStems({ stem, wholes }: Term): readonly string[] {
  return wholes.length === 0 ? [stem] : [stem, ...wholes.map((whole) => whole.stem)];
}

/** A word without what only a language tells of it: its stem, and whether it joins others. */
export type FoldedWord = Pick<Term, "word" | "start" | "end">;

/** The words of a name, a title or what else is in no language for sure, in order. */
export function splitFolded(text: string): FoldedWord[] {
  return splitTerms(text, undefined);
}

/** The words of a text, folded, with a space between two: names for which it is one and the same cannot be told apart by search. */
export function joinFolded(text: string): string {
  return splitFolded(text)
    .map(({ word }) => word)
    .join(" ");
}

/** Whether the word only joins others ("the", "of", "what"): true for none that names a thing. */
export function isFunctionWord(term: Word): boolean {
  return term.joins;
}

/** Words: a millisecond, if none of them was read before. */
const READ_PER_STEP = 200;

/** Letters that a stem keeps of the words behind the first one. */
const LEAST_BEHIND = 2;

const NO_WHOLES: readonly Whole[] = [];

/** A pattern of words whose letters run as `run` says. */
function buildWord(run: string, numbers: readonly string[] = []): RegExp {
  const forms = [
    ...numbers,
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`\p{L}${run}(?:[${APOSTROPHES}]${LETTER}${run})*`,
    // "1 250" with a space that breaks no line.
    String.raw`\p{N}{1,3}(?:[\u00A0\u2009\u202F]\p{N}{3})+(?!\p{N})`,
    String.raw`\p{N}+(?:[.,]\p{N}+)+`,
    String.raw`\p{N}${run}(?:[${APOSTROPHES}]${LETTER}${run})*`,
  ];
  return new RegExp(forms.join("|"), "gu");
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
/** Matches "Armenia’s", "U.S.", "4.5" and "11,000"; not "–" and not "'". */
const WORD = buildWord(`${LETTER}*`);
const LINE_LETTER = `${NO_SCRIPT_NUMBER}${LETTER}`;
/**
 * The same for a text with letters that are drawn as nothing, which may stand inside its words, or with digits above or
 * below the line, which are numbers of their own: "2⁶⁴" is "2" and "⁶⁴".
 */
const ODD_WORD = buildWord(`(?:${LINE_LETTER})*(?:[${INVISIBLE_LETTERS}]+(?:${LINE_LETTER})+)*`, SCRIPT_NUMBERS);
/** Matches a soft hyphen and "²"; not "-" and "2". */
const ODD = new RegExp(`[${INVISIBLE_LETTERS}${SCRIPT_DIGITS}]`, "u");
/** Matches "m^2" and "km^2", which are written "m2" too; not "2^64" and "gain^1". */
const POWER_OF_UNIT = /^\p{L}{1,2}\^\d$/u;
/** Matches "gain^1", whose number leads to a note; not "km^2". */
const NOTE_BEHIND = /\p{L}{3}\^\d+$/u;
const MINUS = /−/gu;
const SIGNS: ReadonlySet<number> = new Set([0x23, 0x2b, 0x2e]);
/** Matches "C++ " and "v1.2.3" with what belongs to them; not "i+++", "A#b" and "v1. ". */
const SIGN_BEHIND = /^(?:\p{L}{1,2}(?:\+\+|#)(?![\p{L}+#])|[vV]\d+(?:\.\d+)+)/u;
/** Code units before a sign, and of the signs with what stands behind them. */
const LONGEST_BEFORE_SIGN = 5;
const LONGEST_SIGN = 20;
const STARTS_WITH_LETTER = /^\p{L}/u;
const LOWER_CASE = /\p{Ll}/u;
