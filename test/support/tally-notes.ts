import type { Feedback, Tally } from "../../src/core/feedback/feedback.ts";
import { buildTallies } from "../../src/core/feedback/tallies.ts";

/** What a server is told when these notes, and no others, were made in it. */
export function tallyNotes(notes: readonly Omit<Feedback, "server">[]): Tally {
  const tallies = buildTallies();
  for (const note of notes) tallies.add({ ...note, server: "1" });
  return tallies.read({ kind: "server", id: "1" });
}
