import { setTimeout as sleep } from "node:timers/promises";
import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from "discord.js";
import type { Logger } from "pino";
import type { Message } from "../message/message.ts";
import { type Instant, measureUntil, readNow, shift } from "../time/instant.ts";
import { type Backoff, chooseWait } from "./backoff.ts";
import { type Interaction, readAge } from "./interaction.ts";
import { isNetworkError, isUnreached } from "./network-error.ts";

/**
 * What became of a response. `late`: Discord had given the interaction up. `unknown`: it may have been applied, but no
 * answer that says so came back. `failed`: Discord did not take it.
 */
export type Delivery = "delivered" | "late" | "unknown" | "failed";

/** Sends responses to interactions. Nothing here throws: a response either arrives or is logged. */
export interface Responder {
  /** The first response of an interaction, within Discord's three seconds. */
  respond(interaction: Interaction, body: object, files?: Message["files"]): Promise<Delivery>;
  /** Replaces the notice of a deferral by the answer. */
  edit(interaction: Interaction, body: object, files?: Message["files"]): Promise<Delivery>;
  /** Removes the message that was answered with, or that was clicked on. */
  remove(interaction: Interaction): Promise<Delivery>;
}

/** Milliseconds from an interaction's making in which the first response has to be with Discord (3 s, less the way). */
const RESPOND_WITHIN = 2_800;
/** Milliseconds that an edit may take: the token lives for 15 minutes, a reader's patience does not. */
const EDIT_WITHIN = 10_000;
/** Milliseconds from an interaction's making in which Discord may get to know a first response (3 s, and the way back). */
const ANNOUNCED_BY = 3_500;
/** Milliseconds that one attempt gets at most, and only half of what is left, so that another one fits in after. */
const LONGEST_PATIENCE = 1_000;
/** Milliseconds that are too few for an attempt: it is the last one then, and nothing waits for its end. */
const LEAST_PATIENCE = 250;
/** Milliseconds that a last attempt is given before the deadline. */
const LAST_ROOM = 150;

const CALLBACK_BACKOFF: Backoff = { firstWait: 100, longestWait: 400 };
const WEBHOOK_BACKOFF: Backoff = { firstWait: 100, longestWait: 2_000 };

/** One response on its way. */
interface Parcel {
  readonly interaction: Interaction;
  readonly deadline: Instant;
  readonly backoff: Backoff;
  /** The code of Discord's that says that an earlier attempt did arrive, or that there is nothing left to do. */
  readonly isDone: (code: unknown, earlier: Loss) => boolean;
  readonly send: (signal: AbortSignal) => Promise<unknown>;
}

/**
 * `rest` must neither retry nor wait out rate limits by itself (`retries: 0`, `rejectOnRateLimit`): a retry has to know of
 * the deadline, and that a request which was answered 502 may have been applied all the same.
 */
export function buildResponder(rest: REST, log: Logger): Responder {
  return {
    respond: (interaction, body, files = []) => {
      const route = Routes.interactionCallback(interaction.id, interaction.token);
      return deliver(
        {
          interaction,
          deadline: shift(interaction.madeAt, RESPOND_WITHIN),
          backoff: CALLBACK_BACKOFF,
          // Where no attempt may have arrived it was somebody else who answered: nothing may be put in place of that.
          isDone: (code, earlier) => code === ALREADY_ACKNOWLEDGED && earlier === "unknown",
          send: (signal) => rest.post(route, { body, files: attach(files), auth: false, signal }),
        },
        log,
      );
    },
    edit: (interaction, body, files = []) => {
      const send: Parcel["send"] = (signal) =>
        rest.patch(routeOriginal(interaction), { body, files: attach(files), auth: false, signal });
      return deliver({ ...planEdit(interaction), isDone: () => false, send }, log);
    },
    remove: (interaction) => {
      const send: Parcel["send"] = (signal) => rest.delete(routeOriginal(interaction), { auth: false, signal });
      return deliver({ ...planEdit(interaction), isDone: (code) => code === UNKNOWN_MESSAGE, send }, log);
    },
  };
}

function planEdit(interaction: Interaction): Pick<Parcel, "interaction" | "deadline" | "backoff"> {
  return { interaction, deadline: shift(readNow(), EDIT_WITHIN), backoff: WEBHOOK_BACKOFF };
}

