import { CALENDAR_NAMES, SHORT_CALENDAR_NAMES } from "../../text/calendar-words.ts";
import { isPossessiveMark, type Token } from "./token.ts";

/** A noun phrase by its tokens, half-open: "the head of the agency". */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
}

/** The noun phrase that ends before `end`, with its "of" and "at" phrases to the left; undefined when none does. */
export function readPhraseLeft(tokens: readonly Token[], end: number, floor: number): NounPhrase | undefined {
  let from = readBaseLeft(tokens, end, floor);
  if (from === undefined) return undefined;
  for (;;) {
    const joint = tokens[from - 1];
    if (joint === undefined || from - 1 <= floor) break;
    const isJoint = (joint.pos === "ADP" && JOINING.has(joint.lower)) || joint.lower === "and" || joint.lower === "or";
    if (!isJoint) break;
    // "a person close to the talks": an adjective behind its noun ties what follows to it.
    const tied = AFTER_NOUNS.has(tokens[from - 2]?.lower ?? "") ? from - 2 : from - 1;
    const wider = readBaseLeft(tokens, tied, floor);
    if (wider === undefined || isTime(tokens[from - 2])) break;
    if (joint.pos !== "ADP" && startsClause(tokens, wider, floor)) break;
    from = wider;
  }
  return { from, to: end };
}

// "He met Putin and Pashinyan said": what a verb stands before is its object, not half of the next subject. A preposition
// makes it one only where the sentence has had a verb: "a leader of Bergby with Love and Peace said" has not.
function startsClause(tokens: readonly Token[], from: number, floor: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (before.pos === "VERB" || before.pos === "AUX") return true;
  return before.pos === "ADP" && before.lower !== "of" && hasVerbBefore(tokens, from - 1, floor);
}

function hasVerbBefore(tokens: readonly Token[], end: number, floor: number): boolean {
  for (let at = end - 1; at >= floor; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ",") return false;
    if (token.pos === "VERB" || token.pos === "AUX") return true;
  }
  return floor > 0;
}

function readBaseLeft(tokens: readonly Token[], end: number, floor: number): number | undefined {
  let index = end - 1;
  const head = tokens[index];
  if (head === undefined || index < floor) return undefined;
  // "One of them said"
  if (!canHead(head) && !(OBJECT_ONLY.has(head.lower) && tokens[index - 1]?.lower === "of")) return undefined;
  if (head.pos === "PRON" && !head.isQuotation && !POSSESSIVES.has(head.lower) && !QUANTIFIERS.has(head.lower)) {
    return index;
  }
  while (index > floor) {
    const token = tokens[index - 1];
    const current = tokens[index];
    if (token === undefined || current === undefined) break;
    const bracket = token.text === ")" ? findShortBracket(tokens, index - 1, floor) : undefined;
    if (bracket !== undefined) {
      index = bracket;
      continue;
    }
    if (token.isQuotation || !canModify(tokens, index - 1)) break;
    // A determiner begins the phrase; only "all the", "both of" may stand before it.
    if (current.pos === "DET" && !PREDETERMINERS.has(token.lower)) break;
    if (POSSESSIVES.has(current.lower)) break;
    if (isTime(token) && current.pos === "PROPN" && index - 1 > floor && tokens[index - 2]?.pos === "ADP") break;
    index -= 1;
  }
  while (
    index < end - 1 &&
    (tokens[index]?.pos === "ADV" || tokens[index]?.pos === "PART" || DASH.test(tokens[index]?.text ?? ""))
  )
    index += 1;
  return index;
}

// "the department of rivers (NoRiv) chief": a short form in brackets, behind the noun that it is short for.
function findShortBracket(tokens: readonly Token[], closing: number, floor: number): number | undefined {
  const opening = closing - 2;
  const isShort = tokens[opening]?.text === "(" && /^\p{Lu}/u.test(tokens[opening + 1]?.text ?? "");
  const owner = tokens[opening - 1];
  const isNoun = owner?.pos === "NOUN" || owner?.pos === "PROPN";
  return isShort && isNoun && opening > floor ? opening : undefined;
}

