import { findMatches } from "../core/text/find-matches.ts";
import type { Args, Command, CommandOption } from "./command.ts";
import { findCommand } from "./registry.ts";

/** A typed line, understood. */
export type ParsedLine =
  | { readonly kind: "call"; readonly command: Command; readonly args: Args }
  | { readonly kind: "unknown-command"; readonly name: string }
  | { readonly kind: "missing-option"; readonly command: Command; readonly option: string };

/**
 * Reads a line as a person types it:
 *
 *     /ask trade turnover
 *     /quote Pashinyan about: railways
 *
 * Words before the first `name:` of one of the command's options go to its first option; a line without a slash is
 * a question. A choice or flag that was mistyped is taken as not given.
 */
export function parseLine(line: string, commands: readonly Command[]): ParsedLine {
  const match = COMMAND_LINE.exec(line.trim());
  const name = match === null ? "ask" : (match[1] ?? "");
  const command = findCommand(commands, name.toLowerCase());
  if (command === undefined) return { kind: "unknown-command", name };
  const args = parseArgs(match === null ? line : (match[2] ?? ""), command.options);
  const missing = command.options.find((option) => option.required && args[option.name] === undefined);
  if (missing !== undefined) return { kind: "missing-option", command, option: missing.name };
  return { kind: "call", command, args };
}

function parseArgs(rest: string, options: readonly CommandOption[]): Args {
  const args: Record<string, string | boolean | undefined> = {};
  for (const { option, text } of splitOptions(rest, options)) {
    const value = text.trim();
    if (value === "") continue;
    args[option.name] = readValue(option, value);
  }
  return args;
}

function splitOptions(rest: string, options: readonly CommandOption[]): { option: CommandOption; text: string }[] {
  const starts = [...findMatches(rest, OPTION_NAME)].flatMap((match) => {
    const option = options.find(({ name }) => name === match[1]?.toLowerCase());
    return option === undefined ? [] : [{ option, from: match.index, to: match.index + match[0].length }];
  });
  const first = options[0];
  const head = rest.slice(0, starts[0]?.from ?? rest.length);
  const named = starts.map(({ option, to }, index) => ({ option, text: rest.slice(to, starts[index + 1]?.from) }));
  return first === undefined ? named : [{ option: first, text: head }, ...named];
}

function readValue(option: CommandOption, value: string): string | boolean | undefined {
  switch (option.kind) {
    case "text":
      return value.slice(0, option.maxLength);
    case "flag":
      return TRUE.test(value);
    case "member":
      return MEMBER.exec(value)?.[1];
    case "choice":
      return option.choices.find((choice) => [choice.value, choice.label].includes(value))?.value;
  }
}

/** Matches "/ask trade" and "/help"; not "1/2 of". */
const COMMAND_LINE = /^\/([^\s]+)(?:\s+([\s\S]*))?$/u;
/** Matches "about:" at the start or after a space; not "10:30". */
const OPTION_NAME = /(?<=^|\s)([\p{L}_-]+):/gu;
/** Matches "<@123>" and "123"; not "Ann". */
const MEMBER = /^(?:<@!?)?(\d{1,20})>?$/u;
/** Matches "true" and "Yes"; not "no". */
const TRUE = /^(?:true|yes|y|1|on)$/iu;
