import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";
import type { Words } from "./words.ts";

/** The languages that the bot speaks, its own first. A new one is one file and one line here. */
export const LANGUAGES: readonly Words[] = [en, ru, fr, de, es, tr];

/** The words of the language that a locale names ("es-ES", "en-GB"); English when there is none of it. */
export function chooseWords(locale: string): Words {
  const language = locale.split("-", 1)[0]?.toLowerCase();
  return LANGUAGES.find((words) => words.locale === language) ?? en;
}
