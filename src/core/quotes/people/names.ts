import { APOSTROPHES } from "../../text/apostrophes.ts";
import type { Span } from "../../text/span.ts";
import { ELIDED_PARTICLE_CHOICE, isParticle, isTiedParticle } from "../grammar/name-particles.ts";
import { isTime } from "../grammar/noun-phrases.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { isCueForm } from "../grammar/tag-repairs.ts";
import { isPossessiveMark, startsAnew, type Token } from "../grammar/token.ts";
import { isBodyNoun, isCountry, isGivenName, isQualifier, isRoleNoun, isSuffix, isTitle } from "./name-words.ts";

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
}

/** The names of a sentence in order. */
export function findNames(
  sentence: Sentence,
  number: number,
  known: ReadonlySet<string>,
  surnames: ReadonlySet<string> = NO_SURNAMES,
): NameMention[] {
  const { tokens } = sentence;
  const found: NameMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const to = isNamePart(tokens, at, known) ? readName(tokens, at, known) : at;
    if (to === at) {
      at += 1;
      continue;
    }
    const mention = buildMention(tokens, at, to, number, surnames);
    if (mention !== undefined) found.push(mention);
    at = to;
  }
  return found;
}

/**
 * The names of a sentence in title case, where a capital tells nothing: only `words` of names that the body has.
 */
export function findKnownNames(sentence: Sentence, number: number, words: ReadonlySet<string>): NameMention[] {
  const { tokens } = sentence;
  const found: NameMention[] = [];
  let from = 0;
  while (from < tokens.length) {
    let to = from;
    while (words.has(tokens[to]?.text ?? "")) to += 1;
    if (to === from && startsFullName(tokens, from)) to = from + 2;
    const mention = to > from ? buildMention(tokens, from, to, number) : undefined;
    if (mention !== undefined) found.push(mention);
    from = Math.max(to, from + 1);
  }
  return found;
}

// In capitals throughout, a given name and the word behind it: "GWEN TREHARNE SAID".
function startsFullName(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined || !isGivenName(first.text)) return false;
  return ALL_CAPITALS.test(first.text) && ALL_CAPITALS.test(second.text) && !isCueForm(second.lower);
}

/** Whether the sentence is written like a headline: "Mixed Messages On Trump Leave Plan". */
export function isTitleCase(sentence: Sentence): boolean {
  // A headline writes its verbs with capitals as well.
  if (sentence.tokens.some((token) => token.pos === "VERB" && SMALL_WORD.test(token.text))) return false;
  const words = sentence.tokens.filter((token) => LONG_WORD.test(token.text) && token.quotation === undefined);
  const capitals = words.filter(isCapital);
  if (words.length > 0 && words.every((token) => ALL_CAPITALS.test(token.text))) return true;
  return words.length >= 4 && capitals.length >= words.length * TITLE_SHARE;
}

/** Share of capitals among words of over three letters from which a sentence is a headline. */
const TITLE_SHARE = 0.85;
/** Matches "SAID"; not "Said". */
const ALL_CAPITALS = new RegExp(String.raw`^[\p{Lu}\p{M}${APOSTROPHES}-]{2,}$`, "u");
/** Matches "met"; not "Met" and not "is". */
const SMALL_WORD = /^\p{Ll}{3,}$/u;
/** Matches words of four letters and more. */
const LONG_WORD = /^\p{L}{4,}$/u;

/** Words that stand with a capital inside the sentence: at a sentence's start they are names as well. */
export function findCapitals({ tokens }: Sentence): string[] {
  return tokens
    .filter((token, index) => isCapital(token) && token.pos === "PROPN" && !startsAnew(tokens, index))
    .map((token) => token.text);
}

function readName(tokens: readonly Token[], start: number, known: ReadonlySet<string>): number {
  let to = start + 1;
  for (;;) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (token === undefined) return to;
    if (isTime(token)) return to;
    if (isNamePart(tokens, to, known)) to += 1;
    // "Secretary of State", "Ban Ki-moon"
    else if (token.lower === "of" && isTitle(tokens[to - 1]?.text ?? "") && next !== undefined && isTitle(next.text))
      to += 2;
    else if (
      isGlue(tokens, to) &&
      to - start >= 2 &&
      KOREAN.test(tokens[to - 1]?.text ?? "") &&
      KOREAN.test(next?.text ?? "")
    )
      to += 2;
    else if (isGlue(tokens, to) && next !== undefined && (isCapital(next) || isParticle(tokens[to - 1]?.lower ?? "")))
      to += 2;
    else if (leadsToName(tokens, to, known)) to += 1;
    else if (token.text === "," && next !== undefined && isSuffix(next.text)) to += 2;
    else return to;
  }
}

