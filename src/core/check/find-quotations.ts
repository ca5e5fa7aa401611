import { findFirst } from "../text/find-first.ts";
import { findMatches } from "../text/find-matches.ts";
import { overlapsAny } from "../text/overlaps-any.ts";
import { STRAIGHT_DOUBLE_MARKS } from "../text/quotation-marks.ts";
import { findTypedInSteps, spanWords } from "../text/quotations.ts";
import { covers, type Span, sliceText, trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { countWords } from "../text/words.ts";
import { readAttribution, readClosingAttribution } from "./attribution.ts";

/** A quotation inside a message. Spans count from the message's first character. */
export interface MessageQuotation extends Span {
  /** What it sets in quotation marks itself; absent where it is set in marks as a whole, and where it holds none. */
  readonly spoken?: readonly Span[];
  /** Who the message says said it; absent when it does not, or not in a line of its own. */
  readonly claimed?: string;
}

/** A stretch of a message that may be copied from an article as it stands, or be the writer's own with quotations in it. */
export interface MessagePart {
  /** What stands in quotation marks, in order, without the outer marks; empty when nothing does. */
  readonly marked: readonly MessageQuotation[];
  /** The whole of it; absent where that is one quotation in marks, or no word stands outside of them. */
  readonly whole?: MessageQuotation;
}

/**
 * What a message may quote, in order: lines quoted with ">", each run of them a part, and what it sets in quotation marks
 * elsewhere; without such lines the message is one part. Empty when no letter and no digit is in it.
 */
export function* findQuotationsInSteps(message: string): Steps<MessagePart[]> {
  const marked: MessageQuotation[] = [];
  for (const quotation of yield* findTypedInSteps(message)) {
    const span = spanWords(quotation);
    if (holdsWord(message, span)) marked.push(claim(message, span));
    yield;
  }
  const lines = findQuotedLines(message);
  const parts = lines.length === 0 ? readWhole(message, marked) : readLines(message, lines, marked);
  return parts.filter((part) => part.marked.length > 0 || part.whole !== undefined);
}

function findQuotedLines(message: string): Span[] {
  const runs = [...findMatches(message, QUOTED_LINES)].map(({ index, 0: lines }) => ({ index, lines }));
  return runs
    .map(({ index, lines }, at) => {
      const mark = LINE_MARK.exec(lines)?.[0].length ?? 0;
      // ">>> " quotes all that follows.
      const isOpen = at === runs.length - 1 && OPEN_MARK.test(lines) && !lines.includes("\n");
      return trimSpan(message, { start: index + mark, end: isOpen ? message.length : index + lines.length });
    })
    .filter((span) => holdsWord(message, span));
}

// What stands in marks beside quoted lines is a part of its own.
function readLines(message: string, lines: readonly Span[], marked: readonly MessageQuotation[]): MessagePart[] {
  const within = lines.map((line): MessagePart => {
    const first = findFirst(marked.length, (place) => (marked[place]?.start ?? 0) >= line.start);
    const next = findFirst(marked.length, (place) => (marked[place]?.start ?? 0) >= line.end);
    return buildPart(
      message,
      claim(message, line),
      marked.slice(first, next).filter((one) => covers(line, one)),
    );
  });
  const beside = marked
    .filter((quotation) => !overlapsAny(lines, quotation))
    .map((quotation): MessagePart => ({ marked: [quotation] }));
  return mergeByStart(within, beside);
}

function mergeByStart(some: readonly MessagePart[], others: readonly MessagePart[]): MessagePart[] {
  const start = ({ whole, marked }: MessagePart): number => whole?.start ?? marked[0]?.start ?? 0;
  return [...some, ...others].sort((a, b) => start(a) - start(b));
}

function readWhole(message: string, marked: readonly MessageQuotation[]): MessagePart[] {
  const attribution = readClosingAttribution(message);
  const span = trimSpan(message, { start: 0, end: attribution?.start ?? message.length });
  if (!holdsWord(message, span)) return [{ marked }];
  const whole = { ...span, ...(attribution !== undefined && { claimed: attribution.name }) };
  return [buildPart(message, whole, marked)];
}

function buildPart(message: string, whole: MessageQuotation, found: readonly MessageQuotation[]): MessagePart {
  if (found.length === 0) return { marked: found, whole };
  const outside = listOutside(whole, found).map((span) => countWords(sliceText(message, span)));
  const count = outside.reduce((sum, words) => sum + words, 0);
  if (count === 0) return { marked: found };
  const marked = count < LONG_TEXT ? found : found.filter((quotation) => !isName(sliceText(message, quotation)));
  return { marked, whole: isInMarks(message, whole) ? whole : { ...whole, spoken: found } };
}

// In a text of some length a word in marks is one at arm's length, and what is written in capitals a title.
function isName(text: string): boolean {
  if (countWords(text) <= 1) return true;
  const words = text.match(WORDS) ?? [];
  return words.length <= LONGEST_TITLE && SMALL_LETTER.test(text) && words.every((word) => TITLE_WORD.test(word));
}

function listOutside(whole: Span, marked: readonly Span[]): Span[] {
  const starts = [whole.start, ...marked.map(({ end }) => end)];
  return starts.map((start, at) => ({ start, end: marked[at]?.start ?? whole.end }));
}

// Straight marks around words that hold straight ones themselves look like many short quotations.
function isInMarks(message: string, { start, end }: Span): boolean {
  const [first, last] = [message[start] ?? "", message[end - 1] ?? ""];
  return STRAIGHT_DOUBLE_MARKS.includes(first) && first === last;
}

function claim(message: string, span: Span): MessageQuotation {
  const claimed = readAttribution(message, span)?.name;
  return { ...span, ...(claimed !== undefined && { claimed }) };
}

function holdsWord(message: string, { start, end }: Span): boolean {
  return WORD_CHARACTER.test(message.slice(start, end));
}

/** Words outside of quotation marks from which a message is a text of its own, and not a question about them. */
const LONG_TEXT = 6;
/** Words of a title. */
const LONGEST_TITLE = 12;
/** Matches "It's" and "Philadelphia"; not ",". */
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** Matches "Scrubs", "of" and "2"; not "roles". */
const TITLE_WORD =
  /^(?:[\p{Lu}\p{Lt}\p{N}]|(?:a|an|and|as|at|by|de|der|du|for|from|in|la|le|of|on|or|the|to|und|with)$)/u;
/** Matches "We"; not "WE". */
const SMALL_LETTER = /\p{Ll}/u;
/** Matches "a" and "4"; not "😀". */
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Matches "> We go.\n> Now."; not "a > b". */
const QUOTED_LINES = /^[ \t]*>[^\n]*(?:\n[ \t]*>[^\n]*)*/gmu;
/** Matches the "> " of "> We go."; not the ">" of "a > b". */
const LINE_MARK = /^[\s>]*/u;
/** Matches ">>> We go."; not "> We go." and not ">>>We go.". */
const OPEN_MARK = /^[ \t]*>>>[ ]/u;
