import type { Article } from "../article/article.ts";
import { findMatches } from "../text/find-matches.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitStretches } from "../text/stretches.ts";
import { foldWord } from "../text/terms.ts";

/**
 * The folded words of an article that may be names: those with a capital, and all of a script without capitals. Tells
 * cheaply which of a hundred thousand passages can hold somebody's quotes, so that only their articles are read.
 */
export function* readNameWordsInSteps(article: Article): Steps<ReadonlySet<string>> {
  const known = nameWords.get(article);
  if (known !== undefined) return known;
  const { text } = article;
  const words = new Set<string>();
  for (const piece of splitStretches(text, { start: 0, end: text.length }, STRETCH)) {
    for (const [word] of findMatches(sliceText(text, piece), NAME_WORD)) {
      for (const part of PART_BREAK.test(word) ? [word, ...word.split(PART_BREAK)] : [word]) {
        if (part.length <= LONGEST_WORD) words.add(foldWord(part));
      }
    }
    yield;
  }
  nameWords.set(article, words);
  return words;
}

/** The name words of all the articles. */
export function* readVocabularyInSteps(articles: readonly Article[]): Steps<ReadonlySet<string>> {
  const known = vocabularies.get(articles);
  if (known !== undefined) return known;
  const vocabulary = new Set<string>();
  for (const article of articles) {
    for (const word of yield* readNameWordsInSteps(article)) vocabulary.add(word);
    yield;
  }
  vocabularies.set(articles, vocabulary);
  return vocabulary;
}

// Both are derived from the articles alone: the caches only spare the time of doing it again.
const nameWords = new WeakMap<Article, ReadonlySet<string>>();
const vocabularies = new WeakMap<readonly Article[], ReadonlySet<string>>();

/** Code units that are looked through at once. */
const STRETCH = 20_000;
/** Code units of a name's word: what is longer is a text without spaces, and nobody asks for it. */
const LONGEST_WORD = 60;
/** Matches "Pashinyan", "al-Assad" from its capital, "O’Brien", "習近平"; not "said". */
const NAME_WORD = /[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}]*(?:[’'-][\p{L}\p{M}]+)*/gu;
/** Matches the hyphen of "Ayrault-Blanc"; not a letter. */
const PART_BREAK = /[’'-]/u;
