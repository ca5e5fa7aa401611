/** A bucket of requests that refills at once when its time is over. */
interface Bucket {
  left: number;
  resetsAt: number;
}

/** What Discord's headers say after a request, and whether it was one too many. */
export interface RateLimitState {
  readonly isExceeded: boolean;
  readonly retryAfterSeconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Requests of one kind in one place; Discord does not document the figures and advises to read the headers. */
const BUCKET_SIZE = 10;
const BUCKET_MS = 2000;

/** Counts requests as Discord does, per route and major id. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();

  /** Counts one request into a bucket. */
  take(key: string, route: string): RateLimitState {
    const now = Date.now();
    const known = this.#buckets.get(key);
    const bucket = known && known.resetsAt > now ? known : { left: BUCKET_SIZE, resetsAt: now + BUCKET_MS };
    this.#buckets.set(key, bucket);
    const isExceeded = bucket.left === 0;
    if (!isExceeded) bucket.left -= 1;
    const resetAfter = (bucket.resetsAt - now) / 1000;
    const headers = {
      "x-ratelimit-limit": String(BUCKET_SIZE),
      "x-ratelimit-remaining": String(bucket.left),
      "x-ratelimit-reset": (bucket.resetsAt / 1000).toFixed(3),
      "x-ratelimit-reset-after": resetAfter.toFixed(3),
      "x-ratelimit-bucket": route,
    };
    return { isExceeded, retryAfterSeconds: resetAfter, headers };
  }
}
