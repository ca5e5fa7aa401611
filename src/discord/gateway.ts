import { setTimeout as sleep } from "node:timers/promises";
import { defer } from "./deferred.ts";
import { explainError, explainSilence, type Failure } from "./failures.ts";
import { type Login, prepareSession, type Session } from "./session.ts";

/** A connection to the gateway that mends itself. */
export interface Gateway {
  /** The first session, as soon as it is ready. Never rejects: what goes wrong is told by `failed`. */
  readonly connected: Promise<Session>;
  /** Resolves when no connection can be had any more. */
  readonly failed: Promise<Failure>;
  close(): Promise<void>;
}

/** How to connect, and where interactions go. */
export interface GatewayOptions extends Login {
  readonly onInteraction: (payload: unknown) => void;
}

/**
 * Connects and stays connected. A lost connection is first left to the client library, which resumes it; when that
 * fails twice, the client is replaced by a new one, after waits that double with jitter, since the library itself
 * would try twice a second for ever. After 90 s without a ready gateway this gives up.
 */
export function superviseGateway(options: GatewayOptions): Gateway {
  const connected = defer<Session>();
  const failed = defer<Failure>();
  let watchdog: NodeJS.Timeout | undefined;
  let losses = 0;
  let replacements = 0;
  let isClosed = false;
  let client = open();

  function open(): ReturnType<typeof prepareSession> {
    startWatchdog();
    const opened = prepareSession(options, {
      onInteraction: options.onInteraction,
      onReady: () => {
        losses = 0;
        replacements = 0;
        clearTimeout(watchdog);
        watchdog = undefined;
        options.log.debug("gateway ready");
      },
      onLost: () => {
        if (isClosed) return;
        losses += 1;
        options.log.warn({ losses }, "gateway connection lost");
        startWatchdog();
        if (losses > LOSSES_LEFT_TO_LIBRARY) void replace(opened);
      },
      onFailure: failed.resolve,
    });
    opened.connect().then(connected.resolve, (error: unknown) => {
      if (!isClosed && opened === client) failed.resolve(explainError(error));
    });
    return opened;
  }

  async function replace(old: ReturnType<typeof prepareSession>): Promise<void> {
    if (isClosed || old !== client) return;
    losses = 0;
    replacements += 1;
    client = IDLE;
    await old.close();
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (replacements - 1)) * (0.5 + Math.random() / 2);
    options.log.warn({ waitMs: Math.round(wait) }, "connecting anew after a pause");
    await sleep(wait);
    if (!isClosed) client = open();
  }

  function startWatchdog(): void {
    watchdog ??= setTimeout(() => failed.resolve(explainSilence(SILENCE / 1_000)), SILENCE);
  }

  return {
    connected: connected.promise,
    failed: failed.promise,
    close: async () => {
      isClosed = true;
      clearTimeout(watchdog);
      await client.close();
    },
  };
}

/** Stands in between two clients. */
const IDLE: ReturnType<typeof prepareSession> = {
  connect: () => new Promise(() => undefined),
  close: async () => undefined,
};

/** Milliseconds without a ready gateway after which the process gives way to a new one. */
const SILENCE = 90_000;
/** Lost connections in a row that the client library may mend by itself. */
const LOSSES_LEFT_TO_LIBRARY = 2;
/** Milliseconds before the first and at most before any new client. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 16_000;
