import { type Args, type Command, readText, type TextOption } from "../commands/command.ts";
import { asksPrivacy, listOwnOptions } from "../commands/common-options.ts";
import { isTooLong, readValue } from "../commands/read-value.ts";
import { findCommand } from "../commands/registry.ts";
import { chooseWords } from "../layout/words/choose-words.ts";
import { findOptionNames } from "../layout/words/command-names.ts";
import type { Words } from "../layout/words/words.ts";
import { buildMessage } from "../message/build-message.ts";
import { catchFailure, type TellFailure } from "./catch-failure.ts";
import { chooseMention, type Mention } from "./choose-mention.ts";
import { completeOption } from "./complete-option.ts";
import type { Context } from "./context.ts";
import { DELETE_ID } from "./custom-id.ts";
import { mayRun } from "./may-run.ts";
import { readButton } from "./read-button.ts";
import { recordAnswer, recordRating } from "./record.ts";
import type { ClickRequest, CommandRequest, MessageCommandRequest, Request } from "./request.ts";
import type { MessageResponse, Response } from "./response.ts";
import { answerView, buildRawMessage, buildViewMessage, type Showing } from "./show-view.ts";
import { shortenVersion, type View } from "./view.ts";

/**
 * The one response to what somebody does, the same in every front end. Odd input is answered in words; it throws only on
 * a programmer's error, which `respondFailure` then tells.
 */
export async function respond(request: Request, context: Context): Promise<Response> {
  switch (request.kind) {
    case "command":
      return respondToCommand(request, context);
    case "message-command":
      return respondToMessageCommand(request, context);
    case "click":
      return respondToClick(request, context);
    case "completion":
      return { kind: "choices", choices: await completeOption(request, context) };
  }
}

/** The response to what somebody does, also when answering it throws, of which `tell` is told. */
export function respondSafely(request: Request, context: Context, tell: TellFailure): Promise<Response> {
  return catchFailure(
    () => respond(request, context),
    tell,
    () => respondFailure(request),
  );
}

/** What a response will be, before it is there: for a front end that has to say at once that it is at work. */
export function foresee(request: Request, context: Context): "message" | "private-message" | "update" | "choices" {
  switch (request.kind) {
    case "command":
      return asksPrivacy(request.args) || isForManagers(request.command, context) ? "private-message" : "message";
    case "message-command":
      return "private-message";
    case "click":
      return isAsker(request) && readButton(request, context)?.action === "show" ? "update" : "private-message";
    case "completion":
      return "choices";
  }
}

/** What is said when `respond` threw: privately, since it helps nobody else. */
export function respondFailure(request: Request): Response {
  return request.kind === "completion" ? { kind: "choices", choices: [] } : tell(request, (words) => words.failed);
}

async function respondToCommand(request: CommandRequest, context: Context): Promise<Response> {
  const command = findCommand(context.commands, request.command);
  if (command === undefined) return tell(request, (words) => words.unknownCommand(request.command));
  if (!mayRun(command, request)) return tell(request, (words) => words.managersAlone);
  const tooLong = findTooLong(command, request.args);
  if (tooLong !== undefined) return tell(request, (words) => tellTooLong(command, tooLong, words));
  const wait = context.cooldown?.take(request.viewer.id) ?? 0;
  if (wait > 0) return tell(request, (words) => words.wait(wait));
  const isPrivate = foresee(request, context) === "private-message";
  const words = chooseWords(request.locale);
  const mention = isPrivate ? NOBODY : chooseMention(request, context);
  const showing: Showing = {
    command,
    view: { ...openView(command, request.args, context), page: request.page ?? 1 },
    ...takeSources(request, context),
    words,
    audience: isPrivate ? "asker" : "everyone",
    ...(mention.kind === "member" && { mention: mention.id }),
    ...(mention.kind === "refused" && { remark: words.notMentioned(mention.why) }),
  };
  const shown = await answerView(showing);
  recordAnswer(shown.answer, showing.view, { ...request, ...showing }, context);
  return { kind: "message", message: buildViewMessage(shown, showing) };
}

// Discord bounds what is typed into an option; other front ends may not.
function findTooLong(command: Command, args: Args): TextOption | undefined {
  return command.options
    .filter((option) => option.kind === "text")
    .find((option) => isTooLong(option, readText(args, option.name)));
}

function tellTooLong(command: Command, option: TextOption, words: Words): string {
  const named = words.commands === undefined ? undefined : findOptionNames(words.commands, command, option);
  return words.longestOption(named?.name ?? option.name, option.maxLength);
}

function respondToMessageCommand(request: MessageCommandRequest, context: Context): Promise<Response> | Response {
  const menu = context.messageCommands.find(({ name }) => name === request.name);
  if (menu === undefined) return tell(request, (words) => words.unknownCommand(request.name));
  const { command, args } = menu.toCall(request.target);
  const { name: _name, target: _target, ...rest } = request;
  return respondToCommand({ ...rest, kind: "command", command, args: { ...args, private: true } }, context);
}

