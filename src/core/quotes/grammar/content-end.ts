import { readPhraseRight } from "./noun-phrases.ts";
import { endsAtRelative } from "./relative-end.ts";
import { type Frame, findFrames, findPrepositions, isSpeechNoun } from "./speech-verbs.ts";
import type { Subject } from "./subject.ts";
import { startsPlace, startsTime } from "./time-and-place.ts";
import { isTime } from "./time-words.ts";
import { DASH, type Region, type Token } from "./token.ts";
import { findGroupAfter, type VerbGroup } from "./verb-groups.ts";

/** What a cue leaves to be read: the sentence, its verbs, the cue and who speaks. */
export interface CueContext {
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
  readonly group: VerbGroup;
  readonly subject: Subject;
  readonly frames: ReadonlySet<Frame>;
  /** Where the words that belong to an earlier cue of the sentence end. */
  readonly floor: number;
}

/** The clause that begins at `from` and belongs to the cue: "his claim that …". */
export function readClause(context: CueContext, from: number): Region {
  return endClause(context, from, "clause");
}

/** Where what was said ends, from its first token: at the sentence's end or before what is no longer part of it. */
export function endClause(context: CueContext, from: number, shape: ContentShape): Region {
  const { tokens } = context;
  if (tokens[from]?.isQuotation) return endQuotation(tokens, from);
  let to = from + 1;
  while (to < tokens.length && (isInsideQuotation(tokens, to) || !endsBefore(context, from, to, shape))) to += 1;
  while (to > from + 1 && (isTail(tokens[to - 1]) || isLoose(tokens[to - 1]) || isUnopened(tokens, from, to - 1)))
    to -= 1;
  return { from, to };
}

// The bracket that closes around the whole sentence.
function isUnopened(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[at]?.text !== ")") return false;
  const closed = tokens.slice(from, at + 1).filter(({ text }) => text === ")").length;
  return closed > tokens.slice(from, at).filter(({ text }) => text === "(").length;
}

// The "the" of "his mic the morning after".
function isLoose(token: Token | undefined): boolean {
  return token?.pos === "DET" && token.quotation === undefined && LOOSE.has(token.lower);
}

const LOOSE: ReadonlySet<string> = new Set(["the", "a", "an"]);

// What somebody says in quotation marks ends with them, whatever its own clauses are.
function isInsideQuotation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.quotation === undefined || tokens[at - 1]?.quotation !== token.quotation) return false;
  // The comma before the closing mark belongs to the sentence around: “so swollen,” she was …
  return token.pos !== "PUNCT" || tokens[at + 1]?.quotation === token.quotation;
}

/** A sentence of its own ("it was late"), or a part of the cue's: a thing, or what somebody is to do. */
export type ContentShape = "clause" | "phrase";

function isTail(token: Token | undefined): boolean {
  return token !== undefined && !token.isQuotation && (/^[.,;:!?…]+$/u.test(token.text) || DASH.test(token.text));
}

// A quotation is all that was said unless words go on with it right behind: "“we will win” and take power".
function endQuotation(tokens: readonly Token[], from: number): Region {
  let to = from + 1;
  while (tokens[to]?.isQuotation) to += 1;
  if (tokens[to]?.lower === "and" && tokens[to + 1]?.isQuotation) to += 2;
  return { from, to };
}

