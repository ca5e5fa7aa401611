import type { Span } from "../../text/span.ts";
import type { PartOfSpeech } from "./tagger.ts";

/** A word of a sentence as the rules see it; a quotation that stands for a clause is one token. */
export interface Token extends Span {
  readonly text: string;
  /** In small letters, every apostrophe as "'". */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Index of the quotation in which it stands; undefined outside of any. */
  readonly quotation: number | undefined;
  /** Whether it stands for a whole quotation. */
  readonly isQuotation: boolean;
  /** Set where a word that could be a month begins somebody's name: "June Carter". */
  readonly isGivenName?: true;
}

/**
 * Whether a sentence or a quotation begins with the token at `at`, so that its capital tells nothing. A hyphen begins one
 * only where a space stands behind it:
 *
 *     - Talks go on. Jean-Luc: “Yes”
 *       ^^^^^        ^^^^^^^   ^^^     not “Luc”
 */
export function startsAnew(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || STARTS_AFTER.test(before.text)) return true;
  return before.text === "-" && before.end !== tokens[at]?.start;
}

/** Whether the token is the mark of an owner: the "’s" of "Voss’s", the "’" of "the students’". */
export function isPossessiveMark(token: Token | undefined): boolean {
  return token?.lower === "'s" || token?.lower === "'";
}

/** Matches what a new sentence or quotation begins after; not a comma. */
const STARTS_AFTER = /^[.!?:“"(—–]$/u;

/** Matches "Lund"; not "mayor" and not "4". */
export const CAPITAL = /^\p{Lu}/u;

/** Matches a dash that stands alone between words; not a letter. */
export const DASH = /^(?:[–—]|--|-)$/u;

/** What a run of tokens, half-open, covers in the article. */
export function spanOf(tokens: readonly Token[], region: Region): Span {
  const start = tokens[region.from]?.start ?? 0;
  return { start, end: tokens[region.to - 1]?.end ?? start };
}

/** A run of tokens of a sentence, half-open. */
export interface Region {
  readonly from: number;
  readonly to: number;
}
