import type { Term } from "../terms.ts";
import type { Candidate } from "./candidate.ts";

/** The stem of a capitalized word. */
export interface CountedName {
  readonly stem: string;
  readonly sentences: number;
}

/** Single capitalized words and the number of sentences that hold them, most frequent first, then in order. */
export function countNames(candidates: readonly Candidate[]): CountedName[] {
  const counts = new Map<string, number>();
  for (const candidate of candidates) {
    const stems = new Set(findSentenceNames(candidate).map(({ stem }) => stem));
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts].map(([stem, sentences]) => ({ stem, sentences })).sort((a, b) => b.sentences - a.sentences);
}

/** The capitalized words of a sentence behind its first word. */
export function findSentenceNames({ text, terms }: Candidate): Term[] {
  const first = FIRST_WORD.exec(text)?.index ?? 0;
  return terms.filter(({ start }) => start > first && CAPITAL.test(text.slice(start, start + 2)));
}

/** Matches "T"; not "“". */
const FIRST_WORD = /[\p{L}\p{N}]/u;
/** Matches "P"; not "p". */
const CAPITAL = /^\p{Lu}/u;
