import { isExclaimedName, opensSentence, readStop } from "./abbreviations.ts";
import { APOSTROPHES } from "./apostrophes.ts";
import { skipNoteMarks } from "./note-marks.ts";
import { isOrdinal } from "./ordinals.ts";
import { DOUBLE_OPENERS } from "./quotation-marks.ts";
import {
  ELLIPSIS,
  type EndMark,
  FULL_STOP,
  isEndMark,
  isInCommonScript,
  isStraightQuote,
  LINE_END,
  neverStarts,
  readEndMark,
  readWordAfter,
  readWordBefore,
  skipSpace,
} from "./sentence-marks.ts";
import { type Span, sliceText, trimSpan } from "./span.ts";
import { isLowSurrogate } from "./surrogates.ts";

/**
 * The sentences of one paragraph, in order, trimmed; together they hold all of its words. An end mark ends a sentence
 * together with the quotation marks, brackets and marks of notes that close after it; the full stops of abbreviations, initials,
 * numbers, list labels and addresses do not. A line end is a space, an empty line ends a sentence.
 *
 *     He met Mr. J. Doe (“Joe”). “At 5 p.m.?” she asked. Yes.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^ ^^^^
 *
 * A stretch of over 4,000 code units without an end is cut at a space: no message can show it whole. `lang` is the
 * language that an article states or was found to be in; undefined for English, and where none is known.
 */
export function splitSentences(text: string, paragraph: Span, lang: string | undefined): Span[] {
  return [...readSentences(text, paragraph, lang)];
}

/**
 * `splitSentences` one at a time, for a paragraph that may be as long as a book. One pass that looks back and ahead by no
 * more than a word: the time is linear.
 */
export function* readSentences(
  text: string,
  paragraph: Span,
  lang: string | undefined,
): Generator<Span, void, undefined> {
  let { start } = paragraph;
  let straightQuotes = 0;
  for (let at = start; at < paragraph.end; at += 1) {
    if (at - start >= LONGEST_SENTENCE) {
      const cut = findCut(text, start, at);
      yield* trimSentence(text, start, cut);
      start = cut;
    }
    const code = text.charCodeAt(at);
    if (isStraightQuote(code)) straightQuotes += 1;
    else if (code === LINE_END) {
      if (!isEmptyLine(text, at + 1, paragraph.end)) continue;
      yield* trimSentence(text, start, at);
      start = at;
    } else if (isEndMark(code)) {
      const read = readEndMark(text, at, Math.min(paragraph.end, at + LONGEST_MARK), straightQuotes % 2 === 1);
      const mark = { ...read, closed: Math.min(paragraph.end, skipNoteMarks(text, read.closed)) };
      if (isSentenceEnd(text, { start, end: paragraph.end }, mark, lang)) {
        yield* trimSentence(text, start, mark.closed);
        start = mark.closed;
      }
      straightQuotes += mark.straightQuotes;
      at = mark.closed - 1;
    }
  }
  yield* trimSentence(text, start, paragraph.end);
}

/**
 * Whether a sentence of the paragraph begins at `at`, or behind the space there; false where one was cut for its length. No
 * more is read than stands around it.
 */
export function beginsSentence(text: string, paragraph: Span, at: number, lang: string | undefined): boolean {
  const start = skipSpace(text, at, paragraph.end);
  const near = { start: Math.max(paragraph.start, at - AROUND), end: Math.min(paragraph.end, start + AROUND) };
  for (const sentence of readSentences(text, near, lang)) if (sentence.start >= start) return sentence.start === start;
  return start === paragraph.end;
}

/**
 * Whether a sentence ends inside `span`, which begins and ends with a word. A line end is taken for one: the lines may be
 * paragraphs.
 */
export function crossesSentences(text: string, span: Span, lang: string | undefined): boolean {
  return holdsSentences(text, span, lang) || sliceText(text, span).includes("\n");
}

/** Whether `span`, a part of one paragraph, holds more than one sentence; no more of it is read than tells. */
export function holdsSentences(text: string, span: Span, lang: string | undefined): boolean {
  const sentences = readSentences(text, span, lang);
  sentences.next();
  return sentences.next().done !== true;
}

