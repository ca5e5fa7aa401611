import { skipAddressee, skipAdverbs } from "./behind-cue.ts";
import type { CueContext } from "./cue-context.ts";
import { PAST_FORM } from "./cue-forms.ts";
import { skipTimes } from "./time-and-place.ts";
import { isTime } from "./time-words.ts";
import type { Region, Token } from "./token.ts";
import { DASH } from "./token.ts";

/** The words said to the left of the cue, where `right` are those to its right; undefined when there are none. */
export function findLeft(context: CueContext, right: Region | undefined): Region | undefined {
  const { tokens, subject, frames, floor, groups, group } = context;
  if (subject.shape === "shared" || subject.shape === "participle" || subject.shape === "infinitive") return undefined;
  const takesClause = frames.has("clause") || isHeard(context);
  if (subject.shape === "relative" || !(frames.has("quotation") || takesClause)) return undefined;
  const end = subject.from;
  const before = tokens[end - 1];
  if (before === undefined || end - 1 < floor) return undefined;
  // "The four “holes” he cited are there": a word in quotation marks without a stop is what somebody acts on.
  const isStopped = before.quotation !== undefined && before.pos === "PUNCT";
  const isOpen = before.isQuotation || before.text === "," || DASH.test(before.text) || isStopped;
  if (!isOpen && !/[?!]/u.test(before.text)) return undefined;
  const start = Math.max(floor, findLeftStart(tokens, floor));
  const last = findLastWord(tokens, end);
  const region = { from: start, to: last + 1 };
  if (opensReduced(context, region)) return undefined;
  if (tokens[last]?.isQuotation) {
    // A quotation that begins a sentence of its own is all that was said; one that goes on from words before is not, and
    // is the title of something where the words behind the cue are what was said.
    if (isWholeQuotation(tokens, last, start)) return { from: last, to: last + 1 };
    return right === undefined || isParenthesis(context, right) ? region : undefined;
  }
  if (right !== undefined && !isParenthesis(context, right)) return undefined;
  // "is near the weir, which, Lund said, is old": only what the pronoun leads to.
  if (right !== undefined && LEADING.has(tokens[last]?.lower ?? "") && tokens[last - 1]?.text === ",")
    return { from: last, to: last + 1 };
  const isPlain = before.quotation === undefined;
  if (isPlain && (!takesClause || (right === undefined && isAside(context, region)))) return undefined;
  const holdsVerb = groups.some(
    (other) => other !== group && other.from >= start && other.to <= end && other.form === "finite",
  );
  const isParenthetic = right !== undefined;
  const isSaid = holdsVerb || isParenthetic || before.quotation !== undefined || isWholeSentence(context, region);
  return isSaid ? region : undefined;
}

// “…,” - said Lund: between a quotation and its cue stand a comma and a dash, or one of them.
function findLastWord(tokens: readonly Token[], end: number): number {
  for (let at = end - 1; at >= end - 3; at -= 1) {
    const token = tokens[at];
    if (token?.isQuotation) return at;
    if (token === undefined || token.quotation !== undefined || !(token.text === "," || DASH.test(token.text))) break;
  }
  if (tokens[end - 1]?.isQuotation) return end - 1;
  // “…,” Nye County, Nevada, Sheriff Ann Lee said: places between the quotation and the office.
  let at = end - 1;
  while (at > end - LONGEST_PLACES && (tokens[at]?.text === "," || tokens[at]?.pos === "PROPN")) at -= 1;
  return tokens[at]?.isQuotation && tokens[end - 1]?.text === "," ? at : end - 2;
}

/** Tokens of places that stand before an office. */
const LONGEST_PLACES = 8;

// "…, Lund told the paper.": nothing but who hears it stands behind the verb.
function isHeard(context: CueContext): boolean {
  const { tokens, frames, group, subject } = context;
  if (!frames.has("addressee") || subject.shape !== "before") return false;
  const behind = skipAddressee(context, group.to);
  const after = tokens[skipTimes(tokens, behind)];
  if (behind === group.to) return false;
  const isQuoted = tokens[subject.from - 1]?.isQuotation === true || tokens[subject.from - 2]?.isQuotation === true;
  return after === undefined || after.text === "." || (after.text === "," && isQuoted);
}

// "People like him, she said.": a noun that the cue alone stands behind.
function isWholeSentence({ tokens, groups, group, subject }: CueContext, region: Region): boolean {
  const first = tokens[region.from];
  if (first === undefined || !["NOUN", "PROPN", "DET", "NUM", "ADJ"].includes(first.pos) || groups.length > 1)
    return false;
  const isEnd = tokens.slice(Math.max(group.to, subject.to)).every(({ pos }) => pos === "PUNCT");
  const words = tokens.slice(region.from, region.to);
  return isEnd && words.length > 1 && words.some(({ pos }) => pos === "NOUN") && !words.some(isTime);
}

// "Asked whether it would close, Lund said no"
function opensReduced({ tokens, groups }: CueContext, { from }: Region): boolean {
  const opens = groups.some((group) => group.from === from && group.form === "finite");
  return opens && tokens[from]?.quotation === undefined && PAST_FORM.test(tokens[from]?.lower ?? "");
}

// "When Congress met, Mexico said enough": a subordinate clause or phrase in front is not what was said.
function isAside({ tokens, groups }: CueContext, region: Region): boolean {
  if (!ASIDE_STARTS.has(tokens[region.from]?.lower ?? "")) return false;
  const inner = tokens.slice(region.from, region.to).findIndex((token) => token.text === ",");
  if (inner === -1) return true;
  return !groups.some((group) => group.from > region.from + inner && group.to <= region.to && group.form === "finite");
}

/** ", he said," between two halves of what was said. */
export function isParenthesis(context: CueContext, right: Region): boolean {
  const { tokens, subject, group } = context;
  const heard = skipAddressee(context, skipAdverbs(tokens, Math.max(group.to, subject.to)));
  const behind = skipTimes(tokens, heard);
  const after = tokens[behind];
  // "There is no proof, Lund said, that it leaks"
  const from = tokens[behind + 1]?.lower === "that" ? behind + 2 : behind + 1;
  return after !== undefined && (after.text === "," || DASH.test(after.text)) && right.from === from;
}

function findLeftStart(tokens: readonly Token[], floor: number): number {
  let at = floor;
  while (at < tokens.length && (tokens[at]?.pos === "PUNCT" || (floor > 0 && tokens[at]?.pos === "CCONJ"))) at += 1;
  if (tokens[at]?.lower === "but" || tokens[at]?.lower === "and") at += 1;
  return at;
}

function isWholeQuotation(tokens: readonly Token[], at: number, start: number): boolean {
  if (at <= start + 1) return true;
  const words = tokens.slice(start, at);
  return !words.some((word) => word.isQuotation) && (tokens[at - 1]?.text === "," || tokens[at - 1]?.text === ":");
}

const LEADING: ReadonlySet<string> = new Set(["which", "who", "whom", "that"]);
const ASIDE_STARTS: ReadonlySet<string> = new Set(
  "when while if as after before although though because since in on at during for with despite until once".split(" "),
);