// "van der Meulen", "al-Assad", "ash-Shaykh": one or more particles with a name behind them.
function leadsToName(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  if (isTiedParticle(tokens[at]?.text ?? "")) return isGlue(tokens, at + 1) && isNamePart(tokens, at + 2, known);
  if (!isParticle(tokens[at]?.lower ?? "")) return false;
  let to = at;
  while (isParticle(tokens[to]?.lower ?? "") && to - at < 3) to += 1;
  return isNamePart(tokens, to, known) || (isGlue(tokens, to) && isNamePart(tokens, to + 1, known));
}

function isNamePart(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (token === undefined || token.isQuotation || !isCapital(token) || isCueForm(token.lower)) return false;
  if (isTime(token)) return false;
  if (isPluralRole(token.text)) return false;
  const isFirst = startsAnew(tokens, at);
  if (token.pos === "PROPN") return !isFirst || token.text.length > 1;
  if (isFirst) return known.has(token.text) || isGivenName(token.text) || isTitle(token.text);
  return token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "X" || token.pos === "VERB";
}

// "Officials said", "Experts say": several persons whom nobody names, though they open the sentence.
function isPluralRole(word: string): boolean {
  return /[a-z]s$/u.test(word) && isRoleNoun(word.slice(0, -1));
}

function buildMention(
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
  nameFrom = skipToGivenName(tokens, nameFrom, to);
  while (nameFrom < to - 1 && GLUES.has(tokens[nameFrom]?.text ?? "")) nameFrom += 1;
  const first = widenTitles(tokens, from);
  const name = tokens.slice(nameFrom, to);
  const head = name[0];
  const last = name.at(-1);
  if (head === undefined || last === undefined) return undefined;
  if (!surnames.has(tokens[to - 1]?.text ?? "") && isOffice(tokens, nameFrom, to)) return undefined;
  const words = joinWords(name);
  const titles = tokens.slice(first, nameFrom).map((token) => token.text);
  return {
    start: tokens[first]?.start ?? head.start,
    end: last.end,
    sentence,
    from: first,
    to,
    titles,
    words,
    nameStart: head.start,
    personality: weighPersonality(titles, words, tokens, first),
    isQuoted: head.quotation !== undefined,
  };
}

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
  return named === undefined || !(isGivenName(named.text) || PERSONAL.has(named.lower));
}

const PERSONAL: ReadonlySet<string> = new Set(["mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr"]);

// "spokeswoman Jennifer Palmieri", "pollster Pat Caddell": a role written small before the name.
function widenTitles(tokens: readonly Token[], from: number): number {
  let first = from;
  while (first > 0 && from - first < LONGEST_TITLE) {
    const token = tokens[first - 1];
    if (token === undefined || token.isQuotation) break;
    const isRole = token.pos === "NOUN" && (isTitle(token.text) || first < from);
    const isQualifier = first < from && (token.pos === "ADJ" || token.pos === "PROPN");
    if (!isRole && !isQualifier) break;
    first -= 1;
  }
  return first;
}

const NO_SURNAMES: ReadonlySet<string> = new Set();
const LONGEST_TITLE = 4;

function joinWords(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  let glued = false;
  for (const token of tokens) {
    if (token.text === ",") continue;
    const isGlued = GLUES.has(token.text);
    const last = words.length - 1;
    if ((glued || isGlued) && last >= 0) words[last] = `${words[last] ?? ""}${token.text}`;
    else words.push(token.text);
    glued = isGlued;
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
  if (!isBodyNoun(last) && titles.some((title) => isTitle(title) || isRoleNoun(title))) score += 3;
  if (words.length > 1 && isGivenName(words[0] ?? "")) score += 3;
  if (isCountry(joined)) score -= 5;
  if (isBodyNoun(last) || (words.length > 1 && words.slice(1).some(isBodyNoun))) score -= 3;
  if (before === "the") score -= 2;
  if (PLACE_PREPOSITIONS.has(before)) score -= 1;
  if (ACRONYM.test(joined) || (words.length === 1 && GROUP.test(last))) score -= 3;
  return score;
}

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(["in", "at", "near", "outside", "across", "into", "through"]);
/** Matches "NATO", "U.N."; not "Putin". */
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u;
/** Matches "Republicans", "Americans", "Democrats", "Chinese"; not "Sanders". */
const GROUP = /(?:[aei]ns|crats|ists|ese|ims|tors|inos)$/u;

function isGlue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    GLUES.has(token.text) &&
    tokens[at - 1]?.end === token.start &&
    tokens[at + 1]?.start === token.end
  );
}

function isCapital(token: Token): boolean {
  return CAPITAL.test(token.text);
}

const GLUES: ReadonlySet<string> = new Set(["-", "‑", ...APOSTROPHES]);
/** Matches "Ki" and "moon" of "Ban Ki-moon"; not "backed". */
const KOREAN = /^\p{L}{2,5}$/u;
/** Matches "Putin", "O’Brien", "J.", "d’Estaing"; not "iPhone". */
const CAPITAL = new RegExp(String.raw`^(?:(?:${ELIDED_PARTICLE_CHOICE})[${APOSTROPHES}])?\p{Lu}`, "u");
