import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { Decoding } from "./decode.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { type Encoding, guessUtf16, readByteOrderMark, UTF_8 } from "./encodings.ts";
import { CROWDED, explainUnread, GONE, mayPass, readErrorCode } from "./error-code.ts";

/**
 * What a file holds: its text; what keeps it from being read, in words for the owner, and whether that may pass by
 * itself; or nothing, since there is no such file.
 */
export type TextRead =
  /** `converted` is the encoding that it was found to be in, where that is another one than UTF-8. */
  | { readonly kind: "text"; readonly text: string; readonly converted?: Encoding }
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
    return await decodeFile({ handle, size: found.size, limit });
  } catch (error) {
    const code = readErrorCode(error);
    if (GONE.has(code)) return { kind: "none" };
    return code === NO_READER
      ? refuse(NOT_A_FILE)
      : { ...refuse(explainUnread("The file", code)), mayPass: mayPass(code) };
  } finally {
    await handle?.close();
  }
}

/** A file that is open, and how much of it is read. */
interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly limit: SizeLimit;
}

// The mark at the beginning, else UTF-8, which no other text is by chance, else what the letters look like.
async function decodeFile(file: OpenFile): Promise<TextRead> {
  const beginning = new Uint8Array(BEGINNING);
  const { bytesRead } = await file.handle.read(beginning, 0, beginning.length, 0);
  const seen = beginning.subarray(0, bytesRead);
  const marked = readByteOrderMark(seen) ?? guessUtf16(seen);
  const read = await decodeAs(file, marked ?? UTF_8);
  if (!("mismatch" in read)) return read;
  const detected = marked === undefined ? await detectEncoding(read.mismatch) : undefined;
  const converted = detected === undefined ? read : await decodeAs(file, detected);
  return "mismatch" in converted ? refuse(marked === undefined ? NOT_UTF8 : NOT_UTF16) : converted;
}

async function decodeAs(file: OpenFile, encoding: Encoding): Promise<TextRead | { readonly mismatch: Uint8Array }> {
  const { handle, size, limit } = file;
  const decoding = new Decoding(encoding);
  // One byte more than the file has: its end is then seen with the first part.
  const buffer = new Uint8Array(Math.min(size + 1, PART));
  for (let total = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, total);
    if (bytesRead === 0) break;
    total += bytesRead;
    if (total > limit.bytes) return refuse(explainSize(limit));
    const fault = decoding.add(buffer.subarray(0, bytesRead));
    if (fault !== undefined) return "fault" in fault ? refuse(fault.fault) : fault;
    if (decoding.lines > limit.lines) return refuse(`The file has more than ${limit.lines} lines. ${limit.advice}`);
  }
  const decoded = decoding.end();
  if ("mismatch" in decoded) return decoded;
  if ("fault" in decoded) return refuse(decoded.fault);
  return { kind: "text", text: decoded.text, ...(encoding !== UTF_8 && { converted: encoding }) };
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

const NOT_UTF8 = "The file is not UTF-8, and in no other encoding that could be told. Save it as UTF-8.";
const NOT_UTF16 = "The file is UTF-16 with broken letters. Save it as UTF-8.";

/** Bytes in which the mark of an encoding, and zeros, are looked for. */
const BEGINNING = 4_096;

/** Bytes that are read and decoded at once: about a millisecond. */
const PART = 128 * 1024;

/** Bytes. */
const MIB = 1024 * 1024;
