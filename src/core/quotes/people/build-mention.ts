import { APOSTROPHES } from "../../text/apostrophes.ts";
import type { Span } from "../../text/span.ts";
import { ELIDED_PARTICLE_CHOICE, isParticle } from "../grammar/name-particles.ts";
import { POSSESSIVES } from "../grammar/phrase-words.ts";
import { isPossessiveMark, startsAnew, type Token } from "../grammar/token.ts";
import {
  isAddress,
  isBodyNoun,
  isGivenName,
  isKinNoun,
  isMaker,
  isPosition,
  isPostnominal,
  isQualifier,
  isRoleNoun,
  isSuffix,
  isSurname,
  isTitle,
  isTrade,
} from "./name-words.ts";
import { isBehindPlaceWord, OF_A_BODY, readKindWord, TITLED, weighPersonality } from "./personality.ts";

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
  /** Whether it is an office of the state that stands in brackets, "(NSAG)" of "the Norland State Attorney General (NSAG)", or a part of its name. */
  readonly isOffice: boolean;
  /** The word for a body right before it: "charity" of "the charity Rest". */
  readonly kindWord?: string;
  /** Whether it says right before what somebody is to another: "daughter Mia Lund". */
  readonly isKin: boolean;
  /** Whether it tells after whom something is called: "founded by Sven Dahl". */
  readonly isFounder: boolean;
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
  if (isDemonym(tokens, from, to)) return undefined;
  const nameFrom = findNameStart(tokens, from, to);
  const first = widenTitles(tokens, from);
  const name = tokens.slice(nameFrom, to);
  const head = name[0];
  const last = name.at(-1);
  if (head === undefined || last === undefined) return undefined;
  if (!surnames.has(tokens[to - 1]?.text ?? "") && isOffice(tokens, nameFrom, to)) return undefined;
  const words = dropPostnominals(joinWords(name));
  // The "D" of "vitamins A, D and K"; "Mr. K" is somebody.
  if (first === nameFrom && words.length === 1 && LETTER.test(words[0] ?? "")) return undefined;
  const titles = tokens.slice(first, nameFrom).map((token) => token.text);
  const kindWord = readKindWord(tokens, first, nameFrom);
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
    isOffice: isBracketedOffice(tokens, first),
    isKin: isKinNoun(tokens[nameFrom - 1]?.text ?? ""),
    isFounder: FOUNDED.has(`${tokens[first - 2]?.lower ?? ""} ${tokens[first - 1]?.lower ?? ""}`),
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

// "The German carmaker", "Norwegian law": whose it is, and nobody's name.
function isDemonym(tokens: readonly Token[], from: number, to: number): boolean {
  const [word, next] = [tokens[from], tokens[to]];
  if (word === undefined || to - from !== 1 || !isQualifier(word.text)) return false;
  return next !== undefined && !next.isQuotation && (next.pos === "NOUN" || next.pos === "ADJ");
}

// "Arab League", "Indiana State Police": what is left of a body without the words before it is none. "Mr. Church" is somebody.
function findNameStart(tokens: readonly Token[], from: number, to: number): number {
  const start = skipTitles(tokens, from, to);
  const last = tokens[to - 1]?.text ?? "";
  const isBody = start > from && to - start === 1 && isBodyNoun(last) && !isSurname(last);
  return isBody && !isAddress(tokens[start - 1]?.text ?? "") ? from : start;
}

// Titles stand in front of the name, with what qualifies them: "Russian President", "former Secretary of State".
function skipTitles(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  const end = isSuffix(tokens[to - 1]?.text ?? "") ? to - 1 : to;
  // "Ada King Jr.": what only a suffix follows is the name itself.
  for (let word = from; word < end - 1; word += 1)
    if (isTitleWord(tokens[word]?.text ?? "", word === from) && !isHalfSurname(tokens, from, word)) at = word + 1;
  if (at === from && startsAnew(tokens, from) && isOpener(tokens[from], end - from)) at = from + 1;
  at = skipTrade(tokens, at, end);
  at = skipPosition(tokens, at, end);
  // "Miss Universe Alicia Machado" is Alicia; of "Mayor Lyda Ann Thomas" the name begins behind the office.
  const isBehindOffice = at > from && !isAddress(tokens[at - 1]?.text ?? "");
  if (!isBehindOffice) at = skipToGivenName(tokens, at, to);
  while (at < to - 1 && GLUES.has(tokens[at]?.text ?? "")) at += 1;
  return at;
}

