/** What goes wrong with the line to the gateway. */
export type GatewayFault =
  | "closed-with-frame"
  | "cut"
  | "refused"
  | "closed-before-hello"
  | "no-hello"
  | "resume-refused"
  | "resume-ignored"
  | "resume-late"
  | "op-7"
  | "op-9-resumable"
  | "op-9"
  | "session-timed-out"
  | "no-acknowledgement"
  | "dead-line"
  | "restart";

/** What goes wrong with all requests for a while. */
export type RestFault = "rest-gone" | "rest-cut" | "rest-503" | "rest-502-applied" | "rest-hangs" | "rest-429-global";

/** A stretch of time in which the gateway could not be had as usual, ms on the monotonic clock. */
export interface GatewaySpell {
  readonly side: "gateway";
  readonly kind: GatewayFault;
  readonly from: number;
  /** From here on a RESUME, or where `ends` says so an IDENTIFY, would have been served. */
  readonly until: number;
  /** Milliseconds after that in which a prompt bot is back at the latest; `PROMPT` tells why so many. */
  readonly grace: number;
  readonly ends: "line" | "session";
}

/** The same of the REST side, for all requests. */
export interface RestSpell {
  readonly side: "rest";
  readonly kind: RestFault;
  readonly from: number;
  readonly until: number;
}

/** The same of either. */
export type Spell = GatewaySpell | RestSpell;

/** Milliseconds within which a prompt bot is back, once it can be. */
export const PROMPT = {
  /** A lost line: the client library waits 500 ms, connects and resumes. */
  resume: 1_000,
  /** An answer that does not come (HELLO, RESUMED) is waited for 5 s at most. */
  unanswered: 6_000,
  /** A new login: Discord wants 5 s between two. */
  identify: 6_500,
  /** A new process reads its corpus first. */
  start: 8_000,
} as const;

/** Milliseconds for a line that went silent: the protocol's two heartbeats, then a RESUME. */
export function allowForSilence(heartbeatIntervalMs: number): number {
  return 2 * heartbeatIntervalMs + PROMPT.resume;
}
