import type { Span } from "./span.ts";

/** Marks of one family close one another, whatever their shape: papers and keyboards mix them. */
export type MarkFamily = "double" | "single" | "guillemet" | "angle" | "corner" | "title";

/** A quotation mark where it stands, by what stands on its two sides; one that may do both opens and closes. */
export interface QuotationMark extends Span {
  readonly family: MarkFamily;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether punctuation stands before it and a word behind it: it closes what is open (`go,"he said`), else opens. */
  readonly isTight: boolean;
}

/**
 * The quotation mark at `at`, which may be two letters long; undefined for an apostrophe and for all else. `around` is the
 * paragraph or text that it stands in.
 *
 *     ‘It’s the students’ plan,’ she said.
 *     ^                        ^            none of the others is one for certain: the third may close
 */
export function readMark(text: string, at: number, around: Span): QuotationMark | undefined {
  const first = text[at] ?? "";
  const known = MARKS.get(first);
  if (known === undefined) return undefined;
  const isPair = PAIRED.has(first) && text[at + 1] === first && at + 1 < around.end;
  if (first === BACKQUOTE && !isPair) return undefined;
  const end = at + (isPair ? 2 : 1);
  const family = isPair ? "double" : known.family;
  const turn = ONE_WAY.has(family) ? readShape(known.shape) : readTurn(text, { start: at, end }, around, known);
  if (family === "single" && turn.opens && CLIPPED_WORD.test(text.slice(end, end + 8))) return undefined;
  return turn.opens || turn.closes ? { start: at, end, family, ...turn } : undefined;
}

type Turn = Pick<QuotationMark, "opens" | "closes" | "isTight">;

// The side on which a word stands outranks the shape of the mark: many papers print ” where they mean “.
function readTurn(text: string, mark: Span, around: Span, { family, shape }: Mark): Turn {
  const before = mark.start === around.start ? "" : (text[mark.start - 1] ?? "");
  const after = text.slice(mark.end, Math.min(around.end, mark.end + 2));
  const canOpen = !OPENS_NEVER_AFTER.test(before) && after !== "" && !OPENS_NEVER_BEFORE.test(after);
  const isLed = shape === "opens" && ELIDED.test(text.slice(Math.max(around.start, mark.start - 8), mark.start));
  const canClose = before !== "" && !isLed && !CLOSES_NEVER_AFTER.test(before) && !STARTS_WITH_WORD.test(after);
  if (canOpen !== canClose) return { opens: canOpen, closes: canClose, isTight: false };
  if (canOpen) return readShape(shape);
  // Neither side decides: `“ word` (blank inside) or a mark between two letters, which is an apostrophe when single.
  if (family === "single") return NEITHER;
  if (before === "" || shape === "opens") return { opens: after !== "", closes: false, isTight: false };
  const isTight = shape === "either" && PUNCTUATION.test(before) && STARTS_WITH_WORD.test(after);
  return { opens: isTight, closes: true, isTight };
}

function readShape(shape: Shape): Turn {
  return { opens: shape !== "closes", closes: shape === "closes" || shape === "either", isTight: false };
}

const NEITHER: Turn = { opens: false, closes: false, isTight: false };

/** What a mark does where neither of its sides tells. */
type Shape = "opens" | "closes" | "either";

interface MarkPair {
  readonly family: MarkFamily;
  readonly opens: string;
  readonly closes: string;
}

/**
 * The pairs in which languages set words; a mark that stands in several has the shape of the first ("“" opens, though
 * German closes with it).
 */
const PAIRS: readonly MarkPair[] = [
  // English, Chinese, Korean, Portuguese, Turkish.
  { family: "double", opens: "“", closes: "”" },
  // German, Bulgarian, Czech, Slovak; inside others Russian.
  { family: "double", opens: "„", closes: "“" },
  // Polish, Hungarian, Romanian.
  { family: "double", opens: "„", closes: "”" },
  // Swedish, Finnish.
  { family: "double", opens: "”", closes: "”" },
  // “ in some fonts.
  { family: "double", opens: "‟", closes: "”" },
  // Typed in any language; on a full-width keyboard; a double prime for want of another.
  { family: "double", opens: '"', closes: '"' },
  { family: "double", opens: "＂", closes: "＂" },
  { family: "double", opens: "″", closes: "″" },
  // French, Russian, Armenian, Greek, Italian, Norwegian, Spanish.
  { family: "guillemet", opens: "«", closes: "»" },
  // Danish, and German books.
  { family: "guillemet", opens: "»", closes: "«" },
  // Inside those, and alone in some papers.
  { family: "angle", opens: "‹", closes: "›" },
  { family: "angle", opens: "›", closes: "‹" },
  // Japanese, and Chinese in Taiwan.
  { family: "corner", opens: "「", closes: "」" },
  { family: "corner", opens: "『", closes: "』" },
  // Chinese names of books, papers and laws.
  { family: "title", opens: "《", closes: "》" },
  // English in Britain; German, Czech and Polish inside others; typed in any language.
  { family: "single", opens: "‘", closes: "’" },
  { family: "single", opens: "‚", closes: "‘" },
  { family: "single", opens: "'", closes: "'" },
  // TeX doubles this one: ``so''.
  { family: "double", opens: "`", closes: "'" },
];

