import { findMatches } from "./find-matches.ts";
import { DOUBLE_MARKS, type MarkFamily, type QuotationMark, readMark } from "./quotation-marks.ts";
import {
  findClosing,
  findLineEnd,
  isHopeless,
  LOOKED_PER_STEP,
  type QuotationScan,
  scanMarksInSteps,
} from "./quotation-scan.ts";
import { type Span, sliceText, trimSpan } from "./span.ts";
import { finishSteps, type Steps } from "./steps.ts";

/** A stretch in quotation marks. It may run over several paragraphs, each of which opens it again. */
export interface Quotation extends Span {
  /** What stands inside the marks, one span a paragraph; `start` and `end` of the quotation include the marks. */
  readonly parts: readonly Span[];
  /** Single marks may be a headline's, a British paper's or a word's, those of a title no speech. */
  readonly family: MarkFamily;
  /** Whether its closing mark was found; otherwise it runs to the end of its paragraph. */
  readonly closed: boolean;
}

/**
 * The outermost quotations of an article's paragraphs, in order; those inside others are part of them. An apostrophe is
 * none, and neither are the marks of a title (《》):
 *
 *     ‘It’s on the ’90s list,’ said the students’ friend.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^ span 0–24
 */
export function* findQuotationsInSteps(text: string, paragraphs: readonly Span[]): Steps<Quotation[]> {
  const found: Quotation[] = [];
  let open: OpenQuotation | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    yield;
    const next = paragraphs[index + 1];
    const scan = yield* scanParagraph(text, paragraph, open !== undefined, next);
    if (open !== undefined) {
      if (scan.continues === undefined) found.push({ ...open, closed: false });
      else {
        open = { ...open, end: scan.continues.end, parts: [...open.parts, ...scan.continues.parts] };
        const goesOn = open.parts.length < MOST_PARAGRAPHS && goesOnIn(text, next, open.family);
        if (!scan.continues.closed && goesOn) continue;
        found.push({ ...open, closed: scan.continues.closed });
      }
    }
    open = undefined;
    for (const quotation of scan.quotations) {
      if (!quotation.closed && goesOnIn(text, next, quotation.family)) open = quotation;
      else found.push(quotation);
    }
  }
  if (open !== undefined) found.push({ ...open, closed: false });
  return found;
}

/** `findTypedInSteps` at once. */
export function findTypedQuotations(text: string): Quotation[] {
  return finishSteps(findTypedInSteps(text));
}

/**
 * The same of what somebody typed or pasted, where less is sure than in an article: a quotation that nothing closes is
 * believed to the end of its line, one in double marks may run over line ends that do not open it again, and people quote
 * in the marks of titles too.
 */
export function findTypedInSteps(text: string): Steps<Quotation[]> {
  return scanQuotations(text, { start: 0, end: text.length }, "typed", undefined);
}

/** From the first word of a quotation to its last one, without the outer marks. */
export function spanWords({ start, end, parts }: Quotation): Span {
  return { start: parts[0]?.start ?? start, end: parts.at(-1)?.end ?? end };
}

/** Paragraphs of one quotation: a longer run of opening marks is no speech. */
const MOST_PARAGRAPHS = 200;

type OpenQuotation = Quotation;

interface ParagraphScan {
  /** The rest of the quotation that the paragraph before left open. */
  readonly continues?: Quotation;
  readonly quotations: readonly Quotation[];
}

function* scanParagraph(text: string, paragraph: Span, isOpen: boolean, next: Span | undefined): Steps<ParagraphScan> {
  const quotations = yield* scanQuotations(text, paragraph, "edited", next);
  const first = quotations[0];
  if (!isOpen) return { quotations };
  if (first !== undefined && first.start === paragraph.start)
    return { continues: first, quotations: quotations.slice(1) };
  const closing = findFirstClosing(text, paragraph);
  const continues =
    closing && buildQuotation(text, { ...closing, start: paragraph.start, end: paragraph.start }, closing);
  return continues === undefined ? { quotations } : { continues, quotations };
}

// Whether a quotation that a paragraph leaves open goes on in the next: that opens it again, or closes what it did not open,
// which single marks do not tell from an apostrophe.
function goesOnIn(text: string, next: Span | undefined, family: MarkFamily): boolean {
  if (next === undefined) return false;
  return opensAgain(text, next, family) || (family !== "single" && findFirstClosing(text, next) !== undefined);
}

