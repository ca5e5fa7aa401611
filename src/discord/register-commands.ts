import { isDeepStrictEqual } from "node:util";
import { type REST, Routes } from "discord.js";
import type { Logger } from "pino";
import type { CommandBody } from "./command-body.ts";

/** Where commands are registered: for every server, or for one that is used to try them out. */
export interface Scope {
  readonly applicationId: string;
  /** The server to register in; everywhere when absent. */
  readonly guildId?: string;
  /** Servers that may still hold commands of an earlier trial, which would show them twice. */
  readonly otherGuildIds: readonly string[];
}

/**
 * Makes Discord's list of commands equal to `commands` in the scope and empty in the other ones. Reads first and
 * writes only a difference: creations are limited to 200 a day. Throws what the REST client throws.
 */
export async function registerCommands(
  rest: REST,
  scope: Scope,
  commands: readonly CommandBody[],
  log: Logger,
): Promise<void> {
  const { applicationId, guildId, otherGuildIds } = scope;
  const global = Routes.applicationCommands(applicationId);
  if (guildId !== undefined) {
    await writeDifference(rest, Routes.applicationGuildCommands(applicationId, guildId), commands, log);
    await writeDifference(rest, global, [], log);
    return;
  }
  await writeDifference(rest, global, commands, log);
  for (const id of otherGuildIds)
    await writeDifference(rest, Routes.applicationGuildCommands(applicationId, id), [], log);
}

async function writeDifference(
  rest: REST,
  route: `/${string}`,
  commands: readonly CommandBody[],
  log: Logger,
): Promise<void> {
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
  if (isSameList(registered, commands)) return;
  await rest.put(route, { body: commands });
  log.info({ commands: commands.map(({ name }) => name), route }, "commands registered");
}

/** Whether what Discord lists says the same as what would be written; it adds ids and defaults of its own. */
export function isSameList(registered: unknown, commands: readonly CommandBody[]): boolean {
  if (!Array.isArray(registered) || registered.length !== commands.length) return false;
  const listed = new Map<unknown, unknown>(registered.map((command) => [keyOf(command), command]));
  return commands.every((command) => isDeepStrictEqual(reduce(listed.get(keyOf(command))), reduce(command)));
}

function keyOf(command: unknown): string {
  return isRecord(command) ? `${String(command.type)} ${String(command.name)}` : "";
}

// Discord fills in null, false, empty texts and lists where nothing was written: they count as absent on both sides.
// Lists of numbers (contexts, kinds of installation) are sets, whose order says nothing.
function reduce(value: unknown): unknown {
  if (Array.isArray(value)) {
    const numbers = value.filter((each) => typeof each === "number");
    return numbers.length === value.length ? numbers.toSorted((a, b) => a - b) : value.map(reduce);
  }
  if (!isRecord(value)) return value;
  const kept = Object.entries(value)
    .filter(([field]) => !SERVER_FIELDS.has(field))
    .map(([field, inner]) => [field, reduce(inner)] as const)
    .filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(kept);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === "") return true;
  return isRecord(value) ? Object.keys(value).length === 0 : Array.isArray(value) && value.length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What Discord adds to a command and nobody writes. */
const SERVER_FIELDS: ReadonlySet<string> = new Set([
  "id",
  "application_id",
  "guild_id",
  "version",
  "default_permission",
  "dm_permission",
  "name_localized",
  "description_localized",
]);
