import type { Token } from "../grammar/token.ts";
import {
  endsFirm,
  isBodyNoun,
  isCountry,
  isFirmNoun,
  isGivenName,
  isMaker,
  isPosition,
  isRoleNoun,
  isSurname,
  isTitle,
  isTrade,
} from "./name-words.ts";

// How much a name and the words right before it speak for a person, or for a place, a body or a thing.

/** The word for a body right before a name: "charity" of "the charity Rest", "toymaker" of "Toymaker Brix". */
export function readKindWord(tokens: readonly Token[], first: number, nameFrom: number): string | undefined {
  const opener = tokens[first];
  if (first < nameFrom) return nameFrom - first === 1 && isMaker(opener?.lower ?? "") ? opener?.lower : undefined;
  const before = tokens[first - 1];
  if (before?.pos !== "NOUN" || before.isQuotation) return undefined;
  // "Kings center Luka Maric" plays there.
  if (POSITIONS.has(before.lower)) return undefined;
  return SMALL.test(before.text) && (isFirmNoun(before.text) || isBodyNoun(before.text)) ? before.lower : undefined;
}

const POSITIONS: ReadonlySet<string> = new Set(["center", "centre", "guard", "back", "forward"]);
/** Above 0 for a person, below for a place, a body or a thing. */
export function weighPersonality(
  titles: readonly string[],
  words: readonly string[],
  tokens: readonly Token[],
  from: number,
): number {
  const joined = words.join(" ");
  const last = words.at(-1) ?? "";
  const before = tokens[from - 1]?.lower ?? "";
  let score = 0;
  // "General Assembly", "Prime Minister Office" have a title's word in front and are nobody.
  if (!isBodyNoun(last) && titles.some(tellsPerson)) score += TITLED;
  if (words.length > 1 && isGivenName(words[0] ?? "")) score += 3;
  if (words.length > 1 && isBehindNoun(tokens, from)) score += 1;
  if (words.length === 1 && isGivenName(last) && !isCountry(last)) score += 1;
  // "North Florida": a part of a country or state; "South Bergshire" of what is not known here.
  if (words.length > 1 && DIRECTIONS.has(words[0] ?? "")) score -= isCountry(last) ? 5 : 2;
  if (isCountry(joined) || words.includes("&")) score -= 5;
  const isOwnSurname = words.length > 1 && isGivenName(words[0] ?? "") && isSurname(last);
  if (!isOwnSurname && (isBodyNoun(last) || (words.length > 1 && words.slice(1).some(isBodyNoun)))) score -= 3;
  if (before === "the") score -= 2;
  // "As a Christian, I know": one of many.
  if (words.length === 1 && (before === "a" || before === "an")) score -= 3;
  if (PLACE_PREPOSITIONS.has(before)) score -= 1;
  if (words.length > 1 && endsFirm(last)) score -= 3;
  if (THING.test(last) && !isGivenName(words[0] ?? "")) score -= 2;
  if (ACRONYM.test(joined) || (words.length === 1 && GROUP.test(last))) score -= 3;
  return score;
}

function tellsPerson(title: string): boolean {
  return isTitle(title) || isRoleNoun(title) || isTrade(title) || isPosition(title);
}

// "Kings center Luka Maric": a noun right before a whole name says what somebody is.
function isBehindNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.pos === "NOUN" && before.quotation === undefined && SMALL.test(before.text);
}

/** Whether a preposition takes a name for a place: "in Bergby" and "on Instagram", not "shares in Bergby Foods" and "looking into Bergby Foods". */
export function isBehindPlaceWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  return (PLACE_PREPOSITIONS.has(before) || before === "on") && !SHARES.has(tokens[at - 2]?.lower ?? "");
}

const SHARES: ReadonlySet<string> = new Set(
  `share shares stake stakes interest investment investments investors confidence inquiry enquiry investigation probe look looked
  looking`.split(/\s+/u),
);
/** What a title before a name speaks for a person. */
export const TITLED = 3;
const DIRECTIONS: ReadonlySet<string> = new Set(
  "North South East West Northern Southern Eastern Western Central New Upper Lower".split(" "),
);
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(["in", "at", "near", "outside", "across", "into", "through"]);
/** Matches "Protection", "Services"; not "Clayton". */
const THING = /\p{Ll}{2}(?:tions?|ology|ices)$/u;
/** Matches "NATO", "U.N."; not "Putin". */
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;
/** Matches "Republicans", "Americans", "Democrats", "Chinese"; not "Sanders". */
const GROUP = /(?:[aei]ns|crats|ists|ese|ims|tors|inos)$/u;

/** How much a word for a body before a name speaks against a person. */
export const OF_A_BODY = 3;
/** Matches "charity"; not "Charity". */
const SMALL = /^\p{Ll}/u;
