import { type Instant, measureBetween, shift } from "../time/instant.ts";

/** Something that Discord stamped with its own time, and when it came. */
export interface Arrival {
  /** Milliseconds since 1970, by Discord's clock. */
  readonly stampedMs: number;
  readonly arrivedAt: Instant;
  /** Milliseconds since 1970 at the arrival, by this machine's clock. */
  readonly machineMs: number;
}

/** Finds out when what arrives was made. */
export interface OriginClock {
  /** When it was made, on this process's clock: never after its arrival. */
  place(arrival: Arrival): Instant;
}

/**
 * Nobody says how far this machine's clock is off, nor how long a replayed event was on its way. What comes by the
 * shortest way tells it: the least difference between arrival and stamp is taken for the way of no length, and grows
 * by 1 ms a second, more than clocks drift apart. The machine's own clock is asked as well, and the later of both
 * answers is given: only what both call old is old, so that one wrong clock or stamp costs no answer.
 */
export function buildOriginClock(): OriginClock {
  let least: { readonly ms: number; readonly at: Instant } | undefined;
  return {
    place: ({ stampedMs, arrivedAt, machineMs }) => {
      const difference = arrivedAt.steadyMs - stampedMs;
      const known = least === undefined ? difference : least.ms + DRIFT * measureBetween(least.at, arrivedAt);
      least = { ms: Math.min(known, difference), at: arrivedAt };
      const age = Math.min(difference - least.ms, machineMs - stampedMs);
      return shift(arrivedAt, -Math.max(0, age));
    },
  };
}

/** Milliseconds a millisecond: ten times what a cheap quartz is off. */
const DRIFT = 0.001;
