import type { Tally } from "../core/feedback.ts";
import type { Command } from "./command.ts";

/** `/stats`: what was asked, not found and not helpful, for those who manage a server. */
export function buildStats(readTally: () => Promise<Tally>): Command {
  return {
    name: "stats",
    description: "Count what was asked most, not found, and marked as not helpful",
    audience: "managers",
    options: [],
    run: async () => ({ kind: "stats", ...(await readTally()) }),
  };
}
