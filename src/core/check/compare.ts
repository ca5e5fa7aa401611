import { alignWords, findRuns, type Step } from "./align.ts";
import type { SourceWindow } from "./find-windows.ts";
import type { QuotedWords } from "./quoted-words.ts";
import { measureSimilarity, tidySteps } from "./tidy-steps.ts";

/** A quotation beside one place of an article. */
export interface Comparison {
  readonly window: SourceWindow;
  readonly steps: readonly Step[];
  /** Share of the quotation's words that are the source's, common words counting less: 0 to 1. */
  readonly similarity: number;
}

/**
 * The places that hold the quotation, or read like it: all places where its words stand one after the other, else for
 * the most promising windows their best alignment. Empty when nothing is near.
 */
export function compareWithWindows(quoted: QuotedWords, windows: readonly SourceWindow[]): Comparison[] {
  const whole = windows.flatMap((window) =>
    findRuns(quoted, window.words).map((start) => ({ window, steps: buildRun(quoted, start), similarity: 1 })),
  );
  if (whole.length > 0) return whole;
  const pairs = new Set(pairKeys(quoted.words));
  let cells = CELLS;
  return windows
    .map((window) => ({ window, shared: countShared(window, pairs) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, ALIGNED)
    .flatMap(({ window }) => {
      const cut = { ...window, words: window.words.slice(0, Math.floor(cells / (quoted.words.length + 1))) };
      cells -= cut.words.length * quoted.words.length;
      const steps = tidySteps(alignWords(quoted, cut.words), quoted, cut);
      const similarity = measureSimilarity(steps, quoted);
      return similarity >= NEAR ? [{ window: cut, steps, similarity }] : [];
    });
}

function buildRun(quoted: QuotedWords, start: number): Step[] {
  return quoted.words.map((_, index) => ({ kind: "same", quoted: index, source: start + index }));
}

function countShared(window: SourceWindow, pairs: ReadonlySet<string>): number {
  return new Set(pairKeys(window.words).filter((pair) => pairs.has(pair))).size;
}

function pairKeys(words: SourceWindow["words"]): string[] {
  return words.slice(1).map((word, index) => `${words[index]?.key} ${word.key}`);
}

/** Windows that are aligned word by word. */
const ALIGNED = 3;
/** Cells of all alignments of one quotation together, a byte each: 4,000 letters of Chinese beside 4,500. */
const CELLS = 20_000_000;
/** Similarity from which a place is the same statement, altered, rather than another one on the same subject. */
const NEAR = 0.6;
