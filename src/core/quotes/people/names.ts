import { APOSTROPHES } from "../../text/apostrophes.ts";
import { isCueForm } from "../grammar/cue-forms.ts";
import { isParticle, isTiedParticle } from "../grammar/name-particles.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { isTime } from "../grammar/time-words.ts";
import { isPossessiveMark, startsAnew, type Token } from "../grammar/token.ts";
import { buildMention, GLUES, isCapital, type NameMention, NO_SURNAMES, withOffice } from "./build-mention.ts";
import { isGroupWord } from "./group-words.ts";
import { isBodyNoun, isGivenName, isPaper, isRoleNoun, isSuffix, isTitle, isTrade } from "./name-words.ts";
import { type OfficeName, splitOfficeName } from "./office-names.ts";

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
    const split = splitOfficeName(tokens, at, to);
    const place = buildMention(tokens, at, split?.name ?? to, number, surnames);
    if (place !== undefined) found.push(place);
    const holder = split && buildHolder(tokens, split, to, number);
    if (holder !== undefined) found.push(holder);
    at = to;
  }
  return found;
}

function buildHolder(
  tokens: readonly Token[],
  { office, name }: OfficeName,
  to: number,
  number: number,
): NameMention | undefined {
  const mention = buildMention(tokens, name, to, number);
  return mention && withOffice(mention, tokens, office);
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
  // "Ada Lund, The Herald: “…”" says who speaks and is no headline.
  if (sentence.tokens.some((token) => token.isQuotation)) return false;
  // A headline writes its verbs with capitals as well.
  if (sentence.tokens.some((token) => token.pos === "VERB" && SMALL_WORD.test(token.text))) return false;
  const words = sentence.tokens.filter((token) => LONG_WORD.test(token.text) && token.quotation === undefined);
  const capitals = words.filter(isCapital);
  if (words.length > 0 && words.every((token) => ALL_CAPITALS.test(token.text))) return true;
  return words.length >= 4 && capitals.length >= words.length * TITLE_SHARE;
}

/** Share of capitals among words of over three letters from which a sentence is a headline. */
const TITLE_SHARE = 0.85;
/** Matches "met"; not "Met" and not "is". */
const SMALL_WORD = /^\p{Ll}{3,}$/u;
/** Matches words of four letters and more. */
const LONG_WORD = /^\p{L}{4,}$/u;
/** Matches "SAID"; not "Said". */
const ALL_CAPITALS = new RegExp(String.raw`^[\p{Lu}\p{M}${APOSTROPHES}-]{2,}$`, "u");

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
    if (isTime(token) && !leadsToPaper(tokens, to)) return to;
    if (isNamePart(tokens, to, known)) to += 1;
    // "Lund, Holm & Sons"
    else if (token.text === "," && next !== undefined && isCapital(next) && tokens[to + 2]?.text === "&") to += 2;
    // "Johnson & Johnson"
    else if (token.text === "&" && next !== undefined && isCapital(next)) to += 2;
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
    else if (isOwnedBody(tokens, to) || leadsToTask(tokens, to) || leadsToWithout(tokens, to)) to += 2;
    else if (leadsToName(tokens, to, known)) to += 1;
    else if (token.text === "," && next !== undefined && isSuffix(next.text)) to += 2;
    else return to;
  }
}

// "the Dockers’ Union", "the People’s Party": of many people, unlike "Obama’s White House".
function isOwnedBody(tokens: readonly Token[], at: number): boolean {
  const [owner, mark, head] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (owner === undefined || head === undefined || !isPossessiveMark(mark) || !isCapital(head)) return false;
  const isPlural = mark?.lower === "'" ? owner.lower.endsWith("s") : PEOPLE.has(owner.lower);
  return (
    isPlural &&
    [head, tokens[at + 2]].some(
      (token) => token !== undefined && isCapital(token) && (isBodyNoun(token.text) || isPaper(token.text)),
    )
  );
}

// "the Centers for Disease Control", "the Institute on Drug Abuse": what a body is for belongs to its name.
function leadsToTask(tokens: readonly Token[], at: number): boolean {
  const [head, joint, task] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (head === undefined || task === undefined || !TASK_JOINTS.has(joint?.lower ?? "") || task.isQuotation)
    return false;
  return TASKED.has(head.text) && isCapital(task) && !isTime(task) && !WEBSITES.has(task.text);
}

