/** Told of what goes over the line, for those who keep a record. */
export interface GatewayWatch {
  /** An event was written to a line that was open, ms on the monotonic clock. */
  readonly onSent?: (event: Dispatch, at: number) => void;
  /** The line of the session is gone, whoever ended it. */
  readonly onLineLost?: (at: number) => void;
}

/** One event as it goes over the line. */
export interface Dispatch {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}
