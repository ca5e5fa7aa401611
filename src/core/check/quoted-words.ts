import { type ComparedWord, readComparedInSteps } from "../text/compared-words.ts";
import { findFirst } from "../text/find-first.ts";
import { findMatches } from "../text/find-matches.ts";
import { overlapsAny } from "../text/overlaps-any.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { findMarkup } from "./copied-marks.ts";
import type { MessageQuotation } from "./find-quotations.ts";

/** A quotation as words, with the places where it says itself that something is left out. */
export interface QuotedWords {
  /** What is checked, without outer marks. */
  readonly text: string;
  /** Where it stands in the message. */
  readonly at: Span;
  readonly words: readonly ComparedWord[];
  /** What of the text is no word of a source but markup, set aside in comparing; in order. */
  readonly aside: readonly Span[];
  /** `3` when "…" stands before the fourth word; 0 at the start, the number of words at the end. */
  readonly omissions: ReadonlySet<number>;
  /** What of the text stands in square brackets, which says that it is the writer's and not the source's; in order. */
  readonly brackets: readonly Span[];
  /** What of the text its writer sets in quotation marks: only that is claimed to be said. Absent where all of it is. */
  readonly spoken?: readonly Span[];
  /** Who the message says said it, where it does. */
  readonly claimed?: string;
}

/**
 * Reads one quotation of `message`: as it is typed, and without its markup where it has any. The article may have as
 * words what looks like markup, so that the first that is found holds.
 */
export function* readReadingsInSteps(message: string, quotation: MessageQuotation): Steps<QuotedWords[]> {
  const typed = yield* readQuotedInSteps(message, quotation);
  const aside = findMarkup(typed.text);
  if (aside.length === 0) return [typed];
  const words = typed.words.filter((word) => !overlapsAny(aside, word));
  yield;
  return words.length === 0
    ? [typed]
    : [typed, { ...typed, words, aside, omissions: findOmissions(typed.text, words) }];
}

/** Reads one quotation of `message`. */
export function* readQuotedInSteps(message: string, quotation: MessageQuotation): Steps<QuotedWords> {
  const { start, end, spoken, claimed } = quotation;
  const text = message.slice(start, end);
  const words = yield* readComparedInSteps(text, { start: 0, end: text.length });
  return {
    text,
    at: { start, end },
    words,
    aside: [],
    omissions: findOmissions(text, words),
    brackets: findBrackets(text),
    ...(spoken !== undefined && {
      spoken: spoken.map((span) => ({ start: span.start - start, end: span.end - start })),
    }),
    ...(claimed !== undefined && { claimed }),
  };
}

/** Whether a word of the quotation stands in square brackets. */
export function isBracketed({ words, brackets }: QuotedWords, number: number): boolean {
  const word = words[number];
  return word !== undefined && overlapsAny(brackets, word);
}

function findBrackets(text: string): Span[] {
  return [...findMatches(text, BRACKETS)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
}

function findOmissions(text: string, words: readonly ComparedWord[]): ReadonlySet<number> {
  return new Set(
    [...findMatches(text, OMISSION)].map(({ index }) =>
      findFirst(words.length, (place) => (words[place]?.start ?? 0) >= index),
    ),
  );
}

/** Matches "…", "...", ". . ." and each of them in brackets; not "..". */
const OMISSION = /[[(（]\s?(?:…+|\.{3,}|\. \. \.)\s?[\])）]|…+|⋯+|‥+|\.{3,}|\. \. \.(?: \.)?/gu;
/** Matches "[the man]" and "[sic]"; not "[a](b)", not the "[A]" of "[A]rmenia" and not a bracket over lines. */
const BRACKETS = /\[[^[\]\n]{1,200}\](?![(\p{L}])/gu;
