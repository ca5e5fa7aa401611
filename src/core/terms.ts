import anyAscii from "any-ascii";
import stemEnglish from "wink-porter2-stemmer";
import { STOP_WORDS } from "./stop-words.ts";

/** A word of a text as search sees it, and where it stands. */
export interface Term {
  /** Case, accents and script folded: "Türkiye" and "ТЮРКИЕ" give latin lower case. */
  readonly word: string;
  /** What is indexed: the stem of `word`. */
  readonly stem: string;
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
    if (UNSPACED.test(match[0])) terms.push(...segmentWords(match[0], match.index));
    else pushTerm(terms, match[0], match.index);
  }
  return terms;
}

/** Whether the word only joins others ("the", "of", "what"): true for none that names a thing. */
export function isFunctionWord(term: Term): boolean {
  return STOP_WORDS.has(term.word);
}

/** The folded form of one word: lower case, latin, without accents, possessive and the dots of "U.S.". */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  // Case is folded on both sides of the transliteration, which turns one small letter into "Sh" or "E".
  const bare = word.toLowerCase().replace(POSSESSIVE, "").replace(ACRONYM_DOTS, "$1");
  const latin = ASCII.test(bare) ? bare : anyAscii(bare.normalize("NFC")).toLowerCase().replace(NOT_TERM, "");
  return remember(folded, word, latin === "" ? bare : latin);
}

function stemWord(word: string): string {
  return stems.get(word) ?? remember(stems, word, HAS_DIGIT.test(word) ? word : stemEnglish(word));
}

function pushTerm(terms: Term[], text: string, start: number): void {
  const word = foldWord(text);
  if (word !== "") terms.push({ word, stem: stemWord(word), start, end: start + text.length });
}

function segmentWords(text: string, offset: number): Term[] {
  const terms: Term[] = [];
  for (const { segment, index, isWordLike } of SEGMENTER.segment(text)) {
    if (isWordLike) pushTerm(terms, segment, offset + index);
  }
  return terms;
}

// Folding and stemming are pure, and a language uses few words often: the caches only spare the time of doing it again.
const folded = new Map<string, string>();
const stems = new Map<string, string>();
const CACHE_SIZE = 100_000;

function remember(cache: Map<string, string>, key: string, value: string): string {
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, value);
  return value;
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: "word" });

/** Matches "Armenia’s", "U.S.", "4.5" and "11,000"; not "–" and not "'". */
const WORD = /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'][\p{L}\p{M}\p{N}]+)*/gu;
/** Matches 京都; not Kyoto. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Matches the end of "armenia's"; not of "its". */
const POSSESSIVE = /[’']s$/u;
/** Matches the dots of "u.s."; not the one of "4.5". */
const ACRONYM_DOTS = /(\p{L})\./gu;
const ASCII = /^[a-z0-9]*$/u;
const NOT_TERM = /[^a-z0-9.,]/gu;
const HAS_DIGIT = /\d/u;
