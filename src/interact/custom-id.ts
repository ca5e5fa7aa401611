import type { Args, Command, CommandOption } from "../commands/command.ts";
import { listOwnOptions } from "../commands/common-options.ts";
import { findCommand } from "../commands/registry.ts";
import { dropUnseen } from "../core/text/unseen.ts";
import { LIMITS } from "../message/limits.ts";
import type { View } from "./view.ts";

/** What a button does. The counter between the pages' buttons is disabled, but an id it has to have. */
export type Action = (typeof ACTIONS)[number];

/** A button as its id says it. */
export interface ButtonState {
  readonly action: Action;
  /** The view that the button leads to, or that it is about. */
  readonly view: View;
}

const ACTIONS = ["show", "raw", "helpful", "unhelpful"] as const;

/** The id of the button that removes a message: it needs no state. */
export const DELETE_ID = "delete";

/**
 * The id of a button, at most 100 characters:
 *
 *     show:quote:2:13:80a1b2:=Pashinyan;about=trade
 *     action:command:page:open places:version:options, the first one without its name
 *
 * When it would be longer, an option whose text is among the `asked`, which the message itself repeats, is written by
 * its place there ("about*0"); what is read back lacks letters that cannot be seen. Undefined when the id is too long even
 * so.
 */
export function writeCustomId(
  { action, view }: ButtonState,
  command: Command,
  asked: readonly string[],
): string | undefined {
  const head = [action, view.command, view.page, view.open.join(""), view.version].join(":");
  const whole = `${head}:${writeArgs(view.args, command, [])}`;
  if (whole.length <= LIMITS.customId) return whole;
  const short = `${head}:${writeArgs(view.args, command, asked)}`;
  return short.length <= LIMITS.customId ? short : undefined;
}

/**
 * Reads an id that `writeCustomId` wrote, `asked` being what the clicked message repeats. Undefined for any other
 * string: one that was forged or cut, or that names a command or an option which this version does not have.
 */
export function readCustomId(
  customId: string,
  commands: readonly Command[],
  asked: readonly string[],
): ButtonState | undefined {
  const match = CUSTOM_ID.exec(customId);
  if (match === null || customId.length > LIMITS.customId) return undefined;
  const [, verb, name = "", page, open = "", version = "", rest = ""] = match;
  const action = ACTIONS.find((known) => known === verb);
  const command = findCommand(commands, name);
  if (action === undefined || command === undefined) return undefined;
  const args = readArgs(rest, command, asked);
  if (args === undefined) return undefined;
  const places = [...new Set(open)].map(Number).sort((a, b) => a - b);
  return { action, view: { command: name, args, page: Number(page), open: places, version } };
}

function writeArgs(args: Args, command: Command, asked: readonly string[]): string {
  const parts = listOwnOptions(command).flatMap((option, index) => {
    const value = args[option.name];
    if (value === undefined) return [];
    const name = index === 0 ? "" : option.name;
    const place = typeof value === "string" ? asked.indexOf(dropUnseen(value)) : -1;
    if (place >= 0) return [`${name}*${place}`];
    return [`${name}=${typeof value === "boolean" ? Number(value) : escapeValue(value)}`];
  });
  return parts.join(";");
}

function readArgs(text: string, command: Command, asked: readonly string[]): Args | undefined {
  const options = listOwnOptions(command);
  const args: Record<string, string | boolean> = {};
  for (const part of text === "" ? [] : text.split(";")) {
    const [, name = "", sign = "", rest = ""] = ARGUMENT.exec(part) ?? [];
    const option = name === "" ? options[0] : options.find((known) => known.name === name);
    const value = sign === "*" ? (PLACE.test(rest) ? asked[Number(rest)] : undefined) : unescapeValue(rest);
    const read = option === undefined || sign === "" || value === undefined ? undefined : readValue(option, value);
    if (option === undefined || read === undefined) return undefined;
    args[option.name] = read;
  }
  return options.some(({ name, required }) => required && args[name] === undefined) ? undefined : args;
}

function readValue(option: CommandOption, value: string): string | boolean | undefined {
  switch (option.kind) {
    case "text":
      return value === "" ? undefined : value;
    case "flag":
      return value === "1" ? true : value === "0" ? false : undefined;
    case "choice":
      return option.choices.find((choice) => choice.value === value)?.value;
    case "member":
      return undefined;
  }
}

function escapeValue(value: string): string {
  return value.replaceAll("%", "%25").replaceAll(";", "%3B");
}

function unescapeValue(value: string): string | undefined {
  return LOOSE_PERCENT.test(value) ? undefined : value.replaceAll("%3B", ";").replaceAll("%25", "%");
}

/** Matches "show:ask:2:13:80a1b2:=trade" in six groups; not "show:ask" nor a page of 0. */
const CUSTOM_ID = /^([a-z]{1,12}):([-_\p{L}\p{N}]{1,32}):([1-9]\d{0,3}):([1-9]{0,9}):([0-9a-f]{1,12}):([\s\S]*)$/u;
/** Matches "about=trade" and "about*0" in three groups; not "about". */
const ARGUMENT = /^([-_\p{L}\p{N}]*)([*=])([\s\S]*)$/u;
/** Matches "0" and "12"; not "". */
const PLACE = /^\d{1,2}$/u;
/** Matches the "%" of "100%"; not of "100%25". */
const LOOSE_PERCENT = /%(?!25|3B)/u;
