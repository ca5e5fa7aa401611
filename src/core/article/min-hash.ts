import { FNV_OFFSET, FNV_PRIME } from "../text/fnv-hash.ts";
import type { Steps } from "../text/steps.ts";

/**
 * A print of a text's words that is nearly the same for texts that are nearly the same: each five words in a row are a
 * number, and of those that fall into one of 64 bins the least is kept. The share of equal numbers in two prints estimates
 * how many of their rows the texts have in common (A. Broder, “On the resemblance and containment of documents”, 1997, with
 * one function for all bins; an empty bin has the number of another one, as in A. Shrivastava, “Optimal densification for
 * fast and accurate minwise hashing”, 2017). Undefined for a text of less than five words. Case, punctuation and white
 * space aside; each letter of Han, Kana and Thai is a word.
 */
export function* printTextInSteps(text: string): Steps<Uint32Array | undefined> {
  const reading: Reading = {
    print: new Uint32Array(PRINT_LENGTH).fill(EMPTY_BIN),
    row: new Uint32Array(ROW_LENGTH),
    words: 0,
    word: FNV_OFFSET,
  };
  for (let from = 0; from < text.length; from += READ_PER_STEP) {
    readPart(text.slice(from, from + READ_PER_STEP).toLowerCase(), reading);
    yield;
  }
  // The last word ends with the text.
  readPart(" ", reading);
  return reading.words < ROW_LENGTH ? undefined : fillBins(reading.print);
}

/** How far a text is read: a word may be cut in two by a step. */
interface Reading {
  readonly print: Uint32Array;
  /** The last words, each by its number, in turn. */
  readonly row: Uint32Array;
  words: number;
  /** What was read of a word. */
  word: number;
}

// For each letter of a corpus: what is needed is kept at hand.
function readPart(part: string, reading: Reading): void {
  const { print, row } = reading;
  const kinds = readKinds();
  let { words, word } = reading;
  for (let at = 0; at < part.length; at += 1) {
    const code = part.charCodeAt(at);
    const kind = kinds[code];
    if (kind !== LETTER && word !== FNV_OFFSET) {
      row[words % ROW_LENGTH] = word;
      words += 1;
      word = FNV_OFFSET;
      if (words >= ROW_LENGTH) addRow(print, mixRow(row, words % ROW_LENGTH));
    }
    if (kind === LETTER) word = Math.imul(word ^ code, FNV_PRIME);
    else if (kind === WORD) {
      row[words % ROW_LENGTH] = code;
      words += 1;
      if (words >= ROW_LENGTH) addRow(print, mixRow(row, words % ROW_LENGTH));
    }
  }
  reading.words = words;
  reading.word = word;
}

/** The share of numbers that two prints have in common, from 0 to 1. */
export function comparePrints(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let at = 0; at < PRINT_LENGTH; at += 1) if (a[at] === b[at]) same += 1;
  return same / PRINT_LENGTH;
}

/** The bands of a print, by which alike ones are found: two prints of which half is the same share one nearly always. */
export function listBands(print: Uint32Array): Uint32Array {
  return new Uint32Array(BANDS).map((_, band) => {
    let hash = 0;
    for (let at = 0; at < BAND_LENGTH; at += 1) hash = mix(hash ^ (print[band * BAND_LENGTH + at] ?? 0));
    return hash;
  });
}

function addRow(print: Uint32Array, row: number): void {
  const bin = row % PRINT_LENGTH;
  const value = row - bin;
  if (value < (print[bin] ?? 0)) print[bin] = value;
}

/** The print with the number of another bin in each empty one: of which is the same for all texts. */
function fillBins(print: Uint32Array): Uint32Array {
  return print.map((value, bin) => {
    let from = bin;
    for (let attempt = 1; print[from] === EMPTY_BIN; attempt += 1)
      from = mix(bin * MOST_ATTEMPTS + attempt) % PRINT_LENGTH;
    return from === bin ? value : mix((print[from] ?? 0) ^ bin);
  });
}

/** One number for the words of a row, `first` the place of the one that was read first. */
function mixRow(row: Uint32Array, first: number): number {
  let hash = 0;
  for (let at = 0; at < ROW_LENGTH; at += 1) hash = mix(hash ^ (row[(first + at) % ROW_LENGTH] ?? 0));
  return hash;
}

// The finalizer of MurmurHash3 (A. Appleby, public domain).
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** By code unit what it is: looked up for each letter of a corpus. */
function readKinds(): Uint8Array {
  knownKinds ??= new Uint8Array(0x10000).map((_, code) => classify(code));
  return knownKinds;
}

let knownKinds: Uint8Array | undefined;

function classify(code: number): number {
  if (code < 0xc0) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? LETTER : MARK;
  if ((code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || code >= 0xfe00) return MARK;
  const isUnspaced = (code >= 0x3040 && code < 0xa000) || (code >= 0x0e00 && code < 0x0f00);
  return isUnspaced ? WORD : LETTER;
}

/** What a code unit is: between words, a part of one, or one by itself. */
const MARK = 0;
const LETTER = 1;
const WORD = 2;

/** Words in a row. */
const ROW_LENGTH = 5;
const PRINT_LENGTH = 64;
/** How many bands a print has, of four numbers each. */
export const BANDS = 16;
const BAND_LENGTH = 4;
/** Code units: about two milliseconds. */
const READ_PER_STEP = 16 * 1024;

/** No row has it: the values of a bin are multiples of the number of bins. */
const EMPTY_BIN = 0xffffffff;
/** Another bin is found within some hundred of them. */
const MOST_ATTEMPTS = 1 << 20;
