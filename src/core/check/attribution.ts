import { PARTICLE_CHOICE } from "../quotes/grammar/name-particles.ts";
import { APOSTROPHES } from "../text/apostrophes.ts";
import { END_MARKS } from "../text/sentence-marks.ts";
import type { Span } from "../text/span.ts";

/** Who a message says said it, and where the line that says so begins. */
export interface MessageAttribution {
  readonly name: string;
  readonly start: number;
}

/**
 * The name behind a dash that follows a quotation, to the end of its line; undefined when there is none.
 *
 *     “We go.” — Ann Lee, Mayor
 *                ^^^^^^^          the name
 */
export function readAttribution(message: string, quotation: Span): MessageAttribution | undefined {
  const match = AFTER_QUOTATION.exec(message.slice(quotation.end, quotation.end + REACH));
  const name = match?.[1];
  return match === null || name === undefined ? undefined : { name, start: quotation.end };
}

/** The same at the end of a message without quotation marks, where a sentence or a line ends before the dash. */
export function readClosingAttribution(message: string): MessageAttribution | undefined {
  const tail = Math.max(0, message.length - REACH);
  const match = AFTER_SENTENCE.exec(message.slice(tail));
  const name = match?.[1];
  return match === null || name === undefined ? undefined : { name, start: tail + match.index };
}

/** Code units in which an attribution stands. */
const REACH = 160;

const OWN = String.raw`\p{Lu}[\p{L}\p{M}${APOSTROPHES}.-]*`;
const NAME = `(${OWN}(?:[ ](?:${OWN}|(?:${PARTICLE_CHOICE})(?:-${OWN})?)){0,5})`;
const REST = String.raw`[ ]?(?:[,(][^\n]*)?`;

/** Matches `” — Ann Lee, Mayor`; not `” - and then he left`. */
const AFTER_QUOTATION = new RegExp(String.raw`^[^\p{L}\p{N}\n]{0,4}?\s*(?:[—–―~]|--?)[ ]?${NAME}${REST}(?=\n|$)`, "u");
/** Matches ` - Ann Lee` behind a full stop or on its own line at the end; not the one of `Armenia - Russia`. */
const AFTER_SENTENCE = new RegExp(String.raw`(?:(?<=[${END_MARKS}])\s*|\n\s*)(?:[—–―~]|--?)[ ]?${NAME}${REST}$`, "u");
