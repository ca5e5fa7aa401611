import { findMatches } from "./find-matches.ts";
import { CLOSERS_OF, type MarkFamily, QUOTATION_MARKS, type QuotationMark, readMark } from "./quotation-marks.ts";
import { type Span, sliceText } from "./span.ts";
import type { Steps } from "./steps.ts";

/**
 * The marks of a paragraph of an article, or of what somebody typed, and what they have shown so far. That keeps a look
 * through all of them linear: they are read to the end for a mark of a family that never closes, or whose nesting does not
 * work out, once.
 */
export interface QuotationScan {
  readonly text: string;
  /** The paragraph of an article, or all that was typed. */
  readonly around: Span;
  readonly manner: "edited" | "typed";
  readonly marks: readonly QuotationMark[];
  nests: boolean;
  /** By an opening mark's sign: up to where marks of its shape make no pairs. */
  readonly unpaired: Map<string, number>;
  /** Up to where all that closes single marks may be plurals. */
  plurals: number;
  /** From where the last line that was asked for is known, to its end. */
  line: Span;
  /** Up to where nothing closes a mark of the family. */
  readonly hopeless: Map<MarkFamily, number>;
}

/** Reads the marks that stand in `around`; those of titles quote only what is typed. */
export function* scanMarksInSteps(text: string, around: Span, manner: QuotationScan["manner"]): Steps<QuotationScan> {
  const marks = yield* readMarks(text, around, manner);
  return {
    text,
    around,
    manner,
    marks,
    nests: true,
    unpaired: new Map(),
    plurals: 0,
    line: NO_LINE,
    hopeless: new Map(),
  };
}

// In order. The second half of '' is there as well: whoever looks for single marks may take it for one.
function* readMarks(text: string, around: Span, manner: QuotationScan["manner"]): Steps<QuotationMark[]> {
  const marks: QuotationMark[] = [];
  let looked = 0;
  for (const { index } of findMatches(sliceText(text, around), MARK)) {
    looked += 1;
    if (looked % LOOKED_PER_STEP === 0) yield;
    const mark = readMark(text, around.start + index, around);
    if (mark !== undefined && (mark.family !== "title" || manner === "typed")) marks.push(mark);
  }
  return marks;
}

/** Whether it is known that nothing closes an opening mark. */
export function isHopeless({ hopeless }: QuotationScan, { family, start }: QuotationMark): boolean {
  return start < (hopeless.get(family) ?? 0);
}

/** The mark that closes the one that is number `index`; undefined when there is none. */
export function findClosing(scan: QuotationScan, opening: QuotationMark, index: number): QuotationMark | undefined {
  if (isHopeless(scan, opening)) return undefined;
  if (opening.family === "single") return findSingleClosing(scan, opening, index);
  return findTypedPair(scan, opening, index) ?? findDoubleClosing(scan, opening, index);
}

// Who puts words into “…” leaves the " in them as they are, whatever these close: outer marks are told by their shape.
// Beyond the end of the line no other of the shape may open before.
function findTypedPair(scan: QuotationScan, opening: QuotationMark, index: number): QuotationMark | undefined {
  const sign = scan.text[opening.start] ?? "";
  const closers = CLOSERS_OF.get(sign);
  if (scan.manner !== "typed" || closers === undefined || opening.start < (scan.unpaired.get(sign) ?? 0))
    return undefined;
  const reach = findLineEnd(scan, opening.end);
  let depth = 1;
  let isNested = false;
  for (let at = index + 1; at < scan.marks.length; at += 1) {
    const mark = scan.marks[at];
    if (mark === undefined || (isNested && mark.start >= reach)) break;
    const other = scan.text[mark.start] ?? "";
    if (other === sign) isNested = true;
    if (other === sign) depth += 1;
    else if (closers.includes(other)) depth -= 1;
    if (depth === 0) return mark.closes ? mark : undefined;
  }
  scan.unpaired.set(sign, isNested ? reach : scan.around.end);
  return undefined;
}

function findDoubleClosing(scan: QuotationScan, opening: QuotationMark, index: number): QuotationMark | undefined {
  const { marks, around } = scan;
  let depth = 1;
  let firstClose: QuotationMark | undefined;
  let from = opening.end;
  // What does not nest is no proof that a mark far below closes what was typed here.
  const reach = scan.manner === "typed" ? findLineEnd(scan, opening.end) : around.end;
  for (let at = index + 1; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark?.family !== opening.family || mark.start < from) continue;
    if (!scan.nests && mark.start >= reach) return undefined;
    from = mark.end;
    depth += readDepth(scan, mark, depth);
    if (mark.closes) firstClose ??= mark;
    if (depth === 0 || (mark.closes && !scan.nests)) return mark;
  }
  if (firstClose === undefined) scan.hopeless.set(opening.family, around.end);
  else scan.nests = false;
  return firstClose !== undefined && firstClose.start < reach ? firstClose : undefined;
}

function readDepth(scan: QuotationScan, { start, opens, closes, isTight }: QuotationMark, depth: number): 1 | 0 | -1 {
  if (closes && !opens) return -1;
  if (opens && !closes) return scan.manner === "typed" && startsLine(scan.text, start) ? 0 : 1;
  return isTight || depth > 1 ? -1 : 1;
}

// "the students’ friends’" closes late, since a plural's apostrophe looks alike. In an article no quotation runs over the
// opening of the next; what was typed is one line, and may be a whole passage with quotations of its own.
function findSingleClosing(scan: QuotationScan, opening: QuotationMark, index: number): QuotationMark | undefined {
  const isTyped = scan.manner === "typed";
  const reach = isTyped ? findLineEnd(scan, opening.end) : scan.around.end;
  let plural: QuotationMark | undefined;
  for (let at = index + 1; at < scan.marks.length; at += 1) {
    const mark = scan.marks[at];
    if (mark === undefined || mark.start >= reach) break;
    if (mark.family !== "single" || mark.start < opening.end) continue;
    if (!isTyped && mark.opens && !mark.closes) return plural;
    if (!mark.closes) continue;
    if (scan.text[mark.start - 1] !== "s") return mark;
    plural ??= mark;
    if (opening.start < scan.plurals) break;
  }
  if (plural === undefined) scan.hopeless.set("single", reach);
  else scan.plurals = reach;
  return plural;
}

/** Where the line of `from` ends: the marks of one line ask for it one after the other. */
export function findLineEnd(scan: QuotationScan, from: number): number {
  if (from < scan.line.start || from > scan.line.end) {
    const newline = scan.text.indexOf("\n", from);
    scan.line = { start: from, end: newline === -1 || newline > scan.around.end ? scan.around.end : newline };
  }
  return scan.line.end;
}

function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (LINE_LEAD.has(text[before] ?? "")) before -= 1;
  return text[before] === "\n";
}

const NO_LINE: Span = { start: 0, end: -1 };
/** Marks of which a step takes no longer than a millisecond. */
export const LOOKED_PER_STEP = 500;

/** What stands before the first word of a line, the mark of a quoted line too. */
const LINE_LEAD: ReadonlySet<string> = new Set(" >\t");

/** Matches each of them; not a letter. */
const MARK = new RegExp(`[${QUOTATION_MARKS}]`, "gu");
