import type { Language } from "./language.ts";
import { seekWords } from "./segment-words.ts";
import type { Steps } from "./steps.ts";
import { isFunctionWord, listOwnStems, splitAround, splitTerms, splitTermsInSteps, type Term } from "./terms.ts";
import { isUnspaced } from "./unspaced.ts";

/**
 * How well each text of a language matches a query, from 0 to 1: the share of the query's words that it holds, rare words
 * counting more (idf among the texts). A word may be typed in another script ("Pashinyan" for “Пашиняна”). Function words
 * count only where the query has no others. All 0 when nothing matches. A step or two for each text.
 */
export function* measureOverlapInSteps(
  texts: readonly string[],
  query: string,
  language: Language | undefined,
): Steps<number[]> {
  const asked = yield* readAskedInSteps(query, language);
  const stems = yield* findStemsInSteps(texts, asked, language);
  const sought = seekWords(asked.map(({ stem }) => stem).filter(isUnspaced));
  const held: (readonly string[])[] = [];
  const counts = new Map(asked.map(({ stem }) => [stem, 0]));
  for (const text of texts) {
    const own = splitAround(text, language, sought).flatMap(listOwnStems);
    const found = new Set(own.flatMap((stem) => stems.get(stem) ?? []));
    for (const stem of found) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    held.push(found.size === 0 ? NOTHING : [...found]);
    yield;
  }
  const weights = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + texts.length / Math.max(1, count))]));
  const total = sum(counts.keys(), weights);
  const shares: number[] = [];
  for (const found of held) {
    shares.push(total === 0 ? 0 : sum(found, weights) / total);
    yield;
  }
  return shares;
}

// Who asks in English of articles in another language does not ask for "the".
function* readAskedInSteps(query: string, language: Language | undefined): Steps<readonly Term[]> {
  const terms = yield* splitTermsInSteps(query, language);
  const english = language === undefined ? terms : yield* splitTermsInSteps(query, undefined);
  const joining = new Set([...terms, ...english].filter(isFunctionWord).map(({ start }) => start));
  const telling = terms.filter(({ start }) => !joining.has(start));
  return telling.length > 0 ? telling : terms;
}

/**
 * By the stems of the texts, the stem that was asked for with each. A word in another script than the texts has is no word
 * of their language, and its stem is none of theirs: it stands for the stem of the word that it is when both are folded.
 */
function* findStemsInSteps(
  texts: readonly string[],
  asked: readonly Term[],
  language: Language | undefined,
): Steps<ReadonlyMap<string, string>> {
  const stems = new Map(asked.map(({ stem }) => [stem, stem]));
  const byWord = new Map(asked.map(({ word, stem }) => [word, stem]));
  // In English the stem follows from the folded word.
  for (const text of language === undefined ? [] : texts) {
    for (const { word, stem } of splitTerms(text, language)) {
      const same = byWord.get(word);
      if (same !== undefined && !stems.has(stem)) stems.set(stem, same);
    }
    yield;
  }
  return stems;
}

const NOTHING: readonly string[] = [];

function sum(stems: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const stem of stems) total += weights.get(stem) ?? 0;
  return total;
}
