/** Whether somebody has rated a message before. In memory alone: a restart forgets it, and no file ever knows it. */
export interface Ratings {
  /** True for the first rating of a message by a person; a later one is not counted. */
  isFirst(messageId: string, viewerId: string): boolean;
}

/** Remembers the latest ratings. */
export function buildRatings(): Ratings {
  const seen = new Set<string>();
  return {
    isFirst: (messageId, viewerId) => {
      const key = `${messageId} ${viewerId}`;
      if (seen.has(key)) return false;
      seen.add(key);
      const [oldest] = seen;
      if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}

/** Ratings that are remembered at once. */
const REMEMBERED = 10_000;