function trimSentence(text: string, start: number, end: number): readonly Span[] {
  const sentence = trimSpan(text, { start, end });
  return sentence.start < sentence.end ? [sentence] : [];
}

/** Where a stretch from `start` that is too long is cut: the last place up to `end` before a space, where one stands near; else `end`, or the half pair before it. */
export function findCut(text: string, start: number, end: number): number {
  for (let at = end; at > start + LONGEST_SENTENCE / 2; at -= 1) if (SPACE.test(text.charAt(at))) return at;
  return isLowSurrogate(text.charCodeAt(end)) ? end - 1 : end;
}

function isEmptyLine(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) return true;
    if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return false;
  }
  return false;
}

/** Whether a sentence ends with `mark`; `open` goes from the start of that sentence to the end of the paragraph. */
function isSentenceEnd(text: string, open: Span, mark: EndMark, lang: string | undefined): boolean {
  const next = skipSpace(text, mark.closed, open.end);
  if (next === open.end) return true;
  if (neverStarts(text.charCodeAt(next)) || opensOmission(text, open.start, mark)) return false;
  if (!isInCommonScript(text.charCodeAt(mark.end - 1))) {
    return !(mark.isQuoted && JAPANESE_QUOTING.test(text.slice(next, next + 1)));
  }
  const before = readWordBefore(text, open.start, mark.start);
  const after = readWordAfter(text, next, open.end);
  if (next === mark.closed) return isSpaceMissing(text, open, mark, before, after);
  if (text.charCodeAt(mark.start) === FULL_STOP && mark.end === mark.start + 1) {
    return isStopEnd(text, open, mark, { before, after, lang });
  }
  if (isExclaimedName(before) && !opensSentence(after)) return false;
  if (isOmission(text, mark) && !opensSentence(after)) return false;
  return !SMALL_START.test(after) || isLoudEnd(text, mark, before);
}

// “… We met”, “[...] We met”: where dots stand before the first word, nothing has been said that they could end.
function opensOmission(text: string, start: number, mark: EndMark): boolean {
  const isDots =
    text.charCodeAt(mark.start) === ELLIPSIS ||
    (text.charCodeAt(mark.start) === FULL_STOP && mark.end - mark.start > 1);
  if (!isDots || mark.isQuoted) return false;
  const before = text.slice(Math.max(start, mark.start - LABEL_REACH), mark.start);
  return OPENED.test(before) || (mark.closed === mark.end && mark.start - start <= LABEL_REACH && NO_WORD.test(before));
}

// “We met in … Vienna”: what leaves words out stands apart from the word before it, and ends nothing by itself.
function isOmission(text: string, { start, end, closed }: EndMark): boolean {
  return (
    end === start + 1 && closed === end && text.charCodeAt(start) === ELLIPSIS && SPACE.test(text.charAt(start - 1))
  );
}

