import { type Backoff, chooseWait } from "./backoff.ts";

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

/** Waits so many milliseconds, or until the signal. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Lets the first attempt after a loss pass at once and makes each further one wait longer than the last. */
export function buildPace(backoff: Backoff, pause: Pause): Pace {
  let losses = 0;
  let gate: Promise<void> = Promise.resolve();
  const stopped = new AbortController();
  return {
    get losses() {
      return losses;
    },
    slowDown: () => {
      losses += 1;
      if (losses > 1) gate = pause(chooseWait(losses - 1, backoff), stopped.signal);
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

const NEVER = new Promise<never>(() => undefined);
