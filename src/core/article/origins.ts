import { findFirst } from "../text/find-first.ts";
import type { Span } from "../text/span.ts";

/**
 * Where the characters of a reading text stand in its source: of each run of characters that stand there side by side,
 * where it begins in the one and in the other. Both rise.
 */
export interface Origins {
  readonly starts: Uint32Array;
  readonly sources: Uint32Array;
}

/** The stretch of the source from the first to the last character of `span`; at an empty one's place when it is empty. */
export function mapToSource(origins: Origins, { start, end }: Span): Span {
  const from = findOrigin(origins, start);
  return { start: from, end: start === end ? from : findOrigin(origins, end - 1) + 1 };
}

/** Where in the source the character at `offset` of the reading text stands. */
export function findOrigin({ starts, sources }: Origins, offset: number): number {
  const run = Math.max(0, findFirst(starts.length, (place) => (starts[place] ?? 0) > offset) - 1);
  return (sources[run] ?? 0) + offset - (starts[run] ?? 0);
}

/** The first character of the reading text that stands at `source` or behind it; it may lie behind the text's end. */
export function findOffset({ starts, sources }: Origins, source: number): number {
  const run = findFirst(sources.length, (place) => (sources[place] ?? 0) > source);
  if (run === 0) return 0;
  const offset = (starts[run - 1] ?? 0) + source - (sources[run - 1] ?? 0);
  return Math.min(offset, starts[run] ?? offset);
}

/** The origins of a text that is its own source. */
export const SAME_PLACE: Origins = { starts: Uint32Array.of(0), sources: Uint32Array.of(0) };
