import { REST } from "discord.js";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import { buildCommandBodies } from "../../src/discord/command-body.ts";
import { isSameList, registerCommands, type Scope } from "../../src/discord/register-commands.ts";
import { readRecord, readRecords } from "../support/discord/json.ts";
import { APPLICATION_ID, GUILD_ID } from "../support/discord/people.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { findCommandsFaults } from "../support/discord/validate-outgoing.ts";

const BODIES = buildCommandBodies({ commands: COMMANDS, messageCommands: MESSAGE_COMMANDS });
const EVERYWHERE: Scope = { applicationId: APPLICATION_ID, otherGuildIds: [GUILD_ID] };

let standIn: StandIn;

beforeEach(async () => {
  standIn = await startStandIn();
});

afterEach(() => standIn.close());

function register(bodies: typeof BODIES, scope: Scope = EVERYWHERE): Promise<void> {
  const rest = new REST({ api: standIn.apiUrl, version: "10" }).setToken(standIn.token);
  return registerCommands(rest, scope, bodies, pino({ level: "silent" }));
}

function countWrites(): number {
  return standIn.countRequests("replace-commands");
}

test("every command in the registry is one that Discord takes", () => {
  expect(findCommandsFaults(BODIES)).toEqual([]);
});

test("what Discord lists after a registration counts as the same", async () => {
  await register(BODIES);
  await register(BODIES);
  expect(countWrites()).toBe(1);
});

test("localized names and descriptions are compared as well", async () => {
  const localized = BODIES.map((body) => ({
    ...body,
    name_localizations: { de: "frag" },
    description_localizations: { de: "Fragt etwas" },
  }));
  await register(localized.slice(0, 1));
  await register(localized.slice(0, 1));
  expect(countWrites()).toBe(1);
  await register(BODIES.slice(0, 1));
  expect(countWrites()).toBe(2);
});

test.each<[string, (body: (typeof BODIES)[number]) => object]>([
  ["another description", (body) => ({ ...body, description: "Something else" })],
  ["fewer contexts", (body) => ({ ...body, contexts: [0] })],
  ["another kind of installation", (body) => ({ ...body, integration_types: [0] })],
  ["an option more", (body) => ({ ...body, options: [{ type: 5, name: "extra", description: "More" }] })],
  ["a right to use it", (body) => ({ ...body, default_member_permissions: "0" })],
])("%s is a difference that is written", async (_name, change) => {
  standIn.commands.replace(undefined, [...BODIES.slice(0, -1), ...BODIES.slice(-1).map(change)]);
  await register(BODIES);
  expect(countWrites()).toBe(1);
  await register(BODIES);
  expect(countWrites()).toBe(1);
});

test("a command that is gone, and one that was left behind, are differences", async () => {
  await register(BODIES);
  await register(BODIES.slice(1));
  expect(countWrites()).toBe(2);
  expect(standIn.commands.read(undefined)).toHaveLength(BODIES.length - 1);
});

test("the order of commands, contexts and members is no difference", async () => {
  await register(BODIES);
  const listed = readRecords(standIn.commands.list(undefined, new URLSearchParams({ with_localizations: "true" }))).map(
    (command) => {
      const contexts = readRecord(command).contexts;
      return { ...command, contexts: Array.isArray(contexts) ? contexts.toReversed() : contexts };
    },
  );
  expect(isSameList(listed.toReversed(), BODIES)).toBe(true);
});

test("commands of an earlier trial in a server are cleared, and nothing else is written", async () => {
  standIn.commands.replace(undefined, BODIES);
  standIn.commands.replace(GUILD_ID, BODIES);
  await register(BODIES);
  expect(standIn.commands.read(GUILD_ID)).toEqual([]);
  expect(countWrites()).toBe(1);
});
