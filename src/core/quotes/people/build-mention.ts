import { APOSTROPHES } from "../../text/apostrophes.ts";
import type { Span } from "../../text/span.ts";
import { ELIDED_PARTICLE_CHOICE, isParticle } from "../grammar/name-particles.ts";
import { POSSESSIVES } from "../grammar/noun-phrases.ts";
import { isPossessiveMark, startsAnew, type Token } from "../grammar/token.ts";
import {
  isAddress,
  isBodyNoun,
  isCountry,
  isFirmNoun,
  isGivenName,
  isKinNoun,
  isQualifier,
  isRoleNoun,
  isSuffix,
  isTitle,
  isTrade,
} from "./name-words.ts";

/** A name where it stands in a sentence. */
export interface NameMention extends Span {
  readonly sentence: number;
  /** Its tokens in the sentence, titles included; half-open. */
  readonly from: number;
  readonly to: number;
  /** Words before the name that say what its bearer is: "Russian President". */
  readonly titles: readonly string[];
  /** The name itself: "Vladimir Putin". */
  readonly words: readonly string[];
  /** Where the name itself begins, behind its titles. */
  readonly nameStart: number;
  /** How much speaks for a person (above 0) or for a place, a body or a thing (below). */
  readonly personality: number;
  /** Whether it stands inside quotation marks. */
  readonly isQuoted: boolean;
  /** Whether a preposition before it takes it for a place: "in Bergby". */
  readonly isPlaced: boolean;
  /** The word for a body right before it: "charity" of "the charity Rest". */
  readonly kindWord?: string;
}

/**
 * The name that the tokens from `from` to `to` make, with the titles before it; undefined where they name an office or body
 * and nobody. One of `surnames` is never taken for an office.
 */
export function buildMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  sentence: number,
  surnames: ReadonlySet<string> = NO_SURNAMES,
): NameMention | undefined {
  let nameFrom = from;
  // Titles stand in front of the name, with what qualifies them: "Russian President", "former Secretary of State".
  const end = isSuffix(tokens[to - 1]?.text ?? "") ? to - 1 : to;
  // "Ada King Jr.": what only a suffix follows is the name itself.
  for (let at = from; at < end - 1; at += 1) if (isTitleWord(tokens[at]?.text ?? "", at === from)) nameFrom = at + 1;
  // "Sculptor Bram Verhulst": a capital that a sentence begins with tells nothing; "Carter Hale" has no other name.
  if (nameFrom === from && end - from > 2 && startsAnew(tokens, from) && isOpeningTrade(tokens[from]))
    nameFrom = from + 1;
  // "Miss Universe Alicia Machado" is Alicia; of "Mayor Lyda Ann Thomas" the name begins behind the office.
  const isBehindOffice = nameFrom > from && !isAddress(tokens[nameFrom - 1]?.text ?? "");
  if (!isBehindOffice) nameFrom = skipToGivenName(tokens, nameFrom, to);
  while (nameFrom < to - 1 && GLUES.has(tokens[nameFrom]?.text ?? "")) nameFrom += 1;
  const first = widenTitles(tokens, from);
  const name = tokens.slice(nameFrom, to);
  const head = name[0];
  const last = name.at(-1);
  if (head === undefined || last === undefined) return undefined;
  if (!surnames.has(tokens[to - 1]?.text ?? "") && isOffice(tokens, nameFrom, to)) return undefined;
  const words = joinWords(name);
  const titles = tokens.slice(first, nameFrom).map((token) => token.text);
  const kindWord = first === nameFrom ? readKindWord(tokens[first - 1]) : undefined;
  return {
    start: tokens[first]?.start ?? head.start,
    end: last.end,
    sentence,
    from: first,
    to,
    titles,
    words,
    nameStart: head.start,
    personality: weighPersonality(titles, words, tokens, first) - (kindWord === undefined ? 0 : OF_A_BODY),
    ...(kindWord !== undefined && { kindWord }),
    isQuoted: head.quotation !== undefined,
    isPlaced: first === nameFrom && isBehindPlaceWord(tokens, first),
  };
}

