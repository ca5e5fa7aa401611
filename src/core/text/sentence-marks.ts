import { APOSTROPHES } from "./apostrophes.ts";
import { CLOSING_MARKS, ONE_WAY_CLOSERS, STRAIGHT_DOUBLE_MARKS } from "./quotation-marks.ts";

/** The end marks of sentences, what closes after them, and the words around them. */

export const LINE_END = 0x0a;
export const FULL_STOP = 0x2e;
export const ELLIPSIS = 0x2026;

/** A run of end marks ("?!", ". . .") with all that closes after it. */
export interface EndMark {
  readonly start: number;
  /** Where the marks themselves end. */
  readonly end: number;
  /** Where the quotation marks, brackets, note numbers and emoticons end that close after the marks. */
  readonly closed: number;
  /** Whether a quotation mark closes. */
  readonly isQuoted: boolean;
  /** How many straight double quotation marks close. */
  readonly straightQuotes: number;
}

/** Whether a sentence can end with this code unit; a line end is none. */
export function isEndMark(code: number): boolean {
  if (code <= ASCII) return code === FULL_STOP || code === 0x21 || code === 0x3f;
  return code >= FIRST_OTHER_MARK && (code === ELLIPSIS || OTHER_MARKS.has(code));
}

/** Whether this is a double quotation mark that looks alike on both sides: `"`. */
export function isStraightQuote(code: number): boolean {
  return code === 0x22 || (code > ASCII && STRAIGHT_QUOTES.has(code));
}

/** Whether the end mark also serves inside sentences (". ! ? …"); the full stops of other scripts do not. */
export function isInCommonScript(code: number): boolean {
  return code <= ASCII || code === ELLIPSIS;
}

/** Whether the mark continues a sentence where it stands after a space, such as a comma. */
export function neverStarts(code: number): boolean {
  return CONTINUING.has(code);
}

/** The last character of `text` but for the quotation marks and brackets that close after it; "" when there is none. */
export function readFinalMark(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && isCloser(text.charCodeAt(at))) at -= 1;
  return text.charAt(at);
}

function isCloser(code: number): boolean {
  return CLOSING_BRACKETS.has(code) || CLOSING_QUOTES.has(code) || QUOTES.has(code);
}

/** Reads the end mark at `start`; `isQuoteOpen` tells whether a straight double quotation mark waits to be closed. */
export function readEndMark(text: string, start: number, limit: number, isQuoteOpen: boolean): EndMark {
  const end = skipMarks(text, start, limit);
  let closed = end;
  let isQuoted = false;
  let straightQuotes = 0;
  while (closed < limit) {
    const length = measureCloser(text, closed, limit, isQuoteOpen && straightQuotes === 0);
    if (length === 0) break;
    const code = text.charCodeAt(closed + length - 1);
    if (isStraightQuote(code)) straightQuotes += 1;
    if (QUOTES.has(code) || CLOSING_QUOTES.has(code)) isQuoted = true;
    closed += length;
  }
  return { start, end, closed, isQuoted, straightQuotes };
}

/** The word that ends at `end`, its inner stops and apostrophes included; empty when none stands there. */
export function readWordBefore(text: string, start: number, end: number): string {
  const limit = Math.max(start, end - LONGEST_WORD);
  let at = end;
  while (at > limit && (isWordCharacter(text, at - 1) || JOINING.has(text.charCodeAt(at - 1)))) at -= 1;
  while (at < end && !isWordCharacter(text, at)) at += 1;
  return text.slice(at, end);
}

/** The first word from `start` on, behind opening marks and dashes; empty when none stands there. */
export function readWordAfter(text: string, start: number, end: number): string {
  const limit = Math.min(end, start + LONGEST_LEAD);
  let from = start;
  while (from < limit && !isWordCharacter(text, from)) from += 1;
  const last = Math.min(end, from + LONGEST_WORD);
  let to = from;
  while (to < last && (isWordCharacter(text, to) || APOSTROPHE_CODES.has(text.charCodeAt(to)))) to += 1;
  return text.slice(from, to);
}

