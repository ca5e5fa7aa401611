import type { Speaker } from "../core/quotes/people/speaker.ts";
import type { Quote } from "../core/quotes/quote.ts";
import { overlaps, type Span } from "../core/text/span.ts";
import type { LabelledArticle, LabelledQuote } from "./quote-sets.ts";

/** What is compared: a piece of a quote, cut at paragraphs and trimmed; a predicted or a labelled one. */
export interface Piece extends Span {
  readonly kind: LabelledQuote["kind"];
  readonly counts: boolean;
  readonly mention?: Span;
  readonly speaker?: string;
  readonly cue?: Span;
}

export interface Tally {
  /** Pieces of the reference that count; pieces predicted that count; found; found with the right speaker. */
  readonly gold: number;
  readonly predicted: number;
  readonly found: number;
  readonly right: number;
  /** Found, shown with a speaker, and wrong. */
  readonly wrong: number;
  /** Predicted pieces that show a speaker. */
  readonly shown: number;
}

/** A predicted piece against its match, for the breakdown of errors. */
export interface Comparison {
  readonly gold?: Piece;
  readonly predicted?: Piece;
  readonly outcome: "right" | "wrong-speaker" | "no-speaker" | "missed" | "boundary" | "spurious" | "ignored";
}

/** The pieces of what the engine found. */
export function cutPredicted(text: string, quotes: readonly Quote[], speakers: ReadonlyMap<string, Speaker>): Piece[] {
  return quotes.flatMap((quote) =>
    cutPieces(text, quote.parts).map((span) => ({
      ...span,
      kind: quote.kind,
      counts: true,
      ...(quote.cue && { cue: quote.cue }),
      ...mentionOf(quote),
      ...(quote.speaker !== undefined && { speaker: speakers.get(quote.speaker)?.name ?? quote.speaker }),
    })),
  );
}

/** The words that name the speaker: for a quotation that stands alone, those of the quote that it goes on from. */
export function mentionOf({ mention, grounds }: Quote): { mention?: Span } {
  const span = mention ?? grounds.lent;
  return span === undefined ? {} : { mention: span };
}

/** The pieces of the reference. */
export function cutLabelled({ text, quotes }: LabelledArticle): Piece[] {
  return quotes.flatMap((quote) =>
    cutPieces(text, quote.parts).map((span) => ({
      ...span,
      kind: quote.kind,
      counts: quote.counts,
      ...(quote.mention && { mention: quote.mention }),
      ...(quote.speaker !== undefined && { speaker: quote.speaker }),
    })),
  );
}

/** The stretches inside quotation marks that pieces of direct and mixed quotes hold. */
export function cutStretches(text: string, pieces: readonly Piece[]): Piece[] {
  return pieces
    .filter((piece) => piece.kind !== "reported")
    .flatMap((piece) => splitStretches(text, piece).map((span) => ({ ...piece, ...span })));
}

export function isLong(text: string, piece: Span): boolean {
  return text.slice(piece.start, piece.end).split(/\s+/u).length >= LONG_WORDS;
}

const LONG_WORDS = 8;

/** Pairs each piece of the reference with at most one predicted piece, the best overlap first. */
export function compare(gold: readonly Piece[], predicted: readonly Piece[]): Comparison[] {
  const pairs = gold.flatMap((a, g) =>
    predicted.flatMap((b, p) => {
      const score = dice(a, b);
      return score >= FOUND ? [{ g, p, score: score + (a.counts ? 1 : 0) + (isRight(a, b) ? 0.5 : 0) }] : [];
    }),
  );
  pairs.sort((a, b) => b.score - a.score);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const results: Comparison[] = [];
  for (const { g, p } of pairs) {
    const a = gold[g];
    const b = predicted[p];
    if (a === undefined || b === undefined || usedGold.has(g) || usedPredicted.has(p)) continue;
    usedGold.add(g);
    usedPredicted.add(p);
    results.push({ gold: a, predicted: b, outcome: judge(a, b) });
  }
  for (const [g, piece] of gold.entries()) {
    if (usedGold.has(g) || !piece.counts) continue;
    const near = predicted.some((other, p) => !usedPredicted.has(p) && dice(piece, other) > NEAR);
    results.push({ gold: piece, outcome: near ? "boundary" : "missed" });
  }
  for (const [p, piece] of predicted.entries())
    if (!usedPredicted.has(p)) results.push({ predicted: piece, outcome: "spurious" });
  return results;
}

