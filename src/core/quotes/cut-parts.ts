import { type Span, trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitStretches } from "../text/stretches.ts";

/**
 * The paragraphs of an article in the parts that are read for themselves, in order: one for an article, several for a
 * book. Who is meant never depends on what stands some ten thousand words before, and memory is needed for one part
 * alone. A paragraph that is longer than anybody writes is cut at white space.
 */
export function* cutPartsInSteps(text: string, paragraphs: readonly Span[]): Steps<readonly (readonly Span[])[]> {
  const parts: Span[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [count, paragraph] of paragraphs.entries()) {
    if (count % CUT_PER_STEP === CUT_PER_STEP - 1) yield;
    for (const stretch of splitStretches(text, paragraph, LONGEST_PARAGRAPH)) {
      const piece = trimSpan(text, stretch);
      if (piece.start === piece.end) continue;
      if (piece.end > end) {
        parts.push([]);
        end = piece.start + LONGEST_PART;
      }
      parts.at(-1)?.push(piece);
    }
  }
  return parts;
}

/** Paragraphs: a tenth of a millisecond. */
const CUT_PER_STEP = 100;
/** Code units of a part: a long evening's reading. No news, no essay and no chapter has as many. */
const LONGEST_PART = 300_000;
/** Code units of a paragraph: some ten thousand words. */
const LONGEST_PARAGRAPH = 50_000;
