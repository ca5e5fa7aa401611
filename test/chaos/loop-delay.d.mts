/** A time in which an event loop was kept waiting; ms since 1970, and ms of it without a processor. */
export interface LoopDelay {
  readonly from: number;
  readonly until: number;
  readonly starved: number;
}

/** Watches this process's own event loop until the timer is cleared. */
export function watchLoop(note: (delay: LoopDelay) => void): NodeJS.Timeout;
