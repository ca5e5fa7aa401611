import { type Passage, type SplitArticle, splitPassageSentences } from "../article/passages.ts";
import type { Language } from "../text/language.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { isFunctionWord, splitTerms, type Term } from "../text/terms.ts";
import { countWords } from "../text/words.ts";
import { findDatelineEnd } from "./boilerplate.ts";

/** One sentence of an article as a summary sees it; its dateline ("(CNN) --") is left out of the span. */
export interface Candidate extends Span {
  readonly passage: Passage;
  /** The paragraph that it stands in, counted from 0. */
  readonly paragraph: number;
  /** Counts from 0 in the order of the article. */
  readonly place: number;
  /** The words themselves, a slice of the article. */
  readonly text: string;
  readonly words: number;
}

/** The sentences of an article in order, a passage a step; empty when it has none. */
export function* readCandidatesInSteps({ article, passages }: SplitArticle): Steps<Candidate[]> {
  const candidates: Candidate[] = [];
  let paragraph = 0;
  for (const passage of passages) {
    for (const sentence of splitPassageSentences(passage)) {
      const { end } = sentence;
      while ((article.blocks[paragraph]?.end ?? end) < end) paragraph += 1;
      const start = findDatelineEnd(article.text, sentence);
      if (start === end) continue;
      const text = sliceText(article.text, { start, end });
      candidates.push({ passage, paragraph, place: candidates.length, start, end, text, words: countWords(text) });
    }
    yield;
  }
  return candidates;
}

/**
 * The words of each sentence that are no function words, in order, by place; their spans count from the start of the
 * sentence's text. They take far more room than the article: who needs them drops them when done.
 */
export function* readTermsInSteps(candidates: readonly Candidate[], language: Language | undefined): Steps<Term[][]> {
  const terms: Term[][] = [];
  for (const { text } of candidates) {
    terms.push(splitTerms(text, language).filter((term) => !isFunctionWord(term)));
    yield;
  }
  return terms;
}
