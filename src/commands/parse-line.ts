import type { Command, CommandOption } from "./command.ts";
import { type ReadCall, readOptions } from "./read-options.ts";
import { findCommand } from "./registry.ts";

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
  const read = readCall(call, commands);
  return read.kind === "call" && page !== undefined ? { ...read, page } : read;
}

function splitPage(line: string): { readonly call: string; readonly page?: number } {
  const match = PAGE.exec(line);
  return match === null ? { call: line } : { call: line.slice(0, match.index), page: Number(match[1]) };
}

function readCall(line: string, commands: readonly Command[]): ReadCall {
  const match = COMMAND_LINE.exec(line.trim());
  const name = match === null ? "ask" : (match[1] ?? "");
  const command = findCommand(commands, name.toLowerCase());
  if (command === undefined) return { kind: "unknown-command", name };
  return readOptions(command, splitOptions(match === null ? line : (match[2] ?? ""), command.options));
}

// Of an option that is named twice the last counts, as of the first option when it is named behind its words.
function splitOptions(rest: string, options: readonly CommandOption[]): Map<string, string> {
  const starts = [...rest.matchAll(OPTION_NAME)].flatMap((match) => {
    const option = options.find(({ name }) => name === match[1]?.toLowerCase());
    return option === undefined ? [] : [{ option, from: match.index, to: match.index + match[0].length }];
  });
  const first = options[0];
  const head = rest.slice(0, starts[0]?.from ?? rest.length).trim();
  const given = new Map<string, string>();
  if (first !== undefined && head !== "") given.set(first.name, head);
  for (const [index, { option, to }] of starts.entries()) {
    const text = rest.slice(to, starts[index + 1]?.from).trim();
    if (text !== "") given.set(option.name, text);
  }
  return given;
}

/** Matches "/ask trade" and "/help"; not "1/2 of". */
const COMMAND_LINE = /^\/([^\s]+)(?:\s+([\s\S]*))?$/u;
/** Matches "about:" at the start or after a space; not "10:30". */
const OPTION_NAME = /(?<=^|\s)([\p{L}_-]+):/gu;
/** Matches " page: 2" at the end of a line; not "page 2". */
const PAGE = /\spage:\s*(\d{1,4})\s*$/iu;
