import { CALENDAR_NAMES, SHORT_CALENDAR_NAMES } from "../../text/calendar-words.ts";
import type { Token } from "./token.ts";

/** Whether the word is a day, feast or month, or a vague one ("yesterday"): it stands where a noun does and is none. */
export function isTime(token: Token | undefined): boolean {
  if (token?.pos === "NUM" && YEAR.test(token.text)) return true;
  return token !== undefined && token.isGivenName !== true && TIMES.has(token.lower.replace(/\.$/u, ""));
}

const TIMES: ReadonlySet<string> = new Set([
  ...CALENDAR_NAMES,
  ...SHORT_CALENDAR_NAMES,
  ..."yesterday today tomorrow tonight morning afternoon evening night week month year christmas easter thanksgiving halloween ramadan".split(
    " ",
  ),
]);
/** Matches "1972" and "2016"; not "54" and "3000". */
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
