import type { Logger } from "pino";
import type { Context } from "../interact/context.ts";
import type { Request } from "../interact/request.ts";
import { foresee, respondSafely } from "../interact/respond.ts";
import type { Response } from "../interact/response.ts";
import { type Instant, measureUntil, shift } from "../time/instant.ts";
import type { Interaction } from "./interaction.ts";
import type { Delivery, Responder } from "./responder.ts";

/** What answers interactions. */
export interface Dispatch {
  /** Asked for at each interaction: a reload swaps the library as a whole. */
  readonly getContext: () => Context;
  readonly responder: Responder;
  readonly log: Logger;
}

/** Milliseconds from an interaction's making after which the reader is shown that the bot is at it. */
const DEFER_AFTER = 1_500;
/** Milliseconds that an answer gets before that at the least, however long the interaction was on its way. */
const LEAST_WORK = 100;

/** Answers one interaction with one response: a deferral and its edit only when the work takes longer than 1.5 s. */
export async function dispatch(interaction: Interaction, parts: Dispatch): Promise<void> {
  const context = parts.getContext();
  const response = compose(interaction.request, context, parts.log);
  const deferral = waitFor(chooseWorkTime(interaction.madeAt));
  const first = await Promise.race([response, deferral.promise]);
  deferral.cancel();
  if (first !== "elapsed") return send(first, interaction, parts.responder);
  const notice = chooseNotice(interaction.request, context);
  if (notice === undefined) return send(await response, interaction, parts.responder);
  const delivery = await parts.responder.respond(interaction, notice);
  const late = await response;
  if (mayBeShown(delivery)) await sendLate(late, interaction, parts.responder);
}

async function compose(request: Request, context: Context, log: Logger): Promise<Response> {
  const response = await respondSafely(request, context, (err) => {
    log.error({ err, request: describe(request) }, "a request failed");
  });
  log.debug({ request, response: response.kind }, "answered");
  return response;
}

async function send(response: Response, interaction: Interaction, responder: Responder): Promise<void> {
  switch (response.kind) {
    case "message": {
      const { body, files } = response.message;
      await responder.respond(interaction, { type: CHANNEL_MESSAGE, data: body }, files);
      return;
    }
    case "update": {
      const { files } = response.message;
      await responder.respond(interaction, { type: UPDATE_MESSAGE, data: replaceFiles(response.message) }, files);
      return;
    }
    case "deletion": {
      const delivery = await responder.respond(interaction, { type: DEFERRED_UPDATE });
      if (mayBeShown(delivery)) await responder.remove(interaction);
      return;
    }
    case "choices":
      await responder.respond(interaction, { type: AUTOCOMPLETE_RESULT, data: { choices: response.choices } });
  }
}

// Whoever waits for what was announced waits for it whether or not the bot was told that the announcement arrived; where
// it did not, Discord refuses what follows.
function mayBeShown(delivery: Delivery): boolean {
  return delivery === "delivered" || delivery === "unknown";
}

async function sendLate(response: Response, interaction: Interaction, responder: Responder): Promise<void> {
  switch (response.kind) {
    case "message":
    case "update":
      await responder.edit(interaction, replaceFiles(response.message), response.message.files);
      return;
    case "deletion":
      await responder.remove(interaction);
      return;
    case "choices":
      return;
  }
}

// An edit keeps the files of the message unless it lists those that shall be there, the new ones by their place.
function replaceFiles({ body, files }: Extract<Response, { kind: "update" }>["message"]): object {
  const { flags: _decidedBefore, ...rest } = body;
  return { ...rest, attachments: files.map(({ name }, id) => ({ id: String(id), filename: name })) };
}

function chooseNotice(request: Request, context: Context): object | undefined {
  switch (foresee(request, context)) {
    case "message":
      return { type: DEFERRED_CHANNEL_MESSAGE };
    case "private-message":
      return { type: DEFERRED_CHANNEL_MESSAGE, data: { flags: EPHEMERAL } };
    case "update":
      return { type: DEFERRED_UPDATE };
    case "choices":
      return undefined;
  }
}

// What people ask stays out of the log above debug: an error is found by the command or the button alone.
function describe(request: Request): string {
  switch (request.kind) {
    case "command":
    case "completion":
      return `${request.kind} ${request.command}`;
    case "message-command":
      return `${request.kind} ${request.name}`;
    case "click":
      return `${request.kind} ${request.customId.split(":", 2).join(":")}`;
  }
}

function chooseWorkTime(madeAt: Instant): number {
  return Math.max(LEAST_WORK, measureUntil(shift(madeAt, DEFER_AFTER)));
}

function waitFor(milliseconds: number): { readonly promise: Promise<"elapsed">; readonly cancel: () => void } {
  let cancel = (): void => undefined;
  const promise = new Promise<"elapsed">((resolve) => {
    const timer = setTimeout(() => resolve("elapsed"), milliseconds);
    cancel = () => clearTimeout(timer);
  });
  return { promise, cancel: () => cancel() };
}

/** Interaction callback types. */
const CHANNEL_MESSAGE = 4;
const DEFERRED_CHANNEL_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const UPDATE_MESSAGE = 7;
const AUTOCOMPLETE_RESULT = 8;

/** MessageFlags.Ephemeral */
const EPHEMERAL = 64;