// "Nurses Without Borders"
function leadsToWithout(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.text === "Without" && next !== undefined && isCapital(next);
}

// "van der Meulen", "al-Assad", "ash-Shaykh": one or more particles with a name behind them.
function leadsToName(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  if (isTiedParticle(tokens[at]?.text ?? "")) return isGlue(tokens, at + 1) && isNamePart(tokens, at + 2, known);
  if (!isParticle(tokens[at]?.lower ?? "")) return false;
  let to = at;
  while (isParticle(tokens[to]?.lower ?? "") && to - at < 3) to += 1;
  return isNamePart(tokens, to, known) || (isGlue(tokens, to) && isNamePart(tokens, to + 1, known));
}

// "the Morning Herald", "the Orda Sunday Post"; not "on Sunday Post Office clerks".
function leadsToPaper(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isInName = before !== undefined && (before.lower === "the" || before.pos === "PROPN");
  const paper = tokens[at + 1];
  return isInName && paper !== undefined && isPaper(paper.text);
}

function isNamePart(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (token === undefined || token.isQuotation || !isCapital(token) || isCueForm(token.lower)) return false;
  if (isTime(token)) return leadsToPaper(tokens, at);
  if (CONTRACTION.test(token.lower)) return false;
  // The "K" of "4K" is a measure.
  if (tokens[at - 1]?.pos === "NUM" && tokens[at - 1]?.end === token.start) return false;
  const isGroup = isPluralRole(token.text) || isGroupWord(token.text);
  if (isGroup && !leadsToWithout(tokens, at + 1)) return false;
  const isFirst = startsAnew(tokens, at);
  if (isFirst && !known.has(token.text) && opensWithParticiple(token, tokens[at + 1])) return false;
  if (token.pos === "PROPN") return !isFirst || token.text.length > 1;
  if (isFirst && isBodyStart(token, tokens[at + 1])) return true;
  if (isFirst) return known.has(token.text) || isGivenName(token.text) || isTitle(token.text);
  return token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "X" || token.pos === "VERB";
}

// "Offering shelter to all, the inn …", not "Boeing said".
function opensWithParticiple({ text }: Token, next: Token | undefined): boolean {
  if (!PARTICIPLE.test(text) || next === undefined || MARKS_BEHIND_NAMES.has(next.text)) return false;
  return next.quotation !== undefined || !["VERB", "AUX", "ADV", "PROPN", "PART"].includes(next.pos);
}

const MARKS_BEHIND_NAMES: ReadonlySet<string> = new Set([",", "(", ":", ".", "–", "—", "-"]);

// "City Buses said": a body whose first word might be any.
function isBodyStart({ text, pos }: Token, next: Token | undefined): boolean {
  if (next?.pos !== "PROPN" || !isCapital(next) || pos !== "NOUN") return false;
  return (
    (isBodyNoun(next.text) || /[a-z]s$/u.test(next.text)) && !isTrade(text.toLowerCase()) && !isGivenName(next.text)
  );
}

// "Officials said", "Experts say": several persons whom nobody names, though they open the sentence.
function isPluralRole(word: string): boolean {
  return /[a-z]s$/u.test(word) && isRoleNoun(word.slice(0, -1));
}

function isGlue(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    GLUES.has(token.text) &&
    tokens[at - 1]?.end === token.start &&
    tokens[at + 1]?.start === token.end
  );
}

/** Matches "Offering"; not "King". */
const PARTICIPLE = /^\p{Lu}\p{Ll}{3,}ing$/u;
/** Matches "i'm" and "i"; not "ian". */
const CONTRACTION = /^i(?:'|$)/u;
const TASK_JOINTS: ReadonlySet<string> = new Set(["for", "on", "against"]);
/** Bodies that are named for what they do. */
const TASKED: ReadonlySet<string> = new Set(
  `Institute Institutes Center Centers Centre Centres Council Committee Commission Office Department Association
  Organization Organisation Foundation Society Fund Campaign Coalition Alliance Agency Authority Bureau Network Union`.split(
    /\s+/u,
  ),
);
const WEBSITES: ReadonlySet<string> = new Set(["Twitter", "Facebook", "Instagram", "YouTube", "X"]);
/** Plurals that do not end in "s". */
const PEOPLE: ReadonlySet<string> = new Set(["people", "women", "men", "children"]);
/** Matches "Ki" and "moon" of "Ban Ki-moon"; not "backed". */
const KOREAN = /^\p{L}{2,5}$/u;
