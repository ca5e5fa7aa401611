import { findMatches } from "../../text/find-matches.ts";
import type { Span } from "../../text/span.ts";
import type { OpenCode } from "./splitting.ts";

/**
 * The code between back ticks that a very long line is in where it is cut, at the end of `piece`, and that ends in what
 * follows of it; undefined when it is in none. `before`: the code that the piece began in.
 */
export function findOpenCode(source: string, piece: Span, before: OpenCode | undefined): OpenCode | undefined {
  if (before !== undefined && before.end > piece.end) return before;
  const start = Math.max(piece.start, before?.end ?? 0);
  if (!source.slice(start, piece.end).includes("`")) return undefined;
  const newline = source.slice(start, start + LONGEST).indexOf("\n");
  const text = source.slice(start, newline === -1 ? start + LONGEST : start + newline);
  const runs = [...findMatches(text, TICKS)].map(({ index, 0: ticks }) => ({ index, ticks }));
  for (let at = 0; at < Math.min(runs.length, MOST_RUNS); at += 1) {
    const run = runs[at];
    if (run === undefined || start + run.index >= piece.end) return undefined;
    const closing = runs.findIndex(({ ticks }, other) => other > at && ticks.length === run.ticks.length);
    if (closing === -1) continue;
    const end = start + (runs[closing]?.index ?? 0) + run.ticks.length;
    if (end > piece.end) return { ticks: run.ticks, start: start + run.index, end };
    at = closing;
  }
  return undefined;
}

/** Code units in which code ends, and runs of back ticks that are looked at for what they close. */
const LONGEST = 128 * 1024;
const MOST_RUNS = 200;
/** Matches "`" and "``" with nothing before them that takes their meaning; not the one of "\\`". */
const TICKS = /(?<![\\`])`+/gu;