/** The same mention with the office that begins at `office` as its title: "Prime Minister of Armenia Nikol Pashinyan". */
export function withOffice(mention: NameMention, tokens: readonly Token[], office: number): NameMention {
  const titles = tokens.slice(
    office,
    tokens.findIndex((token) => token.start === mention.nameStart),
  );
  return {
    ...mention,
    start: tokens[office]?.start ?? mention.start,
    from: office,
    titles: titles.map((token) => token.text),
    personality: mention.personality + TITLED,
  };
}

function isOpeningTrade(token: Token | undefined): boolean {
  return token !== undefined && !isGivenName(token.text) && isTrade(token.lower);
}

function readKindWord(before: Token | undefined): string | undefined {
  if (before?.pos !== "NOUN" || before.isQuotation) return undefined;
  // "Kings center Luka Maric" plays there.
  if (POSITIONS.has(before.lower)) return undefined;
  return SMALL.test(before.text) && (isFirmNoun(before.text) || isBodyNoun(before.text)) ? before.lower : undefined;
}

const POSITIONS: ReadonlySet<string> = new Set(["center", "centre", "guard", "back", "forward"]);
/** How much a word for a body before a name speaks against a person. */
const OF_A_BODY = 3;
/** Matches "charity"; not "Charity". */
const SMALL = /^\p{Ll}/u;

function isTitleWord(word: string, isFirst: boolean): boolean {
  // "del" is a particle, "Del." a delegate.
  if (isParticle(word)) return false;
  return isTitle(word) || isRoleNoun(word) || (isFirst && isQualifier(word));
}

// "Miss Universe Alicia Machado", "NBC News’ Kim Lee": a given name inside a run of capitals begins the name.
function skipToGivenName(tokens: readonly Token[], from: number, to: number): number {
  if (isGivenName(tokens[from]?.text ?? "")) return from;
  for (let at = from + 1; at < to - 1; at += 1) {
    const token = tokens[at];
    const isPlain = !GLUES.has(tokens[at - 1]?.text ?? "") && (tokens[at - 1]?.text.length ?? 0) > 2;
    // Small letters tell "al" from "Al" and "ben" from "Ben".
    if (
      isPlain &&
      token !== undefined &&
      isCapital(token) &&
      isGivenName(token.text) &&
      !isBodyNoun(tokens[to - 1]?.text ?? "")
    )
      return at;
  }
  return from;
}

// "the Russian President", "the Prime Minister’s Office": an office or body and nobody's name, unlike "Mr. King".
function isOffice(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  const before = tokens[from - 1];
  if (last === undefined) return true;
  if (to - from === 1 && isBodyNoun(last.text) && isPossessiveMark(before)) return true;
  if (!isTitle(last.text) && !isRoleNoun(last.text)) return false;
  const named = to - from > 1 ? tokens[from] : before;
  return named === undefined || !(isGivenName(named.text) || isAddress(named.text));
}

// "spokeswoman Jennifer Palmieri", "pollster Pat Caddell": a role written small before the name.
function widenTitles(tokens: readonly Token[], from: number): number {
  let first = from;
  while (first > 0 && from - first < LONGEST_TITLE) {
    const token = tokens[first - 1];
    if (token === undefined || token.isQuotation) break;
    // "her son Emil", not "the man Emil": whose kin stands before it.
    const isKin = first === from && isKinNoun(token.text) && POSSESSIVES.has(tokens[first - 2]?.lower ?? "");
    const isRole = token.pos === "NOUN" && (isTitle(token.text) || isTrade(token.text) || isKin || first < from);
    const isQualifier = first < from && (token.pos === "ADJ" || token.pos === "PROPN");
    if (!isRole && !isQualifier) break;
    first -= 1;
  }
  return first;
}

