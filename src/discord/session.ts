import { Client, GatewayDispatchEvents, Options, type REST, Routes } from "discord.js";
import type { Logger } from "pino";
import { z } from "zod";
import { explainClose, explainError, explainSessionLimit, type Failure } from "./failures.ts";

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
  events: SessionEvents,
): { connect(): Promise<Session>; close(): Promise<void> } {
  const client = new Client({
    intents: [],
    makeCache: Options.cacheWithLimits(NO_CACHE),
    rest: { api: login.apiUrl, retries: 1, timeout: REST_TIMEOUT },
  });
  client.rest.setToken(login.token);
  // Raw payloads: the library's own reading throws on a malformed one, after this listener has been called.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, events.onInteraction);
  client.on("shardReady", events.onReady);
  client.on("shardResume", events.onReady);
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
    const { session_start_limit: limit } = GATEWAY.parse(await rest.get(Routes.gatewayBot()));
    return limit.remaining <= LOGINS_KEPT ? explainSessionLimit(limit.remaining, limit.reset_after) : undefined;
  } catch (error) {
    return explainError(error);
  }
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

const GATEWAY = z.object({ session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }) });
const READY = z.object({ guilds: z.array(z.object({ id: z.string() })) });
