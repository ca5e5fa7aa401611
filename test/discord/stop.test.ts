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

async function measureStop(bot: Bot, signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }> {
  const started = performance.now();
  const code = await bot.stop(signal);
  return { code, ms: performance.now() - started };
}

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s ends it with code 0 at once when nothing is under way",
  async (signal) => {
    const { bot } = await start();
    const { code, ms } = await measureStop(bot, signal);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(2000);
    expect(bot.readLogs(40).filter((record) => String(record.msg).includes("gateway"))).toEqual([]);
  },
);

test("an answer under way is finished first, and a new question is no longer taken", async () => {
  const { bot, standIn } = await start();
  standIn.rest.troubles.add("callback", { kind: "hang", applied: false });
  const outcome = standIn.sendCommand("ask", { question: "trade" });
  await waitUntil("the callback hangs", () => standIn.countRequests("callback") === 1);
  const stopped = measureStop(bot, "SIGTERM");
  await waitUntil("it is stopping", () => bot.lines.some((line) => line.includes("SIGTERM")));
  void standIn.sendCommand("ask", { question: "late" });
  expect((await outcome).kind).toBe("message");
  const { code, ms } = await stopped;
  expect(code).toBe(0);
  expect(ms).toBeLessThan(5000);
  expect(standIn.countRequests("callback")).toBe(2);
});

test("an answer that never gets through does not keep it for longer than 5 s", async () => {
  const { bot, standIn } = await start();
  standIn.rest.troubles.add("callback", { kind: "hang", applied: false }, 10);
  void standIn.sendCommand("ask", { question: "trade" });
  await waitUntil("the callback hangs", () => standIn.countRequests("callback") === 1);
  const { code, ms } = await measureStop(bot, "SIGTERM");
  expect(code).toBe(0);
  expect(ms).toBeLessThan(5000);
});

test("a gateway that does not close the connection does not keep it either", async () => {
  const { bot, standIn } = await start();
  standIn.gateway.hold();
  const { code, ms } = await measureStop(bot, "SIGTERM");
  expect(code).toBe(0);
  expect(ms).toBeLessThan(5000);
});

test("a signal during a login that hangs ends it with code 0 as well", async () => {
  const standIn = await startStandIn();
  standIn.rest.troubles.add("gateway-bot", { kind: "hang", applied: false });
  const bot = startBot(standIn);
  Object.assign(open, { standIn, bot });
  await waitUntil("the login hangs", () => standIn.countRequests("gateway-bot") === 1);
  const { code, ms } = await measureStop(bot, "SIGTERM");
  expect(code).toBe(0);
  expect(ms).toBeLessThan(5000);
});
