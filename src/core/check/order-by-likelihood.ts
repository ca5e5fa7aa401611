import { splitTerms } from "../terms.ts";
import type { Comparison } from "./compare.ts";
import { matchesLiterally } from "./literal.ts";
import type { QuotedWords } from "./quoted-words.ts";

/**
 * The places, those first that are likeliest to be what was asked for, as far as that is seen without looking for who
 * speaks: the nearest in words, in an article that names the speaker, letter by letter, between quotation marks, the newest.
 */
export function orderByLikelihood(
  quoted: QuotedWords,
  comparisons: readonly Comparison[],
  speaker: string,
): Comparison[] {
  const surname = splitTerms(speaker).at(-1)?.word;
  return comparisons
    .map((comparison) => ({
      comparison,
      keys: [
        comparison.similarity,
        Number(surname === undefined || namesSpeaker(comparison, surname)),
        Number(matchesLiterally(quoted, comparison)),
        Number(standsInMarks(comparison)),
      ],
    }))
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

function namesSpeaker({ window }: Comparison, surname: string): boolean {
  return splitTerms(window.article.text.slice(0, LONGEST_READ)).some(({ word }) => word === surname);
}

// The last mark before the words opens a quotation.
function standsInMarks({ window, steps }: Comparison): boolean {
  const first = steps.find((step) => step.kind === "same");
  const start = first?.kind === "same" ? (window.words[first.source]?.start ?? 0) : 0;
  const paragraph = window.article.blocks.find((block) => block.start <= start && start < block.end);
  const before = window.article.text.slice(paragraph?.start ?? 0, start);
  return OPEN_MARK.test(before);
}

/** Code units of an article that are searched for a name. */
const LONGEST_READ = 50_000;
/** Matches `he said “we `; not `“we go” and `. */
const OPEN_MARK = /[“„«‹「『][^”»›」』]*$|^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/u;
