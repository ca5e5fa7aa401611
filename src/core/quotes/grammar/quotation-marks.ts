import { findMatches } from "../../text/find-matches.ts";
import { type Span, sliceText, trimSpan } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";

/** A stretch in quotation marks. It may run over several paragraphs, each of which opens it again. */
export interface Quotation extends Span {
  /** What stands inside the marks, one span a paragraph; `start` and `end` of the quotation include the marks. */
  readonly parts: readonly Span[];
  /** Whether single marks enclose it: a headline's, a British paper's or a word's. */
  readonly marks: "double" | "single";
  /** Whether its closing mark was found; otherwise it runs to the end of its paragraph. */
  readonly closed: boolean;
}

/**
 * The outermost quotations of a text's paragraphs, in order; those inside others are part of them. Knows “ ” ‘ ’ « »
 * „ ‟ 「 」 " ' '' `` and their wrong-way forms. An apostrophe is none:
 *
 *     ‘It’s on the ’90s list,’ said the students’ friend.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^ span 0–24
 */
export function* findQuotationsInSteps(text: string, paragraphs: readonly Span[]): Steps<Quotation[]> {
  const found: Quotation[] = [];
  let open: OpenQuotation | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    yield;
    const scan = yield* scanParagraph(text, paragraph, open !== undefined);
    if (open !== undefined) {
      if (scan.continues === undefined) found.push({ ...open, closed: false });
      else {
        open = { ...open, end: scan.continues.end, parts: [...open.parts, ...scan.continues.parts] };
        const goesOn = open.parts.length < MOST_PARAGRAPHS && opensAgain(text, paragraphs[index + 1]);
        if (!scan.continues.closed && goesOn) continue;
        found.push({ ...open, closed: scan.continues.closed });
      }
    }
    open = undefined;
    for (const quotation of scan.quotations) {
      const goesOn = !quotation.closed && opensAgain(text, paragraphs[index + 1]);
      if (goesOn) open = quotation;
      else found.push(quotation);
    }
  }
  if (open !== undefined) found.push({ ...open, closed: false });
  return found;
}

/** Paragraphs of one quotation: a longer run of opening marks is no speech. */
const MOST_PARAGRAPHS = 200;

type OpenQuotation = Quotation;

interface ParagraphScan {
  /** The rest of the quotation that the paragraph before left open. */
  readonly continues?: Quotation;
  readonly quotations: readonly Quotation[];
}

function* scanParagraph(text: string, paragraph: Span, isOpen: boolean): Steps<ParagraphScan> {
  const quotations = yield* scanQuotations(text, paragraph);
  const first = quotations[0];
  if (!isOpen || first === undefined || first.start !== paragraph.start) return { quotations };
  return { continues: first, quotations: quotations.slice(1) };
}

function opensAgain(text: string, paragraph: Span | undefined): boolean {
  if (paragraph === undefined) return false;
  const mark = readMark(text, paragraph.start, paragraph);
  return mark !== undefined && mark.kind !== "single" && mark.opens;
}

function* scanQuotations(text: string, paragraph: Span): Steps<Quotation[]> {
  const found: Quotation[] = [];
  const marks = yield* readMarks(text, paragraph);
  const scan: Scan = { text, paragraph, marks, nests: true, hopeless: new Set() };
  let from = paragraph.start;
  for (const [index, mark] of marks.entries()) {
    if (mark.start < from) continue;
    const quotation = mark.opens ? closeQuotation(scan, mark, index) : undefined;
    if (quotation !== undefined) found.push(quotation);
    from = quotation?.end ?? mark.end;
  }
  return found;
}

// In order. The second half of '' is there as well: whoever looks for single marks may take it for one.
function* readMarks(text: string, paragraph: Span): Steps<QuotationMark[]> {
  const marks: QuotationMark[] = [];
  let looked = 0;
  for (const { index } of findMatches(sliceText(text, paragraph), MARK)) {
    looked += 1;
    if (looked % LOOKED_PER_STEP === 0) yield;
    const mark = readMark(text, paragraph.start + index, paragraph);
    if (mark !== undefined) marks.push(mark);
  }
  return marks;
}

/** Marks of which a step takes no longer than a millisecond. */
const LOOKED_PER_STEP = 500;

interface QuotationMark extends Span {
  readonly kind: "double" | "single" | "guillemet" | "corner";
  readonly opens: boolean;
  readonly closes: boolean;
}

// What the marks of one paragraph have shown so far keeps the scan linear: they are read to the end for a mark of a kind
// that never closes, or whose nesting does not work out, once.
interface Scan {
  readonly text: string;
  readonly paragraph: Span;
  readonly marks: readonly QuotationMark[];
  nests: boolean;
  readonly hopeless: Set<QuotationMark["kind"]>;
}

function closeQuotation(scan: Scan, opening: QuotationMark, index: number): Quotation | undefined {
  if (scan.hopeless.has(opening.kind)) return undefined;
  return opening.kind === "single" ? closeSingle(scan, opening, index) : closeDouble(scan, opening, index);
}

