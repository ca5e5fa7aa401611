import anyAscii from "any-ascii";
import stemEnglish from "wink-porter2-stemmer";
import { APOSTROPHES, dropPossessive, foldApostrophes } from "./apostrophes.ts";
import { composeLetters } from "./compose-letters.ts";
import { findMatches } from "./find-matches.ts";
import { IRREGULAR_FORMS } from "./irregular-forms.ts";
import type { Language } from "./language.ts";
import { segmentStretches } from "./segment-words.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { isUnspaced } from "./unspaced.ts";

/** A word as search sees it. */
export interface Word {
  /** Case, accents and script folded: "Türkiye" and "ТЮРКИЕ" give latin lower case. */
  readonly word: string;
  /** What is indexed: the stem of `word`. */
  readonly stem: string;
  /** Whether it only joins others ("the", "of", "what"): true for none that names a thing, such as "US" or "WHO". */
  readonly joins: boolean;
}

/** A word of a text as search sees it, and where it stands. */
export interface Term extends Word {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of `text` in order, for the index and for a query alike; empty when there is none (emoji, punctuation). They
 * are read as words of `language`, English where it is undefined. Normalizes only a copy: spans are those of `text`.
 */
export function splitTerms(text: string, language: Language | undefined): Term[] {
  return finishSteps(splitTermsInSteps(text, language));
}

/** `splitTerms` in short steps, for what a person wrote: one run of letters may be as long as the text. */
export function* splitTermsInSteps(text: string, language: Language | undefined): Steps<Term[]> {
  const terms: Term[] = [];
  // In a text without small letters capitals say nothing: "WHO IS IT" asks for no organisation.
  const push = LOWER_CASE.test(text) ? pushTerm : pushLoweredTerm;
  const isSpaced = !isUnspaced(text);
  let next = READ_PER_STEP;
  for (const match of findMatches(text, WORD)) {
    const [raw] = match;
    if (isSpaced || !isUnspaced(raw)) {
      push(terms, raw, match.index, language);
      if (terms.length < next) continue;
      next = terms.length + READ_PER_STEP;
      yield;
      continue;
    }
    for (const words of segmentStretches(raw)) {
      for (const { start, end } of words) push(terms, raw.slice(start, end), match.index + start, language);
      yield;
    }
  }
  return terms;
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
  const word = foldScript(dropPossessive(raw.toLowerCase()).replace(ACRONYM_DOTS, "$1"));
  return { word, stem: stemWord(word), joins: STOP_WORDS.has(word) && !ACRONYM.test(raw) };
}

// A stemmer knows the endings of its own script, so that it comes before the folding to latin letters.
function readForeignWord(raw: string, { tag, stem, stopWords }: Language): Word {
  const lower = foldApostrophes(composeLetters(raw)).toLocaleLowerCase(tag).replace(ACRONYM_DOTS, "$1");
  const bare = ELIDING.has(tag) ? lower.replace(ELISION, "") : lower;
  return {
    word: foldScript(bare),
    stem: foldScript(HAS_DIGIT.test(bare) ? bare : stem(bare)),
    joins: stopWords.has(bare) && !ACRONYM.test(raw),
  };
}

// Case is folded on both sides of the transliteration, which turns one small letter into "Sh" or "E".
function foldScript(lower: string): string {
  const latin = ASCII.test(lower) ? lower : anyAscii(composeLetters(lower)).toLowerCase().replace(NOT_TERM, "");
  return latin === "" ? lower : latin;
}

function stemWord(word: string): string {
  return HAS_DIGIT.test(word) ? word : stemEnglish(IRREGULAR_FORMS.get(word) ?? word);
}

function pushTerm(terms: Term[], raw: string, start: number, language: Language | undefined): void {
  pushRead(terms, readWord(raw, language), start, start + raw.length);
}

function pushLoweredTerm(terms: Term[], raw: string, start: number, language: Language | undefined): void {
  pushRead(terms, readWord(raw.toLowerCase(), language), start, start + raw.length);
}

function pushRead(terms: Term[], { word, stem, joins }: Word, start: number, end: number): void {
  if (word !== "") terms.push({ word, stem, joins, start, end });
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

/** Matches "Armenia’s", "U.S.", "4.5" and "11,000"; not "–" and not "'". */
const WORD = new RegExp(
  String.raw`(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[${APOSTROPHES}][\p{L}\p{M}\p{N}]+)*`,
  "gu",
);
/** Matches the dots of "u.s."; not the one of "4.5". */
const ACRONYM_DOTS = /(\p{L})\./gu;
/** Languages that write an article or pronoun without its vowel before the word: "l’accord" is read as "accord". */
const ELIDING: ReadonlySet<string> = new Set(["fr", "it", "ca"]);
/** Matches the "l'" of "l'accord" and the "dell'" of "dell'accordo"; not "aujourd'" and not the end of "po'". */
const ELISION = /^\p{L}{1,6}'(?=\p{L}{2})/u;
/** Matches "US" and "U.S."; not "Us" and not "A". */
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;
const LOWER_CASE = /\p{Ll}/u;
const ASCII = /^[a-z0-9]*$/u;
const NOT_TERM = /[^a-z0-9.,]/gu;
const HAS_DIGIT = /\d/u;
