import { findMatches } from "../text/find-matches.ts";
import type { Span } from "../text/span.ts";

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

/** What begins a line of a list, a heading, a note or a quotation; and lines of marks alone. */
const LINE_MARKS = [
  String.raw`^[ \t]*\|?[ \t]*:?-{3,}:?(?:[ \t]*\|[ \t]*:?-{3,}:?)*[ \t]*\|?[ \t]*$`,
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
