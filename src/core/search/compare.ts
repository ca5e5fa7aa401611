import type { Passage, SplitArticle } from "../article/passages.ts";
import { selectBest } from "../text/select-best.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { measureOverlapInSteps } from "./overlap.ts";
import type { WeighedQuery } from "./weigh-query.ts";

/** Passages of two articles beside each other; where one has fewer, its side is empty, but never both. */
export interface ComparedRow {
  readonly left?: Passage;
  readonly right?: Passage;
}

/** Sets what two articles say on a query side by side, best first; empty when neither says anything. */
export function* comparePassagesInSteps(
  left: SplitArticle,
  right: SplitArticle,
  query: WeighedQuery,
): Steps<ComparedRow[]> {
  const ours = yield* rankByOverlap(left, query, MOST_ROWS);
  const theirs = yield* rankByOverlap(right, query, MOST_ROWS);
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, row) => {
    const [a, b] = [ours[row], theirs[row]];
    return { ...(a !== undefined && { left: a }), ...(b !== undefined && { right: b }) };
  });
}

// Passages by the share of the query's words that they hold, rare ones counting more; in order where equal.
function* rankByOverlap({ passages, language }: SplitArticle, query: WeighedQuery, limit: number): Steps<Passage[]> {
  const texts = passages.map((passage) => sliceText(passage.article.text, passage));
  yield;
  const scores = yield* measureOverlapInSteps(texts, query, language);
  return selectBest(
    passages.keys(),
    limit,
    (index) => scores[index] ?? 0,
    (index) => (scores[index] ?? 0) > 0,
  ).flatMap((index) => passages[index] ?? []);
}

/** Passages of each article that fit on a screen beside the other's. */
const MOST_ROWS = 3;
