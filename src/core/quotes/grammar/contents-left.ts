import { skipAddressee, skipAdverbs } from "./behind-cue.ts";
import type { CueContext } from "./content-end.ts";
import type { Region, Token } from "./token.ts";
import { DASH } from "./token.ts";

/** The words said to the left of the cue, where `right` are those to its right; undefined when there are none. */
export function findLeft(context: CueContext, right: Region | undefined): Region | undefined {
  const { tokens, subject, frames, floor, groups, group } = context;
  if (subject.shape === "shared" || subject.shape === "participle" || subject.shape === "infinitive") return undefined;
  if (subject.shape === "relative" || !(frames.has("quotation") || frames.has("clause"))) return undefined;
  const end = subject.from;
  const before = tokens[end - 1];
  if (before === undefined || end - 1 < floor) return undefined;
  const isOpen = before.isQuotation || before.text === "," || DASH.test(before.text) || before.quotation !== undefined;
  if (!isOpen && !/[?!]/u.test(before.text)) return undefined;
  const lastQuotation = tokens[before.isQuotation ? end - 1 : end - 2];
  const start = Math.max(floor, findLeftStart(tokens, floor));
  const region = { from: start, to: before.isQuotation ? end : end - 1 };
  if (lastQuotation?.isQuotation) {
    // A quotation that begins a sentence of its own is all that was said; one that goes on from words before is not.
    const at = before.isQuotation ? end - 1 : end - 2;
    return isWholeQuotation(tokens, at, start) ? { from: at, to: at + 1 } : region;
  }
  if (right !== undefined && !isParenthesis(context, right)) return undefined;
  const isPlain = before.quotation === undefined;
  if (isPlain && (!frames.has("clause") || (right === undefined && isAside(context, region)))) return undefined;
  const holdsVerb = groups.some(
    (other) => other !== group && other.from >= start && other.to <= end && other.form === "finite",
  );
  const isParenthetic = right !== undefined;
  return holdsVerb || isParenthetic || before.quotation !== undefined ? region : undefined;
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
  const behind = skipAddressee(context, skipAdverbs(tokens, Math.max(group.to, subject.to)));
  const after = tokens[behind];
  return after !== undefined && (after.text === "," || DASH.test(after.text)) && right.from === behind + 1;
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

const ASIDE_STARTS: ReadonlySet<string> = new Set(
  "when while if as after before although though because since in on at during for with despite until once".split(" "),
);
