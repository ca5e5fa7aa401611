import type { Args, Command, CommandOption, TextOption } from "./command.ts";
import { listOwnOptions } from "./common-options.ts";
import { isTooLong, readValue } from "./read-value.ts";

/** What somebody asked for: a command that can be run, or why there is none. */
export type ReadCall = UnderstoodCall | Misunderstanding;

/** A command and what is given for its options. */
export interface UnderstoodCall {
  readonly kind: "call";
  readonly command: Command;
  readonly args: Args;
  /** Which page of the answer, from 1; absent where none is named. */
  readonly page?: number;
}

/** Why what somebody asked for cannot be run. */
export type Misunderstanding =
  | { readonly kind: "unknown-command"; readonly name: string }
  | { readonly kind: "unknown-option"; readonly command: Command; readonly option: string }
  | { readonly kind: "missing-option"; readonly command: Command; readonly option: CommandOption }
  | { readonly kind: "wrong-value"; readonly command: Command; readonly option: CommandOption }
  | { readonly kind: "too-long"; readonly command: Command; readonly option: TextOption };

/**
 * The call of `command` with these options, by name, as they were typed or sent. Text is trimmed, and text of white space
 * alone counts as not given; half a surrogate pair becomes U+FFFD. A wrong option is told before a missing one.
 */
export function readOptions(command: Command, given: ReadonlyMap<string, unknown>): ReadCall {
  const args: Record<string, string | boolean> = {};
  for (const [name, value] of given) {
    const option = command.options.find((one) => one.name === name);
    if (option === undefined) return { kind: "unknown-option", command, option: name };
    const read = readValue(option, value);
    if (read === undefined) return { kind: "wrong-value", command, option };
    if (option.kind === "text" && typeof read === "string" && isTooLong(option, read)) {
      return { kind: "too-long", command, option };
    }
    if (read !== "") args[option.name] = read;
  }
  const missing = command.options.find((option) => option.required && !Object.hasOwn(args, option.name));
  return missing === undefined ? { kind: "call", command, args } : { kind: "missing-option", command, option: missing };
}

/** What a misunderstanding is called in English, with what to write instead. */
export function describeMisunderstanding(fault: Misunderstanding, commands: readonly Command[]): string {
  switch (fault.kind) {
    case "unknown-command":
      return `There is no command /${shorten(fault.name)}. There are ${commands.map(({ name }) => `/${name}`).join(", ")}.`;
    case "unknown-option": {
      const names = listOwnOptions(fault.command).map(({ name }) => `“${name}”`);
      const known = names.length === 0 ? "It has none" : `It has ${names.join(", ")}`;
      return `/${fault.command.name} has no option “${shorten(fault.option)}”. ${known}.`;
    }
    case "missing-option": {
      const { name } = fault.option;
      return `/${fault.command.name} needs its option “${name}”: /${fault.command.name} ${name}: …`;
    }
    case "wrong-value":
      return `/${fault.command.name} takes ${describeValues(fault.option)} for its option “${fault.option.name}”.`;
    case "too-long":
      return `/${fault.command.name} takes at most ${fault.option.maxLength} characters for its option “${fault.option.name}”.`;
  }
}

function describeValues(option: CommandOption): string {
  switch (option.kind) {
    case "text":
      return "text";
    case "flag":
      return "true or false";
    case "member":
      return "the id of a member";
    case "choice":
      return `one of ${option.choices.map(({ value }) => `“${value}”`).join(", ")}`;
  }
}

// A line may be a megabyte of one word.
function shorten(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME).toWellFormed()}…`;
}

/** Code units of a name that is repeated as nobody's. */
const LONGEST_NAME = 60;
