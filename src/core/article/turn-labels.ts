import { foldApostrophes } from "../text/apostrophes.ts";
import { readFinalMark } from "../text/sentence-marks.ts";
import type { Span } from "../text/span.ts";
import { splitWords } from "../text/word-list.ts";
import {
  ANGLED,
  BETWEEN_NAMES,
  COLON_SIGN,
  DASH_SIGN,
  DASHED,
  HANDLE,
  HEADER,
  HEADER_END,
  JOINT,
  LABEL,
  LEADING_MARK,
  MARK_SIGN,
  STOP_SIGN,
  STOPPED_LETTER,
  STOPPED_TITLE,
  TIME_SIGN,
  TIMED,
  UNCASED,
} from "./label-patterns.ts";
import {
  DEFINITE_OFFICES,
  HEARD_TITLES,
  OFFICE_STANDINGS,
  OTHER_BEGINNINGS,
  OTHER_ENDS,
  OTHER_LABELS,
  SPOKEN_OFFICES,
  SPOKEN_TITLES,
  TECHNICAL_LABELS,
} from "./label-words.ts";

/** The beginning of a line that may say who speaks. */
export interface TurnLabel {
  /** The words that name the speaker. */
  readonly speaker: Span;
  /** The same in the form in which two of them are compared. */
  readonly key: string;
  readonly form: LabelForm;
  /** Whether its letters are a word as well ("SO: I would not."): they are a name where the text says that somebody has them. */
  readonly isWord: boolean;
  /** Whether what follows ends as a sentence does, and whether that is a question. */
  readonly isSentence: boolean;
  readonly isQuestion: boolean;
}

/**
 * How a speaker is written: a letter of a question or an answer, with a colon or a full stop behind it, capitals, a name, a
 * name with a title or an office, the same with a full stop ("Mr. HOLM. We met.") or a dash behind it, a name in small
 * letters, anything in angles ("<anna> We met.") or behind a time, that of a clock or of a recording, or a name and a time on
 * a line of their own. All but the titled ones are told from other labels by what else the text has.
 */
export type LabelForm =
  | "letter"
  | "stopped-letter"
  | "capitals"
  | "name"
  | "titled"
  | "stopped-title"
  | "dashed"
  | "handle"
  | "angled"
  | "clocked"
  | "timed"
  | "header";

/** The label that `line` of `text` begins with; undefined where it has none, or one that names no speaker for sure. */
export function readTurnLabel(text: string, line: Span): TurnLabel | undefined {
  const start = skipMark(text, line);
  const beginning = text.slice(start, Math.min(line.end, start + LONGEST_LABEL));
  const match = findLabel(beginning);
  if (match === null || start + match[0].length >= line.end) return undefined;
  const { form, written } = readForm(match);
  if (isTooLong(written)) return undefined;
  const behind = { start: start + match[0].length, end: line.end };
  const label = buildLabel(text, start + match[0].indexOf(written), written, form, behind);
  const isOwn = form !== "angled" && isOther(label.key, form);
  return isOwn || ROSTER.test(text.slice(behind.start, Math.min(line.end, behind.start + LONGEST_ROSTER)))
    ? undefined
    : label;
}

/** Whether `line` is a name and a time and nothing else: “Anna Berg  0:12”. */
export function isHeaderLine(text: string, line: Span): boolean {
  return readHeaderName(text, line) !== undefined;
}

/** The label that all of `line` is, where it is a name and a time; `words` are those below it. */
export function readHeaderLabel(text: string, line: Span, words: Span): TurnLabel | undefined {
  const written = readHeaderName(text, line);
  return written === undefined ? undefined : buildLabel(text, line.start, written, "header", words);
}

function readHeaderName(text: string, { start, end }: Span): string | undefined {
  if (end - start > LONGEST_LABEL) return undefined;
  const line = text.slice(start, end).trimEnd();
  return HEADER_END.test(line) ? HEADER.exec(line)?.groups?.header : undefined;
}

