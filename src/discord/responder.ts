import { setTimeout as sleep } from "node:timers/promises";
import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from "discord.js";
import type { Logger } from "pino";
import type { Message } from "../message/message.ts";
import type { Interaction } from "./interaction.ts";

/** What became of a response. `late`: Discord had given the interaction up. */
export type Delivery = "delivered" | "late" | "failed";

/** Sends responses to one application's interactions. Nothing here throws: a response either arrives or is logged. */
export interface Responder {
  /** The first response of an interaction, within Discord's three seconds. */
  respond(interaction: Interaction, body: object, files?: Message["files"]): Promise<Delivery>;
  /** Replaces the notice of a deferral by the answer. */
  edit(interaction: Interaction, body: object, files?: Message["files"]): Promise<Delivery>;
  /** Removes the message that was answered with, or that was clicked on. */
  remove(interaction: Interaction): Promise<Delivery>;
}

/** Milliseconds from an interaction's arrival in which the first response has to be with Discord (3 s, less the way). */
const DEADLINE = 2_800;
/** Milliseconds that an edit may take: the token lives for 15 minutes, a reader's patience does not. */
const EDIT_DEADLINE = 10_000;
/** Milliseconds that any attempt gets; the first ones get half of what is left, so that another one fits in after. */
const LEAST_PATIENCE = 250;

/**
 * `rest` must neither retry nor wait out rate limits by itself (`retries: 0`, `rejectOnRateLimit`): a retry has to know of
 * the deadline, and that a request which was answered 502 may have been applied all the same.
 */
export function buildResponder(rest: REST, applicationId: string, log: Logger): Responder {
  return {
    respond: (interaction, body, files = []) => {
      const route = Routes.interactionCallback(interaction.id, interaction.token);
      const send = (signal: AbortSignal): Promise<unknown> =>
        rest.post(route, { body, files: attach(files), auth: false, signal });
      return deliver(send, interaction, interaction.arrivedAt + DEADLINE, log);
    },
    edit: (interaction, body, files = []) => {
      const route = Routes.webhookMessage(applicationId, interaction.token, "@original");
      const send = (signal: AbortSignal): Promise<unknown> =>
        rest.patch(route, { body, files: attach(files), auth: false, signal });
      return deliver(send, interaction, performance.now() + EDIT_DEADLINE, log);
    },
    remove: (interaction) => {
      const route = Routes.webhookMessage(applicationId, interaction.token, "@original");
      return deliver((signal) => rest.delete(route, { auth: false, signal }), interaction, EDIT_DEADLINE, log);
    },
  };
}

async function deliver(
  send: (signal: AbortSignal) => Promise<unknown>,
  interaction: Interaction,
  deadline: number,
  log: Logger,
): Promise<Delivery> {
  for (let attempt = 1; ; attempt += 1) {
    const left = deadline - performance.now();
    const patience = Math.max(LEAST_PATIENCE, attempt === ATTEMPTS ? left : left / 2);
    try {
      await send(AbortSignal.timeout(Math.floor(patience)));
      return "delivered";
    } catch (error) {
      const verdict = judge(error, attempt);
      const pause = error instanceof RateLimitError ? error.retryAfter : RETRY_PAUSE;
      if (verdict !== "retry" || attempt === ATTEMPTS || deadline - performance.now() <= pause) {
        return report(verdict, error, interaction, log);
      }
      await sleep(pause);
    }
  }
}

function report(verdict: Verdict, error: unknown, interaction: Interaction, log: Logger): Delivery {
  const facts = { interaction: interaction.id, ageMs: Date.now() - interaction.createdAt };
  switch (verdict) {
    case "applied":
      return "delivered";
    case "unknown-interaction":
      log.warn(facts, "Discord no longer knew the interaction: the response came too late");
      return "late";
    case "retry":
    case "refused":
      log.error({ ...facts, err: error }, "a response was not delivered");
      return "failed";
  }
}

type Verdict = "applied" | "unknown-interaction" | "retry" | "refused";

function judge(error: unknown, attempt: number): Verdict {
  if (error instanceof DiscordAPIError) {
    // The first try was applied although its answer got lost: the reader has the response.
    if (error.code === ALREADY_ACKNOWLEDGED && attempt > 1) return "applied";
    if (error.code === UNKNOWN_INTERACTION) return "unknown-interaction";
    return "refused";
  }
  if (error instanceof HTTPError) return error.status >= 500 ? "retry" : "refused";
  // No answer at all: a closed socket, a refused connection, or our own time-out.
  return "retry";
}

function attach(files: Message["files"]): { name: string; data: Buffer }[] {
  return files.map(({ name, text }) => ({ name, data: Buffer.from(text, "utf8") }));
}

const ATTEMPTS = 3;
/** Milliseconds before a second attempt: an overloaded server is not asked again in the same instant. */
const RETRY_PAUSE = 100;

/** Discord's JSON error codes. */
const UNKNOWN_INTERACTION = 10_062;
const ALREADY_ACKNOWLEDGED = 40_060;
