import { APOSTROPHES, foldApostrophes } from "../text/apostrophes.ts";
import { readFinalMark } from "../text/sentence-marks.ts";
import type { Span } from "../text/span.ts";
import {
  DEFINITE_OFFICES,
  HEARD_TITLES,
  OFFICE_STANDINGS,
  OTHER_BEGINNINGS,
  OTHER_ENDS,
  OTHER_LABELS,
  SPOKEN_OFFICES,
  SPOKEN_TITLES,
} from "./label-words.ts";

/** The beginning of a line that may say who speaks. */
export interface TurnLabel {
  /** The words that name the speaker. */
  readonly speaker: Span;
  /** The same in the form in which two of them are compared. */
  readonly key: string;
  readonly form: LabelForm;
  /** Whether what follows ends as a sentence does, and whether that is a question. */
  readonly isSentence: boolean;
  readonly isQuestion: boolean;
}

/**
 * How a speaker is written: a letter of a question or an answer, with a colon or a full stop behind it, capitals, a name, a
 * name with a title or an office, the same with a full stop ("Mr. HOLM. We met.") or a dash behind it, or anything behind a
 * time, that of a clock or of a recording. All but the titled ones and those of a recording are told from other labels by
 * what else the text has.
 */
export type LabelForm =
  | "letter"
  | "stopped-letter"
  | "capitals"
  | "name"
  | "titled"
  | "stopped-title"
  | "dashed"
  | "clocked"
  | "timed";

/** The label that `line` of `text` begins with; undefined where it has none, or one that names no speaker for sure. */
export function readTurnLabel(text: string, line: Span): TurnLabel | undefined {
  const beginning = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL));
  const match = findLabel(beginning);
  if (match === null || line.start + match[0].length >= line.end) return undefined;
  const { form, written } = readForm(match);
  if (isTooLong(written)) return undefined;
  const start = line.start + match[0].indexOf(written);
  const key = foldApostrophes((LETTER.test(written) ? written.slice(0, 1) : written).toLowerCase());
  if (
    isOther(key, form) ||
    ROSTER.test(text.slice(line.start + match[0].length, Math.min(line.end, line.start + LONGEST_ROSTER)))
  )
    return undefined;
  const end = text.slice(Math.max(line.start + match[0].length, line.end - LONGEST_END), line.end);
  const mark = readFinalMark(end);
  return {
    speaker: { start, end: start + written.length },
    key,
    form: form === "name" && isTitled(key, SPOKEN_TITLES) ? "titled" : form,
    isSentence: SENTENCE_END.test(mark),
    isQuestion: QUESTION_END.test(mark),
  };
}

// Most lines have none: they are spared the patterns, which know the letters of all scripts.
function findLabel(beginning: string): RegExpExecArray | null {
  const timed = TIME_SIGN.test(beginning) ? TIMED.exec(beginning) : null;
  const label = timed ?? (COLON_SIGN.test(beginning) ? LABEL.exec(beginning) : null) ?? STOPPED_LETTER.exec(beginning);
  if (label !== null) return label;
  const stopped = STOP_SIGN.test(beginning) ? STOPPED_TITLE.exec(beginning) : null;
  if (stopped !== null) return isHeard(stopped.groups?.heard ?? "") ? stopped : null;
  const dashed = DASH_SIGN.test(beginning) ? DASHED.exec(beginning) : null;
  return dashed !== null && isTitled((dashed.groups?.dashed ?? "").toLowerCase(), HEARD_TITLES) ? dashed : null;
}

// "Mr. HOLM", "Chairman Holm" and "The CHAIRMAN"; "Risk Factors" is the heading of what follows.
function isHeard(written: string): boolean {
  return isTitled(written.toLowerCase(), HEARD_TITLES) && written.includes(" ");
}

function readForm({ groups = {} }: RegExpExecArray): { readonly form: LabelForm; readonly written: string } {
  const { timed, recording, letter, stopped, heard, dashed, capitals, name = "" } = groups;
  if (timed !== undefined) return { form: recording === undefined ? "clocked" : "timed", written: timed };
  if (letter !== undefined) return { form: "letter", written: letter };
  if (stopped !== undefined) return { form: "stopped-letter", written: stopped };
  if (heard !== undefined) return { form: "stopped-title", written: heard };
  if (dashed !== undefined) return { form: "dashed", written: dashed };
  return capitals === undefined ? { form: "name", written: name } : { form: "capitals", written: capitals };
}