/** Counts what counts: what matches a piece of the reference that counts for nobody is left out. */
export function tally(comparisons: readonly Comparison[]): Tally {
  const result: Record<keyof Tally, number> = { gold: 0, predicted: 0, found: 0, right: 0, wrong: 0, shown: 0 };
  for (const { gold, predicted, outcome } of comparisons) {
    if (outcome === "ignored") continue;
    if (gold !== undefined) result.gold += 1;
    if (predicted !== undefined) result.predicted += 1;
    if (predicted?.speaker !== undefined) result.shown += 1;
    if (gold !== undefined && predicted !== undefined) result.found += 1;
    if (outcome === "right") result.right += 1;
    if (outcome === "wrong-speaker" && predicted?.speaker !== undefined) result.wrong += 1;
  }
  return result;
}

/** The harmonic mean of precision and recall, 0 to 100. */
export function f1({ right, gold, predicted }: Pick<Tally, "right" | "gold" | "predicted">): number {
  return gold + predicted === 0 ? 0 : (200 * right) / (gold + predicted);
}

function judge(gold: Piece, predicted: Piece): Comparison["outcome"] {
  if (!gold.counts) return "ignored";
  if (isRight(gold, predicted)) return "right";
  return predicted.mention === undefined && predicted.speaker === undefined ? "no-speaker" : "wrong-speaker";
}

function isRight(gold: Piece, predicted: Piece): boolean {
  if (gold.mention === undefined) return predicted.mention === undefined;
  if (predicted.mention !== undefined && overlaps(gold.mention, predicted.mention)) return true;
  if (gold.speaker === undefined || predicted.speaker === undefined) return false;
  return readSurname(gold.speaker) === readSurname(predicted.speaker);
}

function readSurname(name: string): string {
  const words = name
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => !/^(?:jr|sr|i{2,3}|iv)\.?$/u.test(word));
  return words.at(-1) ?? "";
}

function dice(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : (2 * shared) / (a.end - a.start + (b.end - b.start));
}

const FOUND = 0.8;
const NEAR = 0.25;

function cutPieces(text: string, parts: readonly Span[]): Span[] {
  return parts
    .flatMap((part) => splitLines(text, part).map((span) => trimPiece(text, span)))
    .filter((span) => span.start < span.end);
}

function splitLines(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  for (let at = span.start; at <= span.end; at += 1) {
    if (at < span.end && text[at] !== "\n") continue;
    if (start < at) lines.push({ start, end: at });
    start = at + 1;
  }
  return lines;
}

function trimPiece(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s\p{P}]/u.test(text[start] ?? "")) start += 1;
  while (end > start && /[\s\p{P}]/u.test(text[end - 1] ?? "")) end -= 1;
  const that = /^that\s+["“‘']?/iu.exec(text.slice(start, end));
  return that === null ? { start, end } : { start: start + that[0].length, end };
}

// Marks next to the piece were trimmed off it and belong to it.
function splitStretches(text: string, piece: Span): Span[] {
  const stretches: Span[] = [];
  const end = /["”»]/u.test(text.slice(piece.end, piece.end + 3)) ? piece.end + 3 : piece.end;
  let open: number | undefined = /["“«]/u.test(text.slice(Math.max(0, piece.start - 2), piece.start))
    ? piece.start
    : undefined;
  for (let at = piece.start; at < end && at < text.length; at += 1) {
    if (text[at] === "\n") break;
    if (!/["“”«»]/u.test(text[at] ?? "")) continue;
    if (open === undefined) open = at + 1;
    else {
      stretches.push(trimPiece(text, { start: open, end: at }));
      open = undefined;
    }
  }
  if (open !== undefined && open < piece.end) stretches.push(trimPiece(text, { start: open, end: piece.end }));
  return stretches.filter((span) => span.start < span.end);
}
