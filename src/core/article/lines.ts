import { isEndMark, readFinalMark } from "../text/sentence-marks.ts";
import { type Span, trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";

/** The lines of `body` without the white space at their ends, some at a time: a book has too many to hold at once. */
export function* splitLines(text: string, body: Span): Generator<readonly Span[]> {
  let lines: Span[] = [];
  let first = body.start;
  let start = body.start;
  while (start < body.end) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 || newline > body.end ? body.end : newline;
    lines.push(trimSpan(text, { start, end }));
    start = end + 1;
    if (start - first < READ_PER_STEP) continue;
    yield lines;
    lines = [];
    first = start;
  }
  yield lines;
}

/** Code units of lines that are read in one step: less than a millisecond. */
const READ_PER_STEP = 16 * 1024;

/** How the lines of a text end, by which it is seen whether an editor wrapped them. */
export interface LineCounts {
  /** Lines that another one follows without a gap. */
  readonly followed: number;
  /** Those of them that stop before their sentence does, at a width that an editor wraps at. */
  readonly wrapped: number;
  /** Those of them that are wider and end with their sentence. */
  readonly whole: number;
}

/** Counts the lines in `body`. The first with words may be a title, which ends without a mark and is no measure. */
export function* countLinesInSteps(text: string, body: Span): Steps<LineCounts> {
  const counts = { followed: 0, wrapped: 0, whole: 0 };
  let isBegun = false;
  let last: Span | undefined;
  for (const lines of splitLines(text, body)) {
    for (const line of lines) {
      const hasWords = line.start < line.end;
      if (last !== undefined && hasWords) {
        const isWide = last.end - last.start > WRAPPED_WIDTH;
        const mark = readFinalMark(text.slice(Math.max(last.start, last.end - LONGEST_END), last.end));
        const isFinished = mark === ":" || isEndMark(mark.charCodeAt(0));
        counts.followed += 1;
        if (!isWide && !isFinished) counts.wrapped += 1;
        if (isWide && isFinished) counts.whole += 1;
      }
      last = isBegun && hasWords ? line : undefined;
      isBegun ||= hasWords;
    }
    yield;
  }
  return counts;
}

/** Code units at the end of a line in which its sentence ends: a mark and what closes after it. */
const LONGEST_END = 3;
/** The widest line, in code units, that is still taken for one that an editor wrapped. */
const WRAPPED_WIDTH = 130;
