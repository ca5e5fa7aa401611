import { DOUBLE_OPENERS } from "../text/quotation-marks.ts";
import { foldWord } from "../text/read-word.ts";
import { sliceText } from "../text/span.ts";
import { splitTerms, type Term } from "../text/terms.ts";

/** A question that is still being typed. */
export interface TypedQuestion {
  /** What stands before the last word, as typed, with the space between; the whole when no word is under way. */
  readonly before: string;
  /** The last word, as typed; empty when it is not begun. */
  readonly partial: string;
  /** `partial` as search sees it. */
  readonly prefix: string;
  /** Whether the last word is a function word as it stands ("in", which may become "India"). */
  readonly mayBeWhole: boolean;
  /** The words before that look for something, each stem once, in order. */
  readonly context: readonly Term[];
  /** The word right before the last one, with the one before it where it is a function word; empty when none is sought. */
  readonly preceding: readonly Term[];
}

/** Reads what was typed. Half a surrogate pair at a cut is dropped. */
export function readTyped(typed: string): TypedQuestion {
  const text = typed.replace(HALF_PAIR, "").trimStart();
  // What somebody types is in no language for sure.
  const terms = splitTerms(text, undefined);
  const last = terms.at(-1);
  const isUnderWay = last !== undefined && last.end === text.length && !(last.joins && last.word.length >= WHOLE);
  const earlier = isUnderWay ? terms.slice(0, -1) : terms;
  const before = isUnderWay ? text.slice(0, last.start) : addSpace(text);
  const partial = isUnderWay ? sliceText(text, last) : "";
  const context = chooseContext(earlier);
  const mayBeWhole = isUnderWay && last.joins;
  return { before, partial, prefix: foldWord(partial), mayBeWhole, context, preceding: choosePreceding(earlier) };
}

/**
 * The question with its last word completed, in at most `length` code units. Where the whole is too long, the words that
 * look for nothing are left out; undefined when it is still too long.
 */
export function completeQuestion(question: TypedQuestion, ending: string, length: number): string | undefined {
  const whole = `${question.before}${ending}`;
  if (whole.length <= length) return whole;
  if (SYNTAX.test(question.before)) return undefined;
  const words = question.context.map((term) => sliceText(question.before, term));
  const short = [...words, ending].join(" ");
  return short.length <= length ? short : undefined;
}

// A quotation mark or a hyphen belongs to the word that follows.
function addSpace(text: string): string {
  return text === "" || JOINS_NEXT.test(text) ? text : `${text} `;
}

function chooseContext(terms: readonly Term[]): Term[] {
  const byStem = new Map(terms.filter((term) => !term.joins).map((term) => [term.stem, term]));
  return [...byStem.values()];
}

function choosePreceding(terms: readonly Term[]): Term[] {
  const [beforeLast, last] = [terms.at(-2), terms.at(-1)];
  if (last === undefined) return [];
  if (!last.joins) return [last];
  return beforeLast === undefined || beforeLast.joins ? [] : [beforeLast, last];
}

/** Letters from which a function word is taken for finished: "in" may become "India", "what" seldom anything. */
const WHOLE = 3;
/** Matches one half of "🙂" alone; not the whole. */
const HALF_PAIR = /\p{Cs}/gu;
/** Matches the end of "say “", "not -" and "trade "; not of "trade". */
const JOINS_NEXT = /[\s\p{Ps}\p{Pi}"\-–/]$/u;
/** Matches 'the "peace process"' and "peace -war"; not "Armenia-Russia". */
const SYNTAX = new RegExp(String.raw`[${DOUBLE_OPENERS}]|(?<=^|\s)-\S`, "u");
