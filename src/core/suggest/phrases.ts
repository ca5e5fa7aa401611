import { dropPossessive } from "../text/apostrophes.ts";
import type { Term } from "../text/terms.ts";
import type { NearbyPassage } from "./passages-around.ts";

/** Words of a passage that follow one another. */
export interface Phrase {
  /** The folded words with spaces between. */
  readonly key: string;
  /** As the passage has it. */
  readonly text: string;
  /** Whether all of its words but the small ones have a capital. */
  readonly isName: boolean;
}

/**
 * The phrases that start with term `first` of a passage: two or three words, or up to five that make a name; none ends with
 * a function word, and only a few of those may stand inside ("Bank of England").
 */
export function listPhrases({ text, terms }: NearbyPassage, first: number): Phrase[] {
  const start = terms[first];
  if (start === undefined) return [];
  const phrases: Phrase[] = [];
  let isName = CAPITAL.test(text.slice(start.start, start.start + 2));
  let key = start.word;
  for (let at = first + 1; at < first + LONGEST_NAME; at += 1) {
    const term = terms[at];
    if (term === undefined || !GAP.test(text.slice(terms[at - 1]?.end, term.start))) break;
    if (term.joins && !JOINERS.has(term.word)) break;
    key += ` ${term.word}`;
    isName &&= term.joins || CAPITAL.test(text.slice(term.start, term.start + 2));
    if (!isName && at - first >= LONGEST) break;
    if (term.joins) continue;
    const whole = dropPossessive(text.slice(start.start, term.end));
    if (whole.length <= LONGEST_TEXT) phrases.push({ key, text: whole, isName });
  }
  return phrases;
}

/** The names that term `middle` of a passage is part of: words with a capital, side by side, at most five. */
export function listNamesAround({ text, terms }: NearbyPassage, middle: number): Phrase[] {
  const follows = (at: number): boolean => {
    const [left, right] = [terms[at - 1], terms[at]];
    if (left === undefined || right === undefined) return false;
    return text.slice(left.end, right.start) === " " && [left, right].every((term) => isCapital(text, term));
  };
  let [first, last] = [middle, middle];
  while (middle - first < LONGEST_NAME && follows(first)) first -= 1;
  while (last - middle < LONGEST_NAME && follows(last + 1)) last += 1;
  const names: Phrase[] = [];
  for (let from = first; from <= middle; from += 1) {
    for (let to = middle; to <= Math.min(last, from + LONGEST_NAME - 1); to += 1) {
      const key = terms.slice(from, to + 1).map(({ word }) => word);
      const whole = dropPossessive(text.slice(terms[from]?.start, terms[to]?.end));
      if (to > from) names.push({ key: key.join(" "), text: whole, isName: true });
    }
  }
  return names;
}

function isCapital(text: string, { start, joins }: Term): boolean {
  return !joins && CAPITAL.test(text.slice(start, start + 2));
}

const LONGEST = 3;
const LONGEST_NAME = 5;
/** Code units of a phrase: what is longer leaves no room for a question. */
const LONGEST_TEXT = 80;
const JOINERS: ReadonlySet<string> = new Set(["of", "the", "and", "for", "on"]);
/** Matches "A" and "Ա"; not "a". */
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
/** Matches one space, one hyphen and nothing; not ", ". */
const GAP = /^[ \u00A0\-–]?$/u;
