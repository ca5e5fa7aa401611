import { setTimeout as sleep } from "node:timers/promises";
import { REST } from "discord.js";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Command } from "../../src/commands/command.ts";
import { addCommonOptions } from "../../src/commands/common-options.ts";
import { buildLibrary } from "../../src/core/library.ts";
import { runAtOnce } from "../../src/core/steps.ts";
import { buildCommandBodies } from "../../src/discord/command-body.ts";
import { dispatch } from "../../src/discord/dispatch.ts";
import { type Gateway, superviseGateway } from "../../src/discord/gateway.ts";
import { readInteraction } from "../../src/discord/interaction.ts";
import { registerCommands } from "../../src/discord/register-commands.ts";
import { buildResponder } from "../../src/discord/responder.ts";
import type { Context } from "../../src/interact/context.ts";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";

const LIBRARY = buildLibrary([], []);

/** A command that takes as many milliseconds as it is told, and fails when it is told nothing. */
const slow: Command = {
  name: "slow",
  description: "Takes its time",
  options: [{ kind: "text", name: "ms", description: "How long", required: false, maxLength: 10, completes: true }],
  run: async ({ ms }) => {
    await sleep(Number(ms ?? 0));
    if (ms === undefined) throw new Error("told nothing");
    return { kind: "refusal", reason: "empty-corpus" };
  },
  suggest: (_option, typed) => {
    if (typed === "fail") throw new Error("told to fail");
    return Array.from({ length: 40 }, (_, index) => ({
      label: `${typed} ${"x".repeat(4 * index)}`,
      value: `${index}`,
    }));
  },
};

const CONTEXT: Context = {
  commands: [addCommonOptions(slow)],
  messageCommands: [],
  library: LIBRARY,
  runSteps: runAtOnce,
};

let standIn: StandIn;
let gateway: Gateway;

beforeEach(async () => {
  standIn = await startStandIn();
  const { token, apiUrl } = standIn;
  const log = pino({ level: "silent" });
  const callbacks = new REST({ api: apiUrl, version: "10", retries: 0, rejectOnRateLimit: () => true });
  const rest = new REST({ api: apiUrl, version: "10" }).setToken(token);
  const onInteraction = (payload: unknown): void => {
    const interaction = readInteraction(payload, performance.now());
    const responder = buildResponder(callbacks, "1100000000000000001", log);
    if (interaction) void dispatch(interaction, { getContext: () => CONTEXT, responder, log });
  };
  gateway = superviseGateway({ token, apiUrl, log, onInteraction });
  const { applicationId } = await gateway.connected;
  await registerCommands(rest, { applicationId, otherGuildIds: [] }, buildCommandBodies(CONTEXT), log);
});

afterEach(async () => {
  await gateway.close();
  await standIn.close();
});

function listRoutes(): string[] {
  return standIn.rest.records.map(({ route }) => route).filter((route) => /callback|original|follow/u.test(route));
}

test("an answer that is ready in time is one response", async () => {
  expect(await standIn.sendCommand("slow", { ms: "500" })).toMatchObject({ kind: "message", deferred: false });
  expect(listRoutes()).toEqual(["callback"]);
  expectNoFaults(standIn);
});

test("an answer that takes longer is announced in time and put in place by one edit", async () => {
  const outcome = await standIn.sendCommand("slow", { ms: "2200" });
  expect(outcome).toMatchObject({ kind: "message", deferred: true });
  expect(outcome.kind === "message" && outcome.msToCallback).toBeLessThan(2000);
  expect(listRoutes()).toEqual(["callback", "edit-original"]);
  expectNoFaults(standIn);
});

test("a private answer that takes longer is announced to its asker alone", async () => {
  const outcome = await standIn.sendCommand("slow", { ms: "1800", private: true });
  expect(outcome).toMatchObject({ kind: "message", deferred: true, shown: { message: { flags: 64 } } });
  expectNoFaults(standIn);
});

test.each([
  ["the asker", {}, { deferred: true }],
  ["another", { userId: "1400000000000000002" }, { deferred: true, shown: { message: { flags: 64 } } }],
])("a click of %s whose answer takes longer is announced and put in its place", async (_who, origin, expected) => {
  const first = await standIn.sendCommand("slow", { ms: "1" });
  if (first.kind !== "message") throw new Error(first.kind);
  const { message } = first.shown;
  const customId = "show:slow:1::000000:=1800";
  const button = { type: 2 as const, id: 2, style: 2 as const, label: "?", custom_id: customId };
  const slower = { ...message, components: [{ type: 1 as const, id: 1, components: [button] }] };
  const clicked = await standIn.clickButton(slower, customId, origin);
  expect(clicked).toMatchObject({ kind: "message", ...expected });
  const isOwn = clicked.kind === "message" && clicked.shown.message.id === message.id;
  expect(isOwn).toBe(Object.keys(origin).length === 0);
  expect(listRoutes()).toEqual(["callback", "callback", "edit-original"]);
  expectNoFaults(standIn);
});

test("an announcement that hangs is sent again within the 3 s that count from the question", async () => {
  standIn.rest.troubles.add("callback", { kind: "hang", applied: false });
  const outcome = await standIn.sendCommand("slow", { ms: "2600" });
  expect(outcome).toMatchObject({ kind: "message", deferred: true });
  expect(outcome.kind === "message" && outcome.msToCallback).toBeLessThan(2800);
});

test("an edit that is answered 502 but applied is sent again and shows nothing twice", async () => {
  standIn.rest.troubles.add("edit-original", { kind: "status", status: 502, applied: true });
  expect(await standIn.sendCommand("slow", { ms: "1700" })).toMatchObject({ kind: "message", deferred: true });
  await sleep(300);
  expect(standIn.messages.size).toBe(1);
  expectNoFaults(standIn);
});

test("a command that throws is answered with an apology", async () => {
  expect(await standIn.sendCommand("slow")).toMatchObject({ kind: "message" });
  expectNoFaults(standIn);
});

test("choices are offered within every limit, and none when they fail", async () => {
  const offered = await standIn.sendAutocomplete("slow", "ms", { ms: "1" });
  expect(offered.kind === "choices" && offered.choices.length).toBe(25);
  expect(await standIn.sendAutocomplete("slow", "ms", { ms: "fail" })).toMatchObject({ kind: "choices", choices: [] });
  expectNoFaults(standIn);
});
