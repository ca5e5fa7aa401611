import { REST } from "discord.js";
import type { APIInteraction } from "discord-api-types/v10";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Command } from "../../src/commands/command.ts";
import { addCommonOptions } from "../../src/commands/common-options.ts";
import { buildCommandBodies } from "../../src/discord/command-body.ts";
import { type Deferred, defer } from "../../src/discord/deferred.ts";
import { dispatch } from "../../src/discord/dispatch.ts";
import { type Gateway, superviseGateway } from "../../src/discord/gateway.ts";
import { readInteraction } from "../../src/discord/interaction.ts";
import { registerCommands } from "../../src/discord/register-commands.ts";
import { buildResponder } from "../../src/discord/responder.ts";
import type { Context } from "../../src/interact/context.ts";
import { DELETE_ID } from "../../src/interact/custom-id.ts";
import { readNow, shift } from "../../src/time/instant.ts";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import { buildCommandInteraction } from "../support/discord/interactions.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const LIBRARY = buildLibrary([], []);

/** Opened by a test when an answer that is asked for "later" shall be ready. */
let gate: Deferred<void>;

/** A command that answers at once ("now") or when the gate is open ("later"), and fails when it is told nothing. */
const slow: Command = {
  name: "slow",
  description: "Takes its time",
  options: [{ kind: "text", name: "when", description: "When", required: false, maxLength: 10, completes: true }],
  run: async ({ when }) => {
    if (when === undefined) throw new Error("told nothing");
    if (when === "later") await gate.promise;
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
/** Interactions that are being answered or have been. */
const running: Promise<void>[] = [];
/** Requests of the tests before. */
let earlier = 0;
let errors = 0;

beforeAll(async () => {
  standIn = await startStandIn();
  const { token, apiUrl } = standIn;
  const log = pino({ level: "error" }, { write: () => (errors += 1) });
  const callbacks = new REST({ api: apiUrl, version: "10", retries: 0, rejectOnRateLimit: () => true });
  const rest = new REST({ api: apiUrl, version: "10" }).setToken(token);
  const responder = buildResponder(callbacks, log);
  const onInteraction = (payload: unknown): void => {
    const interaction = readInteraction(payload, (stampedMs) => shift(readNow(), stampedMs - Date.now()));
    if (interaction) running.push(dispatch(interaction, { getContext: () => CONTEXT, responder, log }));
  };
  gateway = superviseGateway({ token, apiUrl, log, onInteraction });
  const { applicationId } = await gateway.connected;
  await registerCommands(rest, { applicationId, otherGuildIds: [] }, buildCommandBodies(CONTEXT), log);
});

beforeEach(() => {
  gate = defer();
  earlier = standIn.rest.records.length;
  errors = 0;
});

afterEach(() => {
  standIn.rest.troubles.clear();
  expectNoFaults(standIn);
});

afterAll(async () => {
  await gateway.close();
  await standIn.close();
});

function listRoutes(): string[] {
  return standIn.rest.records.slice(earlier).map(({ route }) => route);
}

/** Opens the gate once the reader has been told that the answer takes longer. */
async function openWhenAnnounced(): Promise<void> {
  await waitUntil("it is announced", () => standIn.rest.records.length > earlier);
  gate.resolve();
}

test("an answer that is ready in time is one response", async () => {
  expect(await standIn.sendCommand("slow", { when: "now" })).toMatchObject({ kind: "message", deferred: false });
  expect(listRoutes()).toEqual(["callback"]);
});

test("an answer that takes longer is announced in time and put in place by one edit", async () => {
  const outcome = standIn.sendCommand("slow", { when: "later" });
  await openWhenAnnounced();
  expect(await outcome).toMatchObject({ kind: "message", deferred: true });
  expect(listRoutes()).toEqual(["callback", "edit-original"]);
});

test("a private answer that takes longer is announced to its asker alone", async () => {
  const outcome = standIn.sendCommand("slow", { when: "later", private: true });
  await openWhenAnnounced();
  expect(await outcome).toMatchObject({ kind: "message", deferred: true, shown: { message: { flags: 64 } } });
});

test("an answer to a question that came late is announced while Discord still takes it", async () => {
  const outcome = standIn.sendCommand("slow", { when: "later" }, { ageMs: 2_000 });
  await openWhenAnnounced();
  expect(await outcome).toMatchObject({ kind: "message", deferred: true });
});

test.each([
  ["the asker", {}, { deferred: true }],
  ["another", { userId: "1400000000000000002" }, { deferred: true, shown: { message: { flags: 64 } } }],
])("a click of %s whose answer takes longer is announced and put in its place", async (_who, origin, expected) => {
  const first = await standIn.sendCommand("slow", { when: "now" });
  if (first.kind !== "message") throw new Error(first.kind);
  earlier = standIn.rest.records.length;
  const { message } = first.shown;
  const customId = "show:slow:1::000000:=later";
  const button = { type: 2 as const, id: 2, style: 2 as const, label: "?", custom_id: customId };
  const slower = { ...message, components: [{ type: 1 as const, id: 1, components: [button] }] };
  const outcome = standIn.clickButton(slower, customId, origin);
  await openWhenAnnounced();
  const clicked = await outcome;
  expect(clicked).toMatchObject({ kind: "message", ...expected });
  const isOwn = clicked.kind === "message" && clicked.shown.message.id === message.id;
  expect(isOwn).toBe(Object.keys(origin).length === 0);
  expect(listRoutes()).toEqual(["callback", "edit-original"]);
});

test("an announcement that hangs is sent again within the 3 s that count from the question", async () => {
  standIn.rest.troubles.add("callback", { kind: "hang", applied: false });
  const outcome = standIn.sendCommand("slow", { when: "later" });
  await openWhenAnnounced();
  expect(await outcome).toMatchObject({ kind: "message", deferred: true });
  expect(listRoutes()).toEqual(["callback", "callback", "edit-original"]);
});

test("an announcement that does not arrive is followed by no edit", async () => {
  standIn.rest.troubles.add("callback", { kind: "rate-limit", retryAfterSeconds: 10 });
  void standIn.sendCommand("slow", { when: "later" });
  await openWhenAnnounced();
  await Promise.all(running);
  expect(listRoutes()).toEqual(["callback"]);
  expect(errors).toBe(1);
});

test("after an announcement that came too late (10062) nothing more is sent", async () => {
  void standIn.sendCommand("slow", { when: "later" }, { ageMs: 3_100 });
  await openWhenAnnounced();
  await Promise.all(running);
  expect(listRoutes()).toEqual(["callback"]);
  expect(errors).toBe(0);
});

test("after a removal that was announced too late (10062) nothing is removed", async () => {
  const first = await standIn.sendCommand("slow", { when: "now" });
  if (first.kind !== "message") throw new Error(first.kind);
  const { message } = first.shown;
  earlier = standIn.rest.records.length;
  void standIn.clickButton(message, DELETE_ID, { ageMs: 3_100 });
  await waitUntil("it is clicked", () => standIn.rest.records.length > earlier);
  await Promise.all(running);
  expect(listRoutes()).toEqual(["callback"]);
  expect(standIn.messages.get(message.id)).toBeDefined();
});

test("an announcement that arrived, though nobody said so, is followed by its edit", async () => {
  standIn.rest.troubles.add("callback", { kind: "status", status: 502, applied: true });
  standIn.rest.troubles.add("callback", { kind: "cut", applied: false }, 40);
  const outcome = standIn.sendCommand("slow", { when: "later" });
  await openWhenAnnounced();
  expect(await outcome).toMatchObject({ kind: "message", deferred: true });
});

test("an announcement of which nobody says whether it arrived is followed by its edit until Discord could know of it", async () => {
  standIn.rest.troubles.add("callback", { kind: "status", status: 502, applied: false }, 40);
  const outcome = standIn.sendCommand("slow", { when: "later" });
  await openWhenAnnounced();
  expect(await outcome).toEqual({ kind: "failed", reason: "no-response" });
  await Promise.all(running);
  const edits = listRoutes().filter((route) => route !== "callback");
  expect(new Set(edits)).toEqual(new Set(["edit-original"]));
  expect(edits.length).toBeLessThan(8);
});

test("what somebody else has answered before is not edited", async () => {
  const command = standIn.commands.find("slow", 1, undefined) ?? {};
  const interaction: APIInteraction = buildCommandInteraction(command, { when: "later" }, {});
  const outcome = standIn.send(interaction);
  const url = `${standIn.apiUrl}/v10/interactions/${interaction.id}/${interaction.token}/callback`;
  const data = { content: "Answered by another", allowed_mentions: { parse: [] } };
  const headers = { "content-type": "application/json" };
  await fetch(url, { method: "POST", headers, body: JSON.stringify({ type: 4, data }) });
  await waitUntil("it is announced", () => listRoutes().length === 2);
  gate.resolve();
  await Promise.all(running);
  expect(listRoutes()).toEqual(["callback", "callback"]);
  expect(await outcome).toMatchObject({ shown: { message: { content: "Answered by another" } } });
  expect(errors).toBe(1);
});

test("an edit that is answered 502 but applied is sent again and shows nothing twice", async () => {
  standIn.rest.troubles.add("edit-original", { kind: "status", status: 502, applied: true });
  const before = standIn.messages.size;
  const outcome = standIn.sendCommand("slow", { when: "later" });
  await openWhenAnnounced();
  expect(await outcome).toMatchObject({ kind: "message", deferred: true });
  await Promise.all(running);
  expect(listRoutes()).toEqual(["callback", "edit-original", "edit-original"]);
  expect(standIn.messages.size).toBe(before + 1);
});

test("a command that throws is answered with an apology", async () => {
  expect(await standIn.sendCommand("slow")).toMatchObject({ kind: "message" });
});

test("choices are offered within every limit, and none when they fail", async () => {
  const offered = await standIn.sendAutocomplete("slow", "when", { when: "1" });
  expect(offered.kind === "choices" && offered.choices.length).toBe(25);
  expect(await standIn.sendAutocomplete("slow", "when", { when: "fail" })).toMatchObject({
    kind: "choices",
    choices: [],
  });
});
