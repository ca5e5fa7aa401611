import { isVerbal } from "./behind-cue.ts";
import { findClauseStart } from "./clause-start.ts";
import { ASIDES, CONCESSIONS, RELATIVES } from "./clause-words.ts";
import type { ContentShape, CueContext } from "./cue-context.ts";
import { type NounPhrase, readPhraseRight } from "./noun-phrases.ts";
import { findFrames, findPrepositions } from "./speech-verbs.ts";
import type { Subject } from "./subject.ts";
import { skipTimes, startsTime } from "./time-and-place.ts";
import type { Token } from "./token.ts";

/** Where the words begin that stand right behind a verb, and whether they are a clause or a part of the verb's. */
export interface ContentStart {
  readonly at: number;
  readonly shape: ContentShape;
}

/** What stands right behind a verb of speaking at `start`, or behind whoever hears it; undefined where nothing is said there. */
export function findDirectStart(context: CueContext, start: number, hasHearer: boolean): ContentStart | undefined {
  const { tokens, groups, group, frames, subject } = context;
  const isComma = tokens[start]?.text === "," || tokens[start]?.text === ";";
  // “…,” said she, “and …”: behind a subject that stands behind its verb only a quotation goes on.
  const goesOnQuoted =
    tokens[start + 1]?.quotation !== undefined || (subject.shape === "inverted" && isVerbal(tokens[start + 1]));
  const at =
    isComma && (goesOnQuoted || (subject.shape !== "inverted" && tokens[start]?.text === ",")) ? start + 1 : start;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const goesOn = groups.some((other) => other.from === at && other.form === "finite");
  if (at > start && !goesOn && token.quotation === undefined) {
    return isEnclosed(context, at) ? { at, shape: "clause" } : undefined;
  }
  // "agreed to go", not "agreed to a plan"
  if (frames.has("infinitive") && beginsInfinitive(context, at)) return { at, shape: "phrase" };
  const preposition = findPreposition(context, at);
  // "a card that he never asked for or wanted"
  const isCut = preposition !== undefined && ["CCONJ", "PUNCT"].includes(tokens[preposition + 1]?.pos ?? "PUNCT");
  const isQuoted = preposition !== undefined && tokens[preposition + 1]?.quotation !== undefined;
  if (isCut && !isQuoted) return undefined;
  if (preposition !== undefined && at === start && !isDeed(context, preposition)) {
    return { at: preposition + 1, shape: "phrase" };
  }
  if (beginsInfinitive(context, at)) return undefined;
  const isObject = frames.has("thing") && !hasHearer && isOuterObject(context, at);
  if (!isObject && (frames.has("clause") || (hasHearer && frames.has("addressee")))) {
    const clause = findClauseStart(context, at);
    if (clause !== undefined) return { at: clause, shape: "clause" };
  }
  if (frames.has("thing") || frames.has("charge")) {
    if (startsTime(tokens, at) || (group.lemma === "call" && !hasComplement(tokens, at))) return undefined;
    if (readPhraseRight(tokens, at) !== undefined || token.quotation !== undefined) return { at, shape: "phrase" };
    if (token.lower.endsWith("ing") && frames.has("thing")) return { at, shape: "phrase" };
  }
  return token.quotation !== undefined && frames.has("quotation") ? { at, shape: "phrase" } : undefined;
}

// "The clerk who reported the call recalled it": behind "who" the verb takes the noun, and the clerk the next verb.
function isOuterObject({ tokens, groups, subject }: CueContext, at: number): boolean {
  const antecedent = subject.shape === "participle" ? readOwnNoun(subject) : subject.antecedent;
  if (antecedent === undefined || tokens[at]?.pos === "PRON" || tokens[at]?.lower === "that") return false;
  const before = tokens[antecedent.from - 1];
  const opens = before === undefined || before.pos === "PUNCT" || before.pos === "CCONJ" || before.pos === "SCONJ";
  const object = readPhraseRight(tokens, at);
  const finite = groups.filter((group) => group.form === "finite" && group.from >= at);
  if (!opens) return false;
  // "Millers reporting a loss over two years would pay": phrases may stand between them.
  const between = object && finite[0] && tokens.slice(object.to, finite[0].from);
  if (subject.shape === "participle" && finite.length === 1 && between !== undefined)
    return !between.some(({ pos }) => BREAKS.has(pos));
  return finite[0]?.from === object?.to;
}

// "Millers reporting a loss": the noun right before the participle.
function readOwnNoun({ phrase, from }: Subject): NounPhrase | undefined {
  return phrase.to === from ? phrase : undefined;
}

