import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { type Decoded, Decoding } from "./decode.ts";
import { CROWDED, GONE, mayPass, readErrorCode } from "./error-code.ts";

/**
 * What a file holds: its text; what keeps it from being read, in words for the owner, and whether that may pass by
 * itself; or nothing, since there is no such file.
 */
export type TextRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refused"; readonly fault: string; readonly mayPass: boolean }
  | { readonly kind: "none" };

/** The size from which on a file is not read. */
export interface SizeLimit {
  readonly bytes: number;
  /** Bounds what lines take beside their text: a line may be one letter. */
  readonly lines: number;
  /** What to do about a file that has more, a sentence. */
  readonly advice: string;
}

/**
 * Reads the text of `file` part by part, the event loop free in between. Nothing but a regular file is ever read, and no
 * more than the limit of one that grows meanwhile. Never rejects for what stands at that path.
 */
export async function readText(file: string, limit: SizeLimit): Promise<TextRead> {
  let handle: FileHandle | undefined;
  try {
    handle = await openPatiently(file);
    const found = await handle.stat();
    if (!found.isFile()) return refuse(NOT_A_FILE);
    if (found.size > limit.bytes) return refuse(explainSize(limit));
    const decoded = await decodeFile(handle, found.size, limit);
    return "fault" in decoded ? refuse(decoded.fault) : { kind: "text", text: decoded.text };
  } catch (error) {
    const code = readErrorCode(error);
    if (GONE.has(code)) return { kind: "none" };
    return code === NO_READER
      ? refuse(NOT_A_FILE)
      : { ...refuse(`The file cannot be read: ${code}.`), mayPass: mayPass(code) };
  } finally {
    await handle?.close();
  }
}

async function decodeFile(handle: FileHandle, size: number, limit: SizeLimit): Promise<Decoded> {
  const decoding = new Decoding();
  // One byte more than the file has: its end is then seen with the first part.
  const buffer = new Uint8Array(Math.min(size + 1, PART));
  let total = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length);
    if (bytesRead === 0) return decoding.end();
    total += bytesRead;
    if (total > limit.bytes) return { fault: explainSize(limit) };
    const fault = decoding.add(buffer.subarray(0, bytesRead));
    if (fault !== undefined) return { fault };
    if (decoding.lines > limit.lines) return { fault: `The file has more than ${limit.lines} lines. ${limit.advice}` };
  }
}

function explainSize({ bytes, advice }: SizeLimit): string {
  return `The file is larger than ${bytes / MIB} MiB. ${advice}`;
}

// Other work of the process may hold all the files that the system lets it open: it gives some back soon.
async function openPatiently(file: string): Promise<FileHandle> {
  for (const delay of PATIENCE) {
    try {
      return await open(file, AT_ONCE);
    } catch (error) {
      if (!CROWDED.has(readErrorCode(error))) throw error;
      await wait(delay);
    }
  }
  return open(file, AT_ONCE);
}

function refuse(fault: string): TextRead & { readonly kind: "refused" } {
  return { kind: "refused", fault, mayPass: false };
}

/** What is said of a folder, a named pipe, a socket or a device with the name of a file to read. */
export const NOT_A_FILE = "It is no regular file (a named pipe, a socket, a device or a folder). Remove or rename it.";

// A named pipe that is opened to be read keeps a thread, and the end of the process, until somebody writes into it;
// opened like this it is there at once. Windows has no such pipes and no such flag.
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A socket cannot be opened at all. */
const NO_READER = "ENXIO";

/** Milliseconds to wait before each new try. */
const PATIENCE = [50, 100, 200, 400, 800];

/** Bytes that are read and decoded at once: about a millisecond. */
const PART = 128 * 1024;

/** Bytes. */
const MIB = 1024 * 1024;
