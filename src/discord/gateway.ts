import { setTimeout as sleep } from "node:timers/promises";
import type { Backoff } from "./backoff.ts";
import { defer } from "./deferred.ts";
import { explainError, explainSilence, type Failure } from "./failures.ts";
import type { LinePatience } from "./line.ts";
import { buildPace, type Pause } from "./pace.ts";
import { type Login, prepareSession, type Session } from "./session.ts";

/** A connection to the gateway that mends itself. */
export interface Gateway {
  /** The session, as soon as it is ready. Never rejects: what goes wrong is told by `failed`. */
  readonly connected: Promise<Session>;
  /** Resolves when no connection can be had any more. */
  readonly failed: Promise<Failure>;
  close(): Promise<void>;
}

/** How to connect, and where interactions go. */
export interface GatewayOptions extends Login {
  readonly onInteraction: (payload: unknown) => void;
  /** How long to wait for what; as `PATIENCE` when absent. */
  readonly patience?: Patience;
  /** How to wait before an attempt to connect; by the clock when absent. */
  readonly pause?: Pause;
}

/** Times in milliseconds. */
export interface Patience extends Backoff, LinePatience {
  /** Without a sign of life from a ready gateway, until the process gives way to a new one. */
  readonly silence: number;
}

/**
 * Connects and stays connected. The client library resumes a lost connection; it would try twice a second for ever, and
 * would wait for ever for the answer to a RESUME: here its attempts are spaced, what is not answered is given up, and
 * 90 s after the last sign of life of a ready gateway the connection counts as failed.
 */
export function superviseGateway(options: GatewayOptions): Gateway {
  const { log, patience = PATIENCE, pause = pauseByClock } = options;
  const connected = defer<Session>();
  const failed = defer<Failure>();
  const pace = buildPace(patience, pause);
  const watchdog = buildWatchdog(patience.silence, () => failed.resolve(explainSilence(patience.silence / 1_000)));
  let isClosed = false;
  const session = prepareSession(options, pace, patience, {
    onInteraction: options.onInteraction,
    onReady: () => {
      pace.rest();
      watchdog.feed();
      log.debug("gateway ready");
    },
    onAlive: () => watchdog.feed(),
    onLost: () => {
      if (isClosed) return;
      pace.slowDown();
      log.warn({ losses: pace.losses }, "gateway connection lost");
    },
    onFailure: failed.resolve,
  });
  watchdog.feed();
  session.connect().then(connected.resolve, (error: unknown) => failed.resolve(explainError(error)));
  return {
    connected: connected.promise,
    failed: failed.promise,
    close: async () => {
      isClosed = true;
      pace.stop();
      watchdog.stop();
      await session.close();
    },
  };
}

interface Watchdog {
  /** Puts its bark off. */
  feed(): void;
  /** Silences it for good. */
  stop(): void;
}

function buildWatchdog(milliseconds: number, bark: () => void): Watchdog {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  return {
    feed: () => {
      clearTimeout(timer);
      if (!isStopped) timer = setTimeout(bark, milliseconds);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

async function pauseByClock(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

const PATIENCE: Patience = {
  silence: 90_000,
  firstWait: 50,
  longestWait: 16_000,
  heartbeat: 6_000,
  answer: 4_000,
  hello: 5_000,
  resume: 5_000,
  closing: 500,
};
