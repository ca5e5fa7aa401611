import { findFirst } from "../text/find-first.ts";
import { findMatches } from "../text/find-matches.ts";
import type { Steps } from "../text/steps.ts";
import { type ComparedWord, readComparedInSteps } from "./compared-words.ts";
import type { MessageQuotation } from "./find-quotations.ts";

/** A quotation as words, with the places where it says itself that something is left out. */
export interface QuotedWords {
  /** What is checked, without outer marks. */
  readonly text: string;
  readonly words: readonly ComparedWord[];
  /** `3` when "…" stands before the fourth word; 0 at the start, the number of words at the end. */
  readonly omissions: ReadonlySet<number>;
  /** Whether it may be a piece of the writer's own sentence. */
  readonly isEmbedded: boolean;
  /** Who the message says said it, where it does. */
  readonly claimed?: string;
}

/** Reads one quotation of `message`. */
export function* readQuotedInSteps(message: string, quotation: MessageQuotation): Steps<QuotedWords> {
  const { start, end, isEmbedded, claimed } = quotation;
  const text = message.slice(start, end);
  const words = yield* readComparedInSteps(text, { start: 0, end: text.length });
  const omissions = new Set(
    [...findMatches(text, OMISSION)].map(({ index }) =>
      findFirst(words.length, (place) => (words[place]?.start ?? 0) >= index),
    ),
  );
  return { text, words, omissions, isEmbedded, ...(claimed !== undefined && { claimed }) };
}

/** Matches "…", "...", ". . ." and each of them in brackets; not "..". */
const OMISSION = /[[(（]\s?(?:…+|\.{3,}|\. \. \.)\s?[\])）]|…+|⋯+|‥+|\.{3,}|\. \. \.(?: \.)?/gu;
