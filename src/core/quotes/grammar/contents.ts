import { isVerbal, QUESTION_WORDS, skipAddressee, skipAdverbs } from "./behind-cue.ts";
import {
  ASIDES,
  CONCESSIONS,
  type ContentShape,
  type CueContext,
  endClause,
  LAST,
  RELATIVES,
  startsPlace,
  startsTime,
} from "./content-end.ts";
import { findResumed, findTold, isQuotationOnly } from "./contents-around.ts";
import { findLeft, isParenthesis } from "./contents-left.ts";
import { isTime, readPhraseRight } from "./noun-phrases.ts";
import { findFrames, findPrepositions, judges } from "./speech-verbs.ts";
import type { Region, Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The words said, to the right of the cue, to its left, or on both sides; empty when there is none. */
export function findContents(context: CueContext): Region[] {
  const told = findTold(context);
  if (told.length > 0) return told;
  const behind = findRight(context);
  const right = behind !== undefined && isPlaceBehind(context, behind) ? undefined : behind;
  const left = findLeft(context, right);
  if (left === undefined) return right === undefined || isNoStatement(context, right) ? [] : [right];
  // What stands before a cue is said; what follows it goes on only with a quotation or after a comma.
  if (right !== undefined && resumes(context, right, left)) return [left, right];
  const resumed = findResumed(context, left);
  return resumed === undefined ? [left] : [left, resumed];
}

// "told them so", "said there": one small word says nothing.
function isNoStatement({ tokens }: CueContext, { from, to }: Region): boolean {
  return to - from === 1 && tokens[from]?.quotation === undefined && NO_WORDS.has(tokens[from]?.lower ?? "");
}

const NO_WORDS: ReadonlySet<string> = new Set([
  "there",
  "here",
  "so",
  "it",
  "this",
  "that",
  "then",
  "again",
  "him",
  "her",
  "them",
  "us",
  "me",
]);

// "The bridge is safe, the mayor said during a visit to the quay that …": behind a clause of its own a phrase says where.
function isPlaceBehind(context: CueContext, right: Region): boolean {
  const { tokens, groups, group, subject } = context;
  const first = tokens[right.from];
  if (first === undefined || first.pos !== "ADP" || first.quotation !== undefined || right.from > group.to)
    return false;
  if (tokens[subject.from - 1]?.text !== ",") return false;
  return (
    findLeft(context, undefined) !== undefined &&
    groups.some((other) => other.form === "finite" && other.to < subject.from)
  );
}

function resumes(context: CueContext, right: Region, left: Region): boolean {
  const { tokens } = context;
  const first = tokens[right.from];
  if (first?.quotation !== undefined) return true;
  if (isQuotationOnly(tokens, left)) return false;
  return tokens[right.from - 1]?.text !== "(" && isParenthesis(context, right);
}

function findRight(context: CueContext): Region | undefined {
  const { tokens, subject, group } = context;
  const behind = Math.max(group.to, subject.to);
  const first = skipAdverbs(tokens, behind);
  const charge = findCharge(context, first);
  if (charge !== undefined) return endClause(context, charge, "phrase");
  const start = skipAddressee(context, first);
  // "adding to the problems that have piled up": nothing is said.
  const isAddedTo = group.lemma === "add" && tokens[first]?.lower === "to" && tokens[start]?.pos === "PRON";
  if (isAddedTo && tokens[start]?.lower === "that") return undefined;
  const announced = findAnnounced(context, start);
  if (announced !== undefined) return endClause(context, announced, "clause");
  if (group.isPassive) return undefined;
  // "promised lower taxes": what one may promise to somebody is promised where nothing follows it.
  const isThing = start > first && group.lemma === "promise" && isEnd(context.tokens[start]);
  const direct = findDirectStart(context, isThing ? first : start, !isThing && start > first);
  return direct === undefined ? undefined : endClause(context, direct.at, direct.shape);
}

/** What stands before "to" where somebody is told what not to do. */
const NEGATIONS: ReadonlySet<string> = new Set(["not", "never"]);

function isEnd(token: Token | undefined): boolean {
  return token === undefined || (token.pos === "PUNCT" && !token.isQuotation);
}

// "warned people to stay away": whom, too, since it is they who are to do it.
function findCharge({ tokens, frames, subject, group }: CueContext, from: number): number | undefined {
  // "called a meeting to discuss it": nobody is told to do anything.
  if (!frames.has("charge") || subject.shape === "inverted" || group.lemma === "call") return undefined;
  const phrase = readPhraseRight(tokens, from);
  const next = phrase && tokens[phrase.to];
  const to = phrase === undefined || !NEGATIONS.has(next?.lower ?? "") ? phrase?.to : phrase.to + 1;
  return to !== undefined && tokens[to]?.lower === "to" && isVerbal(tokens[to + 1]) ? from : undefined;
}

// "that", ":" or a quotation announces the words, with time and place before it: "said on Monday in Paris that …".
function findAnnounced({ tokens, group, frames }: CueContext, start: number): number | undefined {
  // "read letters that had come": no clause follows such a verb.
  const takesClause = !TAKES_THING.has(group.lemma);
  for (let at = start; at < tokens.length && at - start < FARTHEST; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.isQuotation) return canQuote(tokens, at, start) ? at : undefined;
    // "described the idea that it had failed as absurd": what is judged is not said.
    if (token.lower === "that" && at > start && judges(group.lemma)) return undefined;
    const isThat =
      takesClause && token.lower === "that" && (followsPhrase(tokens, at) || opensAside(tokens, at, start));
    if (token.text === ":" || isThat) {
      const from = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
      return from < tokens.length ? from : undefined;
    }
    const isQuestion = QUESTION_WORDS.has(token.lower) && !(token.lower === "when" && group.lemma === "say");
    if (frames.has("question") && at === start && isQuestion) return at;
    if (isVerbal(token) && at > start) return undefined;
    if (isVerbal(token) && token.pos === "AUX") return undefined;
    if (token.pos === "CCONJ" && (at === start || tokens[at + 1]?.lower === "that")) return undefined;
    if (token.text === ";" || token.text === "(" || group.isPassive) return undefined;
  }
  return undefined;
}

