import { afterEach, expect, test } from "vitest";
import { defer } from "../../src/discord/deferred.ts";
import { type ServedBot, serveHere, serveReadyHere } from "../support/discord/serve-here.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

// That a signal asks for it, and that the process ends, is tried in `process.test.ts`.

let open: { bot: ServedBot; standIn: StandIn } | undefined;

afterEach(async () => {
  await open?.bot.stop();
  await open?.standIn.close();
  open = undefined;
});

async function start(): Promise<{ standIn: StandIn; bot: ServedBot }> {
  const standIn = await startStandIn();
  open = { standIn, bot: await serveReadyHere(standIn) };
  return open;
}

test("a bot that is asked to stop takes its leave of the gateway, and loses no connection by it", async () => {
  const { bot, standIn } = await start();
  expect(await bot.stop()).toBeUndefined();
  expect(standIn.gateway.farewells).toEqual([1000]);
  expect(bot.readLogs(40)).toEqual([]);
});

test("the gateway is told first, then an answer under way is finished, and no new question is taken", async () => {
  const { bot, standIn } = await start();
  standIn.rest.troubles.add("callback", { kind: "hang", applied: false });
  const outcome = standIn.sendCommand("ask", { question: "trade" });
  await waitUntil("the callback hangs", () => standIn.countRequests("callback") === 1);
  const stopped = bot.stop();
  await waitUntil("it takes its leave", () => !standIn.gateway.isServing);
  expect(standIn.countRequests("callback")).toBe(1);
  void standIn.sendCommand("ask", { question: "late" });
  expect((await outcome).kind).toBe("message");
  expect(await stopped).toBeUndefined();
  expect(standIn.countRequests("callback")).toBe(2);
});

test("an answer that never gets through does not keep it for ever", async () => {
  const { bot, standIn } = await start();
  standIn.rest.troubles.add("callback", { kind: "hang", applied: false }, 10);
  void standIn.sendCommand("ask", { question: "trade" });
  await waitUntil("the callback hangs", () => standIn.countRequests("callback") === 1);
  expect(await bot.stop()).toBeUndefined();
});

test("a gateway that does not close the connection does not keep it either", async () => {
  const { bot, standIn } = await start();
  standIn.gateway.hold();
  expect(await bot.stop()).toBeUndefined();
});

test("a bot that is stopped during a login that hangs loads nothing any more", async () => {
  const standIn = await startStandIn();
  standIn.rest.troubles.add("gateway-bot", { kind: "hang", applied: false });
  const bot = serveHere(standIn);
  open = { standIn, bot };
  await waitUntil("the login hangs", () => standIn.countRequests("gateway-bot") === 1);
  expect(await bot.stop()).toBeUndefined();
  expect(bot.preparations).toBe(0);
});

test("a bot that is stopped while it loads waits for no more of that, and takes no question", async () => {
  const standIn = await startStandIn();
  const loading = defer<AbortSignal>();
  const bot = serveHere(standIn, {
    prepare: (stopping) => {
      loading.resolve(stopping);
      return new Promise(() => undefined);
    },
  });
  open = { standIn, bot };
  const stopping = await loading.promise;
  expect(stopping.aborted).toBe(false);
  expect(await bot.stop()).toBeUndefined();
  expect(stopping.aborted).toBe(true);
  expect(standIn.gateway.farewells).toEqual([]);
});
