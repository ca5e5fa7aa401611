import type { Chrono, ParsedResult } from "chrono-node";
import { findMatches } from "../text/find-matches.ts";
import { overlaps, type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitStretches } from "../text/stretches.ts";
import type { Candidate } from "./candidate.ts";

/** A date that an article names. */
export interface NamedDate extends Span {
  readonly sentence: Candidate;
  /**
   * The day it means, `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is said. Absent where the words need a day of
   * publication ("this year") and the article states none, or none so precise.
   */
  readonly day?: string;
}

/**
 * What reads dates in prose, chrono-node: its words are English. What a field states of an article, and what its title and
 * file's name do, is read by `article/stated-date.ts`: there the words are a date as a whole, in six languages, of which
 * none depends on another day and a doubtful one is refused. Here most are parts of dates, and each depends on the day of
 * publication.
 *
 * Loaded at the first call and never again.
 */
export function loadDateReader(): Promise<DateReader> {
  loaded ??= import("chrono-node/en").then(({ casual }) => casual);
  return loaded;
}

let loaded: Promise<DateReader> | undefined;

/**
 * Loads what reads dates and has its patterns compiled, which takes a quarter of a second at once: for who answers people. A
 * thread that reads articles compiles what it comes to use.
 */
export async function prepareDateReader(): Promise<void> {
  const reader = await loadDateReader();
  // An engine compiles a pattern for a few uses, and again for many; and for texts with “ or – in them once more.
  for (let use = 0; use < USES; use += 1) {
    reader.parse("It opened on 3 May 2021.", new Date(0));
    reader.parse("It “opened” on 3 May 2021.", new Date(0));
  }
}

const USES = 3;

/** Reads the dates in a text against a day. */
export type DateReader = Pick<Chrono, "parse">;

/**
 * The first dates in an article's sentences, at most `most`, in order; empty when there is none. `published` is what the article states,
 * `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: nothing is resolved against anything else, and least of all against today.
 *
 * Each date is read against the earliest and the latest day that `published` may mean: what comes out the same is known.
 */
export function* findDatesInSteps(
  candidates: readonly Candidate[],
  published: string | undefined,
  most: number,
  reader: DateReader,
): Steps<NamedDate[]> {
  const [earliest, latest] = findBounds(published);
  const dates: NamedDate[] = [];
  for (const sentence of candidates) {
    yield;
    if (!DATE_CUE.test(sentence.text) && !BARE_MONTH.test(sentence.text)) continue;
    const { start, text } = sentence;
    const looksAhead = LOOKS_AHEAD.test(text);
    for (const span of splitStretches(text, { start: 0, end: text.length }, LONGEST_STRETCH)) {
      const stretch = { sentence, looksAhead, text: sliceText(text, span), start: start + span.start };
      for (const date of findInStretch(reader, stretch, earliest, latest)) dates.push(date);
      if (dates.length >= most) return dates.slice(0, most);
      yield;
    }
  }
  return dates;
}

/** A part of a sentence that is read at once. */
interface Stretch {
  readonly sentence: Candidate;
  /** Whether the sentence tells what is to come. */
  readonly looksAhead: boolean;
  readonly text: string;
  /** Where it begins in the article. */
  readonly start: number;
}

function findInStretch(reader: DateReader, stretch: Stretch, earliest: Date, latest: Date): NamedDate[] {
  const { sentence, text, looksAhead } = stretch;
  const read = (reference: Date): Reading[] =>
    reader
      .parse(text, reference)
      .filter((result) => isDate(result) && !(sentence.kind !== "sentence" && comesAgain(result)))
      .map((result) => ({ index: result.index, words: result.text, day: readDay(result, looksAhead, reference) }));
  const first = read(earliest);
  const second = new Map(read(latest).map((reading) => [reading.index, reading.day]));
  const found = first.map((reading) => {
    const isSure = reading.day !== undefined && second.get(reading.index) === reading.day;
    return place(stretch, reading.index, reading.words, isSure ? reading.day : undefined);
  });
  const years = [...findMatches(text, BARE_YEAR)]
    .map((match) => place(stretch, match.index, match[0], match[0]))
    .filter((year) => !found.some((date) => overlaps(date, year)));
  return [...found, ...years].sort((a, b) => a.start - b.start);
}

interface Reading {
  readonly index: number;
  readonly words: string;
  readonly day: string | undefined;
}

function place({ sentence, start: from }: Stretch, index: number, words: string, day: string | undefined): NamedDate {
  const start = from + index + (LEADING_ON.exec(words)?.[0].length ?? 0);
  const end = from + index + words.replace(TRAILING_MARKS, "").length;
  return { start, end, sentence, ...(day !== undefined && { day }) };
}