function endsBefore(context: CueContext, from: number, at: number, shape: ContentShape): boolean {
  const { tokens } = context;
  const token = tokens[at];
  if (token === undefined || token.text === ";") return true;
  if (shape === "phrase" && isInsideInsertion(context, from, at)) return false;
  if (lendsNoun(context.subject) && isOuterVerb(context, from, at, shape)) return true;
  if (token.lower === "according" && tokens[at + 1]?.lower === "to") return true;
  if (token.text === "," && endsAtComma(context, from, at, shape)) return true;
  const isJoint = token.pos === "CCONJ" && (token.lower === "and" || token.lower === "but" || token.lower === "or");
  if (isJoint && endsAtJoint(context, at, shape)) return true;
  // "confirmed it on Monday"
  const isPronoun = tokens[from]?.pos === "PRON";
  if (shape !== "phrase" || (at <= from + 1 && !isPronoun)) return false;
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

// "who reported", and "a wife pleading": a noun that waits for a verb of its own stands before such a verb.
function lendsNoun({ shape, phrase, from }: Subject): boolean {
  return shape === "relative" || (shape === "participle" && phrase.to === from);
}

// "who reported the call recalled that", "who said it was shut left": the verb that the noun before "who" waits for.
function isOuterVerb({ tokens, groups, group }: CueContext, from: number, at: number, shape: ContentShape): boolean {
  const outer = findGroupAfter(groups, at - 1);
  if (outer?.from !== at || outer.form !== "finite" || outer === group) return false;
  const inner = groups.filter((other) => other.form === "finite" && other.from >= from && other.to <= at);
  const last = inner.at(-1);
  if (last === undefined) return shape === "phrase" && !tokens.slice(from, at).some(({ lower }) => OPENERS.has(lower));
  // Nothing stands between two verbs that could be the subject of the second.
  const between = tokens.slice(last.to, at);
  return shape === "clause" && between.every(({ pos, quotation }) => pos === "ADV" && quotation === undefined);
}

function holdsClause({ tokens, groups }: CueContext, from: number, at: number): boolean {
  const that = tokens.findIndex(({ lower }, index) => index > from && index < at && lower === "that");
  return that !== -1 && groups.some((group) => group.form === "finite" && group.from > that && group.to <= at);
}

// "to ban all boats — half of the fleet — from entering": the phrase goes on behind the second dash.
function isDashedIn(tokens: readonly Token[], from: number, at: number): boolean {
  const isOther = (index: number) => DASH.test(tokens[index]?.text ?? "") && !isGlued(tokens, index);
  const closing = tokens.findIndex((_, index) => index > at && isOther(index));
  if (closing !== -1 && ["ADP", "PART"].includes(tokens[closing + 1]?.pos ?? "")) return true;
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

function endsAtComma(context: CueContext, from: number, at: number, shape: ContentShape): boolean {
  const { tokens, groups } = context;
  const word = tokens[at + 1]?.lower ?? "";
  if (word === "according" || CONCESSIONS.has(word)) return true;
  const next = findGroupAfter(groups, at);
  if (shape === "phrase" && isResumedBehind(context, at)) return false;
  if (isSummary(tokens, at)) return true;
  // "demands the truth, yet refuses to show her letters"
  if (word === "yet" && next !== undefined && next.from <= at + 3 && next.form === "finite") return true;
  if (word === "which" || word === "who") return shape === "phrase" || endsAtRelative(context, from, at);
  // "who denied it, is urging the town to act": the verb of the sentence around.
  if (shape === "phrase" && next?.from === at + 1 && next.form === "finite" && !isSwapped(tokens, next)) return true;
  if (word === "but" && next !== undefined && next.from > at + 2) return true;
  const isNear = next !== undefined && next.from <= at + 2;
  if (next !== undefined && isAttribution(context, at, next)) return true;
  if (isNear && next.form === "ing" && !PREPOSITIONAL.has(word)) return true;
  if (isJoint(tokens[at + 1]) && endsAtJoint(context, at + 1, shape)) return true;
  return isSubordinate(context) && next !== undefined && startsMainClause(context, at, next);
}

function isInsideInsertion(context: CueContext, from: number, at: number): boolean {
  const { tokens } = context;
  let comma = at - 1;
  while (comma > from && tokens[comma]?.text !== ",") comma -= 1;
  return comma > from && isResumedBehind(context, comma);
}

// "accused Lund, who was born in Norda, of stealing it": the verb's own preposition stands behind the insertion.
function isResumedBehind({ tokens, group }: CueContext, at: number): boolean {
  if (group.lemma !== "accuse" && findPrepositions(group.lemma).length === 0) return false;
  const closing = tokens.findIndex(({ text }, index) => index > at && text === ",");
  const after = tokens[closing + 1]?.lower ?? "";
  const own = group.lemma === "accuse" ? ["of"] : findPrepositions(group.lemma);
  return closing !== -1 && own.includes(after) && ["who", "which"].includes(tokens[at + 1]?.lower ?? "");
}

// "asked them to keep quiet, a request not always honored": what the writer calls it.
function isSummary(tokens: readonly Token[], at: number): boolean {
  const phrase = ARTICLES.has(tokens[at + 1]?.lower ?? "") ? readPhraseRight(tokens, at + 1) : undefined;
  const head = phrase && tokens[at + 2];
  return head !== undefined && head.pos === "NOUN" && (isSpeechNoun(head.lemma) || SUMMARIES.has(head.lemma));
}

// "…, should he fail": an auxiliary before its subject begins a condition.
function isSwapped(tokens: readonly Token[], { from, to }: VerbGroup): boolean {
  return tokens[from]?.pos === "AUX" && to - from === 1 && tokens[to]?.pos === "PRON";
}

// "…, the police said." at the end of the sentence: whose words all of that is.
function isAttribution({ tokens }: CueContext, at: number, next: VerbGroup): boolean {
  if (next.form !== "finite" || next.isPassive || !findFrames(next.lemma)?.has("clause")) return false;
  const phrase = readPhraseRight(tokens, at + 1);
  const after = tokens[next.to];
  const isLast = after === undefined || after.text === "." || isTime(after);
  return isLast && phrase !== undefined && phrase.to === next.from;
}

// "After he said that …, the crowd left": the first comma that a subject and its verb follow ends the subordinate part.
function startsMainClause({ tokens, subject }: CueContext, at: number, next: VerbGroup): boolean {
  if (subject.shape === "relative") return next.from === at + 1 && next.form === "finite";
  // "When they ask for help, too many of their calls are not heard"
  const phrase = readPhraseRight(tokens, skipDegrees(tokens, at + 1));
  return (
    phrase !== undefined &&
    next.form === "finite" &&
    next.from - phrase.to <= 1 &&
    !RELATIVES.has(tokens[at + 1]?.lower ?? "")
  );
}

function skipDegrees(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.pos === "ADV") at += 1;
  return at;
}

function isSubordinate({ tokens, subject, group }: CueContext): boolean {
  if (subject.shape === "relative") return true;
  // "In a letter announcing the deal, the mill …", "Just as the mill has people asking about it, …": before the first comma.
  const opening = tokens.findIndex(({ pos }) => pos !== "PUNCT" && pos !== "CCONJ" && pos !== "ADV");
  const isOpened = tokens[opening]?.pos === "ADP" || SUBORDINATORS.has(tokens[opening]?.lower ?? "");
  const isFirst = isOpened && opening < subject.from;
  if (isFirst && subject.shape === "participle" && tokens.slice(opening, group.from).every(({ text }) => text !== ","))
    return true;
  return (
    SUBORDINATORS.has(tokens[subject.from - 1]?.lower ?? "") || (subject.shape === "participle" && subject.from <= 1)
  );
}

function isJoint(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.pos === "CCONJ" &&
    (token.lower === "and" || token.lower === "but" || token.lower === "or")
  );
}

