import { type Excerpt, type Mark, showPassage } from "../article/excerpt.ts";
import { type Passage, splitPassageSentences } from "../article/passages.ts";
import { findFirst } from "../text/find-first.ts";
import { covers, overlaps, type Span } from "../text/span.ts";
import type { Comparison } from "./compare.ts";
import type { Judgement } from "./judge.ts";

/**
 * The whole sentences in which the found words stand, an excerpt a passage: the found words marked `quoted`, words that
 * the quotation lacks between them `match`.
 */
export function cutFoundExcerpts({ comparison, wording }: Judgement, version: string): Excerpt[] {
  const found = findStretches(comparison, "same").map((span): Mark => ({ kind: "quoted", ...span }));
  const omitted = new Set(wording.omissions.map(({ first }) => comparison.window.words[first]?.start));
  const missing = findStretches(comparison, "removed")
    .filter((span) => span.end - span.start <= LONGEST_MISSING && !omitted.has(span.start))
    .map((span): Mark => ({ kind: "match", ...span }));
  const shown = findHolders(comparison.window.passages, found).slice(0, SHOWN);
  return shown.map((passage) => cutSentences(passage, found, missing, version));
}

/** The passages with a mark, in order; those before the first mark and behind the last are not looked at. */
function findHolders(passages: readonly Passage[], marks: readonly Mark[]): Passage[] {
  const [first, last] = [marks[0]?.start ?? 0, marks.at(-1)?.end ?? 0];
  const holders: Passage[] = [];
  for (let at = findFirst(passages.length, (place) => (passages[place]?.end ?? 0) > first); ; at += 1) {
    const passage = passages[at];
    if (passage === undefined || passage.start >= last) return holders;
    if (marks.some((mark) => overlaps(mark, passage))) holders.push(passage);
  }
}

function cutSentences(passage: Passage, found: readonly Mark[], missing: readonly Mark[], version: string): Excerpt {
  const sentences = splitPassageSentences(passage).filter((sentence) => found.some((mark) => overlaps(mark, sentence)));
  const span = { start: sentences[0]?.start ?? passage.start, end: sentences.at(-1)?.end ?? passage.end };
  const marks = [...found.map((mark) => clip(mark, span)), ...missing.filter((mark) => covers(span, mark))]
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start);
  return showPassage(passage, version, span, marks);
}

// Words one after the other are one stretch, with what stands between them.
function findStretches({ steps, window }: Comparison, kind: "same" | "removed"): Span[] {
  const stretches: { start: number; end: number; last: number }[] = [];
  for (const step of steps) {
    if (step.kind !== kind) continue;
    const word = window.words[step.source];
    const open = stretches.at(-1);
    if (word === undefined) continue;
    if (open?.last === step.source - 1) Object.assign(open, { end: word.end, last: step.source });
    else stretches.push({ start: word.start, end: word.end, last: step.source });
  }
  return stretches.map(({ start, end }) => ({ start, end }));
}

function clip(mark: Mark, span: Span): Mark {
  return { ...mark, start: Math.max(mark.start, span.start), end: Math.min(mark.end, span.end) };
}

/** Passages shown of one quotation: it may run over more of them. */
const SHOWN = 4;
/** Code units of a left-out stretch that is still pointed at. */
const LONGEST_MISSING = 300;
