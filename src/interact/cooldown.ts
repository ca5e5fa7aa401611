/** Keeps one person from asking without a pause. In memory alone: a restart forgives. */
export interface Cooldown {
  /** Counts one request of a person; how many seconds to wait when it comes too soon, else 0. */
  take(viewerId: string): number;
}

/** `seconds` have to pass between two requests of one person; none when 0. `now` tells milliseconds. */
export function buildCooldown(seconds: number, now: () => number): Cooldown {
  const last = new Map<string, number>();
  return {
    take: (viewerId) => {
      if (seconds === 0) return 0;
      const time = now();
      const before = last.get(viewerId);
      const left = before === undefined ? 0 : before + seconds * 1_000 - time;
      if (left > 0) return Math.ceil(left / 1_000);
      // The one who has waited longest goes first: the map keeps the order in which they came.
      last.delete(viewerId);
      last.set(viewerId, time);
      const [oldest] = last.keys();
      if (last.size > REMEMBERED && oldest !== undefined) last.delete(oldest);
      return 0;
    },
  };
}

/** People that are remembered at once. */
const REMEMBERED = 10_000;
