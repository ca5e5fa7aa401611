import type { Article } from "../article/article.ts";
import { findFirst } from "../text/find-first.ts";
import { findMatches } from "../text/find-matches.ts";
import { DOUBLE_MARKS, OPENING_DOUBLE_MARKS, STRAIGHT_DOUBLE_MARKS } from "../text/quotation-marks.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitStretches } from "../text/stretches.ts";
import { splitFolded } from "../text/terms.ts";
import type { Comparison } from "./compare.ts";
import { matchesLiterally } from "./literal.ts";
import type { QuotedWords } from "./quoted-words.ts";

/**
 * The places, those first that are likeliest to be what was asked for, as far as that is seen without looking for who
 * speaks: the nearest in words, in an article that names the speaker, letter by letter, between quotation marks, the newest.
 */
export function* orderInSteps(
  quoted: QuotedWords,
  comparisons: readonly Comparison[],
  speaker: string,
): Steps<Comparison[]> {
  const surname = splitFolded(speaker).at(-1)?.word;
  const naming = new Map<Article, boolean>();
  const rated: { comparison: Comparison; keys: readonly number[] }[] = [];
  for (const comparison of comparisons) {
    const { article } = comparison.window;
    const names = naming.get(article) ?? (surname === undefined || (yield* namesSpeaker(article, surname)));
    naming.set(article, names);
    const literal = matchesLiterally(quoted, comparison);
    const keys = [comparison.similarity, Number(names), Number(literal), Number(standsInMarks(comparison))];
    rated.push({ comparison, keys });
    yield;
  }
  return rated
    .sort((a, b) => compareKeys(a.keys, b.keys) || compareDates(a.comparison, b.comparison))
    .map(({ comparison }) => comparison);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((key, index) => key !== b[index]);
  return place === -1 ? 0 : (b[place] ?? 0) - (a[place] ?? 0);
}

function compareDates(a: Comparison, b: Comparison): number {
  return (b.window.article.date ?? "").localeCompare(a.window.article.date ?? "");
}

function* namesSpeaker({ text }: Article, surname: string): Steps<boolean> {
  const read = { start: 0, end: Math.min(text.length, LONGEST_READ) };
  for (const stretch of splitStretches(text, read, READ_PER_STEP)) {
    if (splitFolded(sliceText(text, stretch)).some(({ word }) => word === surname)) return true;
    yield;
  }
  return false;
}

// The last mark before the words opens a quotation, or an odd number of straight ones stands before them.
function standsInMarks({ window, steps }: Comparison): boolean {
  const first = steps.find((step) => step.kind === "same");
  const start = first?.kind === "same" ? (window.words[first.source]?.start ?? 0) : 0;
  const { text, blocks } = window.article;
  const paragraph = blocks[findFirst(blocks.length, (place) => (blocks[place]?.end ?? 0) > start)];
  const from = paragraph !== undefined && paragraph.start <= start ? paragraph.start : 0;
  let last = "";
  let straight = 0;
  for (const [mark] of findMatches(text.slice(Math.max(from, start - LONGEST_LEAD), start), MARK)) {
    if (STRAIGHT_MARKS.has(mark)) straight += 1;
    else last = mark;
  }
  return OPENING_MARKS.has(last) || straight % 2 === 1;
}

/** Code units of an article that are searched for a name. */
const LONGEST_READ = 50_000;
/** Code units of the same searched at once: about a millisecond. */
const READ_PER_STEP = 8_000;
/** Code units of a paragraph before the words that are searched for marks. */
const LONGEST_LEAD = 20_000;
/** Matches “ and »; not ’. */
const MARK = new RegExp(`[${DOUBLE_MARKS}]`, "gu");
const OPENING_MARKS: ReadonlySet<string> = new Set(OPENING_DOUBLE_MARKS);
const STRAIGHT_MARKS: ReadonlySet<string> = new Set(STRAIGHT_DOUBLE_MARKS);
