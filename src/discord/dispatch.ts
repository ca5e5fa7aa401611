import type { Logger } from "pino";
import type { Command } from "../commands/command.ts";
import { findCommand } from "../commands/registry.ts";
import type { Library } from "../core/library.ts";
import { layOut } from "../layout/lay-out.ts";
import { en } from "../layout/words/en.ts";
import { buildMessage } from "../message/build-message.ts";
import { cutAtWord } from "../message/fit.ts";
import { LIMITS } from "../message/limits.ts";
import type { Message } from "../message/message.ts";
import type { Autocompletion, CommandCall, Interaction } from "./interaction.ts";
import type { Responder } from "./responder.ts";

/** What answers interactions. */
export interface Dispatch {
  readonly commands: readonly Command[];
  /** Asked for at each interaction: a reload swaps the library as a whole. */
  readonly getLibrary: () => Library;
  readonly responder: Responder;
  readonly log: Logger;
}

/** Milliseconds of work after which the reader is shown that the bot is at it. */
const DEFER_AFTER = 1_500;

/** Answers one interaction with one response: a deferral and its edit only when the work takes longer than 1.5 s. */
export async function dispatch(interaction: Interaction, parts: Dispatch): Promise<void> {
  switch (interaction.kind) {
    case "command":
      return dispatchCommand(interaction, parts);
    case "autocomplete":
      return dispatchAutocomplete(interaction, parts);
  }
}

async function dispatchCommand(call: CommandCall, parts: Dispatch): Promise<void> {
  const message = composeAnswer(call, parts);
  const deferral = waitFor(DEFER_AFTER);
  const first = await Promise.race([message, deferral.promise]);
  deferral.cancel();
  if (first !== "elapsed") {
    await parts.responder.respond(call, { type: CHANNEL_MESSAGE, data: first.body }, first.files);
    return;
  }
  const delivery = await parts.responder.respond(call, { type: DEFERRED_CHANNEL_MESSAGE });
  const { body, files } = await message;
  if (delivery === "delivered") await parts.responder.edit(call, body, files);
}

async function composeAnswer(call: CommandCall, { commands, getLibrary, log }: Dispatch): Promise<Message> {
  const command = findCommand(commands, call.command);
  try {
    if (command === undefined) throw new Error(`Discord offers /${call.command}, which this version does not have`);
    const answer = await command.run(call.args, getLibrary());
    log.debug({ command: call.command, args: call.args, answer: answer.kind }, "answered");
    return buildMessage(layOut(answer, en), en);
  } catch (error) {
    log.error({ err: error, command: call.command }, "a command failed");
    return buildMessage({ lead: en.failed, sections: [] }, en);
  }
}

async function dispatchAutocomplete(
  call: Autocompletion,
  { commands, getLibrary, responder, log }: Dispatch,
): Promise<void> {
  const command = findCommand(commands, call.command);
  let choices: { name: string; value: string }[] = [];
  try {
    choices = ((await command?.suggest?.(call.option, call.typed, getLibrary())) ?? [])
      .filter(({ value }) => value.length <= LIMITS.choiceValue)
      .slice(0, LIMITS.choices)
      .map(({ label, value }) => ({ name: cutAtWord(label, LIMITS.choiceName), value }));
  } catch (error) {
    log.error({ err: error, command: call.command }, "an autocompletion failed");
  }
  await responder.respond(call, { type: AUTOCOMPLETE_RESULT, data: { choices } });
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
const AUTOCOMPLETE_RESULT = 8;
