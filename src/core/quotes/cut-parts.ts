import { type Span, trimSpan } from "../span.ts";

/**
 * The paragraphs of an article in the parts that are read for themselves, in order: one for an article, several for a
 * book. Who is meant never depends on what stands some ten thousand words before, and memory is needed for one part
 * alone. A paragraph that is longer than anybody writes is cut at white space.
 */
export function cutParts(text: string, paragraphs: readonly Span[]): readonly (readonly Span[])[] {
  const parts: Span[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const paragraph of paragraphs) {
    for (const piece of cutLong(text, paragraph)) {
      if (piece.end > end) {
        parts.push([]);
        end = piece.start + LONGEST_PART;
      }
      parts.at(-1)?.push(piece);
    }
  }
  return parts;
}

/** The whole text in pieces of some ten thousand words, cut at line ends where there is any, else at white space. */
export function cutLines(text: string): Span[] {
  const pieces: Span[] = [];
  for (let start = 0; start < text.length; start = pieces.at(-1)?.end ?? text.length) {
    const limit = Math.min(text.length, start + LONGEST_PIECE);
    const lines = text.slice(start, limit).lastIndexOf("\n") + 1;
    if (limit === text.length) pieces.push({ start, end: limit });
    else pieces.push({ start, end: lines > 0 ? start + lines : findCut(text, limit) });
  }
  return pieces;
}

function cutLong(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST_PIECE) {
    const end = findCut(text, start + LONGEST_PIECE);
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: span.end });
  return pieces.map((piece) => trimSpan(text, piece)).filter(({ start: from, end }) => from < end);
}

// The last white space before `limit`; a run without any is cut between two characters.
function findCut(text: string, limit: number): number {
  for (let at = limit; at > limit - WIDEST_LOOK; at -= 1) if (WHITE_SPACE.test(text.charAt(at))) return at;
  return SECOND_HALF.test(text.charAt(limit)) ? limit - 1 : limit;
}

/** Code units of a part: a long evening's reading. No news, no essay and no chapter has as many. */
const LONGEST_PART = 300_000;
/** Code units of a piece: what is looked through at once. */
const LONGEST_PIECE = 50_000;
/** Code units in which white space is looked for. */
const WIDEST_LOOK = 1_000;
/** Matches a space and a line end; not a letter. */
const WHITE_SPACE = /\s/u;
/** Matches the second half of an emoji that was cut in two; not a letter. */
const SECOND_HALF = /[\udc00-\udfff]/u;
