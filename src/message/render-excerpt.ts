import type { Mark } from "../core/article/excerpt.ts";
import { findFirst } from "../core/text/find-first.ts";
import { overlaps, type Span } from "../core/text/span.ts";
import type { ExcerptSection } from "../layout/sheet.ts";
import { splitShown } from "../layout/split-shown.ts";
import type { Links } from "./render-blocks.ts";
import { renderRuns } from "./render-runs.ts";

/** Source text that is shown, and at which of its ends something is left out. */
export type Shown = Pick<ExcerptSection, "excerpt" | "gaps">;

/**
 * An excerpt as Discord Markdown in at most `room` characters, built as its source is. What does not fit is left out:
 * first the addresses behind words, then whole sentences, rows and lines of code, each gap marked `[…]`, the marked ones
 * staying longest; undefined when not one of them fits.
 */
export function renderExcerpt({ excerpt, gaps = [] }: Shown, room: number): string | undefined {
  const render = (runs: readonly Span[], links: Links): string => renderRuns(excerpt, { runs, gaps, links });
  for (const links of ["linked", "unlinked"] as const) {
    const whole = render([excerpt], links);
    if (whole.length <= room) return whole;
  }
  const pieces = splitShown(excerpt);
  const order = orderByWeight(pieces, excerpt.marks);
  const renderPieces = (places: readonly number[]): string => render(joinPieces(pieces, places), "unlinked");
  const kept = choosePieces(pieces, order, renderPieces, room);
  return kept.length === 0 ? undefined : renderPieces(kept);
}

// As many as fit of those that weigh most, then of the next ones such as still fit.
function choosePieces(
  pieces: readonly Span[],
  order: readonly number[],
  render: (places: readonly number[]) => string,
  room: number,
): number[] {
  const count = findFirst(order.length, (place) => render(order.slice(0, place + 1)).length > room);
  const kept = order.slice(0, count);
  let tries = TRIES;
  for (const place of order.slice(count + 1)) {
    const { start, end } = pieces[place] ?? { start: 0, end: 0 };
    if (tries === 0) break;
    if (end - start > room) continue;
    tries -= 1;
    if (render([...kept, place]).length <= room) kept.push(place);
  }
  return kept;
}

/** Neighbours as one. */
function joinPieces(pieces: readonly Span[], places: readonly number[]): Span[] {
  const runs: { start: number; end: number; last: number }[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const { start, end } = pieces[place] ?? { start: 0, end: 0 };
    const open = runs.at(-1);
    if (open?.last === place - 1) Object.assign(open, { end, last: place });
    else runs.push({ start, end, last: place });
  }
  return runs.map(({ start, end }) => ({ start, end }));
}

// The sentences that a reader came for, then the rest from the front.
function orderByWeight(pieces: readonly Span[], marks: readonly Mark[]): number[] {
  const weights = pieces.map((piece) =>
    marks.filter((mark) => overlaps(mark, piece)).reduce((sum, { kind }) => sum + WEIGHTS[kind], 0),
  );
  return weights
    .map((weight, index) => ({ weight, index }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ index }) => index);
}

const WEIGHTS: Readonly<Record<Mark["kind"], number>> = { answer: 100, quoted: 100, sentence: 100, match: 1 };

/** How many that fit by themselves are tried for the room that is left: each try writes the whole anew. */
const TRIES = 40;
