import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import { type ServedBot, serveReadyHere } from "../support/discord/serve-here.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

let standIn: StandIn;
let bot: ServedBot;

beforeAll(async () => {
  standIn = await startStandIn();
  bot = await serveReadyHere(standIn);
});

afterEach(async () => {
  const outcome = await standIn.sendCommand("ask", { question: "trade" });
  expect(outcome.kind).toBe("message");
  expectNoFaults(standIn);
});

afterAll(async () => {
  expect(await bot.stop()).toBeUndefined();
  await standIn.close();
});

test("a question asked while the bot reconnects is answered after the RESUME", async () => {
  standIn.gateway.requestReconnect();
  await waitUntil("the connection is gone", () => !standIn.gateway.isServing);
  const outcome = await standIn.sendCommand("ask", { question: "trade" });
  expect(outcome.kind).toBe("message");
  expect(standIn.gateway.identifies).toHaveLength(1);
});

test("a question that is replayed when its time is over is let go with a warning, one that is not is answered", async () => {
  standIn.gateway.requestReconnect();
  await waitUntil("the connection is gone", () => !standIn.gateway.isServing);
  const before = standIn.countRequests("callback");
  const old = standIn.sendCommand("ask", { question: "trade" }, { ageMs: 3_500 });
  const young = standIn.sendCommand("ask", { question: "trade" });
  expect((await old).kind).toBe("failed");
  expect((await young).kind).toBe("message");
  await waitUntil("it warns", () => bot.readLogs(40).some((record) => "ageMs" in record));
  expect(standIn.countRequests("callback")).toBe(before + 1);
});

test("a gateway that was gone for a while is found again by a RESUME", async () => {
  const resumed = standIn.gateway.resumes.length;
  await standIn.gateway.goAway();
  await waitUntil("it was looked for in vain", () => bot.readLogs(40).some(({ losses }) => Number(losses) > 1));
  await standIn.gateway.listen();
  await waitUntil("it is back", () => standIn.gateway.isServing);
  expect(standIn.gateway.resumes).toHaveLength(resumed + 1);
  expect(standIn.gateway.identifies).toHaveLength(1);
  expect(bot.readLogs(50)).toEqual([]);
});
