import { afterEach, expect, test } from "vitest";
import type { Failure } from "../../src/discord/failures.ts";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import { buildCommandInteraction } from "../support/discord/interactions.ts";
import { GUILD_ID } from "../support/discord/people.ts";
import { type ServedBot, type ServeHereOptions, serveHere, serveReadyHere } from "../support/discord/serve-here.ts";
import { type StandIn, type StandInOptions, startStandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";
import { buildLibrary } from "../support/libraries.ts";

// What the process makes of it, its exit code and what it prints, is tried in `process.test.ts`.

const open: { readonly bots: ServedBot[]; readonly standIns: StandIn[] } = { bots: [], standIns: [] };

afterEach(async () => {
  await Promise.all(open.bots.splice(0).map((bot) => bot.stop()));
  await Promise.all(open.standIns.splice(0).map((standIn) => standIn.close()));
});

async function standUp(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = await startStandIn(options);
  open.standIns.push(standIn);
  return standIn;
}

async function start(standIn: StandIn, options: ServeHereOptions = {}): Promise<ServedBot> {
  const bot = await serveReadyHere(standIn, options);
  open.bots.push(bot);
  return bot;
}

/** Starts a bot that is to end by itself; why it did, and how often it made ready for questions. */
async function startInVain(
  standIn: StandIn,
  options: ServeHereOptions = {},
): Promise<{ failure: Failure | undefined; preparations: number }> {
  const bot = serveHere(standIn, options);
  open.bots.push(bot);
  const failure = await bot.ended;
  return { failure, preparations: bot.preparations };
}

test("logs in once and without an intent, and makes ready for questions once", async () => {
  const standIn = await standUp();
  const bot = await start(standIn);
  expect(standIn.gateway.identifies.map((identify) => identify.intents)).toEqual([0]);
  expect(bot.preparations).toBe(1);
  expectNoFaults(standIn);
});

/** Questions that Discord held back until the bot was there: few, as each has three seconds on a busy machine as well. */
const BURST = 8;

test("questions that come in one packet with READY are all answered", async () => {
  const standIn = await standUp();
  const outcomes: Promise<Outcome>[] = [];
  standIn.gateway.onReady = () => {
    const help = { id: "1600000000000000001", name: "help", options: [] };
    for (let index = 0; index < BURST; index += 1) outcomes.push(standIn.send(buildCommandInteraction(help, {}, {})));
  };
  await start(standIn);
  const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
  expect(kinds).toEqual(Array(BURST).fill("message"));
  expectNoFaults(standIn);
});

test("registers its commands once: a second start compares and writes nothing", async () => {
  const standIn = await standUp();
  const first = await start(standIn);
  expect(standIn.countRequests("replace-commands")).toBe(1);
  expect(standIn.commands.read(undefined).map((command) => command.name)).toContain("ask");
  await first.stop();
  const compared = standIn.countRequests("list-commands");
  await start(standIn);
  await waitUntil("all scopes are compared", () => standIn.countRequests("list-commands") >= compared + 2);
  expect(standIn.countRequests("replace-commands")).toBe(1);
  expectNoFaults(standIn);
});

test("with a server to try them in commands are in that server alone, and without it again everywhere alone", async () => {
  const standIn = await standUp();
  const isOnlyIn = (here: string | undefined, there: string | undefined): boolean =>
    standIn.commands.read(here).length > 0 && standIn.commands.read(there).length === 0;
  await (await start(standIn)).stop();
  const trial = await start(standIn, { devGuildId: GUILD_ID });
  await waitUntil("they are in the server alone", () => isOnlyIn(GUILD_ID, undefined));
  await trial.stop();
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

test("a wrong token is told as such, before anything is loaded, and uses up no login", async () => {
  const standIn = await standUp();
  const { failure, preparations } = await startInVain(standIn, { token: "wrong" });
  expect(failure).toEqual({
    exitCode: 78,
    message: expect.stringMatching(/^DISCORD_TOKEN: .*discord\.com\/developers/u),
  });
  expect(preparations).toBe(0);
  expect(standIn.gateway.identifies).toEqual([]);
});

test("a server to try commands in that it is not in is named with an invite", async () => {
  const standIn = await standUp();
  const { failure } = await startInVain(standIn, { devGuildId: "1299999999999999999" });
  expect(failure).toEqual({
    exitCode: 78,
    message: expect.stringMatching(/^DEV_GUILD_ID: .*1299999999999999999.*oauth2/u),
  });
});

test("exhausted logins end it without an IDENTIFY, before anything is loaded", async () => {
  const standIn = await standUp({ sessionStartsLeft: 0 });
  const { failure, preparations } = await startInVain(standIn);
  expect(failure).toEqual({ exitCode: 1, message: expect.stringMatching(/0 more logins/u) });
  expect(preparations).toBe(0);
  expect(standIn.gateway.identifies).toEqual([]);
});

test("an address where nobody is is told as a Discord that cannot be reached", async () => {
  const standIn = await standUp();
  const { failure } = await startInVain(standIn, { apiUrl: "http://127.0.0.1:9/api" });
  expect(failure).toEqual({ exitCode: 1, message: expect.stringMatching(/cannot be reached/u) });
});

test("a library without an article is served", async () => {
  const standIn = await standUp();
  await start(standIn, { context: { library: buildLibrary([]) } });
  expect((await standIn.sendCommand("ask", { question: "trade" })).kind).toBe("message");
  expectNoFaults(standIn);
});

test("commands that cannot be registered today leave those of yesterday in use", async () => {
  const standIn = await standUp();
  await (await start(standIn)).stop();
  standIn.rest.troubles.add("list-commands", { kind: "status", status: 500, applied: false }, 10);
  const bot = await start(standIn);
  await waitUntil("it says so", () => bot.readLogs(50).length > 0);
  expect((await standIn.sendCommand("ask", { question: "trade" })).kind).toBe("message");
});

test.each([
  [4004, 78, /DISCORD_TOKEN/u],
  [4014, 1, /4014/u],
])("close code %i on IDENTIFY ends it with exit code %i", async (closeCode, exitCode, message) => {
  const standIn = await standUp();
  standIn.gateway.reception = { kind: "close-on-identify", code: closeCode };
  const { failure } = await startInVain(standIn);
  expect(failure).toEqual({ exitCode, message: expect.stringMatching(message) });
  expect(standIn.gateway.identifies).toHaveLength(1);
});

test("a fatal close code long after the login ends it just so", async () => {
  const standIn = await standUp();
  const bot = await start(standIn);
  standIn.gateway.close(4004);
  expect(await bot.ended).toEqual({ exitCode: 78, message: expect.stringContaining("DISCORD_TOKEN:") });
});
