import { findLineEnd } from "../text/line-end.ts";
import { isEndMark, readFinalMark } from "../text/sentence-marks.ts";
import { type Span, trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { findSeen } from "../text/unseen.ts";

/** The lines of a text, looked up by their number: a book has too many for an object each. */
export interface LineTable {
  readonly text: string;
  readonly count: number;
  /** A line without the white space at its ends and the marks of a letter that is quoted; empty for a blank one. */
  at(line: number): Span;
  isBlank(line: number): boolean;
  /** Columns before its first letter. */
  readIndent(line: number): number;
  /** How often it is quoted: “> > Hello” twice. */
  readQuoted(line: number): number;
  /** Columns up to its end; a wide letter (京) has two. */
  readWidth(line: number): number;
  /** Its words; no more than the first few hundred letters. */
  read(line: number): string;
  /** Whether its sentence ends with it. */
  isFinished(line: number): boolean;
}

/** Lines that follow each other without a blank one, quoted alike: `first` to `last`. */
export interface LineGroup {
  readonly first: number;
  readonly last: number;
  /** Blank lines before it. */
  readonly gap: number;
}

/** Reads the lines of `body`. */
export function* readLinesInSteps(text: string, body: Span): Steps<LineTable> {
  const lines = new Lines(text);
  let read = body.start;
  let counted = 0;
  for (let start = body.start; start < body.end; ) {
    const end = findLineEnd(text, start, body.end);
    lines.add(start, end);
    start = end + 1;
    if (start - read < READ_PER_STEP && lines.count - counted < READ_LINES_PER_STEP) continue;
    read = start;
    counted = lines.count;
    yield;
  }
  return lines;
}

/** The groups of lines, in order. */
export function* listGroupsInSteps(lines: LineTable): Steps<readonly LineGroup[]> {
  const groups: LineGroup[] = [];
  let gap = 0;
  for (let first = 0; first < lines.count; first += 1) {
    if (first % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (lines.isBlank(first)) {
      gap += 1;
      continue;
    }
    let last = first;
    const quoted = lines.readQuoted(first);
    while (last + 1 < lines.count && !lines.isBlank(last + 1) && lines.readQuoted(last + 1) === quoted) {
      last += 1;
      if (last % LINES_PER_STEP === 0) yield;
    }
    groups.push({ first, last, gap });
    first = last;
    gap = 0;
  }
  return groups;
}

class Lines implements LineTable {
  readonly text: string;
  count = 0;
  /** Of each line where it begins, where its first letter stands, where its last one ends, and its width. */
  #places = new Uint32Array(PLACES * 64);

  constructor(text: string) {
    this.text = text;
  }

  add(from: number, to: number): void {
    const { start, end } = trimSpan(this.text, { start: skipQuoteMarks(this.text, from, to), end: to });
    const isSeen = end - start > LONGEST_UNSEEN || holdsWords(this.text.slice(start, end));
    const last = isSeen ? end : start;
    const wide = this.text.slice(start, Math.min(last, start + READ_OF_LINE)).match(WIDE)?.length ?? 0;
    if ((this.count + 1) * PLACES > this.#places.length) this.#grow();
    this.#places.set([from, start, last, last - from + wide], this.count * PLACES);
    this.count += 1;
  }

  at(line: number): Span {
    return { start: this.#places[line * PLACES + 1] ?? 0, end: this.#places[line * PLACES + 2] ?? 0 };
  }

  isBlank(line: number): boolean {
    return this.#places[line * PLACES + 1] === this.#places[line * PLACES + 2];
  }

  readIndent(line: number): number {
    return this.at(line).start - (this.#places[line * PLACES] ?? 0);
  }

  readQuoted(line: number): number {
    const { start } = this.at(line);
    const from = this.#places[line * PLACES] ?? 0;
    return start === from ? 0 : this.text.slice(from, start).split(">").length - 1;
  }

  readWidth(line: number): number {
    return this.#places[line * PLACES + 3] ?? 0;
  }

  read(line: number): string {
    const { start, end } = this.at(line);
    return this.text.slice(start, Math.min(end, start + READ_OF_LINE));
  }

  isFinished(line: number): boolean {
    const { start, end } = this.at(line);
    const mark = readFinalMark(this.text.slice(Math.max(start, end - LONGEST_END), end));
    return mark === ":" || isEndMark(mark.charCodeAt(0));
  }

  #grow(): void {
    const places = new Uint32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
  }
}

// Behind the marks with which mail programs quote a letter; the prompt of a language is none.
function skipQuoteMarks(text: string, from: number, to: number): number {
  if (text.charCodeAt(from) !== QUOTE_MARK) return from;
  const marks = QUOTED.exec(text.slice(from, Math.min(to, from + LONGEST_MARKS)))?.[0] ?? "";
  return from + marks.length;
}

function holdsWords(text: string): boolean {
  return findSeen(text).some(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** Lines of which no more is asked than whether they are blank: a fraction of a millisecond. */
const LINES_PER_STEP = 5_000;
const PLACES = 4;
const QUOTE_MARK = 0x3e;
/** Code units of the marks before a line that is quoted again and again. */
const LONGEST_MARKS = 40;
/** Matches "> ", ">> " and ">" alone; not ">>> print" and ">=". */
const QUOTED = /^(?!>>>\s)(?:>[ \t]?)+(?=[\p{L}\p{N}\p{P}\s]|$)/u;
/** Code units of a line that is looked through for a letter that is seen. */
const LONGEST_UNSEEN = 8;
/** Code units of a line that marks and labels are looked for in. */
const READ_OF_LINE = 300;
/** Code units at the end of a line in which its sentence ends: a mark and what closes after it. */
const LONGEST_END = 3;
/** Code units of lines that are read in one step: less than a millisecond. */
const READ_PER_STEP = 16 * 1024;
const READ_LINES_PER_STEP = 1_000;

/** Matches 京, カ, 한 and "，", which take two columns; not "a" and "—". */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3001-\u303f\uff01-\uff60]/gu;
