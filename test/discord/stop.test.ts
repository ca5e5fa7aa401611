import { afterEach, expect, test } from "vitest";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, startBot, startReadyBot } from "../support/discord/start-bot.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

const open: { bot?: Bot; standIn?: StandIn } = {};

afterEach(async () => {
  await open.bot?.stop("SIGKILL");
  await open.standIn?.close();
});

async function start(): Promise<{ standIn: StandIn; bot: Bot }> {
  const standIn = await startStandIn();
  const { bot } = await startReadyBot(standIn);
  Object.assign(open, { standIn, bot });
  return { standIn, bot };
}

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it with code 0 and a farewell to the gateway", async (signal) => {
  const { bot, standIn } = await start();
  expect(await bot.stop(signal)).toBe(0);
  expect(standIn.gateway.farewells).toEqual([1000]);
  expect(bot.readLogs(40).filter((record) => String(record.msg).includes("gateway"))).toEqual([]);
});

test("the gateway is told first, then an answer under way is finished, and no new question is taken", async () => {
  const { bot, standIn } = await start();
  standIn.rest.troubles.add("callback", { kind: "hang", applied: false });
  const outcome = standIn.sendCommand("ask", { question: "trade" });
  await waitUntil("the callback hangs", () => standIn.countRequests("callback") === 1);
  const stopped = bot.stop("SIGTERM");
  await waitUntil("it takes its leave", () => !standIn.gateway.isServing);
  expect(standIn.countRequests("callback")).toBe(1);
  void standIn.sendCommand("ask", { question: "late" });
  expect((await outcome).kind).toBe("message");
  expect(await stopped).toBe(0);
  expect(standIn.countRequests("callback")).toBe(2);
});

// A bot that has to be killed, which happens after 8 s, has no exit code.
test("an answer that never gets through does not keep it for ever", async () => {
  const { bot, standIn } = await start();
  standIn.rest.troubles.add("callback", { kind: "hang", applied: false }, 10);
  void standIn.sendCommand("ask", { question: "trade" });
  await waitUntil("the callback hangs", () => standIn.countRequests("callback") === 1);
  expect(await bot.stop("SIGTERM")).toBe(0);
});

test("a gateway that does not close the connection does not keep it either", async () => {
  const { bot, standIn } = await start();
  standIn.gateway.hold();
  expect(await bot.stop("SIGTERM")).toBe(0);
});

test("a signal during a login that hangs ends it with code 0 as well", async () => {
  const standIn = await startStandIn();
  standIn.rest.troubles.add("gateway-bot", { kind: "hang", applied: false });
  const bot = startBot(standIn);
  Object.assign(open, { standIn, bot });
  await waitUntil("the login hangs", () => standIn.countRequests("gateway-bot") === 1);
  expect(await bot.stop("SIGTERM")).toBe(0);
});
