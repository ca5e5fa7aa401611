import { expect, test } from "vitest";
import { readStatedDate } from "../../../src/core/article/stated-date.ts";
import { readLang } from "../../../src/files/read-lang.ts";
import { chooseWords, LANGUAGES } from "../../../src/layout/words/choose-words.ts";

test.each(LANGUAGES)("who writes in $locale finds the bot's words for it, whatever the country", (words) => {
  expect(chooseWords(words.locale)).toBe(words);
  expect(chooseWords(`${words.locale.toUpperCase()}-419`)).toBe(words);
});

test.each(LANGUAGES)(
  "the head of an article is read in $locale as well: months and languages by their names",
  ({ locale }) => {
    const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(Date.UTC(2024, month, 2));
      expect(readStatedDate(format.format(day))).toBe(day.toISOString().slice(0, 10));
    }
    const names = new Intl.DisplayNames(locale, { type: "language" });
    for (const tag of ["fi", "hu", "ja"]) expect(readLang(names.of(tag) ?? "")).toBe(tag);
  },
);
