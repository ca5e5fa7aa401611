import type { Caller, Tally } from "../core/feedback/feedback.ts";
import type { Command } from "./command.ts";

/** Reads what was counted, as far as the caller may know it; of no caller nothing. */
export type ReadTally = (caller: Caller | undefined) => Promise<Tally>;

/** `/stats`: what was asked, not found and not helpful in a server, for those who manage it. */
export function buildStats(readTally: ReadTally): Command {
  return {
    name: "stats",
    description: "Count what was asked most, not found, and marked as not helpful",
    audience: "managers",
    options: [],
    run: async (_args, _library, _runSteps, occasion) => ({ kind: "stats", ...(await readTally(occasion?.caller)) }),
  };
}
