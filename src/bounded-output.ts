import { constants, openSync, writeSync } from "node:fs";
import { isatty } from "node:tty";

/** Text on its way out that never makes the process wait: what is not taken at once is kept, up to a bound, then dropped. */
export interface BoundedOutput {
  /** Writes a line or keeps it for later. A line that finds no room is lost. */
  write(line: string): void;
  /** For the end of a process: writes what is kept, with a short patience, and gives the rest up. */
  flush(): void;
}

/** Writes a part of `bytes` and says how many; throws an error with the code EAGAIN when nothing is taken now. */
export type WriteSome = (bytes: Uint8Array) => number;

/**
 * An output through `writeSome`. Lines that were lost are counted and told to `onLoss` as soon as all others are out. An
 * error other than EAGAIN (a closed pipe, a full disk) loses what is kept; the next line is tried all the same.
 */
export function buildBoundedOutput(writeSome: WriteSome, onLoss: (lines: number) => void): BoundedOutput {
  let kept: Uint8Array[] = [];
  let size = 0;
  let lost = 0;
  let timer: NodeJS.Timeout | undefined;
  const drain = (): "empty" | "stuck" | "failed" => {
    for (let next = kept[0]; next !== undefined; next = kept[0]) {
      try {
        const count = writeSome(next);
        size -= count;
        if (count === next.length) kept.shift();
        else kept[0] = next.subarray(count);
      } catch (error) {
        if (isBusy(error)) return "stuck";
        lost += kept.length;
        [kept, size] = [[], 0];
        return "failed";
      }
    }
    return "empty";
  };
  const advance = (): void => {
    timer = undefined;
    const state = drain();
    if (state === "stuck") timer = setTimeout(advance, RETRY_AFTER).unref();
    if (state !== "empty" || lost === 0) return;
    const lines = lost;
    lost = 0;
    onLoss(lines);
  };
  return {
    write: (line) => {
      const bytes = Buffer.from(line, "utf8");
      if (size + bytes.length > MOST_KEPT) {
        lost += 1;
        return;
      }
      kept.push(bytes);
      size += bytes.length;
      if (timer === undefined) advance();
    },
    flush: () => {
      for (let tries = 0; drain() === "stuck" && tries < FLUSH_TRIES; tries += 1) pause(FLUSH_PAUSE);
    },
  };
}

/** Writes to standard error, never waiting for its reader, be it a pipe, a socket or a terminal. A file takes all at once. */
export function openStandardError(): WriteSome {
  const descriptor = openDescriptor();
  return (bytes) => writeSync(descriptor, bytes);
}

// Node makes a pipe and a socket non-blocking when it opens their stream, which reading `process.stderr` does. A terminal
// it keeps blocking, for all that share it: that is opened once more, for this process alone.
function openDescriptor(): number {
  const { fd } = process.stderr;
  if (!isatty(fd)) return fd;
  try {
    return openSync("/dev/stderr", constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  } catch {
    return fd;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Bytes that are kept for a reader who does not read: some thousand lines. */
const MOST_KEPT = 1_000_000;

/** Milliseconds before a reader that took nothing is tried again. */
const RETRY_AFTER = 100;

/** At the end: so many tries, with so many milliseconds in between, half a second together. */
const FLUSH_TRIES = 50;
const FLUSH_PAUSE = 10;
