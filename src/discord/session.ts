import { once } from "node:events";
import {
  Client,
  GatewayDispatchEvents,
  Options,
  type REST,
  Routes,
  SimpleIdentifyThrottler,
  SimpleShardingStrategy,
  type WebSocketOptions,
} from "discord.js";
import type { Logger } from "pino";
import { z } from "zod";
import { explainClose, explainError, explainSessionLimit, type Failure } from "./failures.ts";
import type { Pace } from "./pace.ts";

/** One login to Discord's gateway, from IDENTIFY until it is closed. */
export interface Session {
  readonly applicationId: string;
  /** Ids of the servers that the bot is in. */
  readonly guildIds: readonly string[];
  close(): Promise<void>;
}

/** What a session tells while it lives. Each may be called at any time after `openSession` was. */
export interface SessionEvents {
  /** The raw payload of an interaction, unchecked. */
  readonly onInteraction: (payload: unknown) => void;
  /** The gateway is connected and listening, at first or again. */
  readonly onReady: () => void;
  /** The connection was lost; the client library is about to try again by itself. */
  readonly onLost: () => void;
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
  events: SessionEvents,
): { connect(): Promise<Session>; close(): Promise<void> } {
  const client = new Client({
    intents: [],
    makeCache: Options.cacheWithLimits(NO_CACHE),
    rest: { api: login.apiUrl, retries: 1, timeout: REST_TIMEOUT },
    ws: {
      buildStrategy: (manager) => buildPacedStrategy(manager, pace),
      buildIdentifyThrottler: () => ({ waitForIdentify }),
    },
  });
  const waitForIdentify = buildIdentifyThrottle(client.rest, login.log, events.onFailure);
  client.rest.setToken(login.token);
  // Raw payloads: the library's own reading throws on a malformed one, after this listener has been called.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, events.onInteraction);
  // The library's own "shardReady" comes a moment later, perhaps when the connection is lost again already.
  client.ws.on(GatewayDispatchEvents.Ready, events.onReady);
  client.ws.on(GatewayDispatchEvents.Resumed, events.onReady);
  client.on("shardReconnecting", events.onLost);
  client.on("shardDisconnect", ({ code }) => {
    const failure = explainClose(code);
    if (failure !== undefined) events.onFailure(failure);
  });
  client.on("shardError", (err) => login.log.warn({ err }, "gateway connection error"));
  client.on("error", (err) => login.log.error({ err }, "discord client error"));
  client.on("debug", (message) => login.log.trace(message));
  const close = async (): Promise<void> => client.destroy();
  return { close, connect: () => connect(client, login.token, close) };
}

/**
 * The library asks for the session before every attempt to connect and never gives up by itself: the answer comes when
 * the next attempt is due. After many losses it is "none", so that the library turns from the session's own address to
 * the general one.
 */
function buildPacedStrategy(manager: SocketManager, pace: Pace): SimpleShardingStrategy {
  const retrieve = manager.options.retrieveSessionInfo.bind(manager.options);
  manager.options.retrieveSessionInfo = async (shardId) => {
    await pace.turn();
    return pace.losses > RESUMES_TRIED ? null : retrieve(shardId);
  };
  return new SimpleShardingStrategy(manager);
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

async function connect(client: Client, token: string, close: () => Promise<void>): Promise<Session> {
  const guildIds: string[] = [];
  client.ws.on(GatewayDispatchEvents.Ready, (payload: unknown) => guildIds.push(...readGuildIds(payload)));
  await client.login(token);
  const { application } = client;
  if (application === null) throw new Error("the gateway's READY named no application");
  return { applicationId: application.id, guildIds, close };
}

/**
 * Reads how many logins Discord still allows before one is used up. Returns the failure when they are nearly gone, or
 * when the token or the address is wrong: a refused login counts as one too.
 */
export async function checkLogin(rest: REST): Promise<Failure | undefined> {
  try {
    const limit = await readLoginLimit(rest);
    return limit.remaining <= LOGINS_KEPT ? explainSessionLimit(limit.remaining, limit.reset_after) : undefined;
  } catch (error) {
    return explainError(error);
  }
}

async function readLoginLimit(rest: REST): Promise<LoginLimit> {
  return GATEWAY.parse(await rest.get(Routes.gatewayBot())).session_start_limit;
}

function readGuildIds(payload: unknown): string[] {
  const parsed = READY.safeParse(payload);
  return parsed.success ? parsed.data.guilds.map(({ id }) => id) : [];
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

/** Connections lost in a row after which the session is given up for a new login. */
const RESUMES_TRIED = 7;

const GATEWAY = z.object({ session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }) });
const READY = z.object({ guilds: z.array(z.object({ id: z.string() })) });

/** The library's own manager of sockets, which it exports by no name. */
type SocketManager = Parameters<NonNullable<WebSocketOptions["buildStrategy"]>>[0];

type LoginLimit = z.infer<typeof GATEWAY>["session_start_limit"];
