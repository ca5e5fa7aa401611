import type { Mark } from "../article/excerpt.ts";
import { type Passage, splitPassageSentences } from "../article/passages.ts";
import { covers } from "../text/span.ts";
import type { ScannedPassage } from "./scan-passage.ts";
import type { Hit } from "./search-passages.ts";
import type { WeighedQuery } from "./weigh-query.ts";

/**
 * What to set off in a passage that was found: the words of the question, the sentence that holds most of it, and in
 * that sentence or next to it the word of the asked type that stands nearest. In order of their beginning.
 */
export function markEvidence(query: WeighedQuery, { passage, scan }: Pick<Hit, "passage" | "scan">): Mark[] {
  const marks: Mark[] = mergePlaces(scan.occurrences).map((place) => ({ kind: "match", ...place }));
  const sentence = findBestSentence(query, passage, scan);
  if (sentence !== undefined) marks.push({ kind: "sentence", ...sentence });
  const answer = findAnswer(query, scan);
  if (answer !== undefined) marks.push({ kind: "answer", ...answer });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

// One name may stand for several words of the question, several words may be one, and words of a script without spaces touch:
// what is found is marked once, whole.
function mergePlaces(places: readonly Bounds[]): Bounds[] {
  const merged: Bounds[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || start > last.end) merged.push({ start, end });
    else if (end > last.end) merged[merged.length - 1] = { start: last.start, end };
  }
  return merged;
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

// Of sentences that hold the same the first is taken; a passage of one sentence needs no setting off.
function findBestSentence(query: WeighedQuery, passage: Passage, scan: ScannedPassage): Bounds | undefined {
  const sentences = splitPassageSentences(passage);
  let best: { span: Bounds; mass: number } | undefined;
  for (const span of sentences.length > 1 ? sentences : []) {
    const terms = new Set(scan.occurrences.filter((word) => covers(span, word)).map((word) => word.term));
    const mass = [...terms].reduce((sum, term) => sum + (query.terms[term]?.idf ?? 0), 0);
    if (mass > (best?.mass ?? 0)) best = { span: { start: span.start, end: span.end }, mass };
  }
  return best?.span;
}

/** The word of the asked type that the words of the question stand nearest to, with its neighbours of that type. */
function findAnswer(query: WeighedQuery, scan: ScannedPassage): Bounds | undefined {
  let best: { at: number; near: number } | undefined;
  for (const [at, answer] of scan.answers.entries()) {
    let near = 0;
    for (const { term, position, sentence } of scan.occurrences) {
      if (sentence === answer.sentence)
        near += (query.terms[term]?.idf ?? 0) / (1 + Math.abs(position - answer.position));
    }
    if (near > (best?.near ?? 0)) best = { at, near };
  }
  if (best === undefined) return undefined;
  let first = best.at;
  let last = best.at;
  const follows = (a: number, b: number): boolean => {
    const [left, right] = [scan.answers[a], scan.answers[b]];
    return (
      left !== undefined &&
      right !== undefined &&
      right.position === left.position + 1 &&
      left.sentence === right.sentence
    );
  };
  while (follows(first - 1, first)) first -= 1;
  while (follows(last, last + 1)) last += 1;
  const [start, end] = [scan.answers[first]?.start, scan.answers[last]?.end];
  return start === undefined || end === undefined ? undefined : { start, end };
}
