import { findMatches } from "../text/find-matches.ts";
import {
  type MarkFamily,
  QUOTATION_MARKS,
  type QuotationMark,
  readMark,
  STRAIGHT_DOUBLE_MARKS,
} from "../text/quotation-marks.ts";
import { END_MARKS } from "../text/sentence-marks.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Candidate } from "./candidate.ts";

/** What the quotation marks of one sentence say. */
export interface QuotationState {
  /** A quotation starts in it that does not end in it, or the reverse. */
  readonly isCutOpen: boolean;
  /** Share of its code units that stand inside quotation marks, from 0 to 1. */
  readonly quoted: number;
}

/**
 * Reads the quotation marks of one sentence. Single ones count where they stand as quotation marks: opening before a
 * capital letter, closing after a comma or an end mark; an apostrophe is none.
 */
export function readQuotation(sentence: string): QuotationState {
  const open: MarkFamily[] = [];
  let openedAt = 0;
  let quoted = 0;
  let strayEnds = 0;
  let singles = 0;
  for (const mark of readMarks(sentence)) {
    const turn = readTurn(sentence, mark, open.at(-1));
    if (turn === "opens") {
      if (open.length === 0) openedAt = mark.start;
      if (mark.family === "single") singles += 1;
      open.push(mark.family);
    } else if (turn === "closes") {
      if (open.pop() === undefined) strayEnds += mark.family === "single" && singles > 0 ? 0 : 1;
      else if (open.length === 0) quoted += mark.start - openedAt;
    }
  }
  if (open.length > 0) quoted += sentence.length - openedAt;
  return { isCutOpen: strayEnds > 0 || open.length > 0, quoted: quoted / Math.max(1, sentence.length) };
}

/**
 * Whether each sentence cuts a quotation open: by its own marks, or because it stands between a sentence that opens one
 * and a sentence that closes it. A sentence with a whole quotation of its own, or the next paragraph, ends such a run.
 */
export function* findCutQuotationsInSteps(candidates: readonly Candidate[]): Steps<boolean[]> {
  const cuts: boolean[] = [];
  let isInside = false;
  let paragraph = -1;
  for (const candidate of candidates) {
    const { isCutOpen, quoted } = readQuotation(candidate.text);
    if (candidate.paragraph !== paragraph || (quoted > 0 && !isCutOpen)) isInside = false;
    paragraph = candidate.paragraph;
    const wasInside = isInside;
    if (isCutOpen) isInside = !isInside;
    cuts.push(isCutOpen || wasInside);
    yield;
  }
  return cuts;
}

function readMarks(sentence: string): QuotationMark[] {
  const whole = { start: 0, end: sentence.length };
  const marks: QuotationMark[] = [];
  for (const { index } of findMatches(sentence, MARK)) {
    const mark = index < (marks.at(-1)?.end ?? 0) ? undefined : readMark(sentence, index, whole);
    if (mark !== undefined) marks.push(mark);
  }
  return marks;
}

function readTurn(sentence: string, mark: QuotationMark, open: MarkFamily | undefined): "opens" | "closes" | "none" {
  if (mark.family === "single") return readSingleTurn(sentence, mark, open);
  // The typed ones come in pairs, and their sides are often lost where a text was cut into words and put together again.
  const isTyped = STRAIGHT_MARKS.has(sentence.charAt(mark.start));
  if (isTyped || (mark.opens && mark.closes)) return open === mark.family ? "closes" : "opens";
  return mark.opens ? "opens" : "closes";
}

// A sentence alone shows too little to tell an apostrophe from a mark by its sides.
function readSingleTurn(
  sentence: string,
  { start, end }: Span,
  open: MarkFamily | undefined,
): "opens" | "closes" | "none" {
  const mark = sentence.charAt(start);
  const before = sentence.slice(Math.max(0, start - 1), start);
  const after = sentence.slice(end, end + 1);
  if (open === "single") return !WORD_CHARACTER.test(after) && before !== " " && before !== "" ? "closes" : "none";
  if (mark !== "’" && (before === "" || BEFORE_OPENING.test(before)) && AFTER_OPENING.test(after)) return "opens";
  return mark !== "‘" && AFTER_CLAUSE.test(before) && !WORD_CHARACTER.test(after) ? "closes" : "none";
}

const STRAIGHT_MARKS: ReadonlySet<string> = new Set(STRAIGHT_DOUBLE_MARKS);
/** Matches each of them; not a letter. */
const MARK = new RegExp(`[${QUOTATION_MARKS}]`, "gu");
/** Matches "é" and "3"; not ",". */
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
/** Matches a space and "("; not "s". */
const BEFORE_OPENING = /[\s([{—–:-]/u;
/** Matches "T" and "["; not "t", with which ’twas goes on. */
const AFTER_OPENING = /[\p{Lu}[…@]/u;
/** Matches "," and "."; not "s". */
const AFTER_CLAUSE = new RegExp(`[,${END_MARKS}]`, "u");
