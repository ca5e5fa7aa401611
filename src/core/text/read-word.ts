import stemEnglish from "wink-porter2-stemmer";
import { dropPossessive, foldApostrophes } from "./apostrophes.ts";
import { composeLetters } from "./compose-letters.ts";
import { isContraction } from "./contractions.ts";
import { dropPoints, foldScript } from "./fold-script.ts";
import { IRREGULAR_FORMS } from "./irregular-forms.ts";
import type { Language } from "./language.ts";
import { readNumber } from "./numbers.ts";
import { unifyForms } from "./presentation-forms.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** A word as search sees it. */
export interface Word {
  /** Case and accents folded, alphabets to latin: "Türkiye" and "ТЮРКИЕ" give latin lower case; 京 stays. */
  readonly word: string;
  /** What is indexed: the stem of `word`, of a number its digits. */
  readonly stem: string;
  /** Whether it only joins others ("the", "of", "what"): true for none that names a thing, such as "US" or "WHO". */
  readonly joins: boolean;
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
/**
 * Code units of the longest word. The longest one in use is Turkish and has 70 letters, the longest that was ever printed
 * as a record German and 80 (Guinness Book of World Records, 1996); no dictionary of English has more than 45.
 */
export const LONGEST_WORD = 100;

/** Matches "C#" and "g++"; not "C". */
const SIGNED = /^\p{L}{1,2}(?:\+\+|#)$/u;
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
const HAS_DIGIT = /\d/u;