/** The first place from `start` on that is no white space; `end` when there is none. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function skipMarks(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    if (isEndMark(text.charCodeAt(at))) at += 1;
    else if (at + 1 < limit && isLooseStop(text, at)) at += 2;
    else break;
  }
  return at;
}

// The later stops of ". . ."; not the ones of ".NET" and ".5".
function isLooseStop(text: string, space: number): boolean {
  const isStop = text.charCodeAt(space) === SPACE && text.charCodeAt(space + 1) === FULL_STOP;
  return isStop && !isWordCharacter(text, space + 2);
}

/** Length of what closes at `at`, with the space before it where it stands alone; 0 when nothing does. */
function measureCloser(text: string, at: number, limit: number, isQuoteOpen: boolean): number {
  const code = text.charCodeAt(at);
  if (isSpace(code)) return measureLooseCloser(text, at, limit, isQuoteOpen);
  if (CLOSING_BRACKETS.has(code) || CLOSING_QUOTES.has(code) || isEndMark(code)) return 1;
  if (code === OPENING_BRACKET) return matchWithin(NOTE_NUMBER, text, at, limit).length;
  if (!QUOTES.has(code)) return 0;
  if (isStraightQuote(code) && isQuoteOpen) return 1;
  return at + 1 < limit && isWordCharacter(text, at + 1) ? 0 : 1;
}

function measureLooseCloser(text: string, at: number, limit: number, isQuoteOpen: boolean): number {
  const found = matchWithin(LOOSE_CLOSER, text, at, limit);
  return isStraightQuote(found.charCodeAt(found.length - 1)) && !isQuoteOpen ? 0 : found.length;
}

function matchWithin(sticky: RegExp, text: string, at: number, limit: number): string {
  sticky.lastIndex = at;
  const found = sticky.exec(text)?.[0] ?? "";
  return at + found.length > limit ? "" : found;
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > ASCII) return WORD_CHARACTER.test(text.slice(at, at + 1));
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function isSpace(code: number): boolean {
  if (code > ASCII) return OTHER_SPACE.test(String.fromCharCode(code));
  return code === SPACE || (code >= 0x09 && code <= 0x0d);
}

const ASCII = 0x7f;
const SPACE = 0x20;
const OPENING_BRACKET = 0x5b;
/** Code units of the longest word that is looked at. */
const LONGEST_WORD = 40;
/** Code units of opening marks and dashes that may stand before the first word of a sentence. */
const LONGEST_LEAD = 8;

/** Of Armenian, Arabic, Urdu, Devanagari, Ethiopic, Burmese, Khmer, Chinese and Japanese, and signs of two marks. */
const OTHER = "։؟۔।॥።፧፨။៕。！？．｡‼⁇⁈⁉";
const OTHER_MARKS = toCodes(OTHER);
/** The marks that end sentences: the inside of a character class. */
export const END_MARKS = `.!?…${OTHER}`;
const FIRST_OTHER_MARK = 0x0589;
const CLOSING_BRACKETS = toCodes(")]}）】〉］｝");
/** Quotation marks that close behind an end mark even where a word follows at once: "He left.”Then". */
const CLOSING_QUOTES = toCodes(`”${ONE_WAY_CLOSERS}`);
/** Those that close, and may open what follows: directly after an end mark and before no word they close. */
const QUOTES = toCodes(CLOSING_MARKS);
const STRAIGHT_QUOTES = toCodes(STRAIGHT_DOUBLE_MARKS);
const CONTINUING = toCodes(",;:،؛、，；：");
const APOSTROPHE_CODES = toCodes(APOSTROPHES);
const JOINING = toCodes(`${APOSTROPHES}.&`);

function toCodes(characters: string): ReadonlySet<number> {
  return new Set(characters.split("").map((character) => character.charCodeAt(0)));
}

/** Matches " )", " ”", and " :-)", " »" and " '" before a space; not " (a" and not " «", which opens what follows. */
const LOOSE_CLOSER = new RegExp(
  String.raw`[ \t\u00a0\u202f]+(?:[)\]}”]|['»${STRAIGHT_DOUBLE_MARKS}](?=\s|$)|[:;=8]['’]?-?[()DPp](?=\s|$))`,
  "uy",
);
/** Matches "[12]"; not "[sic]". */
const NOTE_NUMBER = /\[\d{1,3}\]/uy;
/** Matches "é" and "٣"; not "–". */
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
/** Matches a no-break space; not "é". */
const OTHER_SPACE = /\s/u;
