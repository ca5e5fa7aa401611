import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, startReadyBot } from "../support/discord/start-bot.ts";
import type { Trouble } from "../support/discord/troubles.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

let standIn: StandIn;
let bot: Bot;

beforeAll(async () => {
  standIn = await startStandIn();
  bot = (await startReadyBot(standIn)).bot;
  await waitUntil("every scope is compared", () => standIn.countRequests("list-commands") === 2);
});

afterEach(() => standIn.rest.troubles.clear());

afterAll(async () => {
  await bot.stop();
  await standIn.close();
});

const DOWN: Trouble = { kind: "status", status: 502, applied: false };

interface Course {
  readonly outcome: Outcome;
  /** Callbacks sent for the one interaction: an answer that a slow machine defers is edited in, which is none. */
  readonly callbacks: number;
  /** Error lines that were logged meanwhile. */
  readonly errors: number;
}

/** Asks one question whose first callbacks run into a trouble each. */
async function askInto(...troubles: readonly Trouble[]): Promise<Course> {
  for (const trouble of troubles) standIn.rest.troubles.add("callback", trouble);
  const before = { callbacks: standIn.countRequests("callback"), errors: bot.readLogs(50).length };
  const outcome = await standIn.sendCommand("ask", { question: "trade turnover" });
  await waitUntil("all is said", () => standIn.countRequests("callback") > before.callbacks);
  const callbacks = standIn.countRequests("callback") - before.callbacks;
  return { outcome, callbacks, errors: bot.readLogs(50).length - before.errors };
}

test.each<[string, Trouble]>([
  ["answered 502", { kind: "status", status: 502, applied: false }],
  ["answered 503", { kind: "status", status: 503, applied: false }],
  ["limited for 0.3 s", { kind: "rate-limit", retryAfterSeconds: 0.3 }],
  ["hanging", { kind: "hang", applied: false }],
  ["cut off", { kind: "cut", applied: false }],
])("a callback that is %s is sent again within the deadline", async (_name, trouble) => {
  const { outcome, callbacks, errors } = await askInto(trouble);
  expect(outcome.kind).toBe("message");
  expect({ callbacks, errors }).toEqual({ callbacks: 2, errors: 0 });
  expectNoFaults(standIn);
});

test("a callback meets two troubles in a row and still arrives", async () => {
  const { outcome } = await askInto({ kind: "cut", applied: false }, { kind: "status", status: 502, applied: false });
  expect(outcome.kind).toBe("message");
});

test.each<[string, Trouble]>([
  ["answered 502", { kind: "status", status: 502, applied: true }],
  ["hanging", { kind: "hang", applied: true }],
  ["cut off", { kind: "cut", applied: true }],
  ["cut off midway", { kind: "cut-midway", applied: true }],
])("a callback that is %s but applied counts as delivered: no error, no second message", async (_name, trouble) => {
  const messages = standIn.messages.size;
  const { outcome } = await askInto(trouble);
  expect(outcome.kind).toBe("message");
  const errors = bot.readLogs(50).length;
  await waitUntil("the repetition is refused", () => standIn.rest.records.at(-1)?.status === 400);
  expect(standIn.messages.size).toBe(messages + 1);
  await standIn.sendCommand("help");
  expect(bot.readLogs(50)).toHaveLength(errors);
  expectNoFaults(standIn);
});

test("a rate limit beyond the deadline is not waited for, and the next question is answered", async () => {
  const { outcome, callbacks, errors } = await askInto({ kind: "rate-limit", retryAfterSeconds: 10 });
  expect(outcome).toEqual({ kind: "failed", reason: "no-response" });
  expect({ callbacks, errors }).toEqual({ callbacks: 1, errors: 1 });
  expect((await askInto()).outcome.kind).toBe("message");
});

test("an answer is removed although Discord never said that it had heard of it", async () => {
  const { outcome } = await askInto();
  if (outcome.kind !== "message") throw new Error(outcome.kind);
  standIn.rest.troubles.add("callback", { kind: "cut", applied: true });
  standIn.rest.troubles.add("callback", DOWN, 40);
  expect(await standIn.clickButton(outcome.shown.message, "delete")).toMatchObject({ kind: "deleted" });
});

test("an answer is removed although Discord is slow to take in that it shall be", async () => {
  const { outcome } = await askInto();
  if (outcome.kind !== "message") throw new Error(outcome.kind);
  standIn.rest.troubles.add("callback", { kind: "slow", milliseconds: 1_500, waits: "before" });
  standIn.rest.troubles.add("callback", { kind: "rate-limit", retryAfterSeconds: 10 });
  expect(await standIn.clickButton(outcome.shown.message, "delete")).toMatchObject({ kind: "deleted" });
});

test("a Discord that answers 502 five times in a row is outlasted", async () => {
  const { outcome, callbacks, errors } = await askInto(...Array.from({ length: 5 }, () => DOWN));
  expect(outcome.kind).toBe("message");
  expect({ callbacks, errors }).toEqual({ callbacks: 6, errors: 0 });
});

test("a Discord that only answers 502 is not hammered, and the next question is answered", async () => {
  const { outcome, callbacks, errors } = await askInto(...Array.from({ length: 40 }, () => DOWN));
  expect(outcome.kind).toBe("failed");
  expect(callbacks).toBeLessThan(20);
  expect(errors).toBe(1);
  standIn.rest.troubles.clear();
  expect((await askInto()).outcome.kind).toBe("message");
});

test("an error that is logged shows neither the question nor the interaction's token", async () => {
  await askInto({ kind: "rate-limit", retryAfterSeconds: 10 });
  expect(bot.readLogs(50).length).toBeGreaterThan(0);
  expect(bot.lines.join("\n")).not.toMatch(/turnover|interaction-token-/u);
});
