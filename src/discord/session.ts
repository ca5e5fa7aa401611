import { once } from "node:events";
import { Client, GatewayDispatchEvents, Options, type REST, Routes, SimpleIdentifyThrottler } from "discord.js";
import type { Logger } from "pino";
import { z } from "zod";
import { explainClose, explainError, explainSessionLimit, type Failure } from "./failures.ts";
import { type LineEvents, type LinePatience, LineStrategy } from "./line.ts";
import { outlast } from "./outlast.ts";
import type { Pace } from "./pace.ts";

/** One login to Discord's gateway, from IDENTIFY until it is closed. */
export interface Session {
  readonly applicationId: string;
  /** Ids of the servers that the bot is in. */
  readonly guildIds: readonly string[];
  close(): Promise<void>;
}

/** What a session tells while it lives. Each may be called at any time after `connect` was. */
export interface SessionEvents extends Omit<LineEvents, "onLogin"> {
  /** The raw payload of an interaction, unchecked; it may come before `connect` has resolved. */
  readonly onInteraction: (payload: unknown) => void;
  /** The connection was lost for good. */
  readonly onFailure: (failure: Failure) => void;
}

/** How to log in. */
export interface Login {
  readonly token: string;
  readonly apiUrl: string;
  readonly log: Logger;
}

/**
 * A client of Discord that asks for no intent and keeps nothing in memory, not yet logged in. `connect` resolves when
 * the gateway is ready and rejects with what went wrong.
 */
export function prepareSession(
  login: Login,
  pace: Pace,
  patience: LinePatience,
  events: SessionEvents,
): { connect(): Promise<Session>; close(): Promise<void> } {
  let ready: Ready | undefined;
  const onLogin = (payload: unknown): void => {
    ready = READY.safeParse(payload).data;
  };
  const client = new Client({
    intents: [],
    makeCache: Options.cacheWithLimits(NO_CACHE),
    rest: { api: login.apiUrl, retries: 1, timeout: REST_TIMEOUT },
    ws: {
      buildStrategy: (manager) => new LineStrategy(manager, { pace, patience, events: { ...events, onLogin } }),
      buildIdentifyThrottler: () => ({ waitForIdentify }),
    },
  });
  const waitForIdentify = buildIdentifyThrottle(client.rest, login.log, events.onFailure);
  client.rest.setToken(login.token);
  listen(client, login.log, events);
  const close = async (): Promise<void> => client.destroy();
  const connect = async (): Promise<Session> => {
    await client.login(login.token);
    if (ready === undefined) throw new Error("the gateway's READY names no application");
    return { applicationId: ready.application.id, guildIds: ready.guilds.map(({ id }) => id), close };
  };
  return { close, connect };
}

function listen(client: Client, log: Logger, events: SessionEvents): void {
  // Raw payloads: the library's own reading throws on a malformed one, after this listener has been called.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, events.onInteraction);
  client.on("shardDisconnect", ({ code }) => {
    const failure = explainClose(code);
    if (failure !== undefined) events.onFailure(failure);
  });
  client.on("shardError", (err) => log.warn({ err }, "gateway connection error"));
  client.on("error", (err) => log.error({ err }, "discord client error"));
  client.on("debug", (message) => log.trace(message));
}

/** Before every login but the first, which `checkLogin` precedes: whether there are logins left to spend on it. */
function buildIdentifyThrottle(
  rest: REST,
  log: Logger,
  onFailure: (failure: Failure) => void,
): (shardId: number, signal: AbortSignal) => Promise<void> {
  const spacing = new SimpleIdentifyThrottler(1);
  let isFirst = true;
  return async (shardId, signal) => {
    const limit = isFirst ? undefined : await readLoginLimit(rest).catch((err: unknown) => log.warn({ err }, UNREAD));
    isFirst = false;
    if (limit !== undefined && limit.remaining <= LOGINS_KEPT) {
      onFailure(explainSessionLimit(limit.remaining, limit.reset_after));
      await once(signal, "abort");
    }
    await spacing.waitForIdentify(shardId, signal);
  };
}

/**
 * Reads how many logins Discord still allows before one is used up. Returns the failure when they are nearly gone, or
 * when the token or the address is wrong: a refused login counts as one too.
 */
export async function checkLogin(rest: REST): Promise<Failure | undefined> {
  try {
    const limit = await outlast(() => readLoginLimit(rest));
    return limit.remaining <= LOGINS_KEPT ? explainSessionLimit(limit.remaining, limit.reset_after) : undefined;
  } catch (error) {
    return explainError(error);
  }
}

async function readLoginLimit(rest: REST): Promise<LoginLimit> {
  return GATEWAY.parse(await rest.get(Routes.gatewayBot())).session_start_limit;
}

/** Logins that are left untouched, so that an owner can still mend things by hand: Discord allows 1,000 a day. */
const LOGINS_KEPT = 5;

/** Milliseconds for a request that is not a response to an interaction. */
const REST_TIMEOUT = 15_000;

const NO_CACHE = {
  MessageManager: 0,
  UserManager: 1,
  GuildMemberManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ThreadManager: 0,
  VoiceStateManager: 0,
} as const;

const UNREAD = "the number of logins left could not be read";

const GATEWAY = z.object({ session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }) });
const READY = z.object({
  application: z.object({ id: z.string() }),
  guilds: z.array(z.object({ id: z.string() })).default([]),
});

type LoginLimit = z.infer<typeof GATEWAY>["session_start_limit"];
type Ready = z.infer<typeof READY>;