/** The noun phrase that begins at `start`, with the "of" phrases to the right; undefined when none does. */
export function readPhraseRight(tokens: readonly Token[], start: number): NounPhrase | undefined {
  const base = readBaseRight(tokens, start);
  return base === undefined ? undefined : { from: start, to: widenRight(tokens, base) };
}

function widenRight(tokens: readonly Token[], to: number): number {
  const joint = tokens[to];
  if (joinsOffices(tokens, to)) return readBaseRight(tokens, to + 1) ?? to;
  const isJoint = joint !== undefined && joint.pos === "ADP" && RIGHT_JOINING.has(joint.lower);
  const wider = isJoint ? readBaseRight(tokens, to + 1) : undefined;
  return wider === undefined ? to : widenRight(tokens, wider);
}

function readBaseRight(tokens: readonly Token[], start: number): number | undefined {
  let index = start;
  let head = -1;
  const first = tokens[start];
  if (first === undefined || first.isQuotation) return undefined;
  const isOwner = POSSESSIVES.has(first.lower) && !(first.lower === "her" && !isNounLike(tokens[start + 1]));
  if (first.pos === "PRON" && !isOwner && !QUANTIFIERS.has(first.lower)) return start + 1;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined || token.isQuotation) break;
    const isJoined = index > start && (isGlued(tokens, index) || isGlued(tokens, index - 1));
    if (isJoined) {
      if (!DASH.test(token.text)) head = index;
    } else if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM") {
      if (isTime(token) && head !== -1 && !isPossessiveMark(tokens[index + 1])) break;
      head = index;
    } else if (token.pos === "DET" || POSSESSIVES.has(token.lower)) {
      if (index !== start && !PREDETERMINERS.has(tokens[index - 1]?.lower ?? "")) break;
      if (token.pos !== "DET" || QUANTIFIERS.has(token.lower)) head = QUANTIFIERS.has(token.lower) ? index : head;
    } else if (token.pos === "VERB") {
      const before = tokens[index - 1];
      const after = tokens[index + 1];
      // "the firm’s recently named chair": the head of the phrase is still to come.
      const isOwned = isPossessiveMark(before?.pos === "ADV" ? tokens[index - 2] : before);
      if (
        (head !== -1 && !isOwned) ||
        before === undefined ||
        index === start ||
        after === undefined ||
        !isNounLike(after)
      )
        break;
    } else if (!(canModify(tokens, index) || token.pos === "PART" || QUANTIFIERS.has(token.lower))) break;
    index += 1;
  }
  return head === -1 ? undefined : head + 1;
}

function isNounLike(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ";
}

function canHead(token: Token): boolean {
  if (token.isQuotation) return false;
  if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM") return true;
  if (token.pos === "PRON") return !OBJECT_ONLY.has(token.lower);
  return QUANTIFIERS.has(token.lower);
}

function canModify(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || LINKS.has(token.lower)) return false;
  switch (token.pos) {
    case "NOUN":
    case "PROPN":
    case "ADJ":
    case "DET":
    case "NUM":
    case "SYM":
      return true;
    case "PART":
      return isPossessiveMark(token);
    case "PRON":
      return POSSESSIVES.has(token.lower);
    case "ADV":
      return (
        isBeforeParticiple(tokens, index) ||
        (tokens[index + 1]?.pos === "ADJ" && index > 0 && tokens[index - 1]?.pos === "DET")
      );
    case "VERB":
      return (/(?:ed|ing|en)$/u.test(token.lower) && ["DET", "ADJ"].includes(tokens[index - 1]?.pos ?? "")) || false;
    case "PUNCT":
      return DASH.test(token.text) && isGlued(tokens, index);
    default:
      return false;
  }
}

// "recently" of "the firm’s recently named chair".
function isBeforeParticiple(tokens: readonly Token[], index: number): boolean {
  return isPossessiveMark(tokens[index - 1]) && tokens[index + 1]?.pos === "VERB" && tokens[index + 2]?.pos === "NOUN";
}

