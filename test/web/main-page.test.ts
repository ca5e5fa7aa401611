import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, startBot, startReadyBot } from "../support/discord/start-bot.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

// The built program, with and without a token.

const PERSON = { viewer: { id: "1", canManageMessages: false }, locale: "en-US" };
const folder = mkdtempSync(path.join(tmpdir(), "verbatim-page-"));
const feedback = path.join(folder, "feedback.jsonl");
let standIn: StandIn;
let bot: Bot | undefined;

beforeAll(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  rmSync(feedback, { force: true });
});
afterAll(async () => {
  await standIn.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The address of the page, once the program has written it. */
async function readAddress({ lines }: Bot): Promise<string> {
  const find = () => ADDRESS.exec(lines.join("\n"))?.[0];
  await waitUntil("the address is written", () => find() !== undefined);
  return find() ?? "";
}

async function ask(url: string): Promise<string> {
  const response = await fetch(`${url}/api/requests`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "command", command: "ask", args: { question: "trade turnover" }, ...PERSON }),
  });
  return response.text();
}

test("without a token the program serves the page, says where, and ends with 0 on SIGTERM", async () => {
  bot = startBot(standIn, { env: { DISCORD_TOKEN: "", WEB_PORT: "18080", FEEDBACK_FILE: feedback } });
  const url = await readAddress(bot);
  expect(await (await fetch(url)).text()).toContain("<title>Verbatim");
  expect(await ask(url)).toContain("turnover");
  await waitUntil("the question is counted", () => existsSync(feedback));
  expect(standIn.countRequests("gateway-bot")).toBe(0);
  expect(await bot.stop("SIGTERM")).toBe(0);
});

test("with a token and WEB_PORT the page runs beside Discord and counts nothing", async () => {
  ({ bot } = await startReadyBot(standIn, { env: { WEB_PORT: "18081", FEEDBACK_FILE: feedback } }));
  const url = await readAddress(bot);
  expect(await ask(url)).toContain("turnover");
  const outcome = await standIn.sendCommand("help", {});
  expect(outcome.kind).toBe("message");
  expect(existsSync(feedback)).toBe(false);
  expect(await bot.stop("SIGTERM")).toBe(0);
});

test("a page whose standard output nobody reads goes on being served", async () => {
  bot = startBot(standIn, { env: { DISCORD_TOKEN: "", WEB_PORT: "18082" }, standardOutput: "closed" });
  const url = "http://127.0.0.1:18082/";
  const look = async (): Promise<number> =>
    fetch(url).then(
      ({ status }) => status,
      () => 0,
    );
  let isGone = false;
  void bot.exited.then(() => {
    isGone = true;
  });
  for (let status = 0; status !== 200 && !isGone; status = await look()) await new Promise(setImmediate);
  // It writes where it is served once it is: it has to outlive that.
  const statuses = new Set<number>();
  for (let count = 0; count < LOOKS; count += 1) statuses.add(await look());
  expect([...statuses]).toEqual([200]);
});

const LOOKS = 50;

/** Matches "http://127.0.0.1:18080"; not the stand-in's address with a path. */
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+(?=["\s]|$)/u;
