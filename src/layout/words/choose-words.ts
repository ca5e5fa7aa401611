import { en } from "./en.ts";
import type { Words } from "./words.ts";

/** The languages that the bot speaks, its own first. A new one is one file and one line here. */
export const LANGUAGES: readonly Words[] = [en];

/** The words of the language that a locale names ("es-ES", "en-GB"); English when there is none of it. */
export function chooseWords(locale: string): Words {
  const language = locale.split("-", 1)[0]?.toLowerCase();
  return LANGUAGES.find((words) => words.locale === language) ?? en;
}
