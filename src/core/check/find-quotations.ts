import { findMatches } from "../text/find-matches.ts";
import { findTypedInSteps, spanWords } from "../text/quotations.ts";
import { type Span, trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { readAttribution, readClosingAttribution } from "./attribution.ts";

/** A quotation inside a message. Spans count from the message's first character. */
export interface MessageQuotation extends Span {
  /** Whether words of the message lead into it on its line, so that it may be a piece of the writer's own sentence. */
  readonly isEmbedded: boolean;
  /** Who the message says said it; absent when it does not, or not in a line of its own. */
  readonly claimed?: string;
}

/**
 * The quotations of a message in order, without their outer marks: what stands in quotation marks of any kind, else
 * lines quoted with ">", else the whole message. Empty when no letter and no digit is in it.
 */
export function* findQuotationsInSteps(message: string): Steps<MessageQuotation[]> {
  const marked: MessageQuotation[] = [];
  for (const quotation of yield* findTypedInSteps(message)) {
    const span = spanWords(quotation);
    if (!holdsWord(message, span)) continue;
    marked.push(claim(message, span, ENDS_IN_WORD.test(readLineBefore(message, span))));
    yield;
  }
  if (marked.length > 0) return marked;
  const lines = findQuotedLines(message);
  return lines.length > 0 ? lines : readWhole(message);
}

function findQuotedLines(message: string): MessageQuotation[] {
  return [...findMatches(message, QUOTED_LINES)]
    .map(({ index, 0: lines }) => {
      const mark = LINE_MARK.exec(lines)?.[0].length ?? 0;
      return trimSpan(message, { start: index + mark, end: index + lines.length });
    })
    .filter((span) => holdsWord(message, span))
    .map((span) => claim(message, span, false));
}

function readWhole(message: string): MessageQuotation[] {
  const attribution = readClosingAttribution(message);
  const whole = trimSpan(message, { start: 0, end: attribution?.start ?? message.length });
  if (!holdsWord(message, whole)) return [];
  return [{ ...whole, isEmbedded: false, ...(attribution !== undefined && { claimed: attribution.name }) }];
}

function claim(message: string, span: Span, isEmbedded: boolean): MessageQuotation {
  const claimed = readAttribution(message, span)?.name;
  return { ...span, isEmbedded, ...(claimed !== undefined && { claimed }) };
}

// The marks themselves stand before the span: they are no words of the line.
function readLineBefore(message: string, { start }: Span): string {
  const before = message.slice(Math.max(0, start - LONGEST_LEAD), start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return line.replace(OPENING_MARKS, "");
}

function holdsWord(message: string, { start, end }: Span): boolean {
  return WORD_CHARACTER.test(message.slice(start, end));
}

/** Code units before a quotation in which a word leads into it. */
const LONGEST_LEAD = 200;

/** Matches "a" and "4"; not "😀". */
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Matches `he said ` and `said that, `; not `He said: ` and `So be it. `. */
const ENDS_IN_WORD = /[\p{L}\p{N}],?\s*$/u;
/** Matches the “ at the end of `he said “`; not the one of `“a” b`. */
const OPENING_MARKS = /[^\p{L}\p{N}\s.,:;!?]+\s*$/u;
/** Matches "> We go.\n> Now."; not "a > b". */
const QUOTED_LINES = /^[ \t]*>[^\n]*(?:\n[ \t]*>[^\n]*)*/gmu;
/** Matches the "> " of "> We go."; not the ">" of "a > b". */
const LINE_MARK = /^[\s>]*/u;
