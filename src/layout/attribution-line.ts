import type { Attribution } from "../core/article/excerpt.ts";
import { cutAtWord } from "./cut-at-word.ts";
import type { Words } from "./words/words.ts";

/**
 * "Title › heading › heading · author · source · date · updated date": the same wherever source text is shown. What the
 * article does not state is left out.
 */
export function renderAttribution(attribution: Attribution, words: Words): string {
  const { author, source, date, updated } = attribution;
  const parts = [
    renderTrail(attribution),
    author,
    source,
    date === undefined ? undefined : renderDate(date, words),
    updated === undefined ? undefined : words.updated(renderDate(updated, words)),
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}

/**
 * The title and the headings below it, a name that repeats the title or the one before it once. A long trail gives way in
 * the middle, then at the end of its last name: the title stands whole.
 */
export function renderTrail({ title, trail }: Pick<Attribution, "title" | "trail">): string {
  const headings = trail
    .map((heading) => heading.replace(WHITE_SPACE, " ").trim())
    .filter((heading, place) => heading !== "" && !isSame(heading, title) && !isSame(heading, trail[place - 1] ?? ""));
  const last = headings.pop();
  if (last === undefined) return title;
  const shown = cutAtWord(last, LONGEST_NAME);
  let room = LONGEST_TRAIL - shown.length;
  const above = headings.filter((heading) => {
    room -= heading.length + PARTING.length;
    return room >= 0;
  });
  return [title, ...above, ...(above.length < headings.length ? ["…"] : []), shown].join(PARTING);
}

function isSame(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

function foldName(name: string): string {
  return name.replace(WHITE_SPACE, " ").trim().toLowerCase();
}

/** A date of the form `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as the language writes it. */
export function renderDate(date: string, words: Words): string {
  const [year = "", month, day] = date.split("-");
  const instant = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return chooseFormat(words.locale, day !== undefined ? "day" : month !== undefined ? "month" : "year").format(instant);
}

// To build a format takes a hundred times as long as to use it.
function chooseFormat(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...PARTS[precision] });
  formats.set(key, format);
  return format;
}

type Precision = "day" | "month" | "year";

const formats = new Map<string, Intl.DateTimeFormat>();

const PARTS: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
};

const PARTING = " › ";

/** Characters of all headings together, and of the last one, that a line under a passage has room for. */
const LONGEST_TRAIL = 120;
const LONGEST_NAME = 90;

/** Matches a line end within a heading and the spaces around it. */
const WHITE_SPACE = /\s+/gu;