// The first double mark of a paragraph where it can only close, as ” behind words that the paragraph before began.
function findFirstClosing(text: string, paragraph: Span): QuotationMark | undefined {
  for (const { index } of findMatches(sliceText(text, paragraph), DOUBLE_MARK)) {
    const mark = readMark(text, paragraph.start + index, paragraph);
    if (mark !== undefined) return mark.closes && !mark.opens && mark.family === "double" ? mark : undefined;
  }
  return undefined;
}

function opensAgain(text: string, paragraph: Span, family: MarkFamily): boolean {
  const mark = readMark(text, paragraph.start, paragraph);
  if (mark?.opens !== true || mark.family === "title") return false;
  return (mark.family === "single") === (family === "single");
}

function* scanQuotations(
  text: string,
  around: Span,
  manner: QuotationScan["manner"],
  next: Span | undefined,
): Steps<Quotation[]> {
  const found: Quotation[] = [];
  const scan = yield* scanMarksInSteps(text, around, manner);
  let from = around.start;
  for (const [index, mark] of scan.marks.entries()) {
    if (index % LOOKED_PER_STEP === 0) yield;
    if (mark.start < from) continue;
    const quotation = mark.opens ? closeQuotation(scan, mark, index, next) : undefined;
    if (quotation !== undefined) found.push(quotation);
    from = quotation?.end ?? mark.end;
  }
  return found;
}

// `next`: the paragraph behind, in which what is left open may go on.
function closeQuotation(
  scan: QuotationScan,
  opening: QuotationMark,
  index: number,
  next: Span | undefined,
): Quotation | undefined {
  const wasHopeless = isHopeless(scan, opening);
  const closing = findClosing(scan, opening, index);
  if (closing !== undefined) return buildQuotation(scan.text, opening, closing);
  if (scan.manner === "typed") return opening.family === "single" ? undefined : leaveOpenAsTyped(scan, opening);
  if (wasHopeless || (opening.family === "single" && hasLaterSingle(scan, index))) return undefined;
  return leaveOpen(scan, opening, next);
}

function hasLaterSingle({ marks }: QuotationScan, index: number): boolean {
  for (let at = index + 1; at < marks.length; at += 1) if (marks[at]?.family === "single") return true;
  return false;
}

// Believed where it can begin a quotation that fills the paragraph, or one that goes on in the next, not for a stray mark
// ("6 feet 2""); a single one only for both, since it may be an apostrophe.
function leaveOpen(
  { text, around }: QuotationScan,
  opening: QuotationMark,
  next: Span | undefined,
): Quotation | undefined {
  const lead = text.slice(Math.max(0, opening.start - 3), opening.start);
  const isLed = opening.start === around.start || INTRODUCES.test(lead);
  const goesOn = goesOnIn(text, next, opening.family);
  return (opening.family === "single" ? isLed && goesOn : isLed || goesOn) ? buildOpen(opening, around.end) : undefined;
}

// To the end of its line, and of the paragraphs below that open it anew.
function leaveOpenAsTyped(scan: QuotationScan, opening: QuotationMark): Quotation {
  const { text } = scan;
  let end = findLineEnd(scan, opening.end);
  for (;;) {
    const next = end + (PARAGRAPH_GAP.exec(text.slice(end, end + LONGEST_GAP))?.[0].length ?? 0);
    if (next === end || text[next] !== text[opening.start]) return buildOpen(opening, end);
    end = findLineEnd(scan, next);
  }
}

function buildOpen(opening: QuotationMark, end: number): Quotation {
  return { start: opening.start, end, parts: [{ start: opening.end, end }], family: opening.family, closed: false };
}

function buildQuotation(text: string, opening: QuotationMark, closing: QuotationMark): Quotation | undefined {
  if (closing.start <= opening.end) return undefined;
  // French sets a blank inside its marks, which is none of the words.
  const parts = [trimSpan(text, { start: opening.end, end: closing.start })];
  return { start: opening.start, end: closing.end, parts, family: opening.family, closed: true };
}

/** Code units of line ends and blanks that are looked at between two paragraphs. */
const LONGEST_GAP = 20;
/** Matches line ends with blanks and ">" around them; not words. */
const PARAGRAPH_GAP = /^[ \t]*\n[\s>]*/u;
/** Matches `said, ` and `said: `; not `2 feet `. */
const INTRODUCES = /[,:—–]\s*$/u;
/** Matches “, ” and "; not ‘ and not a letter. */
const DOUBLE_MARK = new RegExp(`[${DOUBLE_MARKS}]`, "gu");
