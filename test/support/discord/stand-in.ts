import type { APIInteraction, APIMessage } from "discord-api-types/v10";
import { ApplicationCommandType } from "discord-api-types/v10";
import { CommandStore } from "./command-store.ts";
import { findDispatchFaults } from "./dispatch-faults.ts";
import { Gateway } from "./gateway.ts";
import { type Deadlines, InteractionLedger, type Outcome } from "./interaction-ledger.ts";
import {
  buildAutocompleteInteraction,
  buildButtonInteraction,
  buildCommandInteraction,
  buildMessageCommandInteraction,
  buildSelectInteraction,
  type OptionValues,
  type Origin,
} from "./interactions.ts";
import { type JsonRecord, readRecords } from "./json.ts";
import type { MessageStore } from "./messages.ts";
import { GUILD_ID } from "./people.ts";
import { RestServer } from "./rest.ts";
import type { RouteName } from "./troubles.ts";
import { waitUntil } from "./wait-until.ts";

export interface StandInOptions {
  readonly token?: string;
  readonly guildIds?: readonly string[];
  readonly deadlines?: Partial<Deadlines>;
  readonly heartbeatIntervalMs?: number;
  /** How often a bot may still identify today. */
  readonly sessionStartsLeft?: number;
}

/** The token that the stand-in takes unless told otherwise; it has the shape of a real one and opens nothing. */
export const BOT_TOKEN = ["MTEwMDAwMDAwMDAwMDAwMDAwMQ", "GtestX", "standInStandInStandInStandInStandInStan"].join(".");

const SESSION_STARTS_A_DAY = 1000;
const DISCORD_DEADLINES: Deadlines = { firstResponseMs: 3000, tokenMs: 15 * 60_000 };
const HEARTBEAT_MS = 41_250;

/**
 * A stand-in for Discord on the loopback: the part of its REST API and gateway that a bot without intents uses, with its
 * deadlines, its checks, and its faults on demand. `close` it when done.
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = new StandIn(options);
  await standIn.listen();
  return standIn;
}

export class StandIn {
  readonly token: string;
  readonly gateway: Gateway;
  readonly rest: RestServer;
  readonly commands: CommandStore;
  readonly messages: MessageStore = new Map();
  sessionStartsLeft: number;

  readonly #ledger: InteractionLedger;
  readonly #dispatchFaults: string[] = [];

  constructor(options: StandInOptions) {
    const guildIds = options.guildIds ?? [GUILD_ID];
    this.token = options.token ?? BOT_TOKEN;
    this.sessionStartsLeft = options.sessionStartsLeft ?? SESSION_STARTS_A_DAY;
    this.commands = new CommandStore();
    this.#ledger = new InteractionLedger({ ...DISCORD_DEADLINES, ...options.deadlines }, this.messages);
    this.gateway = new Gateway({
      token: this.token,
      heartbeatIntervalMs: options.heartbeatIntervalMs ?? HEARTBEAT_MS,
      guildIds,
      onIdentify: () => {
        this.sessionStartsLeft -= 1;
      },
    });
    this.rest = new RestServer(this.token, {
      commands: this.commands,
      ledger: this.#ledger,
      guildIds: new Set(guildIds),
      readGateway: () => this.#describeGateway(),
    });
  }

  /** What the bot takes as the base of the REST API. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.rest.port}/api`;
  }

  /** Everything that Discord would have refused so far, and every answer of the stand-in that is not Discord's. */
  get faults(): readonly string[] {
    return [...this.rest.faults, ...this.gateway.faults, ...this.#dispatchFaults];
  }

  async listen(): Promise<void> {
    await Promise.all([this.rest.listen(), this.gateway.listen()]);
  }

  async close(): Promise<void> {
    this.#ledger.close();
    await Promise.all([this.rest.close(), this.gateway.goAway()]);
  }

  /** Waits until a bot is logged in and its commands are registered. */
  async waitReady(): Promise<void> {
    await waitUntil("a bot is logged in", () => this.gateway.isServing && this.#hasCommands());
  }

  /** How often a route was called. */
  countRequests(route: RouteName): number {
    return this.rest.records.filter((record) => record.route === route).length;
  }

  /** Types `/name` with options and tells what is shown in the end. */
  sendCommand(name: string, values: OptionValues = {}, origin: Origin = {}): Promise<Outcome> {
    return this.send(buildCommandInteraction(this.#findCommand(name, 1, origin), values, origin));
  }

  /** Types into an option and tells which choices are offered. */
  sendAutocomplete(name: string, focused: string, values: OptionValues, origin: Origin = {}): Promise<Outcome> {
    return this.send(buildAutocompleteInteraction(this.#findCommand(name, 1, origin), focused, values, origin));
  }

  /** Chooses a message command in the menu of a message. */
  sendMessageCommand(name: string, target: APIMessage, origin: Origin = {}): Promise<Outcome> {
    const command = this.#findCommand(name, ApplicationCommandType.Message, origin);
    return this.send(buildMessageCommandInteraction(command, target, origin));
  }

  /** Clicks a button that is on the message, and not disabled. */
  clickButton(message: APIMessage, customId: string, origin: Origin = {}): Promise<Outcome> {
    findEnabled(message, customId);
    return this.send(buildButtonInteraction(message, customId, origin));
  }

  /** Chooses values that the select on the message offers. */
  sendSelect(message: APIMessage, customId: string, values: readonly string[], origin: Origin = {}): Promise<Outcome> {
    const offered = readRecords(findEnabled(message, customId).options).map((option) => option.value);
    const absent = values.filter((value) => !offered.includes(value));
    if (absent.length > 0) throw new Error(`the select ${customId} does not offer ${absent.join(", ")}`);
    return this.send(buildSelectInteraction(message, customId, values, origin));
  }

  /** Dispatches an interaction and tells what its person sees; for those that the helpers above do not build. */
  send(interaction: APIInteraction): Promise<Outcome> {
    this.#dispatchFaults.push(...findDispatchFaults(interaction));
    const outcome = this.#ledger.open(interaction);
    this.dispatchAgain(interaction);
    return outcome;
  }

  /** Dispatches an interaction that was sent before a second time, as Discord does now and then. */
  dispatchAgain(interaction: APIInteraction): void {
    this.gateway.dispatch("INTERACTION_CREATE", interaction);
  }

  #findCommand(name: string, type: number, { place = { guildId: GUILD_ID } }: Origin): JsonRecord {
    const command = this.commands.find(name, type, place === "direct-message" ? undefined : place.guildId);
    if (command === undefined) throw new Error(`no command ${name} of type ${type} is registered there`);
    return command;
  }

  #hasCommands(): boolean {
    return this.commands.countAll() > 0;
  }

  #describeGateway(): JsonRecord {
    return {
      url: this.gateway.url,
      shards: 1,
      session_start_limit: {
        total: SESSION_STARTS_A_DAY,
        remaining: this.sessionStartsLeft,
        reset_after: 14_400_000,
        max_concurrency: 1,
      },
    };
  }
}

function findEnabled(message: APIMessage, customId: string): JsonRecord {
  const component = readRecords(message.components)
    .flatMap((row) => readRecords(row.components))
    .find((each) => each.custom_id === customId);
  if (component === undefined) throw new Error(`the message has no component ${customId}`);
  if (component.disabled === true) throw new Error(`the component ${customId} is disabled`);
  return component;
}