function closeDouble(scan: Scan, opening: QuotationMark, index: number): Quotation | undefined {
  const { text, paragraph, marks } = scan;
  let depth = 1;
  let firstClose: QuotationMark | undefined;
  let from = opening.end;
  for (let at = index + 1; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark?.kind !== opening.kind || mark.start < from) continue;
    from = mark.end;
    if (mark.opens && !mark.closes) depth += 1;
    else if (mark.closes && !mark.opens) depth -= 1;
    else depth += depth > 1 ? -1 : 1;
    if (mark.closes) firstClose ??= mark;
    if (depth === 0 || (mark.closes && !scan.nests)) return buildQuotation(text, opening, mark, "double");
  }
  if (firstClose !== undefined) {
    scan.nests = false;
    return buildQuotation(text, opening, firstClose, "double");
  }
  scan.hopeless.add(opening.kind);
  // Unclosed: believed where it can begin a quotation that fills the paragraph, not for a stray mark ("6 feet 2"").
  if (opening.start > paragraph.start && !INTRODUCES.test(text.slice(Math.max(0, opening.start - 3), opening.start))) {
    return undefined;
  }
  const parts = [{ start: opening.end, end: paragraph.end }];
  return { start: opening.start, end: paragraph.end, parts, marks: "double", closed: false };
}

// The last fit before the next opening: "the students’ friends’" closes late, since a plural's apostrophe looks alike.
function closeSingle(scan: Scan, opening: QuotationMark, index: number): Quotation | undefined {
  let plural: QuotationMark | undefined;
  for (let at = index + 1; at < scan.marks.length; at += 1) {
    const mark = scan.marks[at];
    if (mark?.kind !== "single" || mark.start < opening.end) continue;
    if (mark.opens && !mark.closes) break;
    if (!mark.closes) continue;
    if (scan.text[mark.start - 1] !== "s") return buildQuotation(scan.text, opening, mark, "single");
    plural ??= mark;
  }
  if (plural === undefined) scan.hopeless.add("single");
  return plural === undefined ? undefined : buildQuotation(scan.text, opening, plural, "single");
}

function buildQuotation(
  text: string,
  opening: QuotationMark,
  closing: QuotationMark,
  marks: Quotation["marks"],
): Quotation | undefined {
  if (closing.start <= opening.end) return undefined;
  // French sets a blank inside its marks, which is none of the words.
  const parts = [trimSpan(text, { start: opening.end, end: closing.start })];
  return { start: opening.start, end: closing.end, parts, marks, closed: true };
}

/** The quotation mark at `at`, read by what stands on its two sides; undefined for an apostrophe and for all else. */
function readMark(text: string, at: number, paragraph: Span): QuotationMark | undefined {
  const first = text[at] ?? "";
  const kind = MARKS.get(first);
  if (kind === undefined) return undefined;
  const isPair = (first === "'" || first === "`" || first === "’") && text[at + 1] === first && at + 1 < paragraph.end;
  if (first === "`" && !isPair) return undefined;
  if (kind === "corner") {
    const opens = first === "「" || first === "『";
    return { start: at, end: at + 1, kind, opens, closes: !opens };
  }
  const end = at + (isPair ? 2 : 1);
  const before = at === paragraph.start ? "" : (text[at - 1] ?? "");
  const after = end >= paragraph.end ? "" : (text[end] ?? "");
  const canOpen = (before === "" || OPENS_AFTER.test(before)) && after !== "" && !/[\s,.;:!?)\]]/u.test(after);
  const canClose = before !== "" && !/[\s([]/u.test(before) && (after === "" || !/[\p{L}\p{N}]/u.test(after));
  const resolved = isPair ? "double" : kind;
  const direction = choosePair(first, canOpen, canClose, before, after);
  if (resolved === "single" && direction.opens && APOSTROPHE_WORD.test(text.slice(end, end + 8))) return undefined;
  if (!direction.opens && !direction.closes) return undefined;
  return { start: at, end, kind: resolved, ...direction };
}

// The side on which a word stands outranks the shape of the mark: many papers print ” where they mean “.
function choosePair(mark: string, canOpen: boolean, canClose: boolean, before: string, after: string) {
  if (canOpen !== canClose) return { opens: canOpen, closes: canClose };
  const opens = OPENING.has(mark);
  const closes = CLOSING.has(mark);
  if (canOpen) return { opens: opens || !closes, closes: closes || !opens };
  // Neither side decides: `“ word` (blank inside) or a mark between two letters, which is an apostrophe when single.
  if (mark === "'" || mark === "’" || mark === "‘") return { opens: false, closes: false };
  const isAtStart = before === "";
  return { opens: (opens || isAtStart) && after !== "", closes: !opens && !isAtStart };
}

const MARKS: ReadonlyMap<string, QuotationMark["kind"]> = new Map([
  ["“", "double"],
  ["”", "double"],
  ["„", "double"],
  ["‟", "double"],
  ["″", "double"],
  ['"', "double"],
  ["`", "double"],
  ["«", "guillemet"],
  ["»", "guillemet"],
  ["「", "corner"],
  ["」", "corner"],
  ["『", "corner"],
  ["』", "corner"],
  ["‘", "single"],
  ["’", "single"],
  ["‚", "single"],
  ["'", "single"],
]);
/** Matches each of them; not a letter. */
const MARK = new RegExp(`[${[...MARKS.keys()].join("")}]`, "gu");
const OPENING: ReadonlySet<string> = new Set(["“", "„", "‟", "«", "‘", "‚", "`"]);
const CLOSING: ReadonlySet<string> = new Set(["”", "»", "’"]);

/** Matches the blank, bracket or dash before an opening mark; not a letter. */
const OPENS_AFTER = /[\s([{—–‒\-/“”"‘'«„…]/u;
/** Matches `said, ` and `said: `; not `2 feet `. */
const INTRODUCES = /[,:—–]\s*$/u;
/** Matches what follows the apostrophe of ’90s, ’em, ’tis; not of ‘tell. */
const APOSTROPHE_WORD = /^(?:\d\ds?\b|(?:em|tis|twas|til|cause|n)\b)/iu;
