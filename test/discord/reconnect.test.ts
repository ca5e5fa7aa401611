import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, startReadyBot } from "../support/discord/start-bot.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

let standIn: StandIn;
let bot: Bot;

beforeAll(async () => {
  standIn = await startStandIn();
  bot = (await startReadyBot(standIn)).bot;
});

afterEach(async () => {
  const outcome = await standIn.sendCommand("ask", { question: "trade" });
  expect(outcome.kind).toBe("message");
  expectNoFaults(standIn);
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await standIn.close();
});

test("a question asked while the bot reconnects is answered after the RESUME", async () => {
  standIn.gateway.requestReconnect();
  await waitUntil("the connection is gone", () => !standIn.gateway.isServing);
  const outcome = await standIn.sendCommand("ask", { question: "trade" });
  expect(outcome.kind).toBe("message");
  expect(standIn.gateway.identifies).toHaveLength(1);
});

// The client library takes a refused connection as the end of the session: it comes back by a new login.
test("a gateway that was gone for seconds is found again", async () => {
  await standIn.gateway.goAway();
  await sleep(2500);
  await standIn.gateway.listen();
  await waitUntil("it is back", () => standIn.gateway.isServing);
  expect(bot.readLogs(50)).toEqual([]);
});
