import { open, stat } from "node:fs/promises";
import { StringDecoder } from "node:string_decoder";
import { setImmediate } from "node:timers/promises";
import { FEEDBACK_KINDS, type Feedback, type KeptCount, LIST_NAMES } from "../core/feedback/feedback.ts";
import type { Tallies } from "../core/feedback/tallies.ts";
import { readErrorCode } from "./error-code.ts";

/** How many bytes the file at `file` has; 0 when it is not there. Rejects when it cannot be told. */
export async function measureFile(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (readErrorCode(error) === "ENOENT") return 0;
    throw error;
  }
}

/**
 * Counts every note among the first `size` bytes of the file at `file` in `tallies`: piece by piece, the event loop going on
 * in between, in memory that does not grow with the file, until `signal` is aborted. Lines that are not the bot's own are
 * passed over. Rejects when it cannot be read.
 */
export async function readFeedbackLines(
  file: string,
  size: number,
  tallies: Tallies,
  signal: AbortSignal,
): Promise<void> {
  if (size === 0) return;
  const handle = await open(file, "r");
  try {
    const split = buildSplitter((line) => {
      const note = parseNote(line);
      if (note === undefined) return;
      if ("kept" in note) tallies.addKept(note);
      else tallies.add(note);
    });
    for (let at = 0; at < size && !signal.aborted; ) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(PIECE), 0, Math.min(PIECE, size - at), at);
      // It was cut meanwhile.
      if (bytesRead === 0) break;
      split(buffer.subarray(0, bytesRead));
      at += bytesRead;
      await setImmediate();
    }
  } finally {
    await handle.close();
  }
}

/** Cuts pieces of a file into lines; a last line without an end is none, and one of more than a piece's length neither. */
function buildSplitter(take: (line: string) => void): (piece: Buffer) => void {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  return (piece) => {
    const lines = `${rest}${decoder.write(piece)}`.split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > PIECE) rest = OVERLONG;
    for (const line of lines) take(line);
  };
}

function parseNote(line: string): Feedback | KeptCount | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const fields: Fields = { ...value };
  return "kept" in fields ? readKept(fields) : readFeedback(fields);
}

type Fields = Readonly<Record<string, unknown>>;

function readKept({ kept, server, kind: ofKind, list: ofList, name, count }: Fields): KeptCount | undefined {
  if (typeof server !== "string" || typeof count !== "number" || !Number.isSafeInteger(count) || count < 0)
    return undefined;
  const kind = FEEDBACK_KINDS.find((known) => known === ofKind);
  const list = LIST_NAMES.find((known) => known === ofList);
  if (kept === "total" && kind !== undefined) return { kept, server, kind, count };
  if (kept === "name" && list !== undefined && typeof name === "string") return { kept, server, list, name, count };
  return undefined;
}

function readFeedback(fields: Fields): Feedback | undefined {
  const kind = FEEDBACK_KINDS.find((known) => known === fields.kind);
  if (kind === undefined || typeof fields.command !== "string") return undefined;
  const { command, server, passage, question } = fields;
  return {
    kind,
    command,
    ...(typeof server === "string" && { server }),
    ...(typeof passage === "string" && { passage }),
    ...(typeof question === "string" && { question }),
  };
}

/** Bytes that are read and parsed at once: some hundred lines, a few milliseconds. */
const PIECE = 32 * 1024;

/** The beginning of a line that is too long to be kept: what follows it makes no JSON. */
const OVERLONG = "…";
