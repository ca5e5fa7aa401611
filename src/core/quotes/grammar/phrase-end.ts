import { ASIDES } from "./clause-words.ts";
import type { CueContext } from "./cue-context.ts";
import { readPhraseRight } from "./noun-phrases.ts";
import { findPrepositions } from "./speech-verbs.ts";
import { startsPlace, startsTime } from "./time-and-place.ts";
import { DASH, type Token } from "./token.ts";

/** Whether a phrase that was said, begun at `from`, ends before the token at `at`: at a time, a place or a clause beside it. */
export function endsPhraseBefore(context: CueContext, from: number, at: number): boolean {
  const { tokens } = context;
  const token = tokens[at];
  // "confirmed it on Monday"
  const isPronoun = tokens[from]?.pos === "PRON";
  if (token === undefined || (at <= from + 1 && !isPronoun)) return false;
  // "called his words on Monday “a wake-up call”": what they are called is still to come.
  if (context.group.lemma === "call" && awaitsQuotation(tokens, from, at)) return false;
  // "mentioned the weir to me": who hears it
  if (token.lower === "to" && HEARERS.has(tokens[at + 1]?.lower ?? "")) return true;
  // "denied reports that it had begun on Monday": the time belongs to the clause inside.
  if (holdsClause(context, from, at)) return false;
  if (ASIDES.has(token.lower) && (token.pos === "SCONJ" || opensClause(context, from, at))) return true;
  if (DASH.test(token.text) && !isGlued(tokens, at)) return !isDashedIn(tokens, from, at);
  return (
    token.lower === "during" ||
    ((token.lower === "on" || token.lower === "in") && startsPlace(tokens, at)) ||
    startsTime(tokens, at)
  );
}

/** Whether the token stands in "who was born in Norda" of "accused Lund, who was born in Norda, of stealing it". */
export function isInsideInsertion(context: CueContext, from: number, at: number): boolean {
  const { tokens } = context;
  let comma = at - 1;
  while (comma > from && tokens[comma]?.text !== ",") comma -= 1;
  return comma > from && isResumedBehind(context, comma);
}

/** Whether the verb's own preposition stands behind the insertion that the comma at `at` opens: ", of stealing it". */
export function isResumedBehind({ tokens, group }: CueContext, at: number): boolean {
  const word = tokens[at + 1]?.lower;
  const own = CHARGES.get(group.lemma) ?? findPrepositions(group.lemma);
  // "charged two millers, Otto Lund and Ada Lund, with theft"
  const isInserted =
    word === "who" || word === "which" || (CHARGES.has(group.lemma) && tokens[at + 1]?.pos === "PROPN");
  if (!isInserted) return false;
  const closing = tokens.findIndex(({ text }, index) => index > at && text === ",");
  return closing !== -1 && own.includes(tokens[closing + 1]?.lower ?? "");
}

function awaitsQuotation(tokens: readonly Token[], from: number, at: number): boolean {
  const isQuoted = ({ quotation }: Token) => quotation !== undefined;
  return !tokens.slice(from, at).some(isQuoted) && tokens.slice(at, at + FARTHEST).some(isQuoted);
}

function holdsClause({ tokens, groups }: CueContext, from: number, at: number): boolean {
  const that = tokens.findIndex(({ lower }, index) => index > from && index < at && lower === "that");
  return that !== -1 && groups.some((group) => group.form === "finite" && group.from > that && group.to <= at);
}

// "to ban all boats — half of the fleet — from entering": the phrase goes on behind the second dash.
function isDashedIn(tokens: readonly Token[], from: number, at: number): boolean {
  const isOther = (index: number) => DASH.test(tokens[index]?.text ?? "") && !isGlued(tokens, index);
  const closing = tokens.findIndex((_, index) => index > at && isOther(index));
  const goesOn = ["ADP", "PART"].includes(tokens[closing + 1]?.pos ?? "") && tokens[closing + 2] !== undefined;
  if (closing !== -1 && goesOn) return true;
  // The second of two
  return tokens.slice(from, at).some((_, index) => isOther(from + index));
}

// "after hackers broke in", however the tagger takes "after"; "such as" and "as a man who" open no clause.
function opensClause({ tokens, groups }: CueContext, from: number, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  const isTimed = word === "after" || word === "before" || word === "as";
  if (!isTimed || tokens[at - 1]?.lower === "such" || ARTICLES.has(tokens[at + 1]?.lower ?? "")) return false;
  if (groups.some((group) => group.form === "finite" && group.from >= from && group.to <= at)) return false;
  const phrase = readPhraseRight(tokens, at + 1);
  return phrase !== undefined && groups.some((group) => group.from === phrase.to && group.form === "finite");
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end;
}

/** Verbs that charge somebody with something, and how. */
const CHARGES: ReadonlyMap<string, readonly string[]> = new Map([
  ["accuse", ["of"]],
  ["charge", ["with"]],
]);
const HEARERS: ReadonlySet<string> = new Set(["me", "him", "them", "us", "reporters", "journalists", "friends"]);
/** Tokens of a time or place before what somebody or something is called. */
const FARTHEST = 5;
const ARTICLES: ReadonlySet<string> = new Set(["a", "an"]);
