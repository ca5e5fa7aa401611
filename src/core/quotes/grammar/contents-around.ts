import { endClause } from "./content-end.ts";
import type { CueContext } from "./cue-context.ts";
import { findFrames } from "./speech-verbs.ts";
import type { Region, Token } from "./token.ts";

/** "Norland, as the mayor pointed out, has no weir": the sentence around an insertion that begins with "as"; else empty. */
export function findTold({ tokens, groups, group, subject, frames, floor }: CueContext): Region[] {
  const as = subject.from - 1;
  const closing = tokens[group.to];
  const isInserted = tokens[as]?.lower === "as" && subject.shape === "before" && tokens[as - 1]?.text === ",";
  if (!isInserted || !frames.has("clause") || as < 2 || floor > 0) return [];
  if (closing !== undefined && closing.text !== "," && closing.text !== ".") return [];
  const from = tokens[0]?.pos === "CCONJ" ? 1 : 0;
  const left: Region = { from, to: as - 1 };
  let end = tokens.length;
  while (end > group.to && tokens[end - 1]?.pos === "PUNCT") end -= 1;
  const right: Region = { from: group.to + 1, to: end };
  // "If, as I have said, he comes": a word that only opens the sentence says nothing.
  const opensOnly = left.to - left.from <= 1 && !["NOUN", "PROPN", "PRON"].includes(tokens[left.from]?.pos ?? "");
  const regions = right.to > right.from ? (opensOnly ? [right] : [left, right]) : [left];
  const isClause = groups.some((other) => {
    return other.form === "finite" && regions.some((region) => other.from >= region.from && other.to <= region.to);
  });
  return isClause ? regions : [];
}

/**
 * “…,” said his wife to him one day, “and …”: a quotation that goes on behind hearers, time or an aside, before which nobody
 * else speaks; undefined where none does.
 */
export function findResumed(context: CueContext, left: Region): Region | undefined {
  const { tokens, groups, group, subject } = context;
  if (!isQuotationOnly(tokens, left)) return undefined;
  const behind = Math.max(group.to, subject.to);
  for (let at = behind; at + 1 < tokens.length && at - behind < FARTHEST; at += 1) {
    const [mark, next] = [tokens[at], tokens[at + 1]];
    if (
      mark?.quotation !== undefined ||
      groups.some(({ head, lemma }) => head === at && findFrames(lemma) !== undefined)
    ) {
      return undefined;
    }
    if (next?.quotation === undefined || !RESUMES.test(mark?.text ?? "")) continue;
    return endClause(context, at + 1, "phrase");
  }
  return undefined;
}

/** Matches ",", ";" and ":"; not a word. */
const RESUMES = /^[,;:]$/u;

/** Whether the region holds whole quotations and marks alone. */
export function isQuotationOnly(tokens: readonly Token[], region: Region): boolean {
  return tokens.slice(region.from, region.to).every((token) => token.isQuotation || token.pos === "PUNCT");
}

/** Tokens that hearers, time and asides may take between a cue and what goes on. */
const FARTHEST = 22;
