import { findFirst } from "./find-first.ts";
import { findMatches } from "./find-matches.ts";
import { type Span, sliceText } from "./span.ts";

/** The words of `span` without what `aside` has of it, which is in order. */
export function sliceWithout(text: string, span: Span, aside: readonly Span[]): string {
  let kept = "";
  let at = span.start;
  for (let place = findFirst(aside.length, (one) => (aside[one]?.end ?? 0) > span.start); ; place += 1) {
    const { start, end } = aside[place] ?? NOTHING_MORE;
    if (start >= span.end) break;
    kept += sliceText(text, { start: at, end: Math.max(at, start) });
    at = Math.min(end, span.end);
  }
  return kept + text.slice(at, span.end);
}

const NOTHING_MORE: Span = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** The words of `span` without the marks that lead to notes. */
export function sliceWithoutNotes(text: string, span: Span): string {
  const from = Math.max(0, span.start - NOTE_REACH);
  const words = text.slice(from, span.end);
  if (!MARK_SIGN.test(words)) return sliceText(text, span);
  const marks = [...findMatches(words, NOTE_MARKS)];
  const aside = marks.map(({ index, 0: mark }) => ({ start: from + index, end: from + index + mark.length }));
  return sliceWithout(text, span, aside);
}

/** Code units before a mark that tell whether it leads to a note. */
const NOTE_REACH = 3;

/** `text` without the marks that lead to notes: a copy may have them or not. */
export function dropNoteMarks(text: string): string {
  return MARK_SIGN.test(text) ? text.replace(NOTE_MARKS, "") : text;
}

/**
 * Matches "[3]", "[note 2]" and "[^a]" behind a word or its stop, and the ¹ of "growth¹"; not the [3] of "a [3] b", and
 * not the ² of "km²" and "10²".
 */
export const NOTE_MARK = String.raw`(?<=[\p{L}\p{N}.,;:!?…"'“”‘’»)\]])\[(?:\^[\p{L}\p{N}_-]{1,40}|(?:note |nb |n\. ?)?(?:\d{1,3}|\p{L}))\](?!\p{L})|(?<=\p{L}{3}|[.,;:!?…"”’»)])[⁰¹²³⁴-⁹]+`;
const NOTE_MARKS = new RegExp(NOTE_MARK, "gu");
/** What every mark of a note has: most texts are spared its pattern, which knows the letters of all scripts. */
const MARK_SIGN = /[[⁰¹²³⁴-⁹]/u;

/** Where the marks of notes end that begin at `at`; `at` where there is none. */
export function skipNoteMarks(text: string, at: number): number {
  if (!MARK_SIGN.test(text.charAt(at))) return at;
  NOTE_MARKS_HERE.lastIndex = at;
  return at + (NOTE_MARKS_HERE.exec(text)?.[0].length ?? 0);
}

/** As `NOTE_MARK`, several. */
const NOTE_MARKS_HERE = new RegExp(`(?:${NOTE_MARK})+`, "uy");
