import type { Library } from "../index/corpus.ts";
import type { Steps } from "../text/steps.ts";
import { proposeNames } from "./propose-openings.ts";
import { WrittenWords } from "./written-words.ts";

/**
 * The written words of a library, built once: each call reads a portion more until all is read, so that no call takes
 * longer than a few milliseconds, and a small corpus is read by the first.
 */
export function openWrittenWords(library: Library): WrittenWords {
  const words = findWrittenWords(library);
  words.read(PORTION);
  return words;
}

/**
 * Reads all words of a library in short steps, and chooses the names that are offered first. Whoever loads a library does them between questions, so that completions
 * know the whole corpus.
 */
export function* readWordsInSteps(library: Library): Steps<void> {
  const words = findWrittenWords(library);
  while (words.read(PORTION)) yield;
  yield;
  proposeNames(words);
}

/** A folded word as the corpus writes it most often ("Türkiye" for "turkiye"); the word itself when it is not known. */
export function writeWord(library: Library, folded: string): string {
  return openWrittenWords(library).write(folded) ?? folded;
}

function findWrittenWords(library: Library): WrittenWords {
  const known = read.get(library);
  if (known !== undefined) return known;
  const words = new WrittenWords(library);
  read.set(library, words);
  return words;
}

// What is read follows from the library alone: the map only spares reading it again.
const read = new WeakMap<Library, WrittenWords>();

/** Code units of a portion. */
const PORTION = 60_000;
