import { defer } from "./deferred.ts";
import { explainError, explainSilence, type Failure } from "./failures.ts";
import { buildPace } from "./pace.ts";
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
}

/** Times in milliseconds. */
export interface Patience {
  /** Without a ready gateway, until the process gives way to a new one. */
  readonly silence: number;
  /** Before the second attempt to connect; doubled before each further one. */
  readonly firstWait: number;
  /** At most before any attempt. */
  readonly longestWait: number;
}

/**
 * Connects and stays connected. The client library resumes a lost connection; it would try twice a second for ever, and
 * would wait for ever for the answer to a RESUME: here its attempts are spaced, and after 90 s without a ready gateway
 * the connection counts as failed.
 */
export function superviseGateway(options: GatewayOptions): Gateway {
  const { log, patience = PATIENCE } = options;
  const connected = defer<Session>();
  const failed = defer<Failure>();
  const pace = buildPace(patience.firstWait, patience.longestWait);
  const watchdog = buildWatchdog(patience.silence, () => failed.resolve(explainSilence(patience.silence / 1_000)));
  let isClosed = false;
  const session = prepareSession(options, pace, {
    onInteraction: options.onInteraction,
    onReady: () => {
      pace.rest();
      watchdog.stop();
      log.debug("gateway ready");
    },
    onLost: () => {
      if (isClosed) return;
      pace.slowDown();
      watchdog.start();
      log.warn({ losses: pace.losses }, "gateway connection lost");
    },
    onFailure: failed.resolve,
  });
  watchdog.start();
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
  /** Starts to count unless it counts already. */
  start(): void;
  stop(): void;
}

function buildWatchdog(milliseconds: number, bark: () => void): Watchdog {
  let timer: NodeJS.Timeout | undefined;
  return {
    start: () => {
      timer ??= setTimeout(bark, milliseconds);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

const PATIENCE: Patience = { silence: 90_000, firstWait: 1_000, longestWait: 16_000 };
