import { APOSTROPHES, foldApostrophes } from "./apostrophes.ts";
import { composeLetters } from "./compose-letters.ts";
import { findMatches } from "./find-matches.ts";
import { dropPoints } from "./fold-script.ts";
import { NOTE_MARK } from "./note-marks.ts";
import { unifyForms } from "./presentation-forms.ts";
import type { Span } from "./span.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { INVISIBLE_LETTERS } from "./unseen.ts";
import { UNSPACED_SCRIPTS } from "./unspaced.ts";

/** One word of a text as a check compares it. What carries a number's meaning ("$", "%", "−") is a word too, a mark that leads to a note is none. */
export interface ComparedWord extends Span {
  /** Equal for two words that differ at most in case, in the shape of an apostrophe, or in how a letter is encoded. */
  readonly key: string;
}

/**
 * The words inside `span` in order; empty when there is none (emoji, punctuation). Scripts without spaces give a word a
 * letter, since where their words end depends on what stands around them.
 *
 *     “We don’t pay −4.5%,”
 *       ^^ ^^^^^ ^^^ ^^^^^^   we, don't, pay, -4.5, %
 */
export function readComparedWords(text: string, span: Span): ComparedWord[] {
  return finishSteps(readComparedInSteps(text, span));
}

/**
 * Has the pattern of words compiled, which takes up to fifty milliseconds at once: for who answers people, before anybody asks.
 */
export function prepareComparing(): void {
  // An engine compiles a pattern for a few uses, and again for many; and for texts with “ or – in them once more.
  for (const text of ["It opened.", "It “opened”."]) {
    for (let use = 0; use < USES; use += 1) readComparedWords(text, { start: 0, end: text.length });
  }
}

const USES = 3;

/** `readComparedWords` in short steps. */
export function* readComparedInSteps(text: string, span: Span): Steps<ComparedWord[]> {
  const words: ComparedWord[] = [];
  for (const match of findMatches(text.slice(span.start, span.end), WORD)) {
    if (match.groups?.note !== undefined) continue;
    const start = span.start + match.index;
    words.push({ key: foldForm(match[0]), start, end: start + match[0].length });
    if (words.length % READ_PER_STEP === 0) yield;
  }
  return words;
}

/** Words: a millisecond, if they are letters of Chinese. */
const READ_PER_STEP = 200;

// Accents stay, and so do unlike letters that look alike: "resume" is not "résumé". Superscripts stay too: 10² is not 102.
function foldForm(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  return foldApostrophes(composeLetters(unifyForms(dropPoints(word)).toLowerCase()))
    .replace(MINUS, "-")
    .replace(BRACKETS_AND_ACRONYM_DOTS, "")
    .replace(/ß/gu, "ss")
    .replace(/ς/gu, "σ")
    .replace(/i\u0307/gu, "i");
}

const UNSPACED = `[${UNSPACED_SCRIPTS}]`;
const LETTER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{M}${INVISIBLE_LETTERS}])`;

const PATTERNS = [
  `(?<note>${NOTE_MARK})`,
  // A number with its sign, decimal point and inner separators: "−4.5", ".5", "11,000", "10:30", "9/11".
  String.raw`(?:(?<=^|[\s([“"‘'«„\p{Sc}])[-−–+])?(?:(?<![\p{L}\p{N}.…])\.)?\p{N}+(?:[.,:/⁄]\p{N}+)*`,
  String.raw`\p{Sc}|[%％‰‱°&=×÷±]`,
  // "U.S." and "e.g."; the last dot may end the sentence.
  String.raw`(?<!\p{L})(?:\p{L}\.){2,}`,
  String.raw`${UNSPACED}\p{M}*`,
  // "[A]rmenia" as an editor changes a capital, then any word with its apostrophes: "don’t".
  String.raw`(?:\[\p{L}\](?=\p{L}))?\p{L}(?<!${UNSPACED})${LETTER}*(?:[${APOSTROPHES}]${LETTER}+)*`,
];

/** Matches "don’t", "−4.5", "$", "U.S." and 京; not "–", "…" and "?". */
const WORD = new RegExp(PATTERNS.join("|"), "gu");
/** Matches "Trade" and "2024"; not "don't". */
const ASCII_WORD = /^[a-z0-9]+$/iu;
/** Matches the sign of "−4" and "–4"; not "+". */
const MINUS = /^[−–]/u;
/** Matches the brackets of "[a]rmenia" and the dots of "u.s."; not the dot of "4.5". */
const BRACKETS_AND_ACRONYM_DOTS = /[[\]]|(?<=\p{L})\./gu;