// The "Driver" of "Lorna Driver-Davies"; not the "Vice" of "Vice-President Lund".
function isHalfSurname(tokens: readonly Token[], from: number, at: number): boolean {
  const other = tokens[at + 2];
  if (at === from || other === undefined || !GLUES.has(tokens[at + 1]?.text ?? "")) return false;
  return isCapital(other) && !isTitleWord(other.text, false);
}

// "Harbour Safety Inspector Ada Lund": a trade with a capital, and two words behind it. "Ada Taylor Lund Holm" is one name.
function skipTrade(tokens: readonly Token[], from: number, end: number): number {
  const [first, trade, last] = [tokens[from], tokens[end - 3], tokens[end - 1]];
  if (end - 3 <= from || first === undefined || trade === undefined || last === undefined) return from;
  const isNamed = isGivenName(first.text) || isBodyNoun(last.text) || GLUES.has(tokens[end - 2]?.text ?? "");
  return isTrade(trade.lower) && !isNamed ? end - 2 : from;
}

// "Bears LB Ada Lund": the team and the place in it.
function skipPosition(tokens: readonly Token[], from: number, end: number): number {
  for (let at = end - 2; at >= from; at -= 1) if (isPosition(tokens[at]?.text ?? "")) return at + 1;
  return from;
}

// "Sculptor Bram Verhulst", "Toymaker Brix": a capital that a sentence begins with tells nothing; "Carter Hale" has no other name.
function isOpener(token: Token | undefined, length: number): boolean {
  if (token === undefined || isGivenName(token.text)) return false;
  return (length > 2 && isTrade(token.lower)) || (length > 1 && isMaker(token.lower));
}

function isTitleWord(word: string, isFirst: boolean): boolean {
  // "del" and "Del" are particles, "Del." is a delegate.
  if (isParticle(word.toLowerCase())) return false;
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

// "the Department of Toll Roads (DTR)", and what stands behind its "of".
function isBracketedOffice(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower === "of") return PUBLIC_BODIES.has(tokens[at - 2]?.text ?? "");
  if (tokens[at - 1]?.text !== "(") return false;
  return tokens
    .slice(Math.max(0, at - LONGEST_OFFICE), at - 1)
    .some(({ text }) => isCapital({ text }) && (isTitle(text) || PUBLIC_BODIES.has(text)));
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
/** Tokens before a bracket that are looked at for the office that is shortened in it. */
const LONGEST_OFFICE = 8;
const PUBLIC_BODIES: ReadonlySet<string> = new Set(
  "Office Department Division Directorate Board Ministry Bureau Commission Authority Agency Administration Court Council Committee Police".split(
    " ",
  ),
);

// "Bret Falk QC", "Bertil Holm OBE": what somebody holds is no part of the name.
function dropPostnominals(words: readonly string[]): readonly string[] {
  const to = words.findLastIndex((word) => !isPostnominal(word)) + 1;
  return to >= 2 ? words.slice(0, to) : words;
}

function joinWords(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  let glued = false;
  for (const [at, token] of tokens.entries()) {
    // That of "Lund, Holm & Sons" belongs to the name, that of "Ada Lund, Jr." does not.
    const isListed = token.text === "," && tokens[at + 2]?.text === "&";
    if (token.text === "," && !isListed) continue;
    // The apostrophe of "Dockers’ Union" belongs to the word before it alone.
    const isLoose = isPossessiveMark(token) && tokens[at + 1]?.start !== token.end;
    const isGlued = GLUES.has(token.text) || isLoose || isListed;
    const last = words.length - 1;
    if ((glued || isGlued) && last >= 0) words[last] = `${words[last] ?? ""}${token.text}`;
    else words.push(token.text);
    glued = isGlued && !isLoose && !isListed;
  }
  return words;
}

/** Whether the token is written with a capital, as words of names are. */
export function isCapital(token: Pick<Token, "text">): boolean {
  return CAPITAL.test(token.text);
}

const FOUNDED: ReadonlySet<string> = new Set(["founded by", "started by", "named after", "named for"]);
/** What ties two words of a name. */
export const GLUES: ReadonlySet<string> = new Set(["-", "‑", ...APOSTROPHES.split("")]);
/** Matches "D"; not "D.". */
const LETTER = /^\p{Lu}$/u;
/** Matches "Putin", "O’Brien", "J.", "d’Estaing"; not "iPhone". */
const CAPITAL = new RegExp(String.raw`^(?:(?:${ELIDED_PARTICLE_CHOICE})[${APOSTROPHES}])?\p{Lu}`, "u");
