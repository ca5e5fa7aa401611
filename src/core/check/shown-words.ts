import type { Article } from "../article/article.ts";
import { mapToSource } from "../article/origins.ts";
import type { ComparedWord } from "../text/compared-words.ts";
import { findFirst } from "../text/find-first.ts";
import { sliceText } from "../text/span.ts";

/**
 * Whether words that are copied from a page are those of the article, which the page shows in another way: a number above the
 * line where a note is marked, one above or below the line that the article has as a mark of its own, and a word that was
 * parted at the end of a line.
 *
 *     lead1 for lead[^1]     20 m² for 20 m^2^     rotten for rot-
 *                                                            ten
 *
 * `before` is the article's word before them.
 */
export function isShownSo(
  copied: string,
  own: readonly ComparedWord[],
  source: readonly ComparedWord[],
  article: Article,
  before: ComparedWord | undefined,
): boolean {
  const [first] = own;
  if (first === undefined || own.length > 1) return false;
  if (source.length === 0) return isNoteNumber(copied, first, article, before);
  return isRaised(first, source, article) || isRejoined(first, source, article);
}

// Right behind the word that the mark of the note stands behind.
function isNoteNumber(
  copied: string,
  { key, start }: ComparedWord,
  { text, inline }: Article,
  before: ComparedWord | undefined,
): boolean {
  if (before === undefined || !NOTE_NUMBER.test(key) || WHITE.test(copied.charAt(start - 1))) return false;
  const first = findFirst(inline.length, (place) => (inline[place]?.start ?? 0) >= before.end);
  for (let place = first; (inline[place]?.start ?? Number.POSITIVE_INFINITY) <= before.end + STOPS; place += 1) {
    const mark = inline[place];
    if (mark?.kind === "note-mark") return !WHITE_OR_LETTER.test(text.slice(before.end, mark.start));
  }
  return false;
}

function isRaised(own: ComparedWord, source: readonly ComparedWord[], { inline }: Article): boolean {
  const [word] = source;
  if (word === undefined || source.length > 1 || own.key === word.key || own.key.normalize("NFKC") !== word.key)
    return false;
  const place = findFirst(inline.length, (at) => (inline[at]?.start ?? 0) >= word.start);
  const mark = inline[place];
  return mark !== undefined && RAISED.has(mark.kind) && mark.start === word.start && mark.end === word.end;
}

// The line ended behind the hyphen: a word with one in it is another word.
function isRejoined(own: ComparedWord, source: readonly ComparedWord[], { text, origins }: Article): boolean {
  const [first, second] = source;
  if (first === undefined || second === undefined || source.length > 2) return false;
  if (first.key + second.key !== own.key) return false;
  const between = sliceText(text, { start: first.end, end: second.start });
  if (!HYPHEN.test(between)) return false;
  const parting = mapToSource(origins, { start: first.end, end: second.start + 1 });
  const isLineEnd = parting.end - parting.start > between.length + 1;
  return isLineEnd || between.length > 1;
}

/** Code units of what ends a sentence before the mark of a note. */
const STOPS = 3;
const RAISED: ReadonlySet<string> = new Set(["superscript", "subscript"]);

/** Matches "1" and "12"; not "1.5" and "2024". */
const NOTE_NUMBER = /^\d{1,3}$/u;
/** Matches " " and nothing; not "d". */
const WHITE = /^\s?$/u;
const WHITE_OR_LETTER = /[\s\p{L}\p{N}]/u;
/** Matches "-" and "- " between two parts of a word; not "" and " - ". */
const HYPHEN = /^[-‐]\s?$/u;
