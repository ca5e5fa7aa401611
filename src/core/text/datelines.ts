import { type Span, sliceText } from "./span.ts";

/**
 * Where the words of a sentence start behind the dateline or the stamp that it opens with; its own start without one.
 *
 *     (CNN) -- The road opened.      BERLIN, May 3 (AP) – The road opened.
 *              ^                                          ^
 */
export function findDatelineEnd(text: string, sentence: Span): number {
  const words = sliceText(text, { start: sentence.start, end: Math.min(sentence.end, sentence.start + LONGEST_LEAD) });
  const lead = LEADS.map((pattern) => pattern.exec(words)?.[0] ?? "").find((found) => found !== "") ?? "";
  return Math.min(sentence.end, sentence.start + lead.length);
}

/** Code units at the start of a sentence in which a dateline is looked for. */
const LONGEST_LEAD = 160;

const LEADS: readonly RegExp[] = [
  // Matches "(CNN) -- ", "Canberra, Australia (CNN)" before a capital letter, "BERLIN, May 3 (AP) – "; not "The bank (ECB) said".
  /^(?:\p{Lu}[\p{L}\p{M}\p{N}.,’' -]{1,60}\s)?\((?:\p{Lu}[\p{L}.&]*(?:\s\p{Lu}[\p{L}.]*){0,2})\)\s*(?:(?:--|[–—-])\s*|(?=["“'‘]?\p{Lu}))/u,
  // Matches "Berlin (dpa) - " and "Kiel/Lübeck (dpa/lno) – "; not "Die Bank (kurz) sagte".
  /^\p{Lu}[\p{L}\p{M}./ -]{1,60}\s\(\p{Ll}{2,6}(?:[/-]\p{Ll}{2,6}){0,2}\)\s*(?:--|[–—-])\s+/u,
  // Matches "BERLIN — " and "NEW YORK, May 3 -- "; not "Berlin is".
  /^\p{Lu}{2}[\p{Lu}\p{M} .,’'-]{0,40}(?:,\s\p{Lu}\p{L}+\.?\s\d{1,2})?\s*(?:--|[–—]|\s-)\s+(?=["“'‘]?\p{Lu})/u,
  // Matches "MOSCOW, May 3. /TASS/. " and "/Mediamax/. "; not "and/or".
  /^(?:\p{Lu}[\p{L}\p{N}., ]{1,40})?\/\p{Lu}[\p{L} -]{1,20}\/[\s.:–—-]*/u,
  // Matches "PUBLISHED: 14:11 EST, 25 October 2013 | UPDATED: 15:36 EST, 25 October 2013 "; not "Published by".
  /^(?:By\s.{2,60}?\s)?(?:(?:PUBLISHED|UPDATED|Published|Updated|Last updated at)\b.{0,50}?\b(?:19|20)\d\d\b[\s|.,]*)+/u,
];
