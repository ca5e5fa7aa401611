/** How long to wait between attempts, in milliseconds. */
export interface Backoff {
  /** After the first failure; doubled after each further one. */
  readonly firstWait: number;
  readonly longestWait: number;
}

/**
 * The wait after so many failures in a row (1 or more): between half and all of the doubled time, by chance, so that
 * many who failed at the same instant do not come back at the same instant.
 */
export function chooseWait(failures: number, { firstWait, longestWait }: Backoff): number {
  const full = Math.min(longestWait, firstWait * 2 ** (failures - 1));
  return Math.round(full * (0.5 + Math.random() / 2));
}
