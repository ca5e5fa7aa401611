import type { Command } from "../commands/command.ts";
import type { MessageCommand } from "../commands/message-command.ts";
import { parseLine } from "../commands/parse-line.ts";
import { describeMisunderstanding, type ReadCall, readOptions, type UnderstoodCall } from "../commands/read-options.ts";
import { findCommand } from "../commands/registry.ts";
import { splitFlags } from "./line-flags.ts";
import type { InputLine } from "./split-lines.ts";

/** What can be asked for. */
export interface Offer {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
}

/** A request that was not understood, and what to write instead. */
export interface NotUnderstood {
  readonly kind: "not-understood";
  readonly message: string;
}

/** Bytes of one request at most: a hundred times what any command takes. */
export const LONGEST_REQUEST = 1024 * 1024;

/**
 * Reads one line of a script. What begins with a brace or bracket is JSON,
 *
 *     {"command":"check","options":{"quote":"…","speaker":"…"}}
 *     {"menu":"Find the source","content":"…"}
 *
 * everything else what a person would type.
 */
export function readScriptRequest(line: InputLine, offer: Offer): UnderstoodCall | NotUnderstood {
  if (line.kind === "too-long") return refuse(`The line is longer than ${LONGEST_REQUEST} bytes.`);
  const text = decode(line.bytes)?.trim();
  if (text === undefined) return refuse("The line is not valid UTF-8.");
  if (text === "") return refuse("The line is empty.");
  if (JSON_START.test(text)) return readJson(text, offer);
  const [flag] = splitFlags(text).flags;
  if (flag !== undefined)
    return refuse(`Leave out “${flag}”: it says how an answer is printed, and here all are JSON.`);
  return settle(parseLine(text, offer.commands), offer);
}

function readJson(text: string, offer: Offer): UnderstoodCall | NotUnderstood {
  const request = parseJson(text);
  if (request === undefined) return refuse("The line begins as JSON does and is none.");
  const fields = readFields(request);
  if (fields === undefined) return refuse(`A request is an object. ${FORMS}`);
  if (fields.has("command")) return readCommand(fields, offer);
  if (fields.has("menu")) return readMenu(fields, offer);
  return refuse(`The request names no command. ${FORMS}`);
}

function readCommand(fields: ReadonlyMap<string, unknown>, offer: Offer): UnderstoodCall | NotUnderstood {
  if (!holdsOnly(fields, ["command", "options", "page"])) return refuse(`The request holds something else. ${FORMS}`);
  const name = fields.get("command");
  if (typeof name !== "string") return refuse(`“command” is text. ${FORMS}`);
  const options = fields.has("options") ? readFields(fields.get("options")) : new Map();
  if (options === undefined) return refuse(`“options” is an object. ${FORMS}`);
  const page = fields.has("page") ? readPage(fields.get("page")) : 1;
  if (page === undefined) return refuse("“page” is a whole number from 1 on.");
  const command = findCommand(offer.commands, name);
  const read = settle(command === undefined ? { kind: "unknown-command", name } : readOptions(command, options), offer);
  return read.kind === "call" && page > 1 ? { ...read, page } : read;
}

function readPage(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1 ? value : undefined;
}

function readMenu(fields: ReadonlyMap<string, unknown>, offer: Offer): UnderstoodCall | NotUnderstood {
  if (!holdsOnly(fields, ["menu", "content"])) return refuse(`The request holds something else. ${FORMS}`);
  const [name, content] = [fields.get("menu"), fields.get("content")];
  if (typeof content !== "string") return refuse(`“content” is the text of a message. ${FORMS}`);
  const menu = offer.messageCommands.find((one) => one.name === name);
  const known = offer.messageCommands.map((one) => `“${one.name}”`).join(", ");
  if (menu === undefined) return refuse(`There is no such command of a message's menu. There are ${known}.`);
  const { command: called, args } = menu.toCall({ id: "", content: content.toWellFormed() });
  const command = findCommand(offer.commands, called);
  if (command === undefined) return settle({ kind: "unknown-command", name: called }, offer);
  const read = readOptions(command, new Map(Object.entries(args)));
  // A message without words is answered as on Discord, where no option can be left out here.
  return read.kind === "missing-option" ? { kind: "call", command, args } : settle(read, offer);
}

function settle(read: ReadCall, { commands }: Offer): UnderstoodCall | NotUnderstood {
  return read.kind === "call" ? read : refuse(describeMisunderstanding(read, commands));
}

function refuse(message: string): NotUnderstood {
  return { kind: "not-understood", message };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fields of an object; undefined for any other value. */
function readFields(value: unknown): Map<string, unknown> | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : undefined;
}

function holdsOnly(fields: ReadonlyMap<string, unknown>, names: readonly string[]): boolean {
  return [...fields.keys()].every((name) => names.includes(name));
}

const FORMS = `Write {"command":"…","options":{…}} or {"menu":"…","content":"…"}.`;

/** Matches `{"command"` and `[1]`; not `"words in quotes"`, which may be typed. */
const JSON_START = /^[{[]/u;
