import { findMatches } from "../text/find-matches.ts";

/**
 * The day that `words` are, `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where they say no more; a time behind it is passed over.
 * Undefined where they are no date, or one that two countries read differently (“06/02/2024”). Months by name in the
 * languages of the bot.
 */
export function readStatedDate(words: string): string | undefined {
  const short = words.trim().slice(0, LONGEST);
  const numeric = WHOLE_NUMERIC.exec(short)?.groups ?? WHOLE_COMPACT.exec(short)?.groups;
  if (numeric !== undefined) return buildDate(numeric);
  const named = WHOLE_NAMED.exec(short)?.groups;
  return named === undefined ? undefined : buildDate(named);
}

/** The one full day that a title names (“May 21, 2012 Meeting Notes”); undefined where it names none, or several. */
export function findDateInTitle(title: string): string | undefined {
  const days = new Set<string>();
  const words = title.slice(0, LONGEST);
  // Few titles have a year: the others are spared the pattern, which knows the letters of all scripts.
  if (!HAS_YEAR.test(words)) return undefined;
  for (const { groups } of findMatches(words, FULL_DAY)) {
    const day = groups === undefined ? undefined : buildDate(groups);
    if (day !== undefined) days.add(day);
  }
  return days.size === 1 ? [...days][0] : undefined;
}

/** A day in numbers, where there is such a one; a month without its day, and a year alone, are read too. */
export function buildDay(year: string, month?: string, day?: string): string | undefined {
  const [wholeMonth, wholeDay] = [month?.padStart(2, "0"), day?.padStart(2, "0")];
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const isReal = date.getUTCMonth() + 1 === Number(month ?? 1) && date.getUTCDate() === Number(day ?? 1);
  return isReal ? [year, wholeMonth, wholeDay].filter((part) => part !== undefined).join("-") : undefined;
}

type Groups = NonNullable<RegExpExecArray["groups"]>;

// The forms of a date are alternatives of one pattern: the groups of one of them hold something.
function buildDate(groups: Groups): string | undefined {
  const year = groups.year ?? groups.yearAfter ?? groups.yearBefore ?? groups.yearOnly;
  if (year === undefined) return undefined;
  const name = groups.monthAfter ?? groups.monthBefore ?? groups.monthOnly;
  const month = name === undefined ? groups.month : findMonth(name);
  if (name !== undefined && month === undefined) return undefined;
  return buildDay(year, month, groups.day ?? groups.dayAfter ?? groups.dayBefore);
}

function findMonth(name: string): string | undefined {
  months ??= listMonths();
  const month = months.get(fold(name));
  return month === undefined ? undefined : String(month);
}

let months: ReadonlyMap<string, number> | undefined;

function listMonths(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([["sept", 9]]);
  for (const locale of LOCALES) {
    for (const form of FORMS) {
      const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...form });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 5));
        const name = fold(parts.find(({ type }) => type === "month")?.value ?? "");
        if (!names.has(name)) names.set(name, month);
      }
    }
  }
  return names;
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\.$/u, "");
}

/** The languages of the bot, English first. */
const LOCALES = ["en", "de", "fr", "es", "ru", "tr"];

/** Month names have other endings beside a day in Russian, and short ones. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: "long" },
  { month: "long", day: "numeric" },
  { month: "short" },
  { month: "short", day: "numeric" },
];

/** Code units of a date with a weekday and a time, and of a title in which one is looked for. */
const LONGEST = 300;

const TIME = String.raw`(?:[T\s,].*)?`;
const WEEKDAY = String.raw`(?:\p{L}+\.?,?\s+)?`;
const DAY = String.raw`\d{1,2}`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|º|\.)?`;
const YEAR = String.raw`[12]\d{3}`;
// A count of letters would make the pattern as many times as long.
const MONTH = String.raw`\p{L}+\.?`;
const DAY_FIRST = String.raw`(?<dayBefore>${DAY})${ORDINAL}\s+(?:of\s+|de\s+)?(?<monthBefore>${MONTH}),?\s+(?:de\s+|del\s+)?(?<yearBefore>${YEAR})`;
const MONTH_FIRST = String.raw`(?<monthAfter>${MONTH})\s+(?<dayAfter>${DAY})${ORDINAL},?\s+(?<yearAfter>${YEAR})`;

/** Matches "2025-10-12", "2024/6/2", "2025-10", "2025" and "2025-10-12T08:00:00Z"; not "12.10.2025". */
const WHOLE_NUMERIC = new RegExp(
  String.raw`^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>${DAY})${TIME})?)?$`,
  "u",
);
/** Matches "20240602"; not "2024060". */
const WHOLE_COMPACT = new RegExp(String.raw`^(?<year>${YEAR})(?<month>\d{2})(?<day>\d{2})${TIME}$`, "u");
/** Matches "June 2, 2024", "Sun, 2 Jun 2024 10:00", "2 de junio de 2024" and "June 2024"; not "June" and not "2 June". */
const WHOLE_NAMED = new RegExp(
  String.raw`^${WEEKDAY}(?:${DAY_FIRST}|${MONTH_FIRST})(?:\s+г\.?)?${TIME}$|^(?<monthOnly>${MONTH})\s+(?<yearOnly>${YEAR})$`,
  "u",
);
/** Matches "2012"; not "12". */
const HAS_YEAR = new RegExp(YEAR, "u");
/** Matches "May 21, 2012", "3 juin 2024", "2024-06-02" and "2024年6月2日" in a title; not "May 2012" and not "1-2-3". */
const FULL_DAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${DAY_FIRST}|${MONTH_FIRST}|(?<year>${YEAR})(?:-|\/|\.|年)(?<month>\d{1,2})(?:-|\/|\.|月)(?<day>${DAY}))(?![\p{L}\p{N}]*\p{N})`,
  "gu",
);
