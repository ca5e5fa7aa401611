/** How the gateway meets those who knock; all but "serve" are faults on demand. */
export type Reception =
  | { readonly kind: "serve" }
  /** The connection is cut before the WebSocket is open. */
  | { readonly kind: "refuse" }
  /** The WebSocket opens and closes with this code before HELLO. */
  | { readonly kind: "close-before-hello"; readonly code: number }
  /** IDENTIFY and RESUME are answered with this close code. */
  | { readonly kind: "close-on-identify"; readonly code: number }
  /** RESUME alone is answered with this close code. */
  | { readonly kind: "close-on-resume"; readonly code: number }
  /** Heartbeats are answered, RESUME never is. */
  | { readonly kind: "ignore-resume" }
  /** Heartbeats are answered, IDENTIFY and RESUME never are. */
  | { readonly kind: "ignore-login" }
  /** What was missed is replayed as slowly as its events are let go: each waits for its leave, and RESUMED for one too. */
  | { readonly kind: "replay-slowly"; readonly takeLeave: () => Promise<void> }
  /** RESUME is answered after so long. */
  | { readonly kind: "delay-resume"; readonly milliseconds: number }
  /** The WebSocket opens and HELLO never comes. */
  | { readonly kind: "stay-silent" };
