import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { buildTallies, type Tallies } from "../core/feedback/tallies.ts";
import { readFeedbackLines } from "./feedback-lines.ts";

/**
 * Puts the notes in the file at `file` together to what `/stats` tells of them. The new file takes the place of the old
 * one by its renaming: whatever happens, the one or the other is there as a whole. Resolves with its size; with
 * undefined, the file being as it was, when somebody else has written to it meanwhile or `signal` is aborted. Rejects when
 * it cannot be read or written.
 */
export async function compactFeedback(file: string, signal: AbortSignal): Promise<number | undefined> {
  const real = await realpath(file);
  const { size, mode } = await stat(real);
  const tallies = buildTallies();
  await readFeedbackLines(real, size, tallies, signal);
  if (signal.aborted) return undefined;
  // Of two processes that share a file each has its own beside it: who comes second finds another size.
  const aside = `${real}.${process.pid}.new`;
  try {
    const compacted = await writeCounts(aside, mode, tallies);
    if (signal.aborted || (await stat(real)).size !== size) return undefined;
    await rename(aside, real);
    return compacted;
  } finally {
    // What cannot be removed is written over the next time.
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Writes a line for each count; the size of the file. */
async function writeCounts(file: string, mode: number, tallies: Tallies): Promise<number> {
  const handle = await open(file, "w", mode);
  try {
    await writeLines(handle, tallies);
    // A file that has another's name before it is on the disk may be empty after a power cut.
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

async function writeLines(handle: FileHandle, tallies: Tallies): Promise<void> {
  let piece = "";
  for (const kept of tallies.listKept()) {
    piece += `${JSON.stringify(kept)}\n`;
    if (piece.length < PIECE) continue;
    await handle.appendFile(piece, "utf8");
    piece = "";
  }
  await handle.appendFile(piece, "utf8");
}

/** Code units that are written at once: a millisecond or less. */
const PIECE = 64 * 1024;