interface Mark {
  readonly family: MarkFamily;
  readonly shape: Shape;
}

function listMarks(): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const add = (mark: string, family: MarkFamily, shape: Shape): void => {
    if (!marks.has(mark)) marks.set(mark, { family, shape });
  };
  for (const { family, opens, closes } of PAIRS) {
    add(opens, family, opens === closes ? "either" : "opens");
    add(closes, family, "closes");
  }
  return marks;
}

function listClosers(): ReadonlyMap<string, string> {
  const closers = new Map<string, string>();
  for (const { opens, closes } of PAIRS) {
    if (opens === closes || MARKS.get(opens)?.shape !== "opens") continue;
    closers.set(opens, (closers.get(opens) ?? "") + closes);
  }
  return closers;
}

function listMarksOf(choose: (pair: MarkPair) => string): string {
  return [...new Set(PAIRS.map(choose))].join("");
}

function listDouble(chooseMarks: (pair: MarkPair) => readonly string[]): string {
  const marks = new Set(PAIRS.filter(({ opens }) => opens !== BACKQUOTE).flatMap(chooseMarks));
  return Array.from(marks, (mark) => (MARKS.get(mark)?.family === "single" ? "" : mark)).join("");
}

function listShaped(shape: Shape): string {
  return Array.from(DOUBLE_MARKS, (mark) => (MARKS.get(mark)?.shape === shape ? mark : "")).join("");
}

const BACKQUOTE = "`";
/** Of these two make one double mark. */
const PAIRED: ReadonlySet<string> = new Set(["'", "‘", "’", "‚", BACKQUOTE]);
/** Their shape alone tells what they do. */
const ONE_WAY: ReadonlySet<MarkFamily> = new Set(["corner", "title"]);
const MARKS = listMarks();

/** By a mark that opens by its shape alone, those that go with it: "“" and "”" with "„". */
export const CLOSERS_OF = listClosers();

// Each of these is the inside of a character class.

/** All quotation marks, "`" too. */
export const QUOTATION_MARKS = [...MARKS.keys()].join("");
/** Those that close in some language, ’ and ' too. */
export const CLOSING_MARKS = listMarksOf(({ closes }) => closes);
/** Those that close wherever they stand: 」 』 》. */
export const ONE_WAY_CLOSERS = listMarksOf(({ family, closes }) => (ONE_WAY.has(family) ? closes : ""));
/** Those that are never apostrophes: “ ” " « » 「 」. */
export const DOUBLE_MARKS = listDouble(({ opens, closes }) => [opens, closes]);
/** Those of them that open in some language, ” and » too. */
export const DOUBLE_OPENERS = listDouble(({ opens }) => [opens]);
/** Those of them that close in some language, “ and « too. */
export const DOUBLE_CLOSERS = listDouble(({ closes }) => [closes]);
/** Those of them that look as if they opened: “ and «, not ”. */
export const OPENING_DOUBLE_MARKS = listShaped("opens");
/** Those of them that look alike on both sides: ". */
export const STRAIGHT_DOUBLE_MARKS = listShaped("either");

/** Matches a letter, a digit, ",", ")" and the "=" of an attribute; not a blank, a dash, “ and "*". */
const OPENS_NEVER_AFTER = /[=\p{L}\p{M}\p{N}\p{Pe}’»›.,;!?%。．！？，、；।։؟،]/u;
/** Matches a blank, "," and the stop of ". "; not "a", “ and "...". */
const OPENS_NEVER_BEFORE = /^(?:[\s,;:!?)\]]|\.(?!\.))/u;
/** Matches the “qu’” and “d’” that French sets before what is quoted, too; not “Lund’”. */
const ELIDED = /(?<!\p{L})(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)['’]$/iu;
/** Matches a blank and "("; not "a" and ",". */
const CLOSES_NEVER_AFTER = /[\s([]/u;
/** Matches "a" and "4"; not "." and "". */
const STARTS_WITH_WORD = /^[\p{L}\p{N}]/u;
/** Matches ",", ")" and "。"; not a letter, a digit, “ and a blank. */
const PUNCTUATION = /[\p{Pe}.,;:!?。．！？，、；।։؟،]/u;
/** Matches what follows the apostrophe of ’90s, ’em, ’tis; not of ‘tell. */
const CLIPPED_WORD = /^(?:\d\ds?\b|(?:em|tis|twas|til|cause|n)\b)/iu;
