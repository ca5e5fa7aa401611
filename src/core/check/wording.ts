import type { Span } from "../text/span.ts";
import type { Comparison } from "./compare.ts";
import { findCuts, isFairPiece } from "./cuts.ts";
import { findGaps, type Gap, isFairOmission } from "./gaps.ts";
import { matchesLiterally } from "./literal.ts";
import type { QuotedWords } from "./quoted-words.ts";
import type { Edge } from "./verdict.ts";

/** How a quotation and a place of an article compare as text, whoever said it. */
export interface Wording {
  readonly kind: "exact" | "same-words" | "cut-unmarked" | "differs";
  /** Fair omissions that the quotation marks. */
  readonly omissions: readonly Gap[];
  /** Ends inside a sentence of the source, without a mark there. */
  readonly cuts: readonly Edge[];
  /** Stretches of the source that are left out without a mark, or with one that is no fair omission. */
  readonly gaps: readonly Gap[];
}

/**
 * Compares word by word, then letter by letter where all the words are there. `wholes` are stretches of the article that
 * stand for themselves as a sentence does: the parts of its quotes.
 */
export function compareWording(quoted: QuotedWords, comparison: Comparison, wholes: readonly Span[]): Wording {
  const all = findGaps(comparison.steps, quoted);
  const omissions = all.filter((gap) => gap.isMarked && isFairOmission(gap, comparison));
  const gaps = all.filter((gap) => !omissions.includes(gap));
  const cuts = findCuts(quoted, comparison, wholes);
  const found = { omissions, cuts, gaps };
  const isUnfair = gaps.some(({ isMarked }) => isMarked);
  if (comparison.steps.some(({ kind }) => kind === "added") || isUnfair) return { ...found, kind: "differs" };
  if (gaps.length > 0) return { ...found, kind: "cut-unmarked" };
  if (cuts.length > 0 && !isFairPiece(quoted, comparison)) return { ...found, kind: "cut-unmarked" };
  return { ...found, kind: matchesLiterally(quoted, comparison) ? "exact" : "same-words" };
}