// "…, and urged him to go", "… and the Democrats accused it": the next cue's words begin.
function endsAtJoint({ tokens, groups, group }: CueContext, at: number, shape: ContentShape): boolean {
  const next = findGroupAfter(groups, at);
  if (next === undefined || next === group || next.form !== "finite" || next.isPassive || next.isModal) return false;
  const verb = tokens[next.head];
  const isInflected = verb !== undefined && (verb.lower !== verb.lemma || next.to - next.from > 1);
  if (!isInflected) return false;
  const isDirect = next.from === at + 1 || (next.from === at + 2 && tokens[at + 1]?.pos === "ADV");
  const speaks = findFrames(next.lemma) !== undefined;
  if (isDirect) return speaks || shape === "phrase" || isTurned(tokens, at);
  const phrase = readPhraseRight(tokens, at + 1);
  const isNear = phrase !== undefined && phrase.to <= next.from && next.from - phrase.to <= 1;
  const isSubject = isNear && (phrase.to === next.from || tokens[phrase.to]?.pos === "ADV");
  return isSubject && (speaks || shape === "phrase");
}

// "claimed he had helped, but offered no proof": the sentence turns to what its subject did.
function isTurned(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "but" && tokens[at - 1]?.text === ",";
}

export const CONCESSIONS: ReadonlySet<string> = new Set(["although", "though"]);
export const ASIDES: ReadonlySet<string> = new Set([
  "when",
  "after",
  "before",
  "while",
  "because",
  "since",
  "until",
  "although",
  "though",
  "as",
]);
export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that", "whom", "whose"]);
/** Words that open a clause about what is before them. */
const OPENERS: ReadonlySet<string> = new Set([...RELATIVES, "what", "where", "when", "how", "why", "whether", "if"]);
const ARTICLES: ReadonlySet<string> = new Set(["a", "an"]);
/** Forms in "ing" that lead on to a part or a time of what is said. */
const PREPOSITIONAL: ReadonlySet<string> = new Set(["including", "beginning", "starting", "ranging"]);
const SUMMARIES: ReadonlySet<string> = new Set("request move view decision proposal prospect position idea".split(" "));
const SUBORDINATORS: ReadonlySet<string> = new Set(
  "after when while as if though although once because since before whether where until".split(" "),
);
