import { setTimeout as sleep } from "node:timers/promises";

/** When the next connection to the gateway may be tried, after how many were lost in a row. */
export interface Pace {
  /** Connections lost since the gateway was last ready. */
  readonly losses: number;
  /** Notes that a connection was lost. */
  slowDown(): void;
  /** Notes that the gateway is ready. */
  rest(): void;
  /** Resolves when a connection may be tried; never again after `stop`. */
  turn(): Promise<void>;
  stop(): void;
}

/**
 * Lets the first attempt after a loss pass at once and makes each further one wait twice as long as the last, with
 * jitter, so that many bots that lost the same gateway do not come back in the same instant. Milliseconds.
 */
export function buildPace(firstWait: number, longestWait: number): Pace {
  let losses = 0;
  let gate: Promise<void> = Promise.resolve();
  const stopped = new AbortController();
  return {
    get losses() {
      return losses;
    },
    slowDown: () => {
      losses += 1;
      if (losses > 1) gate = pause(chooseWait(losses - 1, firstWait, longestWait), stopped.signal);
    },
    rest: () => {
      losses = 0;
    },
    turn: async () => {
      await gate;
      if (stopped.signal.aborted) await NEVER;
    },
    stop: () => stopped.abort(),
  };
}

/** The wait before the nth delayed attempt: between half and all of the doubled time. */
function chooseWait(attempt: number, firstWait: number, longestWait: number): number {
  const full = Math.min(longestWait, firstWait * 2 ** (attempt - 1));
  return Math.round(full * (0.5 + Math.random() / 2));
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

const NEVER = new Promise<never>(() => undefined);
