import type { Span } from "../span.ts";
import { type ComparedWord, readComparedWords } from "./compared-words.ts";

/** A quotation as words, with the places where it says itself that something is left out. */
export interface QuotedWords {
  /** What is checked, without outer marks. */
  readonly text: string;
  readonly words: readonly ComparedWord[];
  /** `3` when "…" stands before the fourth word; 0 at the start, the number of words at the end. */
  readonly omissions: ReadonlySet<number>;
  /** Whether it may be a piece of the writer's own sentence. */
  readonly isEmbedded: boolean;
}

/** Reads the quotation that stands at `span` of `message`. */
export function readQuotedWords(message: string, span: Span, isEmbedded: boolean): QuotedWords {
  const text = message.slice(span.start, span.end);
  const words = readComparedWords(text, { start: 0, end: text.length });
  const omissions = new Set(
    [...text.matchAll(OMISSION)].map(({ index }) => {
      const next = words.findIndex((word) => word.start >= index);
      return next === -1 ? words.length : next;
    }),
  );
  return { text, words, omissions, isEmbedded };
}

/** Matches "…", "...", ". . ." and each of them in brackets; not "..". */
const OMISSION = /[[(（]\s?(?:…+|\.{3,}|\. \. \.)\s?[\])）]|…+|⋯+|‥+|\.{3,}|\. \. \.(?: \.)?/gu;
