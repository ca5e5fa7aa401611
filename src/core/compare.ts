import { measureOverlap } from "./overlap.ts";
import type { Passage } from "./passages.ts";
import { sliceText } from "./span.ts";

/** Passages of two articles beside each other; where one has fewer, its side is empty, but never both. */
export interface ComparedRow {
  readonly left?: Passage;
  readonly right?: Passage;
}

/** Passages of one article that answer a query, best first, at most `limit`; empty when none does. */
export type PassageRanker = (passages: readonly Passage[], query: string, limit: number) => readonly Passage[];

/** Sets what two articles say on a query side by side, best first; empty when neither says anything. */
export function comparePassages(
  left: readonly Passage[],
  right: readonly Passage[],
  query: string,
  rank: PassageRanker = rankByOverlap,
): ComparedRow[] {
  const [ours, theirs] = [rank(left, query, MOST_ROWS), rank(right, query, MOST_ROWS)];
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, row) => {
    const [a, b] = [ours[row], theirs[row]];
    return { ...(a !== undefined && { left: a }), ...(b !== undefined && { right: b }) };
  });
}

/** Passages by the share of the query's words that they hold, rare ones counting more; in order where equal. */
export function rankByOverlap(passages: readonly Passage[], query: string, limit: number): Passage[] {
  const texts = passages.map((passage) => sliceText(passage.article.text, passage));
  const scores = measureOverlap(texts, query);
  return passages
    .map((passage, index) => ({ passage, score: scores[index] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ passage }) => passage);
}

/** Passages of each article that fit on a screen beside the other's. */
const MOST_ROWS = 3;
