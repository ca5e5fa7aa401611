import stemEnglish from "wink-porter2-stemmer";
import { APOSTROPHES, dropPossessive, foldApostrophes } from "./apostrophes.ts";
import { composeLetters } from "./compose-letters.ts";
import { isContraction } from "./contractions.ts";
import { findMatches } from "./find-matches.ts";
import { dropPoints, foldScript } from "./fold-script.ts";
import { IRREGULAR_FORMS } from "./irregular-forms.ts";
import type { Language } from "./language.ts";
import { addUnit, readNumber } from "./numbers.ts";
import { unifyForms } from "./presentation-forms.ts";
import { NO_SCRIPT_NUMBER, SCRIPT_DIGITS, SCRIPT_NUMBERS, typeScripts } from "./raised-digits.ts";
import { cutUnspaced, type SoughtWords } from "./segment-words.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { INVISIBLE_LETTERS } from "./unseen.ts";
import { isUnspaced } from "./unspaced.ts";
import { findTied, joinHyphens, type Tie } from "./wholes.ts";

/** A word as search sees it. */
export interface Word {
  /** Case and accents folded, alphabets to latin: "Türkiye" and "ТЮРКИЕ" give latin lower case; 京 stays. */
  readonly word: string;
  /** What is indexed: the stem of `word`, of a number its digits. */
  readonly stem: string;
  /** Whether it only joins others ("the", "of", "what"): true for none that names a thing, such as "US" or "WHO". */
  readonly joins: boolean;
}

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

/** Whether the word only joins others ("the", "of", "what"): true for none that names a thing. */
export function isFunctionWord(term: Word): boolean {
  return term.joins;
}

/** The folded form of one word: lower case, latin, without accents, possessive and the dots of "U.S.". */
export function foldWord(word: string): string {
  return readWord(word, undefined).word;
}

/**
 * What search sees of one written word, without white space around it. A run of letters that is longer than any word is
 * neither folded nor stemmed, but for its case: the time of both grows with the square of the length.
 */
export function readWord(raw: string, language: Language | undefined): Word {
  if (raw.length > LONGEST_WORD) return readRun(raw);
  const seen = findCache(language);
  const known = seen.get(raw);
  if (known !== undefined) return known;
  const read = language === undefined ? readEnglishWord(raw) : readForeignWord(raw, language);
  if (seen.size >= CACHE_SIZE) seen.clear();
  seen.set(raw, read);
  return read;
}

function readRun(raw: string): Word {
  const word = raw.toLowerCase();
  return { word, stem: word, joins: false };
}

function readEnglishWord(raw: string): Word {
  if (SIGNED.test(raw)) return readSigned(raw);
  const lower = dropPossessive(unifyForms(raw).toLowerCase()).replace(ACRONYM_DOTS, "$1");
  const plain = foldApostrophes(lower);
  const word = foldScript(plain.replace(CLEAR_ELISION, ""));
  const stem = readNumber(word, "en") ?? stemWord(word);
  return { word, stem, joins: (STOP_WORDS.has(word) || isContraction(plain)) && !isNameInCapitals(raw) };
}

// A stemmer knows the endings of its own script, so that it comes before the folding to latin letters.
function readForeignWord(raw: string, { tag, stem, stopWords }: Language): Word {
  if (SIGNED.test(raw)) return readSigned(raw);
  const composed = foldApostrophes(composeLetters(dropPoints(unifyForms(raw))));
  const lower = composed.toLocaleLowerCase(tag).replace(ACRONYM_DOTS, "$1");
  const bare = lower.replace(ELISIONS.get(tag) ?? CLEAR_ELISION, "");
  const word = foldScript(bare);
  return {
    word,
    stem: readNumber(word, tag) ?? foldScript(HAS_DIGIT.test(bare) ? bare : stem(bare)),
    joins: stopWords.has(bare) && !isNameInCapitals(raw),
  };
}

// "C#" and "C++" are other words than "C".
function readSigned(raw: string): Word {
  const word = raw.toLowerCase();
  return { word, stem: word, joins: false };
}

// "AND" in capitals is said aloud; "US" and "U.S." are a country.
function isNameInCapitals(raw: string): boolean {
  return ACRONYM.test(raw) && (raw.includes(".") || NAMES_IN_CAPITALS.has(raw));
}

function stemWord(word: string): string {
  return HAS_DIGIT.test(word) ? word : stemEnglish(IRREGULAR_FORMS.get(word) ?? word);
}

// Folding and stemming are pure, and a language uses few words often: the cache only spares the time of doing it again.
function findCache(language: Language | undefined): Map<string, Word> {
  if (language === undefined) return seenEnglish;
  const known = seenForeign.get(language);
  if (known !== undefined) return known;
  const fresh = new Map<string, Word>();
  seenForeign.set(language, fresh);
  return fresh;
}

const seenEnglish = new Map<string, Word>();
const seenForeign = new WeakMap<Language, Map<string, Word>>();
const CACHE_SIZE = 200_000;
/** Words: a millisecond, if none of them was read before. */
const READ_PER_STEP = 200;

/**
 * Code units of the longest word. The longest one in use is Turkish and has 70 letters, the longest that was ever printed
 * as a record German and 80 (Guinness Book of World Records, 1996); no dictionary of English has more than 45.
 */
const LONGEST_WORD = 100;

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
/** Matches "C#" and "g++"; not "C". */
const SIGNED = /^\p{L}{1,2}(?:\+\+|#)$/u;
const STARTS_WITH_LETTER = /^\p{L}/u;
/** Matches the dots of "u.s."; not the one of "4.5". */
const ACRONYM_DOTS = /(\p{L})\./gu;
/**
 * Articles, pronouns and prepositions that are written without their vowel before a word, by language: "l’accord" is read as
 * "accord", "dell’accordo" as "accordo"; "aujourd’hui" and "presqu’île" are one word.
 */
const ELISIONS: ReadonlyMap<string, RegExp> = new Map([
  ["fr", /^(?:[ldjnsmtc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L}{2})/u],
  ["it", /^(?:[ldcnsmtv]|gl|un|(?:d|n)?ell|all|dall|sull|coll|quell|quest|bell|sant|nessun|ciascun)'(?=\p{L}{2})/u],
  ["ca", /^[ldsmtn]'(?=\p{L}{2})/u],
]);
/** Matches the "l'" of "l'ukraine" and the "dell'" of "dell'anno", which no English word begins with; not "o'hara". */
const CLEAR_ELISION = /^(?:l|qu|jusqu|dell|all|nell|dall|sull|quell)'(?=\p{L}{2})/u;
/** Matches "US" and "U.S."; not "Us" and not "A". */
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;
/** Names that are function words when they are written small, in English or in a language of the corpus. */
const NAMES_IN_CAPITALS: ReadonlySet<string> = new Set(["US", "WHO", "IT", "UN", "EU"]);
const LOWER_CASE = /\p{Ll}/u;
const HAS_DIGIT = /\d/u;
