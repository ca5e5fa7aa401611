import { findMatches } from "../text/find-matches.ts";
import { type Span, sliceText } from "../text/span.ts";

/**
 * What stands in words that somebody copied and is no word of the article: markup of its file or of a message, and what a
 * page shows before the items of a list; in order. Empty for words as most people copy them.
 *
 *     1. See the [map](m.png).
 *     ^^^        ^   ^^^^^^^^
 */
export function findMarkup(copied: string): Span[] {
  return [...findMatches(copied, MARKUP)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
}

/** The words of `span` without what `aside` has of it, which is in order. */
export function sliceWithout(text: string, span: Span, aside: readonly Span[]): string {
  let kept = "";
  let at = span.start;
  for (const { start, end } of aside) {
    if (end <= at || start >= span.end) continue;
    kept += sliceText(text, { start: at, end: Math.max(at, start) });
    at = Math.min(end, span.end);
  }
  return kept + text.slice(at, span.end);
}

/** The words of `span` without the marks that lead to notes. */
export function sliceWithoutNotes(text: string, span: Span): string {
  const from = Math.max(0, span.start - NOTE_REACH);
  const marks = [...findMatches(text.slice(from, span.end), NOTE_MARKS)];
  const aside = marks.map(({ index, 0: mark }) => ({ start: from + index, end: from + index + mark.length }));
  return sliceWithout(text, span, aside);
}

/** Code units before a mark that tell whether it leads to a note. */
const NOTE_REACH = 3;

/** `text` without the marks that lead to notes: a copy may have them or not. */
export function dropNoteMarks(text: string): string {
  return text.replace(NOTE_MARKS, "");
}

/**
 * Matches "[3]", "[note 2]" and "[^a]" behind a word or its stop, and the ¹ of "growth¹"; not the [3] of "a [3] b", and
 * not the ² of "km²" and "10²".
 */
export const NOTE_MARK = String.raw`(?<=[\p{L}\p{N}.,;:!?…"'“”‘’»)\]])\[(?:\^[\p{L}\p{N}_-]{1,40}|(?:note |nb |n\. ?)?(?:\d{1,3}|\p{L}))\](?!\p{L})|(?<=\p{L}{3}|[.,;:!?…"”’»)])[⁰¹²³⁴-⁹]+`;
const NOTE_MARKS = new RegExp(NOTE_MARK, "gu");

/** What begins a line of a list, a heading, a note or a quotation; and lines of marks alone. */
const LINE_MARKS = [
  String.raw`^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|?)+[ \t]*$`,
  String.raw`^[ \t]*(?:${"`"}{3,}|~{3,})[^\n${"`"}]*$`,
  String.raw`^[ \t]*(?:={3,}|\*{3,}|_{3,})[ \t]*$`,
  String.raw`^[ \t>]*(?:(?:[-*+•◦▪‣·–—]|\(?\d{1,4}[.)]|\p{L}\)|#{1,6}|\[[ xX]\]|[☐☑☒✓]|\[\^[^\]\n]{1,40}\]:)[ \t]+)+`,
];
/** What stands within a line: the marks of a link or an image, addresses, emoji, tags, what escapes a sign. */
const INNER_MARKS = [
  String.raw`!?\[(?=[^[\]\n]{1,400}\]\()`,
  String.raw`\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s"[^"\n]{0,200}")?\)`,
  String.raw`<a?:\w{1,40}:\d{1,25}>\s?`,
  String.raw`<?https?://[^\s<>”“»]+>?`,
  String.raw`</?[a-z][^<>\n]{0,200}>`,
  String.raw`\\(?=[\p{P}\p{S}])`,
];

/** Matches the "1. " of "1. Go", the "[" and the "](b)" of "[a](b)" and "<:hm:12>"; not "1.5 km" and not "a [b] c". */
const MARKUP = new RegExp([...LINE_MARKS, ...INNER_MARKS].join("|"), "gmu");
