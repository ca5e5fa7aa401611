import { type ComparedWord, readComparedWords } from "../text/compared-words.ts";
import { findMatches } from "../text/find-matches.ts";
import { rulesOverWhatFollows, rulesOverWhatPrecedes, saysNo } from "../text/reversing-words.ts";
import { readSentences } from "../text/sentences.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { type Change, readAdded, readRemoved } from "./changes.ts";
import type { Comparison } from "./compare.ts";
import type { Cut } from "./cuts.ts";
import type { Gap } from "./gaps.ts";
import type { QuotedWords } from "./quoted-words.ts";

/**
 * A word that turns the sense of a quotation round:
 *
 * - `dropped`: the article says no with it, and the quotation leaves it out: “not”.
 * - `added`: the quotation says no with it, and the article does not.
 * - `hidden`: it stands in what is left out around the quoted words, and rules over them: “never” of “I never said that …”.
 */
export interface Turn {
  readonly kind: "dropped" | "added" | "hidden";
  readonly word: string;
}

/** The words that turn the sense of the quotation round, in the order of the changes, omissions and ends. */
export function* findTurnsInSteps(
  quoted: QuotedWords,
  comparison: Comparison,
  changes: readonly Change[],
  gaps: readonly Gap[],
  cuts: readonly Cut[],
): Steps<Turn[]> {
  const turns: Turn[] = [];
  for (const change of changes) {
    turns.push(...compareNegations(change, quoted, comparison));
    yield;
  }
  for (const gap of gaps) {
    if (gap.last - gap.first >= SHORT) turns.push(...findInGap(gap, comparison));
    yield;
  }
  for (const cut of cuts) turns.push(...findBeyond(cut, comparison));
  return turns;
}

// Only the smaller of several words that all say no are counted: “cannot” is “can not”.
function compareNegations(change: Change, quoted: QuotedWords, comparison: Comparison): Turn[] {
  const { text, lang } = comparison.window.article;
  if (change.removed.length > SHORT && change.added.length === 0) return [];
  const dropped = readRemoved(change, comparison).filter(({ key }) => saysNo(key, lang));
  const added = readAdded(change, quoted).filter(({ key }) => saysNo(key, lang));
  return [
    ...dropped.slice(added.length).map((word): Turn => ({ kind: "dropped", word: sliceText(text, word) })),
    ...added.slice(dropped.length).map((word): Turn => ({ kind: "added", word: sliceText(quoted.text, word) })),
  ];
}

// Of a long omission what belongs to the sentence that goes on behind it.
function findInGap({ first, last }: Gap, comparison: Comparison): Turn[] {
  const { words, article } = comparison.window;
  const [from, next] = [words[first], words[last + 1]];
  if (from === undefined || next === undefined) return [];
  const start = Math.max(from.start, next.start - LONGEST_READ);
  let sentence: Span = { start, end: next.end };
  for (const one of readSentences(article.text, { start, end: next.end }, article.lang)) sentence = one;
  return findRuling({ start: sentence.start, end: next.start }, comparison);
}

function findBeyond({ edge, rest }: Cut, comparison: Comparison): Turn[] {
  const { text, lang } = comparison.window.article;
  if (edge === "start")
    return findRuling({ start: Math.max(rest.start, rest.end - LONGEST_READ), end: rest.end }, comparison);
  const behind = readClauseBehind(text, rest);
  return behind
    .filter(({ key }, at) => rulesOverWhatPrecedes(key, lang) || (at < NEAR && saysNo(key, lang)))
    .map((word) => ({ kind: "hidden", word: sliceText(text, word) }));
}

function findRuling(before: Span, comparison: Comparison): Turn[] {
  const { text, lang } = comparison.window.article;
  const read = sliceText(text, before);
  const breaks = [...findMatches(read, BREAK)].at(-1);
  const from = before.start + (breaks === undefined ? 0 : breaks.index + breaks[0].length);
  return readComparedWords(text, before)
    .filter(({ key, start }) => (start >= from || CONDITIONS.has(key)) && rulesOverWhatFollows(key, lang))
    .map((word) => ({ kind: "hidden", word: sliceText(text, word) }));
}

function readClauseBehind(text: string, rest: Span): ComparedWord[] {
  const read = text.slice(rest.start, Math.min(rest.end, rest.start + LONGEST_READ));
  const end = read.search(FIRST_BREAK);
  return readComparedWords(text, { start: rest.start, end: rest.start + (end === -1 ? read.length : end) });
}

/** Words up to which an omission that holds a “not” leaves out nothing else. */
const SHORT = 3;
/** Words behind an end in which a “not” belongs to what stands before: “is | not”. */
const NEAR = 1;
/** Code units of a sentence that are read beside the quoted words. */
const LONGEST_READ = 2_000;
/** They rule over all that follows in their sentence. */
const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless"]);

/** Matches ", but " and ";", behind which another statement begins; not ", if ". */
const BREAK =
  /;|,["”’]?\s+(?:but|and|yet|so|or|though|although|while|aber|und|sondern|mais|et|pero|y|но|и|а|ama|ve)\s/gu;
const FIRST_BREAK = new RegExp(BREAK.source, "u");
