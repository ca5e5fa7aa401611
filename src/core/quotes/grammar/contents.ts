import { findAnnounced } from "./announced.ts";
import { skipAddressee, skipAdverbs } from "./behind-cue.ts";
import { endClause } from "./content-end.ts";
import { findResumed, findTold, isQuotationOnly } from "./contents-around.ts";
import { findLeft, isParenthesis } from "./contents-left.ts";
import type { CueContext } from "./cue-context.ts";
import { findCharge, findDirectStart } from "./direct-contents.ts";
import type { Region, Token } from "./token.ts";

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
  // "indicated as much in a letter"
  if (tokens[from]?.lower === "much" && tokens[from - 1]?.lower === "as") return true;
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

function isEnd(token: Token | undefined): boolean {
  return token === undefined || (token.pos === "PUNCT" && !token.isQuotation);
}