const TAKES_THING: ReadonlySet<string> = new Set(["read", "recite", "publish", "cite"]);
/** Tokens that time, place and hearers may take between a verb and the word that announces what was said. */
const FARTHEST = 22;

function canQuote(tokens: readonly Token[], at: number, start: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || at === start) return true;
  if (before.text === "," || before.text === ":" || before.lower === "that" || before.pos === "ADV") return true;
  if (isTime(before)) return true;
  return false;
}

// "said in a statement that": the word joins a clause where a phrase of time, place or hearer stands before it.
function followsPhrase(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  // "told her husband that night"
  return next !== undefined && next.pos !== "PUNCT" && !isVerbal(next) && !isTime(next);
}

// "said that, like him, she had been pilloried": an insertion right behind the word that joins the clause.
function opensAside(tokens: readonly Token[], at: number, start: number): boolean {
  if (at !== start || tokens[at + 1]?.text !== ",") return false;
  return tokens.slice(at + 2, at + LONGEST_ASIDE).some((token) => token.text === ",");
}

/** Tokens of "if elected" and "in addition to Scott". */
const LONGEST_ASIDE = 12;

interface ContentStart {
  readonly at: number;
  readonly shape: ContentShape;
}

function findDirectStart(context: CueContext, start: number, hasHearer: boolean): ContentStart | undefined {
  const { tokens, groups, group, frames, subject } = context;
  const isComma = tokens[start]?.text === "," || tokens[start]?.text === ";";
  // “…,” said she, “and …”: behind a subject that stands behind its verb only a quotation goes on.
  const goesOnQuoted = tokens[start + 1]?.quotation !== undefined;
  const at =
    isComma && (goesOnQuoted || (subject.shape !== "inverted" && tokens[start]?.text === ",")) ? start + 1 : start;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const goesOn = groups.some((other) => other.from === at && other.form === "finite");
  if (at > start && !goesOn && token.quotation === undefined) {
    return isEnclosed(context, at) ? { at, shape: "clause" } : undefined;
  }
  if (findPrepositions(group.lemma).includes(token.lower) && at === start && !isDeed(context, at)) {
    return { at: at + 1, shape: "phrase" };
  }
  if (token.lower === "to" && isVerbal(tokens[at + 1]))
    return frames.has("infinitive") ? { at, shape: "phrase" } : undefined;
  if (frames.has("clause") || (hasHearer && frames.has("addressee") && !frames.has("thing"))) {
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

// A clause without "that": a noun phrase and, later, its finite verb; or the verb itself in "which he said was …".
function findClauseStart({ tokens, groups, group, subject }: CueContext, start: number): number | undefined {
  const at = skipTimes(tokens, start);
  const token = tokens[at];
  // "said as much", "what she said when she left"
  const isMuch = token?.lower === "as" && tokens[at + 1]?.lower === "much";
  if (group.lemma === "say" && (isMuch || token?.lower === "when")) return undefined;
  if (token === undefined || token.text === "," || token.lower === "and" || token.lower === "but") return undefined;
  if (token.pos === "ADP" || token.pos === "SCONJ") return isClauseOpener(tokens, groups, at) ? at : undefined;
  const next = groups.find((other) => other.from >= at && other !== group);
  if (next === undefined || (next.form !== "finite" && subject.shape !== "inverted")) {
    const finite = groups.find((other) => other.from >= at && other.form === "finite");
    if (finite === undefined) return undefined;
  }
  // "confirmed it, adding that it was late": the verb behind the comma is the subject's own.
  if (next?.form === "ing" && tokens[next.from - 1]?.text === ",") return undefined;
  if (next !== undefined && isAnothers({ tokens, groups }, at, next)) return undefined;
  return at;
}

// "is writing a book, Lund told him": behind one comma a subject of its own, to which the words before are none.
function isAnothers({ tokens, groups }: Pick<CueContext, "tokens" | "groups">, at: number, next: VerbGroup): boolean {
  const commas = tokens.slice(at, next.from).flatMap(({ text }, index) => (text === "," ? [at + index] : []));
  const [comma] = commas;
  if (comma === undefined || commas.length > 1 || next.form !== "finite") return false;
  const phrase = readPhraseRight(tokens, comma + 1);
  if (phrase?.to !== next.from || readPhraseRight(tokens, at)?.to !== comma) return false;
  // "Lund, the first woman named mayor, would come"
  const closing = tokens.findIndex(({ text }, index) => index >= next.to && text === ",");
  return closing === -1 || !groups.some(({ from, form }) => from === closing + 1 && form === "finite");
}

// "said if the plan failed, he would …": the clause that is said may itself begin with a condition.
function isClauseOpener(tokens: readonly Token[], groups: readonly VerbGroup[], at: number): boolean {
  if (!CONDITIONS.has(tokens[at]?.lower ?? "")) return false;
  return groups.filter((group) => group.from >= at && group.form === "finite").length >= 2;
}

function skipTimes(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) return at;
    if (isTime(token) || (LAST.has(token.lower) && isTime(next))) at += LAST.has(token.lower) && !isTime(token) ? 2 : 1;
    else if ((token.lower === "on" || token.lower === "in" || token.lower === "at") && startsPlace(tokens, at)) {
      at = readPhraseRight(tokens, at + 1)?.to ?? at + 2;
    } else return at;
  }
}

const CONDITIONS: ReadonlySet<string> = new Set(
  "if when while although because since in as after before once until unless without at on by for with under from during despite".split(
    " ",
  ),
);
