import type { InlineMark } from "../core/article/blocks.ts";
import { type Excerpt, sliceExcerpt } from "../core/article/excerpt.ts";
import { cutStructure } from "../core/article/structure.ts";
import type { Span } from "../core/text/span.ts";

/** What is put into words that are shown without raised and lowered letters, before the code unit at `at`. */
export interface Sign {
  readonly at: number;
  readonly text: string;
}

/**
 * The signs without which a raised or lowered number would be read as a part of the one beside it: 2^64, 10_2; and the marks of
 * the notes that the excerpt holds, without which nobody knew whose each is: “sank[a] and swam[b]”. In order.
 */
export function listScriptSigns(excerpt: Excerpt, span: Span): Sign[] {
  const signs: Sign[] = [];
  for (const mark of cutStructure(excerpt, span).inline) {
    if (mark.kind === "note-mark") {
      if (holdsNote(excerpt, mark.label)) signs.push({ at: mark.start, text: `[${mark.label}]` });
      continue;
    }
    const sign = chooseSign(excerpt, mark);
    if (sign === undefined) continue;
    const isLong = mark.end - mark.start > LONGEST_IN_BRACKETS;
    const isOne = isLong || (ONE.test(sliceExcerpt(excerpt, mark)) && !DIGIT.test(readBehind(excerpt, mark)));
    signs.push({ at: mark.start, text: isOne ? sign : `${sign}(` });
    if (!isOne) signs.push({ at: mark.end, text: ")" });
  }
  return signs.sort((a, b) => a.at - b.at);
}

/** A stretch of an excerpt with those signs in it. */
export function writeScripts(excerpt: Excerpt, span: Span): string {
  return writeSigned(span, listScriptSigns(excerpt, span), (piece) => sliceExcerpt(excerpt, piece));
}

/** A stretch with signs in it, which are in order, each piece between them as `write` has it. */
export function writeSigned(span: Span, signs: readonly Sign[], write: (piece: Span) => string): string {
  let written = "";
  let { start } = span;
  for (const { at, text } of signs) {
    written += write({ start, end: at }) + text;
    start = at;
  }
  return written + write({ start, end: span.end });
}

function holdsNote({ blocks }: Excerpt, label: string): boolean {
  return blocks.some((block) => block.kind === "footnote" && block.label === label);
}

function chooseSign(excerpt: Excerpt, mark: InlineMark): string | undefined {
  const { kind, start, end } = mark;
  if (kind !== "superscript" && kind !== "subscript") return undefined;
  const words = sliceExcerpt(excerpt, { start, end: Math.min(end, start + LONGEST_IN_BRACKETS) });
  const before = sliceExcerpt(excerpt, { start: Math.max(excerpt.start, start - 1), end: start });
  if (kind === "superscript") return BASE.test(before) && POWER.test(words) ? "^" : undefined;
  const isBeside =
    (DIGIT.test(before) && DIGIT.test(words)) || (DIGIT.test(readBehind(excerpt, mark)) && ENDS_IN_DIGIT.test(words));
  return isBeside && before.trim() !== "" ? "_" : undefined;
}

function readBehind(excerpt: Excerpt, { end }: Span): string {
  return sliceExcerpt(excerpt, { start: end, end: end + 1 });
}

/** Code units of a power that brackets keep together: a longer one has lost its end. */
const LONGEST_IN_BRACKETS = 40;

/** Matches "64", "-3" and "n"; not "n+1". */
const ONE = /^[+\-−]?(?:\p{N}+|\p{L})$/u;
/** Matches what a power may stand behind; not a space. */
const BASE = /[\p{N}\p{L})\]]$/u;
/** Matches "64", "-3", "n" and "n+1"; not the letters of "1st", "1er" and "1e". */
const POWER = /^[+\-−]?\s?(?:\p{N}|(?![eoad]$)\p{L}(?:$|[^\p{L}]))/u;
/** Matches "2a"; not "a". */
const DIGIT = /^\p{N}/u;
/** Matches "a2"; not "a". */
const ENDS_IN_DIGIT = /\p{N}$/u;
