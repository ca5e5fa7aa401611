import type { APIInteraction } from "discord-api-types/v10";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import { isRecord, readRecord } from "../support/discord/json.ts";
import type { RestRecord } from "../support/discord/rest.ts";
import { readSnowflakeTime } from "../support/discord/snowflake.ts";
import type { StandIn } from "../support/discord/stand-in.ts";
import type { RouteName, Trouble } from "../support/discord/troubles.ts";
import type { LoopDelay } from "./loop-delay.mjs";
import type { OwnTroubles } from "./own-troubles.ts";
import type { Spell } from "./spells.ts";

/** What people do with the bot. */
export type Deed = "command" | "completion" | "message-command" | "click" | "delete";

/** One interaction and all that became of it. Times are ms on the monotonic clock. */
export interface Entry {
  readonly id: string;
  readonly deed: Deed;
  readonly at: number;
  /** When Discord gives it up unless it has a first response. */
  readonly deadline: number;
  /** Whether there was a session to send it to: without one Discord drops it. */
  readonly isRouted: boolean;
  readonly own: OwnTroubles;
  /** Each time that it was written to an open line. */
  readonly deliveries: number[];
  readonly requests: AnswerRequest[];
  outcome: Outcome | undefined;
}

/** One request of the bot for an interaction, as the stand-in saw it. */
export interface AnswerRequest {
  readonly at: number;
  readonly route: RouteName;
  readonly type: number;
  readonly status: number;
  readonly code: number;
  readonly trouble: Trouble | undefined;
}

/** The milliseconds in which Discord waits for the first response. */
const FIRST_RESPONSE = 3_000;

/** Everything that happened in one run. */
export class Journal {
  readonly entries: Entry[] = [];
  readonly spells: Spell[] = [];
  readonly lineLosses: number[] = [];
  readonly deaths: { readonly code: number | null; readonly lastLines: readonly string[] }[] = [];

  /** When an event loop was kept waiting, by whose it was. */
  readonly delays: { readonly whose: "standIn" | "bot"; readonly delay: LoopDelay }[] = [];

  readonly #byToken = new Map<string, Entry>();
  readonly #byId = new Map<string, Entry>();

  /** Notes an interaction that is about to be sent. */
  open(interaction: APIInteraction, deed: Deed, own: OwnTroubles, isRouted: boolean): Entry {
    const at = performance.now();
    const age = Date.now() - readSnowflakeTime(interaction.id);
    const { id } = interaction;
    const deadline = at - age + FIRST_RESPONSE;
    const entry: Entry = { id, deed, at, deadline, isRouted, own, deliveries: [], requests: [], outcome: undefined };
    this.entries.push(entry);
    this.#byToken.set(interaction.token, entry);
    this.#byId.set(interaction.id, entry);
    return entry;
  }

  /** The interaction that a token is of. */
  find(token: string): Entry | undefined {
    return this.#byToken.get(token);
  }

  /** Notes an event that went over an open line. */
  noteSent(payload: unknown, at: number): void {
    const id = isRecord(payload) ? payload.id : undefined;
    if (typeof id === "string") this.#byId.get(id)?.deliveries.push(at);
  }

  /** Notes that an event loop was kept waiting; its wall-clock times become monotonic ones. */
  noteDelay(whose: "standIn" | "bot", { from, until, starved }: LoopDelay): void {
    const { timeOrigin } = performance;
    this.delays.push({ whose, delay: { from: from - timeOrigin, until: until - timeOrigin, starved } });
  }

  /** Moves what the stand-in recorded of requests to the interactions that they are for. */
  takeRecords(standIn: StandIn): void {
    for (const record of standIn.rest.records.splice(0)) {
      const token = TOKEN.exec(record.path)?.groups?.token;
      const entry = token === undefined ? undefined : this.#byToken.get(token);
      if (entry && record.route !== "unknown") entry.requests.push(describeRequest(record, record.route));
    }
  }
}

// A path with the token of an interaction: "/interactions/1/interaction-token-1/callback", not "/gateway/bot".
const TOKEN = /\/(?<token>interaction-token-\d+)(?:\/|$)/u;

function describeRequest({ at, status, body, trouble, answer }: RestRecord, route: RouteName): AnswerRequest {
  const { type } = readRecord(body);
  const { code } = readRecord(answer);
  return { at, route, type: Number(type ?? 0), status, code: Number(code ?? 0), trouble };
}
