import { type Instant, measureBetween, shift } from "../time/instant.ts";

/** Keeps one person from asking without a pause. In memory alone: a restart forgives. */
export interface Cooldown {
  /** How many seconds a person has to wait, 0 when not at all. Counts nothing. */
  readWait(viewerId: string): number;
  /** Counts one request of a person; how many seconds to wait when it comes too soon, else 0. */
  take(viewerId: string): number;
}

/** `seconds` have to pass between two requests of one person; none when 0. */
export function buildCooldown(seconds: number, now: () => Instant): Cooldown {
  const last = new Map<string, Instant>();
  const readWait = (viewerId: string): number => {
    const before = last.get(viewerId);
    const left = before === undefined ? 0 : measureBetween(now(), shift(before, seconds * 1_000));
    return Math.max(0, Math.ceil(left / 1_000));
  };
  return {
    readWait,
    take: (viewerId) => {
      if (seconds === 0) return 0;
      const wait = readWait(viewerId);
      if (wait > 0) return wait;
      // The one who has waited longest goes first: the map keeps the order in which they came.
      last.delete(viewerId);
      last.set(viewerId, now());
      const [oldest] = last.keys();
      if (last.size > REMEMBERED && oldest !== undefined) last.delete(oldest);
      return 0;
    },
  };
}

/** People that are remembered at once. */
const REMEMBERED = 10_000;
