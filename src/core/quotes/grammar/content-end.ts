import { CONCESSIONS, RELATIVES } from "./clause-words.ts";
import type { ContentShape, CueContext } from "./cue-context.ts";
import { readPhraseRight } from "./noun-phrases.ts";
import { isOuterVerb } from "./outer-verb.ts";
import { endsPhraseBefore, isInsideInsertion, isResumedBehind } from "./phrase-end.ts";
import { isGlued } from "./phrase-words.ts";
import { endsAtRelative } from "./relative-end.ts";
import { findFrames, isSpeechNoun } from "./speech-verbs.ts";
import { isTime } from "./time-words.ts";
import { DASH, type Region, type Token } from "./token.ts";
import { findGroupAfter, type VerbGroup } from "./verb-groups.ts";

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
  if (isOuterVerb(context, from, at, shape) || closesDashes(context, at)) return true;
  if (token.lower === "according" && tokens[at + 1]?.lower === "to") return true;
  if (token.text === "," && endsAtComma(context, from, at, shape)) return true;
  const isJoint = token.pos === "CCONJ" && (token.lower === "and" || token.lower === "but" || token.lower === "or");
  if (isJoint && endsAtJoint(context, at, shape)) return true;
  return shape === "phrase" && endsPhraseBefore(context, from, at);
}

// "Ada Holm – who says it is shut – told the paper": the second dash around a cue, with the verb of the sentence behind it.
function closesDashes({ tokens, groups, group }: CueContext, at: number): boolean {
  const next = isLooseDash(tokens, at) ? findGroupAfter(groups, at) : undefined;
  if (next?.from !== at + 1 || next.form !== "finite") return false;
  const before = tokens.slice(0, group.from).filter((_, index) => isLooseDash(tokens, index));
  return before.length % 2 === 1;
}

function isLooseDash(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? "";
  return DASH.test(text) && (text !== "-" || !isGlued(tokens, at));
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
  const isVerbBehind = next?.from === at + 1 && next.form === "finite" && !isSwapped(tokens, next);
  // Not behind the second comma of "the worries her aunt, Ada Lund, had".
  if (shape === "phrase" && isVerbBehind && !tokens.slice(from, at).some(({ text }) => text === ",")) return true;
  if (word === "but" && next !== undefined && next.from > at + 2) return true;
  const isNear = next !== undefined && next.from <= at + 2;
  if (next !== undefined && isAttribution(context, at, next)) return true;
  if (isNear && next.form === "ing" && !PREPOSITIONAL.has(word)) return true;
  if (isJoint(tokens[at + 1]) && endsAtJoint(context, at + 1, shape)) return true;
  return isSubordinate(context) && next !== undefined && startsMainClause(context, at, next);
}

/** Whether behind the token at `at` the writer calls what was said something: "…, a request not always honored". */
export function isSummary(tokens: readonly Token[], at: number): boolean {
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

const ARTICLES: ReadonlySet<string> = new Set(["a", "an"]);
/** Forms in "ing" that lead on to a part or a time of what is said. */
const PREPOSITIONAL: ReadonlySet<string> = new Set(["including", "beginning", "starting", "ranging"]);
const SUMMARIES: ReadonlySet<string> = new Set("request move view decision proposal prospect position idea".split(" "));
const SUBORDINATORS: ReadonlySet<string> = new Set(
  "after when while as if though although once because since before whether where until".split(" "),
);