/** Nobody is known by a surname that is also an office. */
export const NO_SURNAMES: ReadonlySet<string> = new Set();
const LONGEST_TITLE = 4;

function joinWords(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  let glued = false;
  for (const [at, token] of tokens.entries()) {
    if (token.text === ",") continue;
    // The apostrophe of "Dockers’ Union" belongs to the word before it alone.
    const isLoose = isPossessiveMark(token) && tokens[at + 1]?.start !== token.end;
    const isGlued = GLUES.has(token.text) || isLoose;
    const last = words.length - 1;
    if ((glued || isGlued) && last >= 0) words[last] = `${words[last] ?? ""}${token.text}`;
    else words.push(token.text);
    glued = isGlued && !isLoose;
  }
  return words;
}

function weighPersonality(
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
  if (!isBodyNoun(last) && titles.some((title) => isTitle(title) || isRoleNoun(title) || isTrade(title)))
    score += TITLED;
  if (words.length > 1 && isGivenName(words[0] ?? "")) score += 3;
  if (words.length > 1 && isBehindNoun(tokens, from)) score += 1;
  if (words.length === 1 && isGivenName(last) && !isCountry(last)) score += 1;
  // "North Florida": a part of a country or state.
  if (words.length > 1 && DIRECTIONS.has(words[0] ?? "") && isCountry(last)) score -= 5;
  if (isCountry(joined) || words.includes("&")) score -= 5;
  const isSurname = words.length > 1 && isGivenName(words[0] ?? "") && SURNAMES_TOO.has(last);
  if (!isSurname && (isBodyNoun(last) || (words.length > 1 && words.slice(1).some(isBodyNoun)))) score -= 3;
  if (before === "the") score -= 2;
  if (PLACE_PREPOSITIONS.has(before)) score -= 1;
  if (ACRONYM.test(joined) || (words.length === 1 && GROUP.test(last))) score -= 3;
  return score;
}

// "Kings center Luka Maric": a noun right before a whole name says what somebody is.
function isBehindNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.pos === "NOUN" && before.quotation === undefined && SMALL.test(before.text);
}

// "in Bergby" and "on Instagram", not "shares in Bergby Foods".
function isBehindPlaceWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  return (PLACE_PREPOSITIONS.has(before) || before === "on") && !SHARES.has(tokens[at - 2]?.lower ?? "");
}

const SHARES: ReadonlySet<string> = new Set(
  "share shares stake stakes interest investment investments investors confidence".split(" "),
);
/** Words for bodies by which persons are called as well, behind a given name. */
const SURNAMES_TOO: ReadonlySet<string> = new Set([
  "Bloomberg",
  "White",
  "House",
  "Church",
  "Law",
  "Day",
  "Bank",
  "Post",
]);
/** What a title before a name speaks for a person. */
const TITLED = 3;
const DIRECTIONS: ReadonlySet<string> = new Set(
  "North South East West Northern Southern Eastern Western Central New Upper Lower".split(" "),
);
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(["in", "at", "near", "outside", "across", "into", "through"]);
/** Matches "NATO", "U.N."; not "Putin". */
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;
/** Matches "Republicans", "Americans", "Democrats", "Chinese"; not "Sanders". */
const GROUP = /(?:[aei]ns|crats|ists|ese|ims|tors|inos)$/u;

/** Whether the token is written with a capital, as words of names are. */
export function isCapital(token: Token): boolean {
  return CAPITAL.test(token.text);
}

/** What ties two words of a name. */
export const GLUES: ReadonlySet<string> = new Set(["-", "‑", ...APOSTROPHES.split("")]);
/** Matches "Putin", "O’Brien", "J.", "d’Estaing"; not "iPhone". */
const CAPITAL = new RegExp(String.raw`^(?:(?:${ELIDED_PARTICLE_CHOICE})[${APOSTROPHES}])?\p{Lu}`, "u");
