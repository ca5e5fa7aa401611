/** Turns of the event loop, given out one after another. */
export interface Turns {
  /** Resolves when it is the caller's turn; what the turns before have sent is on its way then. */
  next(): Promise<void>;
}

/**
 * A RESUME brings all that was missed in one packet: answered in one go, the first answer would be sent when the last one
 * is composed. With a turn each, sockets get their share in between.
 */
export function buildTurns(): Turns {
  const waiting: (() => void)[] = [];
  let isGiving = false;
  const give = (): void => {
    waiting.shift()?.();
    // Behind what the turn's owner does at once.
    queueMicrotask(() => {
      isGiving = waiting.length > 0;
      if (isGiving) setImmediate(give);
    });
  };
  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (isGiving) return;
        isGiving = true;
        setImmediate(give);
      }),
  };
}