function routeOriginal({ applicationId, token }: Interaction): `/${string}` {
  return Routes.webhookMessage(applicationId, token, "@original");
}

// As many attempts as fit: a short trouble is outlasted, whenever in the time that is left it comes.
async function deliver(parcel: Parcel, log: Logger): Promise<Delivery> {
  let loss: Loss = "failed";
  for (let attempt = 1; ; attempt += 1) {
    try {
      await attemptOnce(parcel);
      return "delivered";
    } catch (error) {
      const verdict = judge(error, loss, parcel);
      if (verdict === "retry" && !isSurelyLost(error)) loss = "unknown";
      const pause = verdict === "retry" ? choosePause(error, attempt, parcel) : undefined;
      if (pause === undefined) return report(verdict, { error, loss, interaction: parcel.interaction }, log);
      await sleep(pause);
    }
  }
}

// Given up when its time is over and what had arrived by then is read: a bot that was busy has not been left waiting.
async function attemptOnce({ deadline, send }: Parcel): Promise<void> {
  const controller = new AbortController();
  const timer = setTimeout(() => setImmediate(() => controller.abort()), choosePatience(deadline));
  try {
    await send(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

function choosePatience(deadline: Instant): number {
  const half = measureUntil(deadline) / 2;
  return half < LEAST_PATIENCE ? LONGEST_PATIENCE : Math.min(half, LONGEST_PATIENCE);
}

/** Milliseconds until the next attempt; undefined when none fits in before the deadline. */
function choosePause(error: unknown, attempt: number, { deadline, backoff }: Parcel): number | undefined {
  const left = measureUntil(deadline) - LAST_ROOM;
  if (left <= 0) return undefined;
  if (error instanceof RateLimitError) return error.retryAfter < left ? error.retryAfter : undefined;
  return Math.min(chooseWait(attempt, backoff), left);
}

/** What a response is that was not seen to arrive. */
type Loss = Extract<Delivery, "unknown" | "failed">;

interface Outcome {
  readonly error: unknown;
  readonly loss: Loss;
  readonly interaction: Interaction;
}

function report(verdict: Verdict, { error, loss, interaction }: Outcome, log: Logger): Delivery {
  const facts = { interaction: interaction.id, ageMs: readAge(interaction) };
  switch (verdict) {
    case "done":
      return "delivered";
    case "unknown-interaction":
      log.warn(facts, "Discord no longer knew the interaction: the response came too late");
      return "late";
    case "retry":
    case "refused":
      log.error({ ...facts, err: error }, "a response was not delivered");
      return loss;
  }
}

type Verdict = "done" | "unknown-interaction" | "retry" | "refused";

// What Discord refused or limited, or was never reached by, was not carried out; of a request without an answer, or with a
// gateway's, nobody knows.
function isSurelyLost(error: unknown): boolean {
  return error instanceof RateLimitError || error instanceof DiscordAPIError || isUnreached(error);
}

function judge(error: unknown, earlier: Loss, { isDone, interaction }: Parcel): Verdict {
  if (error instanceof DiscordAPIError) {
    if (isDone(error.code, earlier)) return "done";
    // The announcement may have been given up by the bot and still be on its way.
    if (error.code === UNKNOWN_WEBHOOK && readAge(interaction) < ANNOUNCED_BY) return "retry";
    return error.code === UNKNOWN_INTERACTION ? "unknown-interaction" : "refused";
  }
  if (error instanceof HTTPError) return error.status >= 500 ? "retry" : "refused";
  // No answer at all: a closed socket, a refused connection, or our own time-out.
  return error instanceof RateLimitError || isNetworkError(error) ? "retry" : "refused";
}

function attach(files: Message["files"]): { name: string; data: Buffer }[] {
  return files.map(({ name, text }) => ({ name, data: Buffer.from(text, "utf8") }));
}

/** Discord's JSON error codes. */
const UNKNOWN_MESSAGE = 10_008;
const UNKNOWN_WEBHOOK = 10_015;
const UNKNOWN_INTERACTION = 10_062;
const ALREADY_ACKNOWLEDGED = 40_060;
