import type { Passage } from "../article/passages.ts";
import { findLanguage } from "../text/language.ts";
import { type IndexedText, readIndexed } from "../text/list-stems.ts";
import type { Steps } from "../text/steps.ts";
import { type OuterTerms, readOuterTermsInSteps } from "./article-names.ts";
import type { Lexicon } from "./lexicon.ts";
import { sliceRaised } from "./slice-raised.ts";
import { tellIntroduction } from "./tell-introduction.ts";

/** What is found in a passage, in the headings above it and in what introduces its table or list or names its admonitions. */
export interface IndexedPassage extends IndexedText {
  readonly id: number;
  /** How many of the terms are the passage's own. */
  readonly length: number;
  readonly isHeaded: boolean;
  /** The stems, with a space between, as often as they count: MiniSearch takes text. */
  readonly text: string;
}

/**
 * A passage as the index takes it, by a number that no other has. A word of the nearest heading counts as much as if it stood
 * in the passage that often: BM25F in a field (Robertson et al. 2004).
 */
export function readPassage(id: number, passage: Passage, { languages }: Lexicon): IndexedPassage {
  const { article, trail } = passage;
  const language = findLanguage(languages, article.lang);
  const own = readIndexed(sliceRaised(article, passage), language);
  const [nearest, ...outer] = trail.map((heading) => readIndexed(sliceRaised(article, heading), language)).reverse();
  const texts = [own, nearest ?? NO_TEXT, ...outer, readIndexed(tellIntroduction(passage), language)];
  const stems = texts.flatMap((text) => text.stems);
  const again = Array.from({ length: NEAREST_WEIGHT - 1 }, () => nearest?.stems ?? []).flat();
  return {
    id,
    terms: texts.flatMap((text) => text.terms),
    stems,
    length: own.terms.length,
    isHeaded: trail.length > 0,
    text: [...stems, ...again].join(" "),
  };
}

const NO_TEXT: IndexedText = { terms: [], stems: [] };
const NOTHING_OUTSIDE: OuterTerms = { title: NO_TEXT, subject: NO_TEXT, file: NO_TEXT, aside: NO_TEXT };

/** What stands around the passages of one article, which these are; nothing where there is none. */
export function* readOuterInSteps(passages: readonly Passage[], lexicon: Lexicon): Steps<OuterTerms> {
  const article = passages[0]?.article;
  return article === undefined ? NOTHING_OUTSIDE : yield* readOuterTermsInSteps(article, passages, lexicon);
}

/** How often a word of the nearest heading counts. */
const NEAREST_WEIGHT = 3;
