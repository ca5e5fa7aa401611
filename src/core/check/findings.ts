import type { ComparedWord } from "../text/compared-words.ts";
import { dropNoteMarks } from "../text/note-marks.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { type Change, readAdded, readRemoved } from "./changes.ts";
import type { Comparison } from "./compare.ts";
import type { QuotedWords } from "./quoted-words.ts";

/**
 * What a change, or what was set aside in comparing, is in particular. `words` are the quotation's, `source` the article's.
 *
 * - `swapped`: neighbours stand in another order.
 * - `doubled`: they stand twice.
 * - `brackets`: the writer put them in square brackets, as no words of the article.
 * - `spelling`: the article spells them as in Britain, the quotation as in America, or the other way round.
 * - `aside`: links, addresses and emoji, which no article has as words.
 * - `note-marks`: one of the two has the marks of notes, the other has not.
 */
export type Finding =
  | { readonly kind: "swapped" | "doubled" | "brackets" | "aside"; readonly words: string }
  | { readonly kind: "spelling"; readonly words: string; readonly source: string }
  | { readonly kind: "note-marks" };

/** The findings of a comparison, those of single words first, in order. */
export function* findFindingsInSteps(
  quoted: QuotedWords,
  comparison: Comparison,
  changes: readonly Change[],
): Steps<Finding[]> {
  const findings = changes.flatMap((change) => nameChange(change, quoted, comparison));
  for (const [at, change] of changes.entries()) {
    findings.push(...findSwapped(change, changes[at + 1], quoted, comparison));
    yield;
  }
  return [...findings, ...findAside(quoted), ...findNoteMarks(quoted, comparison)];
}

function nameChange(change: Change, quoted: QuotedWords, comparison: Comparison): Finding[] {
  const added = readAdded(change, quoted);
  const words = sliceRun(quoted.text, added);
  switch (change.kind) {
    case "brackets":
      return [{ kind: "brackets", words }];
    case "spelling":
      return [
        { kind: "spelling", words, source: sliceRun(comparison.window.article.text, readRemoved(change, comparison)) },
      ];
    case "page":
      return [];
    case "other":
      return change.removed.length === 0 && isDoubled(change, quoted) ? [{ kind: "doubled", words }] : [];
  }
}

// “the the”: the words are those that stand before them, or behind.
function isDoubled({ added }: Change, { words }: QuotedWords): boolean {
  const [first] = added;
  const last = added.at(-1);
  if (first === undefined || last === undefined) return false;
  const own = readKeys(words.slice(first, last + 1));
  return [first - added.length, last + 1].some(
    (from) => from >= 0 && readKeys(words.slice(from, from + added.length)) === own,
  );
}

// The words that are missing at one place are more at the next, a few words away.
function findSwapped(change: Change, next: Change | undefined, quoted: QuotedWords, comparison: Comparison): Finding[] {
  if (next === undefined) return [];
  const goesBehind = isSame(readRemoved(change, comparison), readAdded(next, quoted));
  const goesAhead = isSame(readAdded(change, quoted), readRemoved(next, comparison));
  if (goesBehind === goesAhead) return [];
  const start = goesBehind ? readQuotedBehind(comparison, change.removed.at(-1)) : change.added[0];
  const end = goesBehind ? next.added.at(-1) : readQuotedBefore(comparison, next.removed[0]);
  if (start === undefined || end === undefined || end - start >= LONGEST_SWAP) return [];
  return [{ kind: "swapped", words: sliceRun(quoted.text, quoted.words.slice(start, end + 1)) }];
}

// The word of the quotation that stands behind a missing one.
function readQuotedBehind({ steps }: Comparison, source: number | undefined): number | undefined {
  const at = steps.findIndex((step) => step.kind === "removed" && step.source === source);
  const step = steps.slice(at + 1).find(({ kind }) => kind === "same");
  return step?.kind === "same" ? step.quoted : undefined;
}

// And the one before it.
function readQuotedBefore({ steps }: Comparison, source: number | undefined): number | undefined {
  const at = steps.findIndex((step) => step.kind === "removed" && step.source === source);
  const step = steps.slice(0, at).findLast(({ kind }) => kind === "same");
  return step?.kind === "same" ? step.quoted : undefined;
}

function isSame(some: readonly ComparedWord[], others: readonly ComparedWord[]): boolean {
  return some.length > 0 && readKeys(some) === readKeys(others);
}

function findAside({ text, aside }: QuotedWords): Finding[] {
  const words = aside.map((span) => sliceText(text, span).trim()).filter((mark) => NO_WORDS.test(mark));
  return words.length === 0 ? [] : [{ kind: "aside", words: words.join(" ") }];
}

function findNoteMarks(quoted: QuotedWords, { steps, window }: Comparison): Finding[] {
  const found = steps.flatMap((step) => (step.kind === "same" ? (window.words[step.source] ?? []) : []));
  const { text } = window.article;
  const source = text.slice(found[0]?.start ?? 0, found.at(-1)?.end ?? 0);
  if (source.length > LONGEST_NOTED) return [];
  return holdsNoteMark(quoted.text) === holdsNoteMark(source) ? [] : [{ kind: "note-marks" }];
}

function holdsNoteMark(text: string): boolean {
  return dropNoteMarks(text) !== text;
}

function readKeys(words: readonly ComparedWord[]): string {
  return words.map(({ key }) => key).join(" ");
}

function sliceRun(text: string, words: readonly ComparedWord[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

/** Words within which a swap is one of neighbours. */
const LONGEST_SWAP = 9;
/** Code units of an article beside a quotation that are searched for marks of notes. */
const LONGEST_NOTED = 8_000;
/** Matches "](https://a.org)", "https://a.org" and "<:hm:12>"; not "1. ". */
const NO_WORDS = /https?:|^<a?:|\]\(/u;
