import { Locale } from "discord-api-types/v10";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import { buildCommandInteraction, type OptionValues, type Origin } from "../support/discord/interactions.ts";
import type { ShownMessage } from "../support/discord/messages.ts";
import { readShownText } from "../support/discord/read-shown.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, startReadyBot } from "../support/discord/start-bot.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

let standIn: StandIn;
let bot: Bot;

beforeAll(async () => {
  standIn = await startStandIn();
  bot = (await startReadyBot(standIn)).bot;
});

afterAll(async () => {
  await bot.stop();
  await standIn.close();
});

/** Sends a command and gives the message that is shown; anything else fails the test, as does any fault. */
async function ask(name: string, values: OptionValues = {}, origin: Origin = {}): Promise<ShownMessage> {
  const outcome = await standIn.sendCommand(name, values, origin);
  if (outcome.kind !== "message") throw new Error(`no message: ${JSON.stringify(outcome)}`);
  expectNoFaults(standIn);
  return outcome.shown;
}

/** The routes of the responses since so many requests; one that was sent again on a busy machine counts once. */
function listResponses(before: number): string[] {
  const sent = new Map(
    standIn.rest.records.slice(before).map(({ method, path, route }) => [`${method} ${path}`, route]),
  );
  return [...sent.values()].filter((route) => route !== "list-commands");
}

test.each<[string, OptionValues, RegExp]>([
  ["ask", { question: "trade turnover" }, /turnover/u],
  ["quote", { speaker: "Pashinyan" }, /Pashinyan/u],
  ["summary", {}, /Peace/u],
  ["help", {}, /\/ask.*\/help/su],
])("/%s is answered with one response, in time, in a server and in direct messages", async (name, values, text) => {
  const before = standIn.rest.records.length;
  const outcome = await standIn.sendCommand(name, values);
  expect(outcome.kind === "message" && readShownText(outcome.shown)).toMatch(text);
  // On a busy machine an answer may be announced first.
  const isAnnounced = outcome.kind === "message" && outcome.deferred;
  expect(listResponses(before)).toEqual(isAnnounced ? ["callback", "edit-original"] : ["callback"]);
  expect(readShownText(await ask(name, values, { place: "direct-message" }))).toMatch(text);
  expect(readShownText(await ask(name, values, { locale: Locale.Japanese }))).toMatch(text);
});

test("fifty questions one after the other are each answered by one response, none announced before", async () => {
  const before = standIn.rest.records.length;
  for (let round = 0; round < 50; round += 1) {
    const outcome = await standIn.sendCommand("ask", { question: "trade turnover" });
    expect(outcome).toMatchObject({ kind: "message", deferred: false });
  }
  expect(listResponses(before)).toEqual(Array(50).fill("callback"));
});

/** Questions of one moment: few, as each has three seconds on a busy machine as well. */
const CROWD = 8;

test("questions that come at once are all answered", async () => {
  const asked = Array.from({ length: CROWD }, (_, index) => standIn.sendCommand("ask", { question: `trade ${index}` }));
  const kinds = (await Promise.all(asked)).map((outcome: Outcome) => outcome.kind);
  expect(new Set(kinds)).toEqual(new Set(["message"]));
  expectNoFaults(standIn);
});

test.each([
  ["an empty question", " "],
  ["one word", "railway"],
  ["300 characters", "border railway trade ".repeat(15).slice(0, 300)],
  ["only stop words", "what is the of and"],
  ["only emoji", "😀 🏳️‍🌈"],
  ["pings and Markdown", "@everyone <@1400000000000000001> **bold** `code` ||spoiler|| [a](https://example.org)"],
  ["nothing in the corpus", "zygomorphic quasar"],
  ["half a surrogate pair", "trade \uD83D"],
  ["control characters", "trade\u0000\u202E\u200B"],
])("a question of %s gets an answer that Discord takes", async (_name, question) => {
  expect(readShownText(await ask("ask", { question })).trim()).not.toBe("");
});

test("what is missing in the corpus is named, and pinging nobody", async () => {
  const shown = readShownText(await ask("ask", { question: "zygomorphic @everyone" }));
  expect(shown).toContain("zygomorphic");
});

test("an unknown speaker gets an answer", async () => {
  expect(readShownText(await ask("quote", { speaker: "Nobody Atall" }))).toMatch(/Nobody Atall/u);
});

test("an interaction that arrives too old is let go with one warning, and nothing is sent", async () => {
  const before = standIn.rest.records.length;
  const listLate = () => bot.readLogs(40).filter((record) => "ageMs" in record);
  const late = listLate().length;
  const outcome = await standIn.sendCommand("ask", { question: "trade" }, { ageMs: 4000 });
  expect(outcome).toEqual({ kind: "failed", reason: "no-response" });
  await waitUntil("it warns", () => listLate().length > late);
  await ask("help");
  expect(listResponses(before)).toEqual(["callback"]);
  expect(listLate().slice(late)).toEqual([expect.objectContaining({ level: 40, ageMs: expect.any(Number) })]);
});

test("an interaction that is dispatched twice is answered once", async () => {
  const command = standIn.commands.find("ask", 1, undefined) ?? {};
  const interaction = buildCommandInteraction(command, { question: "trade" }, {});
  const before = standIn.rest.records.length;
  const outcome = standIn.send(interaction);
  standIn.dispatchAgain(interaction);
  expect(await outcome).toMatchObject({ kind: "message" });
  standIn.dispatchAgain(interaction);
  await ask("help");
  expect(listResponses(before)).toEqual(["callback", "callback"]);
  expectNoFaults(standIn);
});

test("malformed and unknown dispatches leave it alive", async () => {
  const command = standIn.commands.find("ask", 1, undefined) ?? {};
  const good = buildCommandInteraction(command, { question: "trade" }, {});
  const broken: unknown[] = [
    null,
    "text",
    [],
    {},
    { ...good, id: null },
    { ...good, id: "not a snowflake" },
    { ...good, token: undefined },
    { ...good, type: 99 },
    { ...good, data: null },
    { ...good, data: { id: "1", name: "ask", type: 1, options: "none" } },
    { ...good, data: { id: "1", name: "gone", type: 1 } },
    { ...good, member: undefined },
    { ...good, member: { user: null } },
    { ...good, entitlements: undefined },
    { ...good, authorizing_integration_owners: undefined },
  ];
  for (const d of broken) standIn.gateway.dispatch("INTERACTION_CREATE", d);
  for (const t of ["GUILD_CREATE", "MESSAGE_CREATE", "NEVER_HEARD_OF", "GUILD_DELETE"]) {
    standIn.gateway.dispatch(t, null);
    standIn.gateway.dispatch(t, { id: 7 });
  }
  for (const text of ["{", "", "null", "[]", '{"op":0}', '{"op":99,"d":{}}']) standIn.gateway.sendRaw(text);
  expect(readShownText(await ask("ask", { question: "trade" }))).toMatch(/trade/iu);
  expect(standIn.gateway.identifies).toHaveLength(1);
});

test("what people ask is in no log line, nor is the token", async () => {
  await ask("ask", { question: "zanzibar xylophone" });
  await waitUntil("something was logged", () => bot.lines.length > 0);
  const log = bot.lines.join("\n");
  expect(log).not.toMatch(/zanzibar|xylophone/u);
  expect(log).not.toContain(standIn.token);
});