async function respondToClick(request: ClickRequest, context: Context): Promise<Response> {
  if (request.customId === DELETE_ID) {
    const mayRemove = isAsker(request) || request.viewer.canManageMessages;
    return mayRemove ? { kind: "deletion" } : tell(request, (words) => words.mayNotRemove);
  }
  const button = readButton(request, context);
  if (button === undefined) return tell(request, (words) => words.unreadableButton);
  const command = findCommand(context.commands, button.view.command);
  if (command !== undefined && !mayRun(command, request)) return tell(request, (words) => words.managersAlone);
  switch (button.action) {
    case "show":
      return showClicked(request, button.view, context);
    case "raw":
      return attachClicked(request, button.view, context);
    case "helpful":
    case "unhelpful":
      return rate(request, button.action, button.view, context);
  }
}

function rate(request: ClickRequest, kind: "helpful" | "unhelpful", view: View, context: Context): Response {
  const isFirst = context.ratings?.isFirst(request.message.id, request.viewer.id) ?? true;
  const audience = request.message.isPrivate ? "asker" : "everyone";
  if (isFirst) recordRating(kind, view, { ...request, audience }, context);
  return tell(request, (words) => (isFirst ? words.rated : words.ratedBefore));
}

async function showClicked(request: ClickRequest, clicked: View, context: Context): Promise<Response> {
  const showing = planClicked(request, clicked, context);
  if (showing === undefined) return tell(request, (words) => words.unreadableButton);
  const message = buildViewMessage(await answerView(showing), showing);
  return { kind: isAsker(request) ? "update" : "message", message };
}

// After a change of the corpus the passages of then may be others now: the answer is given anew instead.
async function attachClicked(request: ClickRequest, clicked: View, context: Context): Promise<Response> {
  const showing = planClicked(request, clicked, context);
  if (showing === undefined) return tell(request, (words) => words.unreadableButton);
  const shown = await answerView(showing);
  const message =
    showing.remark === undefined
      ? buildRawMessage(shown, showing.words)
      : buildViewMessage(shown, { ...withoutMention(showing), audience: "asker" });
  return { kind: "message", message };
}

function planClicked(request: ClickRequest, clicked: View, context: Context): Showing | undefined {
  const command = findCommand(context.commands, clicked.command);
  if (command === undefined) return undefined;
  const words = chooseWords(request.locale);
  const isStale = clicked.version !== shortenVersion(context.library.version);
  const isOwn = isAsker(request);
  const mention = isOwn ? MENTION.exec(request.message.content)?.[1] : undefined;
  return {
    command,
    view: isStale ? openView(command, clicked.args, context) : clicked,
    ...takeSources(request, context),
    words,
    audience: isOwn && !request.message.isPrivate ? "everyone" : "asker",
    ...(mention !== undefined && { mention }),
    ...(isStale && { remark: words.corpusChanged }),
  };
}

function withoutMention({ mention: _dropped, ...showing }: Showing): Showing {
  return showing;
}

type Sources = Pick<Showing, "library" | "runSteps" | "mask" | "caller">;

function takeSources({ serverId }: Request, { library, runSteps, mask }: Context): Sources {
  return {
    library,
    runSteps,
    ...(mask !== undefined && { mask }),
    ...(serverId !== undefined && { caller: { kind: "server", id: serverId } }),
  };
}

function openView(command: Command, args: Args, { library }: Context): View {
  return {
    command: command.name,
    args: tidyArgs(command, args),
    page: 1,
    open: [],
    version: shortenVersion(library.version),
  };
}

// What an option cannot be counts as not given: no front end offers it.
function tidyArgs(command: Command, args: Args): Args {
  const tidied: Record<string, string | boolean> = {};
  for (const option of listOwnOptions(command)) {
    const value = readValue(option, args[option.name]);
    if (value !== undefined && value !== "") tidied[option.name] = value;
  }
  return tidied;
}

function isAsker({ message, viewer }: ClickRequest): boolean {
  return message.askerId === viewer.id;
}

function isForManagers(name: string, { commands }: Context): boolean {
  return findCommand(commands, name)?.audience === "managers";
}

function tell(request: Request, say: (words: Words) => string): MessageResponse {
  const words = chooseWords(request.locale);
  return {
    kind: "message",
    message: buildMessage({ lead: [say(words)], sections: [] }, words, { audience: "asker" }),
  };
}

const NOBODY: Mention = { kind: "nobody" };

/** Matches the mention at the head of "<@1400000000000000001> 3 passages"; a question's own "<" is escaped. */
const MENTION = /^<@(\d{1,20})> /u;
