import { overlapsAny } from "../text/overlaps-any.ts";
import { QUOTATION_MARKS } from "../text/quotation-marks.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Comparison } from "./compare.ts";
import type { QuotedWords } from "./quoted-words.ts";

/**
 * Whether a text with quotations in it is a copy of an article, altered or not, and no text of its writer's: one of the
 * places has the words between the quotations too, beside the words that they stand beside, and quotation marks between the
 * two. `marked` is what the message sets in quotation marks, counted as `quoted.at`.
 */
export function* standsAsWholeInSteps(
  quoted: QuotedWords,
  marked: readonly Span[],
  comparisons: readonly Comparison[],
): Steps<boolean> {
  const own = yield* findOwnInSteps(quoted, marked);
  for (const comparison of comparisons) {
    if (isCopy(comparison, own)) return true;
    yield;
  }
  return false;
}

/** How many words of the text stand in no quotation marks. */
export function* countOwnInSteps(quoted: QuotedWords, marked: readonly Span[]): Steps<number> {
  return (yield* findOwnInSteps(quoted, marked)).size;
}

function* findOwnInSteps(quoted: QuotedWords, marked: readonly Span[]): Steps<ReadonlySet<number>> {
  const own = new Set<number>();
  for (const [number, { start, end }] of quoted.words.entries()) {
    const place = { start: quoted.at.start + start, end: quoted.at.start + end };
    if (!overlapsAny(marked, place)) own.add(number);
    yield;
  }
  return own;
}

function isCopy(comparison: Comparison, own: ReadonlySet<number>): boolean {
  const { steps } = comparison;
  const sources = new Map(steps.flatMap((step) => (step.kind === "same" ? [[step.quoted, step.source] as const] : [])));
  let inPlace = 0;
  let marked = 0;
  let unmarked = 0;
  for (const [number, source] of sources) {
    const isNext = (distance: number): boolean => sources.get(number + distance) === source + distance;
    if (own.has(number) && NEIGHBOURS.some(isNext)) inPlace += 1;
    const ahead = NEIGHBOURS.find((distance) => distance > 0 && isNext(distance));
    // Where the writer's own words meet quoted ones, the article has a mark as well.
    if (ahead === undefined || own.has(number) === own.has(number + ahead)) continue;
    if (MARK.test(readBetween(comparison, source, source + ahead))) marked += 1;
    else unmarked += 1;
  }
  const isMarkedAlike = marked > unmarked || (unmarked === 0 && inPlace >= NO_CHANCE);
  return isMarkedAlike && inPlace >= own.size * SHARE;
}

function readBetween({ window }: Comparison, left: number, right: number): string {
  return window.article.text.slice(window.words[left]?.end ?? 0, window.words[right]?.start ?? 0);
}

/** How far apart words are neighbours: one between them may be another. By chance single words match anywhere. */
const NEIGHBOURS: readonly number[] = [1, 2, -1, -2];
/** Share of the words between the quotations that has to be in place. */
const SHARE = 0.5;
/** Words in place that are a copy wherever the quotations beside them come from: two places joined have no mark between. */
const NO_CHANCE = 8;
/** Matches “ and '; not "a". */
const MARK = new RegExp(`[${QUOTATION_MARKS}]`, "u");
