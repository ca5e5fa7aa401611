import { splitLine } from "../../commands/split-line.ts";
import type { Request } from "../../interact/request.ts";
import { RequestError, send } from "./client.ts";
import { type CommandDraft, type Draft, readCall, readLine } from "./draft.ts";
import { identify } from "./identify.ts";
import { openPanel } from "./panel.ts";
import { type BotMessage, type ChatMessage, isPrivate, listCommands, type Store } from "./state.ts";

/** Carries out what was written in the message box. */
export async function submitDraft(draft: Draft, store: Store): Promise<void> {
  if (draft.kind === "command") await callCommand(draft, store);
  else await say(draft.text, store);
}

// What is said stays in the channel, for the commands of its menu, and is answered as in the terminal.
async function say(text: string, store: Store): Promise<void> {
  post({ kind: "member", ...stamp(store), text }, store);
  const call = readLine(text, listCommands(store.read()));
  if (call !== undefined) return callCommand(call, store);
  const command = splitLine(text).command.slice(0, LONGEST_NAME);
  await carryOut({ kind: "command", command, args: {}, ...identify(store.read()) }, store);
}

/** Clicks a button of a message. */
export function clickComponent(message: BotMessage, customId: string, store: Store): Promise<void> {
  const { id, member } = message;
  const clicked = { id, content: message.message.body.content, askerId: member, isPrivate: isPrivate(message) };
  return carryOut({ kind: "click", customId, message: clicked, ...identify(store.read()) }, store);
}

/** Calls a command of a message's menu. */
export function callMessageCommand(name: string, message: ChatMessage, store: Store): Promise<void> {
  const target = { id: message.id, content: readText(message) };
  return carryOut({ kind: "message-command", name, target, ...identify(store.read()) }, store);
}

/** The text of a message, as the bot is given it. */
export function readText(message: ChatMessage): string {
  return message.kind === "bot" ? message.message.body.content : message.text;
}

function callCommand(draft: CommandDraft, store: Store): Promise<void> {
  const call = { command: draft.command.id, ...readCall(draft) };
  return carryOut({ kind: "command", ...call, ...identify(store.read()) }, store);
}

async function carryOut(request: Request, store: Store): Promise<void> {
  try {
    const response = await send(request);
    switch (response.kind) {
      case "message":
        followWhy(request, store);
        return post({ kind: "bot", ...stamp(store), request, message: response.message, isEdited: false }, store);
      case "update":
        return change(request, (old) => [{ ...old, message: response.message, isEdited: true }], store);
      case "deletion":
        return change(request, () => [], store);
      case "choices":
    }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    post({ kind: "failure", ...stamp(store), text: error.message }, store);
  }
}

// An open why view is about the last answer.
function followWhy(request: Request, store: Store): void {
  if (store.read().panel.kind === "why") openPanel({ kind: "why", request }, store);
}

function change(request: Request, edit: (message: BotMessage) => BotMessage[], store: Store): void {
  const clicked = request.kind === "click" ? request.message.id : undefined;
  store.change({
    messages: store
      .read()
      .messages.flatMap((message) => (message.id === clicked && message.kind === "bot" ? edit(message) : [message])),
  });
}

function post(message: ChatMessage, store: Store): void {
  store.change({ messages: [...store.read().messages, message] });
}

function stamp(store: Store): { id: string; at: number; member: string } {
  // Not `randomUUID`: a page that is served to a network without TLS has none.
  return {
    id: `m-${crypto.getRandomValues(new Uint32Array(3)).join("-")}`,
    at: Date.now(),
    member: store.read().acting,
  };
}

/** Letters of a command's name, as Discord has them. */
const LONGEST_NAME = 32;
