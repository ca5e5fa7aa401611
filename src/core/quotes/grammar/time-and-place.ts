import { readPhraseRight } from "./noun-phrases.ts";
import { isTime } from "./time-words.ts";
import { isPossessiveMark, type Token } from "./token.ts";

/** Whether a day or month begins here: "last Monday". */
export function startsTime(tokens: readonly Token[], at: number): boolean {
  // "300-year-old" tells no time.
  if (tokens[at - 1]?.text === "-" && tokens[at - 1]?.end === tokens[at]?.start) return false;
  // "by the end of 2025": what a preposition takes is cut off with it or not at all.
  const before = tokens[at - 1]?.pos === "DET" ? tokens[at - 2] : tokens[at - 1];
  if (before?.pos === "ADP" || before?.pos === "CCONJ") return false;
  // "Friday’s decision" and "last week’s decision" are no days.
  const day = isTime(tokens[at]) ? at : at + 1;
  if (isPossessiveMark(tokens[day + 1])) return false;
  return isTime(tokens[at]) || (LAST.has(tokens[at]?.lower ?? "") && isTime(tokens[at + 1]));
}

/** Whether "in" or "on" leads to a time or to where somebody speaks: "in a statement". */
export function startsPlace(tokens: readonly Token[], at: number): boolean {
  const phrase = readPhraseRight(tokens, at + 1);
  if (phrase === undefined) return false;
  const words = tokens.slice(at + 1, phrase.to);
  return words.some((word) => isTime(word) || PLACES.has(word.lemma));
}

/** The first token from `from` on that tells no time and no place: behind "on Monday in a speech". */
export function skipTimes(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) return at;
    if (isTime(token) || (LAST.has(token.lower) && isTime(next))) at += LAST.has(token.lower) && !isTime(token) ? 2 : 1;
    else if ((token.lower === "on" || token.lower === "in" || token.lower === "at") && startsPlace(tokens, at)) {
      at = readPhraseRight(tokens, at + 1)?.to ?? at + 2;
    } else return at;
  }
}

const PLACES: ReadonlySet<string> = new Set(
  "statement interview speech tweet email post letter report news briefing conference memo release television radio call address rally hearing twitter facebook paper article message video note".split(
    " ",
  ),
);
/** Words before a day or month: "last Monday". */
const LAST: ReadonlySet<string> = new Set(["last", "this", "that", "earlier", "early", "late", "next"]);
