import type { Corpus } from "../index/corpus.ts";
import type { Steps } from "../text/steps.ts";
import { proposeNames } from "./propose-openings.ts";
import { WrittenWords } from "./written-words.ts";

/**
 * The written words of a corpus, built once: each call reads a portion more until all is read, so that no call takes
 * longer than a few milliseconds, and a small corpus is read by the first.
 */
export function openWrittenWords(corpus: Corpus): WrittenWords {
  const words = findWrittenWords(corpus);
  words.read(PORTION);
  return words;
}

/**
 * Reads all words of a corpus in short steps, and chooses the names that are offered first. Whoever loads a corpus does them between questions, so that completions
 * know the whole corpus.
 */
export function* readWordsInSteps(corpus: Corpus): Steps<void> {
  const words = findWrittenWords(corpus);
  while (words.read(PORTION)) yield;
  yield;
  proposeNames(words);
}

/** A folded word as the corpus writes it most often ("Türkiye" for "turkiye"); the word itself when it is not known. */
export function writeWord(corpus: Corpus, folded: string): string {
  return openWrittenWords(corpus).write(folded) ?? folded;
}

function findWrittenWords(corpus: Corpus): WrittenWords {
  const known = read.get(corpus);
  if (known !== undefined) return known;
  const words = new WrittenWords(corpus);
  read.set(corpus, words);
  return words;
}

// What is read follows from the corpus alone: the map only spares reading it again.
const read = new WeakMap<Corpus, WrittenWords>();

/** Code units of a portion. */
const PORTION = 60_000;