/** A time of day alone is no date, and neither are "now" and the verb "march". */
function isDate({ start, text }: ParsedResult): boolean {
  const isNamed = (["day", "month", "year", "weekday"] as const).some((part) => start.isCertain(part));
  return isNamed && !NO_DATE.test(text);
}

// “Monday 8:00” in a table or a list is every Monday.
function comesAgain({ start }: ParsedResult): boolean {
  return start.isCertain("weekday") && !start.isCertain("day") && !start.isCertain("month");
}

function readDay({ start, text }: ParsedResult, looksAhead: boolean, reference: Date): string | undefined {
  const year = String(start.get("year")).padStart(4, "0");
  const month = `${year}-${String(start.get("month")).padStart(2, "0")}`;
  const day = start.get("day") ?? 1;
  const isWeekday = start.isCertain("weekday") && !start.isCertain("day");
  if (isWeekday) return findWeekday(start.date(), reference, looksAhead || MODIFIED.test(text));
  if (WHOLE_YEAR.test(text) || !start.isCertain("month")) return year;
  if (WHOLE_MONTH.test(text)) return month;
  // The days of a week may lie in two months.
  if (WHOLE_WEEK.test(text)) return day > 6 && day < 23 ? month : year;
  return start.isCertain("day") ? `${month}-${String(day).padStart(2, "0")}` : month;
}

// A bare weekday is the last one before the publication, as news write it, unless the sentence looks ahead.
function findWeekday(nearest: Date, reference: Date, keeps: boolean): string {
  const isAhead = nearest.getTime() > reference.getTime() && !keeps;
  const date = new Date(nearest.getFullYear(), nearest.getMonth(), nearest.getDate() - (isAhead ? 7 : 0), 12);
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}

/** The earliest and the latest day that a stated date may mean; two days of far years that agree on nothing for none. */
function findBounds(published: string | undefined): [earliest: Date, latest: Date] {
  const stated = STATED_DATE.exec(published ?? "");
  if (stated === null) return [new Date(1904, 2, 5, 12), new Date(2093, 9, 17, 12)];
  const [, year = "", month, day] = stated;
  const first = new Date(Number(year), month === undefined ? 0 : Number(month) - 1, Number(day ?? 1), 12);
  const last = month === undefined ? new Date(Number(year), 11, 31, 12) : new Date(Number(year), Number(month), 0, 12);
  return [first, day === undefined ? last : first];
}

/** Code units that are read for dates at once: the reader's time grows with the square of how many dates they hold. */
const LONGEST_STRETCH = 800;

/** Matches "2025", "2025-10" and "2025-10-03"; not "3 October". */
const STATED_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;
/** Matches a sentence with "May 3", "Monday", "2024", "last week" or "yesterday"; most sentences have none. */
const DATE_CUE =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{3,6})?\b|\b(?:1[5-9]|20)\d\d\b|\d[./-]\d|\b(?:today|yesterday|tomorrow|tonight|ago|later|earlier)\b|\b(?:last|this|next|past|previous|coming)\s\p{Ll}+/iu;
/** Matches "April" and "March", whose endings are shorter than those of the other names; not "They march". */
const BARE_MONTH = /\b(?:March|April)\b/u;
/** Matches "2024" after "in" and "since", or between brackets; not in "2024 people". */
const BARE_YEAR =
  /(?<=\b(?:in|since|until|till|during|before|after|early|late|year|by|of|from)\s|\()(?:1[5-9]|20)\d\d(?![\p{N}\p{L}]|[.,:]\p{N}|[\s-]\p{Ll}+s\b)/giu;
/** Matches "now", "march" and "639.5m a year earlier"; not "March 3" and "5 months ago". */
const NO_DATE = /^(?:now|right now|at this time|may|march|sun|sat|mar|the second|second|[\d.,]+(?:m|bn|k)\s.*)$/iu;
/** Matches "this year" and "three years ago"; not "May 2021". */
const WHOLE_YEAR = /\b(?:years?|decades?)\b/iu;
/** Matches "next month"; not "May 3". */
const WHOLE_MONTH = /\bmonths?\b/iu;
/** Matches "last week" and "this weekend"; not "Monday". */
const WHOLE_WEEK = /\bweek(?:s|end|ends)?\b/iu;
/** Matches "next Friday"; not "Friday". */
const MODIFIED = /\b(?:next|last|this|past|coming)\b/iu;
/** Matches "will meet" and "is scheduled"; not "met". */
const LOOKS_AHEAD =
  /\b(?:will|’ll|'ll|would|upcoming|scheduled|planned|plans?|due|expected|until|set to|is to|are to)\b/iu;
/** Matches the "on " of "on Monday"; not "once". */
const LEADING_ON = /^on\s+/iu;
/** Matches the ", " of "September, "; not "a.m." inside. */
const TRAILING_MARKS = /[\s,;]+$/u;
