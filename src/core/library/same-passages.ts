import type { Passage } from "../article/passages.ts";
import type { Copies } from "../index/copies.ts";
import { type Comparable, type Likeness, likenCopies } from "../index/same-words.ts";
import { printWordsInSteps } from "../index/word-prints.ts";
import { sliceText } from "../text/span.ts";

/** By what a passage is compared: all of its words. */
export function openPassage(passage: Passage): Comparable {
  const { article } = passage;
  return { article, readWordsInSteps: () => printWordsInSteps(article.text, [passage]) };
}

/**
 * A passage is compared with those of its article's copies; one of any other article, as pages of one site repeat a paragraph,
 * with those of the same words under the same heading: where a single word is another, “fire” or “frost”, each is told of
 * something else. So is a short one: “Not allowed.”
 */
export function likenPassages(copies: Copies): (passage: Passage) => Likeness | undefined {
  const likenCopy = likenCopies(copies);
  return (passage) => {
    const { article, trail, start, end } = passage;
    const copied = likenCopy(passage);
    if (copied !== undefined) return copied;
    if (end - start < SHORTEST) return undefined;
    const nearest = trail.at(-1);
    const heading = nearest === undefined ? "" : sliceText(article.text, nearest);
    return { key: `${heading === article.title ? "" : heading}\n${sliceText(article.text, passage)}`, order: [] };
  };
}

/** Code units: two lines in a chat. */
const SHORTEST = 120;
