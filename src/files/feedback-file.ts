import { type FileHandle, mkdir, open } from "node:fs/promises";
import path from "node:path";
import type { Feedback } from "../core/feedback/feedback.ts";
import { buildTallies, type Tallies } from "../core/feedback/tallies.ts";
import { compactFeedback } from "./compact-feedback.ts";
import { readErrorCode } from "./error-code.ts";
import { measureFile, readFeedbackLines } from "./feedback-lines.ts";

/**
 * A file of what was asked and rated, one line of JSON each; it is added to, and read once at the start. When it has grown
 * large its notes are put together.
 */
export interface FeedbackFile {
  /** Counts it, and notes it down with the time. Faults of the file are told to the events. */
  record(feedback: Feedback): void;
  /** All that was counted, the notes of earlier processes too: resolves when those are read. Rejects never. */
  tallies(): Promise<Tallies>;
  /** Resolves when all that was recorded is in the file, or given up. */
  settle(): Promise<void>;
  /** The same, at the end of the process: what is still to be read of the file is given up. */
  close(): Promise<void>;
}

/** Whether the words of a question are noted too. */
export interface FeedbackOptions {
  readonly keepsQuestions: boolean;
}

/** What is told of the file, each fault once and not once a note. */
export interface FeedbackEvents {
  /** Notes are counted in memory alone from now on. */
  readonly onFailure: (error: unknown) => void;
  /** Notes are written again; so many were lost. */
  readonly onRecovery: (lost: number) => void;
  /** The file has grown large, and cannot be put together: it grows on. */
  readonly onUncompacted: (error: unknown) => void;
  /** What earlier processes noted cannot be read, and is not counted. */
  readonly onUnreadable: (error: unknown) => void;
}

/** Opens the file at `file`; it and its folder are made with the first note. Without one nothing is kept. */
export function openFeedback(
  file: string | undefined,
  { keepsQuestions }: FeedbackOptions,
  events: FeedbackEvents,
): FeedbackFile {
  const tallies = buildTallies();
  if (file === undefined) {
    const settle = (): Promise<void> => Promise.resolve();
    return { record: () => undefined, tallies: () => Promise.resolve(tallies), settle, close: settle };
  }
  // Measured before the first note is added, so that none is counted twice.
  const measured = measureFile(file);
  const closed = new AbortController();
  const reading = measured
    .then((size) => readFeedbackLines(file, size, tallies, closed.signal))
    .catch(events.onUnreadable);
  const compactWhenLarge = buildCompaction(file, closed.signal, events);
  const writer = buildWriter(file, measured, events, async (size) => {
    await reading;
    await compactWhenLarge(size);
  });
  return {
    record: (feedback) => {
      const { question: _left, ...rest } = feedback;
      const noted = keepsQuestions ? feedback : rest;
      // In the order of the file: what is counted last is remembered longest.
      void reading.then(() => tallies.add(noted));
      writer.add(`${JSON.stringify({ at: new Date().toISOString(), ...noted })}\n`);
    },
    tallies: async () => {
      await reading;
      return tallies;
    },
    settle: () => writer.settle(),
    close: () => {
      closed.abort();
      return writer.settle();
    },
  };
}

interface Writer {
  add(line: string): void;
  settle(): Promise<void>;
}

/**
 * Puts the file together once it is larger than it may be. One that stays large, or cannot be put together, may grow to
 * twice its size before that is tried again.
 */
function buildCompaction(file: string, closed: AbortSignal, events: FeedbackEvents): (size: number) => Promise<void> {
  let largest = LARGEST;
  return async (size) => {
    if (size <= largest || closed.aborted) return;
    try {
      const compacted = await compactFeedback(file, closed);
      if (compacted !== undefined) largest = Math.max(LARGEST, 2 * compacted);
    } catch (error) {
      largest = 2 * size;
      events.onUncompacted(error);
    }
  };
}

/**
 * Writes lines in their order, those that wait together in one go; a line that cannot be written is lost. `look` is
 * told the size of the file each time, and waited for.
 */
function buildWriter(
  file: string,
  measured: Promise<number>,
  events: FeedbackEvents,
  look: (size: number) => Promise<void>,
): Writer {
  let waiting: string[] = [];
  let writing: Promise<void> | undefined;
  let lost = 0;
  let state: "unchecked" | "sound" | "failing" = "unchecked";
  const writeWaiting = async (): Promise<void> => {
    await measured.catch(() => 0);
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      try {
        const size = await append(file, lines.join(""), state === "sound" ? "line-end" : "unknown");
        if (lost > 0) events.onRecovery(lost);
        [state, lost] = ["sound", 0];
        await look(size);
      } catch (error) {
        lost += lines.length;
        if (state !== "failing") events.onFailure(error);
        state = "failing";
      }
    }
    writing = undefined;
  };
  return {
    add: (line) => {
      if (waiting.length < MOST_WAITING) waiting.push(line);
      else lost += 1;
      writing ??= writeWaiting();
    },
    settle: async () => writing,
  };
}

/** Adds `lines`, and tells how large the file is then; where it is not known how the file ends, half a line of a crash or of a full disk is ended first. */
async function append(file: string, lines: string, ending: "line-end" | "unknown"): Promise<number> {
  const handle = await openAnew(file);
  try {
    const isCut = ending === "unknown" && (await isCutOff(handle));
    await handle.appendFile(isCut ? `\n${lines}` : lines, "utf8");
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

async function openAnew(file: string): Promise<FileHandle> {
  try {
    return await open(file, "a+");
  } catch (error) {
    if (readErrorCode(error) !== "ENOENT") throw error;
    await mkdir(path.dirname(file), { recursive: true });
    return open(file, "a+");
  }
}

async function isCutOff(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== LINE_FEED;
}

const LINE_FEED = 0x0a;

/** Bytes from which on the notes are put together: some hundred thousand, read in a second. */
const LARGEST = 10 * 1024 * 1024;

/** Notes that wait for a slow disk. */
const MOST_WAITING = 10_000;
