/**
 * A point in time on this process's own clock, which never jumps and is not Discord's. It is no number: a duration,
 * which is one (in milliseconds), cannot stand for it, nor it for a duration.
 */
export interface Instant {
  /** Milliseconds since the process started. */
  readonly steadyMs: number;
}

/** The present moment. */
export function readNow(): Instant {
  return { steadyMs: performance.now() };
}

/** The instant so many milliseconds after another one; before it when they are negative. */
export function shift(instant: Instant, milliseconds: number): Instant {
  return { steadyMs: instant.steadyMs + milliseconds };
}

/** Milliseconds from one instant to another one; negative when the second is the earlier one. */
export function measureBetween(from: Instant, to: Instant): number {
  return to.steadyMs - from.steadyMs;
}

/** Milliseconds that are left until an instant; negative when it is over. */
export function measureUntil(instant: Instant): number {
  return measureBetween(readNow(), instant);
}