// The pattern does not count: it would be as many times as long.
function isTooLong(written: string): boolean {
  const words = written.split(BETWEEN_NAMES).filter((word) => !JOINT.test(word));
  return words.length > MOST_NAMES || words.some((word) => UNCASED.test(word) && word.length > LONGEST_UNCASED);
}

function isTitled(key: string, titles: ReadonlySet<string>): boolean {
  const [first = "", ...rest] = key.split(" ");
  if (rest.length > 0 && titles.has(first.replace(/\.$/u, ""))) return true;
  return isOffice(first === "the" ? rest : [first, ...rest], first === "the");
}

// "Chair", "The Presiding Officer", "The Minister for Transport"; without the article the one word alone.
function isOffice(words: readonly string[], isDefinite: boolean): boolean {
  const own = isDefinite ? words.filter((word) => !OFFICE_STANDINGS.has(word)) : words;
  const [first = "", second] = own;
  const isAlone = second === undefined || (isDefinite && BEHIND_OFFICES.has(second));
  return isAlone && (isDefinite ? DEFINITE_OFFICES : SPOKEN_OFFICES).has(first);
}

function isOther(key: string, form: LabelForm): boolean {
  const words = key.split(" ");
  // "AT: Every morning.": letters that stand for a name may be a word.
  if (form === "capitals" && words.length === 1 && key.length <= LONGEST_INITIALS) return OTHER_LABELS.has(key);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (OTHER_ENDS.has(last) || OTHER_BEGINNINGS.has(first)) return true;
  return words.length === 1 && OTHER_LABELS.has(first);
}

/** Names and titles of one speaker: "Rev. Dr. Ana Lund". */
const MOST_NAMES = 4;
/** Letters of a name of a script without capitals. */
const LONGEST_UNCASED = 10;
/** Code units in which name, office, time and colon must stand. */
const LONGEST_LABEL = 100;
/** Code units at the end of a line in which its sentence ends. */
const LONGEST_END = 4;

/** Letters of initials. */
const LONGEST_INITIALS = 3;
/** Code units in which it is seen that names alone follow a label. */
const LONGEST_ROSTER = 200;
/** Matches "Ruth Gale (RG), Bert Loom" and "Ruth Gale" before a line's end or another label; not "Ruth Gale came." and "Yes". */
const ROSTER =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]+){1,3}(?: \([^)]{1,40}\))?(?:, \p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]+){1,3}(?: \([^)]{1,40}\))?)*(?:$|\n| \p{Lu}\p{Ll}+(?: \p{Ll}+)?: )/u;

const RECORDING = String.raw`(?<recording>[\[(]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])]|\d{1,2}[:.]\d{2}[:.]\d{2})`;
const TIME = String.raw`(?:${RECORDING}|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)`;
const CAPITAL_WORD = `\\p{Lu}[\\p{Lu}\\p{M}.${APOSTROPHES}-]*`;
const NAME_WORD = `\\p{Lu}[\\p{L}\\p{M}.${APOSTROPHES}-]*`;
const PARTICLE =
  "(?:d[aeiu]|de[lnr]|della|do[s]?|la|le|l[oa]s|van|von|vom|zu[mr]?|bin|bint|ibn|al|el|y|e|te[nr]|of|the)";
const COLON = String.raw`(?:[ \u00a0\u202f]?:\s+|：\s*)(?=\S)`;
const BRACKETS = String.raw`(?: [\[(][^\])]{1,60}[\])]){0,3}`;
const OFFICE = String.raw`(?:, [\p{Lu}\p{N}][\p{Lu}\p{M}\p{N} .,’'&/-]{1,60})`;