// The hyphen of "vice-president", not the dash between two clauses.
function isGlued(tokens: readonly Token[], index: number): boolean {
  const hyphen = tokens[index];
  if (hyphen === undefined || !DASH.test(hyphen.text)) return false;
  return tokens[index - 1]?.end === hyphen.start && tokens[index + 1]?.start === hyphen.end;
}

/**
 * Whether the "and" at `at` joins two words for one person, whose name stands behind both: "study author and diver Ann Lee".
 * "Teachers and principal Ann Lee" are several, as "the author and the diver" are.
 */
export function joinsOffices(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.lower !== "and" || before?.pos !== "NOUN" || before.lower !== before.lemma) return false;
  let end = at + 1;
  while (isOfficeWord(tokens, end)) end += 1;
  const [office, name] = [tokens[end - 1], tokens[end]];
  const isNamed = office?.pos === "NOUN" && office.lower === office.lemma && name?.pos === "PROPN";
  return isNamed && !CAPITAL.test(before.text) && !CAPITAL.test(office.text) && CAPITAL.test(name.text);
}

// "planetary", "NASA" and "co-author" of "NASA planetary scientist and co-author Ann Lee": up to the last small noun.
function isOfficeWord(tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]];
  if (token === undefined || token.isQuotation) return false;
  if (token.pos === "NOUN" || token.pos === "ADJ" || (token.pos === "PUNCT" && isGlued(tokens, at))) return true;
  return token.pos === "PROPN" && (after?.pos === "NOUN" || after?.pos === "ADJ") && !CAPITAL.test(after.text);
}

/** Whether the word is a day or month, or a vague one ("yesterday"): it stands where a noun does and is none. */
export function isTime(token: Token | undefined): boolean {
  if (token?.pos === "NUM" && YEAR.test(token.text)) return true;
  return token !== undefined && token.isGivenName !== true && TIMES.has(token.lower.replace(/\.$/u, ""));
}

// "that", "which", "what": words that join clauses are no part of a name, however they are tagged.
const LINKS: ReadonlySet<string> = new Set([
  "that",
  "which",
  "what",
  "who",
  "whose",
  "whom",
  "when",
  "where",
  "why",
  "how",
  "whether",
]);
const TIMES: ReadonlySet<string> = new Set([
  ...CALENDAR_NAMES,
  ...SHORT_CALENDAR_NAMES,
  ..."yesterday today tomorrow tonight morning afternoon evening night week month year".split(" "),
]);
const JOINING: ReadonlySet<string> = new Set([
  "of",
  "at",
  "for",
  "with",
  "from",
  "in",
  "on",
  "to",
  "by",
  "against",
  "behind",
]);
const RIGHT_JOINING: ReadonlySet<string> = new Set(["of", "at", "for", "from", "with", "in"]);
/** Adjectives and participles that stand behind a noun, before a preposition. */
const AFTER_NOUNS: ReadonlySet<string> = new Set("close familiar involved briefed acquainted".split(" "));
const PREDETERMINERS: ReadonlySet<string> = new Set(["all", "both", "half", "such", "many", "of"]);
/** The pronouns that say whose a thing is. */
export const POSSESSIVES: ReadonlySet<string> = new Set(["his", "her", "its", "their", "my", "our", "your"]);
const QUANTIFIERS: ReadonlySet<string> = new Set(
  "some many others most several few both half all each one another those either neither critics".split(" "),
);
const OBJECT_ONLY: ReadonlySet<string> = new Set(
  "him me them us whom his their my its himself herself themselves itself".split(" "),
);
/** Matches "1972" and "2016"; not "54" and "3000". */
const YEAR = /^(?:1[5-9]|20)\d\d$/u;
/** Matches "Lee"; not "diver". */
const CAPITAL = /^\p{Lu}/u;
/** Matches the hyphens and dashes; not a letter. */
const DASH = /^[-–—‑]$/u;
