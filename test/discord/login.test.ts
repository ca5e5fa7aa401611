import { afterEach, expect, test } from "vitest";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import { buildCommandInteraction } from "../support/discord/interactions.ts";
import { GUILD_ID } from "../support/discord/people.ts";
import { type StandIn, type StandInOptions, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, type BotOptions, startBot, startReadyBot } from "../support/discord/start-bot.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

const open: { readonly bots: Bot[]; readonly standIns: StandIn[] } = { bots: [], standIns: [] };

afterEach(async () => {
  await Promise.all(open.bots.splice(0).map((bot) => bot.stop("SIGKILL")));
  await Promise.all(open.standIns.splice(0).map((standIn) => standIn.close()));
});

async function standUp(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = await startStandIn(options);
  open.standIns.push(standIn);
  return standIn;
}

async function start(standIn: StandIn, options: BotOptions = {}): Promise<{ bot: Bot }> {
  const started = await startReadyBot(standIn, options);
  open.bots.push(started.bot);
  return started;
}

/** Starts a bot that is to end by itself; its exit code, and the lines that are no log. */
async function startInVain(standIn: StandIn, options: BotOptions = {}): Promise<{ code: unknown; said: string[] }> {
  const bot = startBot(standIn, options);
  open.bots.push(bot);
  const code = await bot.exited;
  return { code, said: bot.lines.filter((line) => !line.startsWith("{")) };
}

test("logs in once and without an intent, in little memory, and prints an invite", async () => {
  const standIn = await standUp();
  const { bot } = await start(standIn);
  expect(standIn.gateway.identifies.map((identify) => identify.intents)).toEqual([0]);
  await waitUntil("it invites", () => bot.lines.some((line) => line.includes("oauth2/authorize?client_id=1100")));
  expect(bot.lines.join("\n")).not.toContain(standIn.token);
  expectNoFaults(standIn);
  await waitUntil("its memory has settled below 170 MB, the tagger loaded", () => bot.readMemory() < 170);
});

test("32 questions that come in one packet with READY are all answered", async () => {
  const standIn = await standUp();
  const outcomes: Promise<Outcome>[] = [];
  standIn.gateway.onReady = () => {
    const help = { id: "1600000000000000001", name: "help", options: [] };
    for (let index = 0; index < 32; index += 1) outcomes.push(standIn.send(buildCommandInteraction(help, {}, {})));
  };
  await start(standIn);
  const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
  expect(kinds).toEqual(Array(32).fill("message"));
  expectNoFaults(standIn);
});

test("registers its commands once: a second start compares and writes nothing", async () => {
  const standIn = await standUp();
  const first = await start(standIn);
  expect(standIn.countRequests("replace-commands")).toBe(1);
  expect(standIn.commands.read(undefined).map((command) => command.name)).toContain("ask");
  await first.bot.stop();
  const compared = standIn.countRequests("list-commands");
  await start(standIn);
  await waitUntil("all scopes are compared", () => standIn.countRequests("list-commands") >= compared + 2);
  expect(standIn.countRequests("replace-commands")).toBe(1);
  expectNoFaults(standIn);
});

test("with DEV_GUILD_ID commands are in that server alone, and without it again everywhere alone", async () => {
  const standIn = await standUp();
  const isOnlyIn = (here: string | undefined, there: string | undefined): boolean =>
    standIn.commands.read(here).length > 0 && standIn.commands.read(there).length === 0;
  const everywhere = await start(standIn);
  await everywhere.bot.stop();
  const trial = await start(standIn, { env: { DEV_GUILD_ID: GUILD_ID } });
  await waitUntil("they are in the server alone", () => isOnlyIn(GUILD_ID, undefined));
  await trial.bot.stop();
  await start(standIn);
  await waitUntil("they are everywhere alone", () => isOnlyIn(undefined, GUILD_ID));
  expectNoFaults(standIn);
});

test("a Discord that is out of order for a moment at the start is outlasted", async () => {
  const standIn = await standUp();
  standIn.rest.troubles.add("gateway-bot", { kind: "status", status: 502, applied: false }, 3);
  standIn.rest.troubles.add("gateway-bot", { kind: "cut", applied: false }, 3);
  await start(standIn);
  expectNoFaults(standIn);
});

