import type { Span } from "./span.ts";
import { isHighSurrogate } from "./surrogates.ts";

/**
 * `span` in stretches of about `size` code units, each of which but the first begins with a space, so that no word is cut;
 * a run of over 4,000 code units without a space is cut where it stands, between two letters. Empty when the span is.
 */
export function* splitStretches(text: string, span: Span, size: number): Generator<Span, void, undefined> {
  for (let { start } = span; start < span.end; ) {
    const full = Math.min(span.end, start + size);
    const space = full === span.end ? 0 : text.slice(full, full + LONGEST_RUN).search(SPACE);
    const cut = Math.min(span.end, full + (space === -1 ? LONGEST_RUN : space));
    const end = cut < span.end && isHighSurrogate(text.charCodeAt(cut - 1)) ? cut + 1 : cut;
    yield { start, end };
    start = end;
  }
}

/** Code units in which a space is looked for. */
const LONGEST_RUN = 4_000;

/** Matches a blank; not "a". */
const SPACE = /\s/u;
