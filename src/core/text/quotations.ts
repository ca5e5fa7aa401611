import { findMatches } from "./find-matches.ts";
import {
  CLOSERS_OF,
  DOUBLE_MARKS,
  type MarkFamily,
  QUOTATION_MARKS,
  type QuotationMark,
  readMark,
} from "./quotation-marks.ts";
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
        const goesOn = open.parts.length < MOST_PARAGRAPHS && goesOnIn(text, next);
        if (!scan.continues.closed && goesOn) continue;
        found.push({ ...open, closed: scan.continues.closed });
      }
    }
    open = undefined;
    for (const quotation of scan.quotations) {
      if (!quotation.closed && goesOnIn(text, next)) open = quotation;
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

// Whether a quotation that a paragraph leaves open goes on in the next: that opens it again, or closes what it did not open.
function goesOnIn(text: string, next: Span | undefined): boolean {
  return opensAgain(text, next) || (next !== undefined && findFirstClosing(text, next) !== undefined);
}

// The first double mark of a paragraph where it can only close, as ” behind words that the paragraph before began.
function findFirstClosing(text: string, paragraph: Span): QuotationMark | undefined {
  for (const { index } of findMatches(sliceText(text, paragraph), DOUBLE_MARK)) {
    const mark = readMark(text, paragraph.start + index, paragraph);
    if (mark !== undefined) return mark.closes && !mark.opens && mark.family === "double" ? mark : undefined;
  }
  return undefined;
}

function opensAgain(text: string, paragraph: Span | undefined): boolean {
  if (paragraph === undefined) return false;
  const mark = readMark(text, paragraph.start, paragraph);
  return mark?.opens === true && mark.family !== "single" && mark.family !== "title";
}

function* scanQuotations(
  text: string,
  around: Span,
  manner: Scan["manner"],
  next: Span | undefined,
): Steps<Quotation[]> {
  const found: Quotation[] = [];
  const marks = yield* readMarks(text, around, manner);
  const scan: Scan = {
    text,
    around,
    manner,
    marks,
    next,
    nests: true,
    unpaired: 0,
    plurals: 0,
    line: NO_LINE,
    hopeless: new Map(),
  };
  let from = around.start;
  for (const [index, mark] of marks.entries()) {
    if (index % LOOKED_PER_STEP === 0) yield;
    if (mark.start < from) continue;
    const quotation = mark.opens ? closeQuotation(scan, mark, index) : undefined;
    if (quotation !== undefined) found.push(quotation);
    from = quotation?.end ?? mark.end;
  }
  return found;
}

// In order. The second half of '' is there as well: whoever looks for single marks may take it for one.
function* readMarks(text: string, around: Span, manner: Scan["manner"]): Steps<QuotationMark[]> {
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

/** Marks of which a step takes no longer than a millisecond. */
const LOOKED_PER_STEP = 500;

// What the marks have shown so far keeps the scan linear: they are read to the end for a mark of a family that never
// closes, or whose nesting does not work out, once.
interface Scan {
  readonly text: string;
  /** The paragraph of an article, or all that was typed. */
  readonly around: Span;
  readonly manner: "edited" | "typed";
  readonly marks: readonly QuotationMark[];
  /** The paragraph behind, in which what is left open may go on. */
  readonly next: Span | undefined;
  nests: boolean;
  /** Up to where the shapes of marks make no pairs. */
  unpaired: number;
  /** Up to where all that closes single marks may be plurals. */
  plurals: number;
  /** From where the last line that was asked for is known, to its end. */
  line: Span;
  /** Up to where nothing closes a mark of the family. */
  readonly hopeless: Map<MarkFamily, number>;
}

function closeQuotation(scan: Scan, opening: QuotationMark, index: number): Quotation | undefined {
  const isHopeless = opening.start < (scan.hopeless.get(opening.family) ?? 0);
  if (opening.family === "single") return isHopeless ? undefined : closeSingle(scan, opening, index);
  const closing = isHopeless
    ? undefined
    : (findTypedPair(scan, opening, index) ?? findDoubleClosing(scan, opening, index));
  if (closing !== undefined) return buildQuotation(scan.text, opening, closing);
  return scan.manner === "typed" ? leaveOpenAsTyped(scan, opening) : leaveOpen(scan, opening, isHopeless);
}

// Who puts words into “…” leaves the " in them as they are, whatever these close: outer marks are told by their shape.
// Beyond the end of the line no other of the shape may open before.
function findTypedPair(scan: Scan, opening: QuotationMark, index: number): QuotationMark | undefined {
  const sign = scan.text[opening.start] ?? "";
  const closers = CLOSERS_OF.get(sign);
  if (scan.manner !== "typed" || closers === undefined || opening.start < scan.unpaired) return undefined;
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
  scan.unpaired = isNested ? reach : scan.around.end;
  return undefined;
}

function findDoubleClosing(scan: Scan, opening: QuotationMark, index: number): QuotationMark | undefined {
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

function readDepth(scan: Scan, { start, opens, closes, isTight }: QuotationMark, depth: number): 1 | 0 | -1 {
  if (closes && !opens) return -1;
  if (opens && !closes) return scan.manner === "typed" && startsLine(scan.text, start) ? 0 : 1;
  return isTight || depth > 1 ? -1 : 1;
}

// Believed where it can begin a quotation that fills the paragraph, or one that goes on in the next, not for a stray mark
// ("6 feet 2"").
function leaveOpen({ text, around, next }: Scan, opening: QuotationMark, isHopeless: boolean): Quotation | undefined {
  if (isHopeless) return undefined;
  const lead = text.slice(Math.max(0, opening.start - 3), opening.start);
  const isBelieved = opening.start === around.start || INTRODUCES.test(lead) || goesOnIn(text, next);
  return isBelieved ? buildOpen(opening, around.end) : undefined;
}

// To the end of its line, and of the paragraphs below that open it anew.
function leaveOpenAsTyped(scan: Scan, opening: QuotationMark): Quotation {
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

// "the students’ friends’" closes late, since a plural's apostrophe looks alike. In an article no quotation runs over the
// opening of the next; what was typed is one line, and may be a whole passage with quotations of its own.
function closeSingle(scan: Scan, opening: QuotationMark, index: number): Quotation | undefined {
  const isTyped = scan.manner === "typed";
  const reach = isTyped ? findLineEnd(scan, opening.end) : scan.around.end;
  let plural: QuotationMark | undefined;
  for (let at = index + 1; at < scan.marks.length; at += 1) {
    const mark = scan.marks[at];
    if (mark === undefined || mark.start >= reach) break;
    if (mark.family !== "single" || mark.start < opening.end) continue;
    if (!isTyped && mark.opens && !mark.closes) return buildSingle(scan, opening, plural);
    if (!mark.closes) continue;
    if (scan.text[mark.start - 1] !== "s") return buildSingle(scan, opening, mark);
    plural ??= mark;
    if (opening.start < scan.plurals) break;
  }
  if (plural === undefined) scan.hopeless.set("single", reach);
  else scan.plurals = reach;
  return buildSingle(scan, opening, plural);
}

function buildSingle(scan: Scan, opening: QuotationMark, closing: QuotationMark | undefined): Quotation | undefined {
  return closing && buildQuotation(scan.text, opening, closing);
}

// The marks of one line ask for its end one after the other.
function findLineEnd(scan: Scan, from: number): number {
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

function buildQuotation(text: string, opening: QuotationMark, closing: QuotationMark): Quotation | undefined {
  if (closing.start <= opening.end) return undefined;
  // French sets a blank inside its marks, which is none of the words.
  const parts = [trimSpan(text, { start: opening.end, end: closing.start })];
  return { start: opening.start, end: closing.end, parts, family: opening.family, closed: true };
}

const NO_LINE: Span = { start: 0, end: -1 };
/** Code units of line ends and blanks that are looked at between two paragraphs. */
const LONGEST_GAP = 20;
/** What stands before the first word of a line, the mark of a quoted line too. */
const LINE_LEAD: ReadonlySet<string> = new Set(" >\t");

/** Matches line ends with blanks and ">" around them; not words. */
const PARAGRAPH_GAP = /^[ \t]*\n[\s>]*/u;
/** Matches `said, ` and `said: `; not `2 feet `. */
const INTRODUCES = /[,:—–]\s*$/u;
/** Matches “, ” and "; not ‘ and not a letter. */
const DOUBLE_MARK = new RegExp(`[${DOUBLE_MARKS}]`, "gu");
/** Matches each of them; not a letter. */
const MARK = new RegExp(`[${QUOTATION_MARKS}]`, "gu");
