import type { Command } from "./command.ts";
import { type ReadCall, readOptions } from "./read-options.ts";
import { findCommand } from "./registry.ts";
import { splitLine, splitOptions, splitPage } from "./split-line.ts";

/**
 * Reads a line as a person types it:
 *
 *     /ask trade turnover
 *     /quote Pashinyan about: railways
 *
 * Words before the first `name:` of one of the command's options go to its first option; a line without a slash is
 * a question. What a button turns over in a chat is typed behind all else: "/quote Pashinyan page: 2".
 */
export function parseLine(line: string, commands: readonly Command[]): ReadCall {
  const { call, page } = splitPage(line);
  const { command: name, rest } = splitLine(call);
  const command = findCommand(commands, name);
  if (command === undefined) return { kind: "unknown-command", name };
  const read = readOptions(command, listGiven(rest, command));
  return read.kind === "call" && page !== undefined ? { ...read, page } : read;
}

// Of an option that is named twice the last counts, as of the first option when it is named behind its words.
function listGiven(rest: string, { options }: Command): Map<string, string> {
  const names = options.map(({ name }) => name);
  const { head, named } = splitOptions(rest, names);
  const first = names.slice(0, 1).map((name) => ({ name, text: head }));
  return new Map([...first, ...named].filter(({ text }) => text !== "").map(({ name, text }) => [name, text]));
}
