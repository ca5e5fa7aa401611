import { setTimeout as sleep } from "node:timers/promises";
import { REST } from "discord.js";
import type { Logger } from "pino";
import type { Context } from "../interact/context.ts";
import { readNow } from "../time/instant.ts";
import { buildCommandBodies } from "./command-body.ts";
import { dispatch } from "./dispatch.ts";
import { explainError, explainGuildError, type Failure } from "./failures.ts";
import { superviseGateway } from "./gateway.ts";
import { type Interaction, readAge, readInteraction } from "./interaction.ts";
import { buildOriginClock } from "./origin-clock.ts";
import { registerCommands, type Scope } from "./register-commands.ts";
import { buildResponder, type Responder } from "./responder.ts";
import { checkLogin, type Session } from "./session.ts";
import { buildTurns } from "./turns.ts";

/** All that the bot needs to serve one Discord application. */
export interface ServeOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** The one server to register commands in; everywhere when absent. */
  readonly devGuildId?: string;
  /** What requests are answered from, asked for at each one; its commands stay the same. */
  readonly getContext: () => Context;
  /**
   * Loads what answers need: called once the login is known to be good, before any question is taken. What is still to be
   * loaded when `stopping` is aborted is not waited for.
   */
  readonly prepare: (stopping: AbortSignal) => Promise<void>;
  /** Resolves when somebody asks the bot to stop. */
  readonly stopped: Promise<void>;
  readonly log: Logger;
}

/** Serves Discord until it is stopped (undefined), or until it cannot go on (why). Rejects when `prepare` does. */
export async function serve(options: ServeOptions): Promise<Failure | undefined> {
  const { log, apiUrl, token } = options;
  const rest = new REST({ api: apiUrl, version: "10", retries: 1 }).setToken(token);
  const stopped = options.stopped.then(() => STOPPED);
  const refused = await Promise.race([checkLogin(rest), stopped]);
  if (refused !== undefined) return refused === STOPPED ? undefined : refused;
  const loading = new AbortController();
  if ((await Promise.race([options.prepare(loading.signal), stopped])) === STOPPED) {
    loading.abort();
    return undefined;
  }
  const callbacks = new REST({ api: apiUrl, version: "10", retries: 0, rejectOnRateLimit: () => true });
  const work = new Work(options, buildResponder(callbacks, log));
  // The client library throws a malformed event out of its packet handler: that one event is lost, the rest goes on.
  const onStray = (err: unknown): void => log.error({ err }, "the client library threw on an event");
  process.on("unhandledRejection", onStray);
  const gateway = superviseGateway({ token, apiUrl, log, onInteraction: (payload) => work.take(payload) });
  const started = gateway.connected.then((session) => start(session, rest, options)).catch(explainError);
  const failure = await Promise.race([gateway.failed, stopped, started.then((failed) => failed ?? gateway.failed)]);
  // What arrives until the farewell is answered too; nothing arrives from then on.
  await waitAtMost(CLOSE_WITHIN, gateway.close());
  await waitAtMost(FINISH_WITHIN, work.finish());
  process.off("unhandledRejection", onStray);
  if (failure === STOPPED) return undefined;
  if (failure.fault !== undefined) log.error({ err: failure.fault }, "a fault of the bot's own");
  return failure;
}

/** The interactions under way. */
class Work {
  readonly #options: ServeOptions;
  readonly #responder: Responder;
  readonly #clock = buildOriginClock();
  readonly #turns = buildTurns();
  readonly #running = new Set<Promise<void>>();
  readonly #seen = new Set<string>();

  constructor(options: ServeOptions, responder: Responder) {
    this.#options = options;
    this.#responder = responder;
  }

  take(payload: unknown): void {
    const { log } = this.#options;
    const interaction = this.#read(payload);
    if (interaction === undefined) {
      log.warn("an interaction was malformed or of an unknown kind");
      return;
    }
    if (this.#hasSeen(interaction.id)) return;
    const running = this.#answer(interaction)
      .catch((err: unknown) => log.error({ err }, "an interaction failed"))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #answer(interaction: Interaction): Promise<void> {
    const { log, getContext } = this.#options;
    await this.#turns.next();
    const ageMs = readAge(interaction);
    if (ageMs > LIFE) log.warn({ interaction: interaction.id, ageMs }, "an interaction came too late to be answered");
    else await dispatch(interaction, { getContext, responder: this.#responder, log });
  }

  #read(payload: unknown): Interaction | undefined {
    const arrival = { arrivedAt: readNow(), machineMs: Date.now() };
    return readInteraction(payload, (stampedMs) => this.#clock.place({ stampedMs, ...arrival }));
  }

  async finish(): Promise<void> {
    await Promise.all(this.#running);
  }

  // A replay after RESUME may bring an interaction again that has been answered.
  #hasSeen(id: string): boolean {
    if (this.#seen.has(id)) return true;
    this.#seen.add(id);
    const [oldest] = this.#seen;
    if (this.#seen.size > REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
    return false;
  }
}

async function start(session: Session, rest: REST, options: ServeOptions): Promise<Failure | undefined> {
  const { devGuildId, log, getContext } = options;
  const invite = buildInvite(session.applicationId);
  log.info({ application: session.applicationId, servers: session.guildIds.length }, "logged in to Discord");
  log.info(`invite the bot to a server with ${invite}`);
  const scope: Scope = {
    applicationId: session.applicationId,
    ...(devGuildId !== undefined && { guildId: devGuildId }),
    otherGuildIds: session.guildIds.length <= FEW_GUILDS ? session.guildIds : [],
  };
  try {
    await registerCommands(rest, scope, buildCommandBodies(getContext()), log);
    return undefined;
  } catch (error) {
    const failure = devGuildId === undefined ? undefined : explainGuildError(error, devGuildId, invite);
    if (failure !== undefined) return failure;
    log.error({ err: error }, "commands could not be registered: Discord shows those of the last start");
    return undefined;
  }
}

/** Where a member of a server lets the bot in: commands and a name in the list of members, no permission. */
function buildInvite(applicationId: string): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=0`;
}

/** Waits for `work`, but not longer; leaves no timer behind that would keep the process alive. */
async function waitAtMost(milliseconds: number, work: Promise<void>): Promise<void> {
  const patience = new AbortController();
  const elapsed = sleep(milliseconds, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([work, elapsed]);
  patience.abort();
}

/** That somebody asked to stop, which is no failure. */
const STOPPED = "stopped" as const;

/**
 * Milliseconds for the farewell to the gateway, then for the answers under way: more than Discord waits for a first
 * response. README promises an end within 5 s; with the 250 of the last notes (`main.ts`) and the 500 of the log's flush
 * (`bounded-output.ts`) it is 750 + 3,250 + 250 + 500 = 4,750 at the worst.
 */
const CLOSE_WITHIN = 750;
const FINISH_WITHIN = 3_250;

/** Milliseconds from its making after which Discord takes no first response to an interaction any more. */
const LIFE = 3_000;

/** Interaction ids that are remembered against a repetition: more than a replay holds. */
const REMEMBERED = 1_000;

/** Servers up to which each is searched for commands of an earlier trial at start, one request a server. */
const FEW_GUILDS = 10;
