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
  const open: string[] = [];
  let openedAt = 0;
  let quoted = 0;
  let strayEnds = 0;
  let singles = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const mark = sentence.charAt(at);
    if (!MARKS.has(mark)) continue;
    const turn = readTurn(sentence, at, open.at(-1));
    if (turn === "opens") {
      if (open.length === 0) openedAt = at;
      if (SINGLE.has(mark)) singles += 1;
      open.push(mark);
    } else if (turn === "closes") {
      if (open.pop() === undefined) strayEnds += SINGLE.has(mark) && singles > 0 ? 0 : 1;
      else if (open.length === 0) quoted += at - openedAt;
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

function readTurn(sentence: string, at: number, open: string | undefined): "opens" | "closes" | "none" {
  const mark = sentence.charAt(at);
  if (mark === '"') return open === '"' ? "closes" : "opens";
  if (OPENING.has(mark)) return "opens";
  if (CLOSING.has(mark)) return "closes";
  const before = sentence.slice(Math.max(0, at - 1), at);
  const after = sentence.slice(at + 1, at + 2);
  // German closes with the mark that English opens with.
  if (mark === "“") return open === "„" && !WORD_CHARACTER.test(after) ? "closes" : "opens";
  if (open !== undefined && SINGLE.has(open)) return closesSingle(before, after) ? "closes" : "none";
  if (mark !== "’" && (before === "" || BEFORE_OPENING.test(before)) && AFTER_OPENING.test(after)) return "opens";
  return mark !== "‘" && AFTER_CLAUSE.test(before) && !WORD_CHARACTER.test(after) ? "closes" : "none";
}

function closesSingle(before: string, after: string): boolean {
  return !WORD_CHARACTER.test(after) && before !== " " && before !== "";
}

const OPENING: ReadonlySet<string> = new Set(["„", "«", "「", "『"]);
const CLOSING: ReadonlySet<string> = new Set(["”", "»", "」", "』"]);
const SINGLE: ReadonlySet<string> = new Set(["'", "‘", "’"]);
const MARKS: ReadonlySet<string> = new Set(['"', "“", ...OPENING, ...CLOSING, ...SINGLE]);

/** Matches "é" and "3"; not ",". */
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
/** Matches a space and "("; not "s". */
const BEFORE_OPENING = /[\s([{—–:-]/u;
/** Matches "T" and "["; not "t", with which ’twas goes on. */
const AFTER_OPENING = /[\p{Lu}[…@]/u;
/** Matches "," and "."; not "s". */
const AFTER_CLAUSE = /[.,!?…]/u;