/** Words with which whoever speaks goes on to say why or how long. */
const GROUNDS: ReadonlySet<string> = new Set(["since", "until", "because", "unless"]);
/** Words behind which another clause begins. */
const BREAKS: ReadonlySet<string> = new Set(["PUNCT", "SCONJ", "CCONJ", "PRON"]);

// "to go", "not to go" and "to quickly go".
function beginsInfinitive({ tokens, groups }: CueContext, at: number): boolean {
  const to = NEGATIONS.has(tokens[at]?.lower ?? "") ? at + 1 : at;
  return tokens[to]?.lower === "to" && groups.some(({ from, form }) => from === to && form === "infinitive");
}

// "called for it", "called on Friday for it"
function findPreposition({ tokens, group }: CueContext, at: number): number | undefined {
  const prepositions = findPrepositions(group.lemma);
  return [at, skipTimes(tokens, at)].find((index) => prepositions.includes(tokens[index]?.lower ?? ""));
}

// "responded by hitting him", unlike "by calling him a liar".
function isDeed({ tokens, groups }: CueContext, at: number): boolean {
  const next = groups.find((group) => group.from === at + 1);
  return tokens[at]?.lower === "by" && next?.form === "ing" && findFrames(next.lemma) === undefined;
}

// "Too often, Clarke said, the debate is infected": the cue stands between commas inside what was said.
function isEnclosed({ tokens, groups, subject, frames }: CueContext, at: number): boolean {
  if (!frames.has("clause") || subject.shape !== "before" || tokens[subject.from - 1]?.text !== ",") return false;
  const next = groups.find((group) => group.from >= at);
  const word = tokens[at]?.lower ?? "";
  // "It was a mill, he said, until it fell"
  if (GROUNDS.has(word) && groups.some((group) => group.from > at && group.form === "finite")) return true;
  // "Though it was easy, he said, replacing her would be hard"
  const later = groups.find((group) => group.from > at && group.form === "finite");
  const isGerund = next?.from === at && next.form === "ing" && later !== undefined;
  if (isGerund && readPhraseRight(tokens, next.to)?.to === later.from) return true;
  const phrase = readPhraseRight(tokens, at);
  if (next?.form !== "finite" || ASIDES.has(word) || CONCESSIONS.has(word) || RELATIVES.has(word)) return false;
  return phrase !== undefined && next.from - phrase.to <= 2;
}

// "called him a liar", not "called a meeting": the thing and what it is called.
function hasComplement(tokens: readonly Token[], at: number): boolean {
  let end = readPhraseRight(tokens, at)?.to ?? at;
  // "called the citation and the demand a ploy"
  if (tokens[end]?.lower === "and") end = readPhraseRight(tokens, end + 1)?.to ?? end;
  const next = tokens[end];
  const reach = tokens.slice(at, end + 6);
  const comma = reach.findIndex(({ text }, index) => text === "," && at + index >= end);
  const holdsQuotation = reach
    .slice(0, comma === -1 ? reach.length : comma)
    .some(({ quotation }) => quotation !== undefined);
  return (
    holdsQuotation || next?.pos === "DET" || next?.pos === "ADJ" || (next?.pos === "VERB" && !next.lower.endsWith("s"))
  );
}

/** Where those begin who are told what to do, since it is they who are to do it: "warned people to stay away". */
export function findCharge({ tokens, frames, subject, group }: CueContext, from: number): number | undefined {
  // "called a meeting to discuss it": nobody is told to do anything.
  if (!frames.has("charge") || subject.shape === "inverted" || group.lemma === "call") return undefined;
  const phrase = readPhraseRight(tokens, from);
  if (phrase === undefined) return undefined;
  const whom = skipAppositive(tokens, phrase.to);
  const to = NEGATIONS.has(tokens[whom]?.lower ?? "") ? whom + 1 : whom;
  return tokens[to]?.lower === "to" && isVerbal(tokens[to + 1]) ? from : undefined;
}

// "asked Otto Lund, the head of the mill, to go": behind the second comma stands what he is to do.
function skipAppositive(tokens: readonly Token[], comma: number): number {
  if (tokens[comma]?.text !== ",") return comma;
  const phrase = readPhraseRight(tokens, comma + 1);
  return phrase !== undefined && tokens[phrase.to]?.text === "," && tokens[phrase.to + 1]?.lower === "to"
    ? phrase.to + 1
    : comma;
}

/** What stands before "to" where somebody is told what not to do. */
const NEGATIONS: ReadonlySet<string> = new Set(["not", "never"]);
