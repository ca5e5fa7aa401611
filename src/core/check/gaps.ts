import { holdsReversingWord } from "../text/reversing-words.ts";
import type { Step } from "./align.ts";
import type { Comparison } from "./compare.ts";
import type { QuotedWords } from "./quoted-words.ts";

/** Words of the source that a quotation leaves out, by their numbers in the window: `first` up to and with `last`. */
export interface Gap {
  readonly first: number;
  readonly last: number;
  /** Whether the quotation marks it with "…". */
  readonly isMarked: boolean;
  /** The quotation's words between this gap and the one before, and between this one and the next. */
  readonly wordsBefore: number;
  readonly wordsBehind: number;
}

/** The stretches that an alignment removes, in order. */
export function findGaps(steps: readonly Step[], quoted: QuotedWords): Gap[] {
  const gaps: { first: number; last: number; isMarked: boolean; wordsBefore: number; wordsBehind: number }[] = [];
  let words = 0;
  let next = 0;
  let isOpen = false;
  for (const step of steps) {
    if (step.kind === "removed") {
      const open = gaps.at(-1);
      if (isOpen && open !== undefined) open.last = step.source;
      else {
        const isMarked = quoted.omissions.has(next);
        gaps.push({ first: step.source, last: step.source, isMarked, wordsBefore: words, wordsBehind: 0 });
        words = 0;
      }
      isOpen = true;
    } else {
      isOpen = false;
      next = step.quoted + 1;
      words += 1;
      const open = gaps.at(-1);
      if (open !== undefined) open.wordsBehind = words;
    }
  }
  return gaps;
}

/**
 * Whether a marked omission stands between real parts of the source: "do … agree" for "do not agree" is none, and
 * neither is a string of single words picked from all over an article.
 */
export function isFairOmission(gap: Gap, { window }: Comparison): boolean {
  if (Math.min(gap.wordsBefore, gap.wordsBehind) < FEWEST_WORDS) return false;
  const omitted = window.words.slice(gap.first, gap.last + 1).map(({ key }) => key);
  return omitted.length > SHORT_OMISSION || !holdsReversingWord(omitted);
}

/** Words of a part beside an omission: one or two can be found in any article. */
const FEWEST_WORDS = 2;
/** Words up to which an omission that holds a "not" leaves out nothing else. */
const SHORT_OMISSION = 3;
