import { findPassageAt } from "../article/passages.ts";
import type { Steps } from "../text/steps.ts";
import { alignInSteps, findRuns, type Step } from "./align.ts";
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
export function* compareInSteps(quoted: QuotedWords, windows: readonly SourceWindow[]): Steps<Comparison[]> {
  const whole = yield* findRunsInSteps(quoted, windows);
  return whole.length > 0 ? whole : yield* alignWithLikeliest(quoted, windows);
}

/** The places where the words of a quotation stand one after the other, some of them in no heading. */
export function* findWholeInSteps(quoted: QuotedWords, windows: readonly SourceWindow[]): Steps<Comparison[]> {
  const whole = yield* findRunsInSteps(quoted, windows);
  return whole.filter(({ window, steps }) =>
    steps.some((step) => {
      const word = step.kind === "same" ? window.words[step.source] : undefined;
      return word !== undefined && findPassageAt(window.passages, word.start) !== undefined;
    }),
  );
}

function* findRunsInSteps(quoted: QuotedWords, windows: readonly SourceWindow[]): Steps<Comparison[]> {
  const whole: Comparison[] = [];
  for (const window of windows) {
    const starts = findRuns(quoted, window.words).slice(0, MOST_WHOLE - whole.length);
    for (const start of starts) whole.push({ window, steps: buildRun(quoted, start), similarity: 1 });
    yield;
  }
  return whole;
}

function* alignWithLikeliest(quoted: QuotedWords, windows: readonly SourceWindow[]): Steps<Comparison[]> {
  const pairs = new Set(pairKeys(quoted.words));
  const likely: { window: SourceWindow; shared: number }[] = [];
  for (const window of windows) {
    const shared = yield* countShared(window, pairs);
    if (shared > 0) likely.push({ window, shared });
  }
  let cells = CELLS;
  const near: Comparison[] = [];
  for (const { window } of likely.sort((a, b) => b.shared - a.shared).slice(0, ALIGNED)) {
    const cut = { ...window, words: window.words.slice(0, Math.floor(cells / (quoted.words.length + 1))) };
    cells -= cut.words.length * quoted.words.length;
    const aligned = yield* alignInSteps(quoted, cut.words);
    yield;
    const steps = tidySteps(aligned, quoted, cut);
    const similarity = measureSimilarity(steps, quoted, cut);
    if (similarity >= NEAR) near.push({ window: cut, steps, similarity });
    yield;
  }
  return near;
}

function buildRun(quoted: QuotedWords, start: number): Step[] {
  return quoted.words.map((_, index) => ({ kind: "same", quoted: index, source: start + index }));
}

function* countShared(window: SourceWindow, pairs: ReadonlySet<string>): Steps<number> {
  const shared = new Set<string>();
  for (let at = 0; at < window.words.length; at += PAIRED_PER_STEP) {
    for (const pair of pairKeys(window.words.slice(at, at + PAIRED_PER_STEP + 1))) {
      if (pairs.has(pair)) shared.add(pair);
    }
    yield;
  }
  return shared.size;
}

function pairKeys(words: SourceWindow["words"]): string[] {
  return words.slice(1).map((word, index) => `${words[index]?.key} ${word.key}`);
}

/** Words: about a millisecond. */
const PAIRED_PER_STEP = 4_000;
/** Places that hold a quotation whole of which the likeliest is looked for. */
const MOST_WHOLE = 500;

/** Windows that are aligned word by word. */
const ALIGNED = 3;
/** Cells of all alignments of one quotation together, a byte each: 4,000 letters of Chinese beside 4,500. */
const CELLS = 20_000_000;
/** Similarity from which a place is the same statement, altered, rather than another one on the same subject. */
const NEAR = 0.6;