/** The words on both sides of a full stop, and the language that they are in. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
  readonly lang: string | undefined;
}

function isStopEnd(text: string, open: Span, mark: EndMark, { before, after, lang }: Neighbours): boolean {
  if (isListLabel(text, open.start, mark.start, before)) return false;
  const number = mark.start - before.length;
  if (isOrdinal(text.slice(Math.max(open.start, number - LEAD_REACH), number), before, after, lang)) return false;
  const reading = readStop(before, after);
  if (!SMALL_START.test(after)) return reading === "ends" || (reading === "open" && opensSentence(after));
  return reading === "ends" && PLAIN_WORD.test(before) && isWrittenSmall(text, open.start, mark.start);
}

// "Great! and then": an exclamation or a question ends before a small letter, unless it is a name, a quotation or aside.
function isLoudEnd(text: string, mark: EndMark, before: string): boolean {
  const last = text.charCodeAt(mark.end - 1);
  const isLoud = last !== FULL_STOP && last !== ELLIPSIS && mark.closed === mark.end;
  return isLoud && (before === "" || PLAIN_WORD.test(before));
}

// Writers who begin sentences with a small letter show it before: their sentence started so, or their "I" is small.
function isWrittenSmall(text: string, start: number, end: number): boolean {
  const words = text.slice(Math.max(start, end - SMALL_REACH), end);
  return SMALL_START.test(readWordAfter(text, start, end)) || SMALL_PRONOUN.test(words);
}

/** Whether the words go on after the mark without a space and yet a new sentence starts: "the end.The next". */
function isSpaceMissing(text: string, open: Span, mark: EndMark, before: string, after: string): boolean {
  if (!PLAIN_WORD.test(before) || !CAPITALIZED.test(after)) return false;
  const head = LAST_TOKEN.exec(text.slice(Math.max(open.start, mark.start - TOKEN_REACH), mark.start))?.[0] ?? "";
  const tail = FIRST_TOKEN.exec(text.slice(mark.closed, Math.min(open.end, mark.closed + TOKEN_REACH)))?.[0] ?? "";
  return !ADDRESS_PART.test(head) && !ADDRESS_PART.test(tail);
}

/** Whether the stop belongs to a label before the first word of its sentence: "3. Talks went on." */
function isListLabel(text: string, start: number, stop: number, word: string): boolean {
  const before = stop - word.length;
  return LIST_LABEL.test(word) && before - start <= LABEL_REACH && NO_WORD.test(text.slice(start, before));
}

/** Code units of a sentence; the limit of an embed's text (https://discord.com/developers/docs/resources/message) is 4,096. */
const LONGEST_SENTENCE = 4_000;
/** Code units of end marks and what closes after them that are read at once: a row of dots is a line of a form. */
const LONGEST_MARK = 1_000;
/** Code units before an end mark in which a small "i" is looked for. */
const SMALL_REACH = 120;
/** Code units before a number in which the words stand that make it an ordinal. */
const LEAD_REACH = 16;
/** Code units to each side of a place that tell whether a sentence begins there. */
const AROUND = 400;
/** Code units to each side of a mark that may belong to an address. */
const TOKEN_REACH = 40;
/** Code units of bullets and brackets that may stand before the label of a list. */
const LABEL_REACH = 12;

/** Matches a blank and a line end; not "a". */
const SPACE = /\s/u;
/** Matches "was"; not "Was", "iPhone" and "https". */
const SMALL_START = /^(?!https?$|www$)\p{Ll}(?!\p{Lu})/u;
/** Matches " i " and " u "; not "in". */
const SMALL_PRONOUN = /(?:^|\s)[iu](?=\s)/u;
/** Matches "ended"; not "J" and not "Node". */
const PLAIN_WORD = /^\p{Ll}{2,}$/u;
/** Matches "The" and "I"; not "com". */
const CAPITALIZED = new RegExp(String.raw`^(?:\p{Lu}[\p{Ll}${APOSTROPHES}]+|I|A)$`, "u");
/** Matches "3", "b" and "iv"; not "2004". */
const LIST_LABEL = /^(?:\d{1,3}|\p{L}|[ivx]{2,4}|[IVX]{2,4})$/u;
/** Matches the end of "wrote: “" and of "said, “["; not of "ended" and of "ended”". */
const OPENED = new RegExp(String.raw`(?:^|[\s(])["${DOUBLE_OPENERS}‘]\s?[[(]?$`, "u");
/** Matches "  • " and "("; not "a ". */
const NO_WORD = /^[^\p{L}\p{N}]*$/u;
/** Matches the "c" of "a b.c"; not a space. */
const LAST_TOKEN = /\S*$/u;
/** Matches the "a" of "a b"; not a space. */
const FIRST_TOKEN = /^\S*/u;
/** Matches "a@b", "x/y", "www.a" and "f()"; not "end". */
const ADDRESS_PART = /[@/\\_=]|www\.|\(\)|\.\w/u;
/** Matches と, with which a sentence goes on after what it quotes; not 彼. */
const JAPANESE_QUOTING = /[とっ]/u;