/** Matches what a time begins with: "[" and "9"; not "J". */
const TIME_SIGN = /^[[(\d]/u;
/** Matches ":"; not ";". */
const COLON_SIGN = /[:：]/u;
/** Matches "[10:32] Jane: Hello", "(9.05) jane_d: Hello" and "Jane [10:32]: Hello"; not "10:32 is late: go" and "Time: 10:00". */
const TIMED = new RegExp(
  `^(?:${TIME}[\\s–—-]+<?(?<timed>[\\p{L}_][\\p{L}\\p{M}\\p{N}_.${APOSTROPHES}-]*(?: ${NAME_WORD}){0,3})>?${COLON})`,
  "iu",
);
/**
 * Matches `Q: Why?`, `LUND: Thank`, `"PENCE: Well`, `MR. WOLF BLITZER: So`, `Jane Doe: I will`, `Ana de la Cruz (El Sol): Sí`,
 * `JANE DOE, MAYOR: So`, `Le Monde : Quand`, `记者：您好` and `Jane [10:32]: Go`; not `NOTE that`, `He said: No` and `See the list of boats: one`.
 */
const LABEL = new RegExp(
  `^["“]?(?:(?<letter>[QAFRPSCВОП]\\d{0,2})[.:]?|(?<capitals>${CAPITAL_WORD}(?: ${CAPITAL_WORD})*)${BRACKETS}${OFFICE}?|(?<name>The(?: (?:(?:of|the|for|and) )*${NAME_WORD})+|${NAME_WORD}(?: (?:${PARTICLE} )*${NAME_WORD})*|[\\p{Lo}\\p{M}]+(?:[ ·・][\\p{Lo}\\p{M}]+)*))${BRACKETS}${COLON}`,
  "u",
);
/** Matches what stands between two names: " " and "・". */
const BETWEEN_NAMES = /[ ·・]/u;
/** Matches "von", "for" and the "The" of an office; not "Von" and not "vonder". */
const JOINT = new RegExp(`^(?:${PARTICLE}|for|and|The)$`, "u");
/** Matches "记者"; not "Jane". */
const UNCASED = /^\p{Lo}/u;
/** Matches "Q. Did you?", "A1. I did." and "Q2) Why?"; not "C. Roe" and "A.Roe". */
const STOPPED_LETTER = /^(?<stopped>[QA]\d{0,2})[.)]\s+(?=\S)/u;
const HEARD_WORD = `(?:\\p{Lu}[\\p{L}\\p{M}${APOSTROPHES}-]+|\\p{Lu}\\.)`;
/**
 * Matches "Mr. HOLM. We", "Chairman Holm. We", "Ms. DE LA CRUZ of Texas. I", "The CHAIRMAN. Order", "The SPEAKER pro
 * tempore (Mrs. Holm). The" and "Mr. Holm [presiding]. So"; not "Mr. Holm came. He" and "mr. Holm. We".
 */
const STOPPED_TITLE = new RegExp(
  `^(?<heard>\\p{Lu}[\\p{L}]+\\.?(?: (?:${HEARD_WORD}|de|la|van|von|den|der)){1,4}(?: pro tempore)?)(?: of (?:the )?\\p{Lu}[\\p{L} ]{1,30})?${BRACKETS}\\. +(?=["“'‘(\\[]?[\\p{Lu}\\d])`,
  "u",
);
/** Matches "Mayor Holt – We" and "Mrs Brandt — My"; not "The mayor – a" and "Holt-Brandt". */
const DASHED = new RegExp(
  `^(?<dashed>\\p{Lu}[\\p{L}]+\\.?(?: ${HEARD_WORD}){1,3})${BRACKETS} [–—-] (?=["“'‘(\\[]?\\p{Lu})`,
  "u",
);
/** Matches the stop behind a word; not ".5". */
const STOP_SIGN = /[\p{L})\]]\. /u;
/** Matches the dash of "Holt – We"; not that of "1–2". */
const DASH_SIGN = / [–—-] /u;
/** Words behind an office that say which one it is: "Minister for Transport", "Speaker pro tempore". */
const BEHIND_OFFICES: ReadonlySet<string> = new Set(["for", "of", "pro", "general", "officer"]);
/** Matches "q", "A" and "A12"; not "AB" and "王". */
const LETTER = /^[A-Za-zВОП]\d{0,2}[.:]?$/u;
/** Matches what a sentence ends with, in any script. */
const SENTENCE_END = /[.!?…。！？؟।։—–-]/u;
/** Matches the mark of a question. */
const QUESTION_END = /[?？؟;]/u;