function buildLabel(text: string, start: number, written: string, form: LabelForm, words: Span): TurnLabel {
  const key = foldApostrophes((LETTER.test(written) ? written.slice(0, 1) : written).toLowerCase());
  const mark = readFinalMark(text.slice(Math.max(words.start, words.end - LONGEST_END), words.end));
  return {
    speaker: { start, end: start + written.length },
    key,
    form: form === "name" && isTitled(key, SPOKEN_TITLES) ? "titled" : form,
    isWord: form === "capitals" && key.length <= LONGEST_INITIALS && OTHER_LABELS.has(key),
    isSentence: SENTENCE_END.test(mark),
    isQuestion: QUESTION_END.test(mark),
  };
}

// "🎤 Anna: Hello", "# Anna: Hello" and "12 Anna: Hello" are labels behind a mark.
function skipMark(text: string, { start, end }: Span): number {
  const beginning = text.slice(start, Math.min(end, start + LONGEST_MARK));
  return start + (MARK_SIGN.test(beginning) ? (LEADING_MARK.exec(beginning)?.[0].length ?? 0) : 0);
}

// Most lines have none: they are spared the patterns, which know the letters of all scripts.
function findLabel(beginning: string): RegExpExecArray | null {
  const timed = TIME_SIGN.test(beginning) ? TIMED.exec(beginning) : null;
  const hasColon = COLON_SIGN.test(beginning);
  const label = timed ?? (hasColon ? LABEL.exec(beginning) : null) ?? STOPPED_LETTER.exec(beginning);
  if (label !== null) return label;
  const handle = ANGLED.exec(beginning) ?? (hasColon ? HANDLE.exec(beginning) : null);
  if (handle !== null) return handle;
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
  const { bracketed, recording, letter, stopped, heard, dashed, handle, angled, capitals, name = "" } = groups;
  const timed = groups.timed ?? bracketed;
  if (timed !== undefined) return { form: recording === undefined ? "clocked" : "timed", written: timed };
  if (angled !== undefined) return { form: "angled", written: angled };
  if (handle !== undefined) return { form: "handle", written: handle };
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
  if (form === "capitals" && words.length === 1 && key.length <= LONGEST_INITIALS) return NEVER_INITIALS.has(key);
  if (form === "handle" && TECHNICAL_LABELS.has(key)) return true;
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
/** Code units of what stands before a name. */
const LONGEST_MARK = 12;
/** Letters before a colon that are no name though somebody has these initials. */
const NEVER_INITIALS: ReadonlySet<string> = splitWords("nb ps cc bcc");
/** Code units at the end of a line in which its sentence ends. */
const LONGEST_END = 4;

/** Letters of initials. */
const LONGEST_INITIALS = 3;
/** Code units in which it is seen that names alone follow a label. */
const LONGEST_ROSTER = 200;
/** Matches "Ruth Gale (RG), Bert Loom" and "Ruth Gale" before a line's end or another label; not "Ruth Gale came." and "Yes". */
const ROSTER =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]+){1,3}(?: \([^)]{1,40}\))?(?:, \p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]+){1,3}(?: \([^)]{1,40}\))?)*(?:$|\n| \p{Lu}\p{Ll}+(?: \p{Ll}+)?: )/u;

/** Words behind an office that say which one it is: "Minister for Transport", "Speaker pro tempore". */
const BEHIND_OFFICES: ReadonlySet<string> = new Set(["for", "of", "pro", "general", "officer"]);
/** Matches "q", "A" and "A12"; not "AB" and "王". */
const LETTER = /^[A-Za-zВОП]\d{0,2}[.:]?$/u;
/** Matches what a sentence ends with, in any script. */
const SENTENCE_END = /[.!?…。！？؟।։—–-]/u;
/** Matches the mark of a question. */
const QUESTION_END = /[?？؟;]/u;
