import { joinsOffices } from "./joined-offices.ts";
import {
  canHead,
  canModify,
  DASH,
  isGlued,
  isNounLike,
  OBJECT_ONLY,
  POSSESSIVES,
  PREDETERMINERS,
  QUANTIFIERS,
} from "./phrase-words.ts";
import { isTime } from "./time-words.ts";
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
    // "Lund on Monday said": the day is no part of who it is; "the class of 2010" is.
    if (joint.lower !== "of" && isTime(tokens[end - 1])) break;
    const isJoint = (joint.pos === "ADP" && JOINING.has(joint.lower)) || joint.lower === "and" || joint.lower === "or";
    if (!isJoint) break;
    // "a person close to the talks": an adjective behind its noun ties what follows to it.
    const tied = isBehindNoun(tokens, from - 2) ? from - 2 : from - 1;
    const wider = readBaseLeft(tokens, tied, floor);
    if (wider === undefined || isTime(tokens[from - 2])) break;
    if (joint.pos !== "ADP" && startsClause(tokens, wider, floor)) break;
    from = wider;
  }
  return { from, to: end };
}

// "a person close to the talks", "a complaint unsealed in court"
function isBehindNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return (
    AFTER_NOUNS.has(token.lower) ||
    (token.pos === "ADJ" && token.lower.endsWith("ed") && tokens[at - 1]?.pos === "NOUN")
  );
}

// "He met Putin and Pashinyan said": what a verb stands before is its object, not half of the next subject. A preposition
// makes it one only where the sentence has had a verb: "a leader of Bergby with Love and Peace said" has not.
function startsClause(tokens: readonly Token[], from: number, floor: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (before.pos === "VERB" || before.pos === "AUX") return true;
  // "was made up of seeds and the Service had admitted", unlike "the head of Bergby and Vik said"
  const isOwner = before.lower === "of" && isNounLike(tokens[from - 2]);
  return before.pos === "ADP" && !isOwner && hasVerbBefore(tokens, from - 1, floor);
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
  // "One of them said", "those close to him say"
  const isTied = tokens[index - 1]?.lower === "of" || (index > 1 && AFTER_NOUNS.has(tokens[index - 2]?.lower ?? ""));
  if (!canHead(head) && !(OBJECT_ONLY.has(head.lower) && isTied)) return undefined;
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
    if (POSSESSIVES.has(current.lower) || (WAYS.has(token.lower) && current.pos === "PROPN")) break;
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
  "inside",
  "within",
  "outside",
  "near",
  "across",
  "among",
]);
/** Nouns behind which a clause stands without a pronoun: "the way Lund led it". */
export const WAYS: ReadonlySet<string> = new Set(["way", "time", "moment", "day", "reason", "manner"]);
const RIGHT_JOINING: ReadonlySet<string> = new Set(["of", "at", "for", "from", "with", "in"]);
/** Adjectives and participles that stand behind a noun, before a preposition. */
const AFTER_NOUNS: ReadonlySet<string> = new Set("close familiar involved briefed acquainted".split(" "));
