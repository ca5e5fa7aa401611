import anyAscii from "any-ascii";
import stemEnglish from "wink-porter2-stemmer";
import { IRREGULAR_FORMS } from "./irregular-forms.ts";
import { STOP_WORDS } from "./stop-words.ts";

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
 * The words of `text` in order, for the index and for a query alike; empty when there is none (emoji, punctuation).
 * Normalizes only a copy: spans are those of `text`.
 */
export function splitTerms(text: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    if (UNSPACED.test(raw)) terms.push(...segmentWords(raw, match.index));
    else pushTerm(terms, raw, match.index);
  }
  return terms.some(isShouted) && !LOWER_CASE.test(text) ? terms.map(lowerTerm) : terms;
}

/** Whether the word only joins others ("the", "of", "what"): true for none that names a thing. */
export function isFunctionWord(term: Word): boolean {
  return term.joins;
}

/** The folded form of one word: lower case, latin, without accents, possessive and the dots of "U.S.". */
export function foldWord(word: string): string {
  return readWord(word).word;
}

/** What search sees of one written word, without white space around it. */
export function readWord(raw: string): Word {
  const known = seen.get(raw);
  if (known !== undefined) return known;
  const word = fold(raw);
  const read = { word, stem: stemWord(word), joins: STOP_WORDS.has(word) && !ACRONYM.test(raw) };
  if (seen.size >= CACHE_SIZE) seen.clear();
  seen.set(raw, read);
  return read;
}

function fold(raw: string): string {
  // Case is folded on both sides of the transliteration, which turns one small letter into "Sh" or "E".
  const bare = raw.toLowerCase().replace(POSSESSIVE, "").replace(ACRONYM_DOTS, "$1");
  const latin = ASCII.test(bare) ? bare : anyAscii(bare.normalize("NFC")).toLowerCase().replace(NOT_TERM, "");
  return latin === "" ? bare : latin;
}

function stemWord(word: string): string {
  return HAS_DIGIT.test(word) ? word : stemEnglish(IRREGULAR_FORMS.get(word) ?? word);
}

// In a text without small letters capitals say nothing: "WHO IS IT" asks for no organisation.
function isShouted(term: Term): boolean {
  return !term.joins && STOP_WORDS.has(term.word);
}

function lowerTerm(term: Term): Term {
  return { ...term, joins: STOP_WORDS.has(term.word) };
}

function pushTerm(terms: Term[], raw: string, start: number): void {
  const { word, stem, joins } = readWord(raw);
  if (word !== "") terms.push({ word, stem, joins, start, end: start + raw.length });
}

function segmentWords(text: string, offset: number): Term[] {
  const terms: Term[] = [];
  for (const { segment, index, isWordLike } of SEGMENTER.segment(text)) {
    if (isWordLike) pushTerm(terms, segment, offset + index);
  }
  return terms;
}

// Folding and stemming are pure, and a language uses few words often: the cache only spares the time of doing it again.
const seen = new Map<string, Word>();
const CACHE_SIZE = 200_000;

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: "word" });

/** Matches "Armenia’s", "U.S.", "4.5" and "11,000"; not "–" and not "'". */
const WORD = /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'][\p{L}\p{M}\p{N}]+)*/gu;
/** Matches 京都; not Kyoto. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Matches the end of "armenia's"; not of "its". */
const POSSESSIVE = /[’']s$/u;
/** Matches the dots of "u.s."; not the one of "4.5". */
const ACRONYM_DOTS = /(\p{L})\./gu;
/** Matches "US" and "U.S."; not "Us" and not "A". */
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;
const LOWER_CASE = /\p{Ll}/u;
const ASCII = /^[a-z0-9]*$/u;
const NOT_TERM = /[^a-z0-9.,]/gu;
const HAS_DIGIT = /\d/u;
