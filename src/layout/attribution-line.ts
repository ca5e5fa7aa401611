import type { Attribution } from "../core/article/excerpt.ts";
import type { Words } from "./words/words.ts";

/** "Title · passage 5 of 11 · source · date · updated date": the same wherever source text is shown. */
export function renderAttribution(attribution: Attribution, words: Words): string {
  const { title, passage, passages, author, source, date, updated } = attribution;
  const parts = [
    title,
    words.passageOf(passage, passages),
    author,
    source,
    date === undefined ? words.dateUnknown : renderDate(date, words),
    updated === undefined ? undefined : words.updated(renderDate(updated, words)),
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
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
