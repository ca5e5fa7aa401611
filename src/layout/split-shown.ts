import { findMatches } from "../core/text/find-matches.ts";
import { splitSentences } from "../core/text/sentences.ts";
import type { Span } from "../core/text/span.ts";

/** The sentences of a text that is shown, in order, none across a blank line; spans count from its first character. */
export function splitShown(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const gap of findMatches(text, BLANK_LINE)) {
    paragraphs.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  return [...paragraphs, { start, end: text.length }].flatMap((paragraph) => splitSentences(text, paragraph));
}

/** Matches the gap between two paragraphs; not a single line end. */
const BLANK_LINE = /\n\s*\n/gu;
