import { isAttendance } from "../article/attendance.ts";
import type { Block } from "../article/blocks.ts";
import { findMatches } from "../text/find-matches.ts";
import { sliceText } from "../text/span.ts";

/**
 * The full names of those who the text says were there, in its order, from the lines above its first turn:
 *
 *     Present: Ruth Gale (RG), Bert Loom (BL)
 *              ^^^^^^^^^       ^^^^^^^^^
 *
 * Empty for a text that does not say so.
 */
export function listParticipants(text: string, blocks: readonly Block[]): readonly string[] {
  const first = blocks.findIndex(({ kind }) => kind === "turn");
  const names = new Set<string>();
  let isListed = false;
  for (const block of blocks.slice(0, Math.max(0, first)).slice(-MOST_BLOCKS)) {
    const line = sliceText(text, block).slice(0, LONGEST_LINE);
    const isLead = isAttendance(line);
    const isOwn = isLead || (isListed && (block.kind === "item" || block.kind === "paragraph"));
    if (isOwn) for (const [name] of findMatches(line.replace(LEAD, ""), FULL_NAME)) names.add(name);
    // Below the word stand the items of a list, or one paragraph.
    isListed = (isLead && LEAD_ALONE.test(line)) || (isListed && block.kind === "item");
  }
  return [...names];
}

/** Blocks above the first turn that are looked through, and letters of one. */
const MOST_BLOCKS = 100;
const LONGEST_LINE = 2_000;
/** Matches "Present: " at the start; not "Ruth Gale: ". */
const LEAD = /^[^:]{1,40}:\s*/u;
/** Matches "Present:" and "Attendees"; not "Present: Ruth Gale". */
const LEAD_ALONE = /^[^:]{1,40}:?\s*$/u;
/** Matches "Ruth Gale" and "Ann de Vries"; not "Ruth". */
const FULL_NAME =
  /\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:(?:de|van|von|der|den|la|al|el|bin) ){0,2}\p{Lu}[\p{L}\p{M}’'-]+){1,3}/gu;