test("a wrong token is one line that names the variable, exit code 78, and uses up no login", async () => {
  const standIn = await standUp();
  const { code, said } = await startInVain(standIn, { env: { DISCORD_TOKEN: "wrong" } });
  expect(code).toBe(78);
  expect(said).toEqual([expect.stringMatching(/^DISCORD_TOKEN: .*discord\.com\/developers/u)]);
  expect(standIn.gateway.identifies).toEqual([]);
});

test("a DEV_GUILD_ID of a server that it is not in is one line and exit code 78", async () => {
  const standIn = await standUp();
  const { code, said } = await startInVain(standIn, { env: { DEV_GUILD_ID: "1299999999999999999" } });
  expect(code).toBe(78);
  expect(said).toEqual([expect.stringMatching(/^DEV_GUILD_ID: .*1299999999999999999.*oauth2/u)]);
});

test("exhausted logins are one line and exit code 1, without an IDENTIFY", async () => {
  const standIn = await standUp({ sessionStartsLeft: 0 });
  const { code, said } = await startInVain(standIn);
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringMatching(/0 more logins/u)]);
  expect(standIn.gateway.identifies).toEqual([]);
});

test("an address where nobody is is one line and exit code 1", async () => {
  const standIn = await standUp();
  const { code, said } = await startInVain(standIn, { env: { DISCORD_API_URL: "http://127.0.0.1:9/api" } });
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringMatching(/cannot be reached/u)]);
});

test("settings that are wrong are all named at once, exit code 78", async () => {
  const standIn = await standUp();
  const { code, said } = await startInVain(standIn, { env: { DEV_GUILD_ID: "my server", LOG_LEVEL: "loud" } });
  expect(code).toBe(78);
  expect(said.join("\n")).toMatch(/DEV_GUILD_ID.*\n.*LOG_LEVEL/u);
  expect(standIn.rest.records).toEqual([]);
});

test("a corpus folder that is missing is named, exit code 78", async () => {
  const standIn = await standUp();
  const { code, said } = await startInVain(standIn, { env: { CORPUS_DIR: "/no/such/folder" } });
  expect(code).toBe(78);
  expect(said.join("\n")).toContain("/no/such/folder");
});

test("an empty corpus folder is served, and says so", async () => {
  const standIn = await standUp();
  await start(standIn, { env: { CORPUS_DIR: "." } });
  const outcome = await standIn.sendCommand("ask", { question: "trade" });
  expect(outcome.kind).toBe("message");
  expectNoFaults(standIn);
});

test("commands that cannot be registered today leave those of yesterday in use", async () => {
  const standIn = await standUp();
  const first = await start(standIn);
  await first.bot.stop();
  standIn.rest.troubles.add("list-commands", { kind: "status", status: 500, applied: false }, 10);
  const { bot } = await start(standIn);
  await waitUntil("it says so", () => bot.readLogs(50).length > 0);
  expect((await standIn.sendCommand("ask", { question: "trade" })).kind).toBe("message");
});

test.each([
  [4004, 78, /DISCORD_TOKEN/u],
  [4014, 1, /4014/u],
])("close code %i on IDENTIFY is one line and exit code %i", async (closeCode, exitCode, line) => {
  const standIn = await standUp();
  standIn.gateway.reception = { kind: "close-on-identify", code: closeCode };
  const { code, said } = await startInVain(standIn);
  expect({ code, said }).toEqual({ code: exitCode, said: [expect.stringMatching(line)] });
  expect(standIn.gateway.identifies).toHaveLength(1);
});

test("a fatal close code long after the login ends it just so", async () => {
  const standIn = await standUp();
  const { bot } = await start(standIn);
  standIn.gateway.close(4004);
  expect(await bot.exited).toBe(78);
  expect(bot.lines.join("\n")).toContain("DISCORD_TOKEN:");
});

test("a list of hidden words that cannot be read is one line that names the variable, exit code 78", async () => {
  const standIn = await standUp();
  const { code, said } = await startInVain(standIn, { env: { HIDDEN_WORDS_FILE: "/nowhere/words.txt" } });
  expect(code).toBe(78);
  expect(said).toEqual([expect.stringMatching(/^HIDDEN_WORDS_FILE: \/nowhere\/words\.txt cannot be read \(ENOENT\)/u)]);
});
