import { afterEach, expect, test } from "vitest";
import { chooseCases } from "../support/case-count.ts";
import { makeCorpusFolder } from "../support/corpus-folder.ts";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, startBot, startReadyBot } from "../support/discord/start-bot.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

// The built program as a process: what it prints, how it ends. All else of it runs in the process of the tests.

const open: { bot?: Bot; standIn?: StandIn } = {};

afterEach(async () => {
  await open.bot?.stop("SIGKILL");
  await open.standIn?.close();
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<{ standIn: StandIn; bot: Bot }> {
  const standIn = await startStandIn();
  open.standIn = standIn;
  const { bot } = await startReadyBot(standIn, { env });
  open.bot = bot;
  return { standIn, bot };
}

/** Starts a bot that is to end by itself; its exit code, the lines that are no log, and what was asked of Discord. */
async function startInVain(
  env: Readonly<Record<string, string>>,
): Promise<{ code: unknown; said: string; asked: number }> {
  const standIn = await startStandIn();
  open.standIn = standIn;
  const bot = startBot(standIn, { env });
  open.bot = bot;
  const code = await bot.exited;
  const said = bot.lines.filter((line) => !line.startsWith("{")).join("\n");
  return { code, said, asked: standIn.rest.records.length };
}

test("prints an invite, serves no page unasked, needs little memory, and ends when Discord refuses it", async () => {
  const { bot, standIn } = await start();
  await waitUntil("it invites", () => bot.lines.some((line) => line.includes("oauth2/authorize?client_id=1100")));
  expect(bot.lines.join("\n")).not.toContain(standIn.token);
  expect(bot.lines.join("\n")).not.toMatch(ADDRESS);
  await waitUntil(
    `its memory has settled below ${MOST_MEMORY} MB, the tagger loaded`,
    () => bot.readMemory() < MOST_MEMORY,
  );
  expectNoFaults(standIn);
  standIn.gateway.close(4004);
  expect(await bot.exited).toBe(78);
  expect(bot.lines.filter((line) => !line.startsWith("{"))).toEqual([expect.stringMatching(/^DISCORD_TOKEN: /u)]);
});

test("needs little memory too once it has found the language of an article that states none, and SIGTERM ends it with code 0 and a farewell to the gateway, once the answer under way is given", async () => {
  const { bot, standIn } = await start({ CORPUS_DIR: makeCorpusFolder({ "port.md": FRENCH }), LOG_LEVEL: "info" });
  await waitUntil("the language is found", () => bot.lines.some((line) => line.includes("it is in French")));
  // The table of what finds languages alone takes more than eighty.
  await waitUntil(`its memory has settled below ${MOST_MEMORY} MB`, () => bot.readMemory() < MOST_MEMORY);
  standIn.rest.troubles.add("callback", { kind: "hang", applied: false });
  const outcome = standIn.sendCommand("ask", { question: "port" });
  await waitUntil("the callback hangs", () => standIn.countRequests("callback") === 1);
  const stopped = bot.stop("SIGTERM");
  expect((await outcome).kind).toBe("message");
  expect(await stopped).toBe(0);
  expect(standIn.gateway.farewells).toEqual([1000]);
  expect(bot.readLogs(40)).toEqual([]);
});

const FRENCH =
  "La mairie a ouvert le nouveau port lundi matin, et les habitants ont pu monter sur les premiers bateaux.";

/** Megabytes at rest. What Node.js 20 has in 150, Node.js 26 has in 180. */
const MOST_MEMORY = Number.parseInt(process.versions.node, 10) < 24 ? 175 : 215;

/** Matches "http://127.0.0.1:18080"; not the stand-in's address with a path. */
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+(?=["\s]|$)/u;

test("SIGINT during a login that hangs ends it with code 0", async () => {
  const standIn = await startStandIn();
  standIn.rest.troubles.add("gateway-bot", { kind: "hang", applied: false });
  const bot = startBot(standIn);
  Object.assign(open, { standIn, bot });
  await waitUntil("the login hangs", () => standIn.countRequests("gateway-bot") === 1);
  expect(await bot.stop("SIGINT")).toBe(0);
});

const WRONG: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ["settings that are wrong", { DEV_GUILD_ID: "my server", LOG_LEVEL: "loud" }, /^.*DEV_GUILD_ID.*\n.*LOG_LEVEL/su],
  ["a corpus folder that is missing", { CORPUS_DIR: "/no/such/folder" }, /\/no\/such\/folder/u],
  [
    "a list of hidden words that cannot be read",
    { HIDDEN_WORDS_FILE: "/nowhere/words.txt", CORPUS_DIR: "." },
    /^HIDDEN_WORDS_FILE: \/nowhere\/words\.txt cannot be read \(ENOENT\)[^\n]*$/u,
  ],
];

test.each(chooseCases(WRONG))(
  "%s: named, exit code 78, before Discord is asked anything",
  async (_what, env, message) => {
    expect(await startInVain(env)).toEqual({ code: 78, said: expect.stringMatching(message), asked: 0 });
  },
);
