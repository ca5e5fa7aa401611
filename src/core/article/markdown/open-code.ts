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
  const runs = new TickRuns(text);
  for (let at = 0; at < MOST_RUNS; at += 1) {
    const run = runs.at(at);
    if (run === undefined || start + run.index >= piece.end) return undefined;
    const closing = runs.findAlike(at);
    if (closing === undefined) continue;
    const end = start + (runs.at(closing)?.index ?? 0) + run.ticks.length;
    if (end > piece.end) return { ticks: run.ticks, start: start + run.index, end };
    at = closing;
  }
  return undefined;
}

/** The runs of back ticks of a text, read as far as they are asked for: mostly the next one closes. */
class TickRuns {
  readonly #found: TickRun[] = [];
  readonly #matches: Iterator<RegExpExecArray, void>;

  constructor(text: string) {
    this.#matches = findMatches(text, TICKS);
  }

  at(place: number): TickRun | undefined {
    while (this.#found.length <= place) {
      const { value } = this.#matches.next();
      if (value === undefined) return undefined;
      this.#found.push({ index: value.index, ticks: value[0] });
    }
    return this.#found[place];
  }

  /** The place of the next run of the same length. */
  findAlike(place: number): number | undefined {
    const length = this.at(place)?.ticks.length;
    for (let next = place + 1; ; next += 1) {
      const run = this.at(next);
      if (run === undefined) return undefined;
      if (run.ticks.length === length) return next;
    }
  }
}

interface TickRun {
  readonly index: number;
  readonly ticks: string;
}

/** Code units in which code ends, and runs of back ticks that are looked at for what they close. */
const LONGEST = 128 * 1024;
const MOST_RUNS = 200;
/** Matches "`" and "``" with nothing before them that takes their meaning; not the one of "\\`". */
const TICKS = /(?<![\\`])`+/gu;
