import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { type Gateway, superviseGateway } from "../../src/discord/gateway.ts";
import { type StandIn, type StandInOptions, startStandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

let standIn: StandIn;
let gateway: Gateway | undefined;
/** What the gateway failed with, once it has. */
let failure: unknown;
/** Heartbeats whose answer the bot has read. */
let answered = 0;
/** How often it was ready, at first or again. */
let ready = 0;
/** Interactions that came. */
let taken = 0;

afterEach(async () => {
  vi.useRealTimers();
  await gateway?.close();
  await standIn.close();
});

/** Connects with the patience of a real bot, on a clock that stands still until the test moves it on. */
async function connect(options: StandInOptions = {}): Promise<void> {
  failure = undefined;
  answered = 0;
  ready = 0;
  taken = 0;
  standIn = await startStandIn(options);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  const { token, apiUrl } = standIn;
  const write = (line: string): void => {
    if (line.includes("Heartbeat acknowledged")) answered += 1;
    if (line.includes('"gateway ready"')) ready += 1;
  };
  const log = pino({ level: "trace" }, { write });
  gateway = superviseGateway({ token, apiUrl, log, onInteraction: () => (taken += 1) });
  void gateway.failed.then((reason) => {
    failure = reason;
  });
  await gateway.connected;
}

/** Moves the clock on, and lets everything happen that does not wait for an answer. */
async function pass(seconds: number): Promise<void> {
  vi.advanceTimersByTime(seconds * 1_000);
  await new Promise((resolve) => setImmediate(resolve));
}

/** Moves the clock on by a heartbeat of the bot's own, which is answered. */
async function beat(): Promise<void> {
  const before = answered;
  await pass(6);
  await waitUntil("its answer is read", () => answered > before);
}

test("a ready gateway whose hearts are answered is kept for ever", async () => {
  await connect();
  for (let beats = 0; beats < 20; beats += 1) await beat();
  expect(failure).toBeUndefined();
  expect(standIn.gateway.connections).toHaveLength(1);
});

test("a gateway that is found again in time is kept", async () => {
  await connect();
  await standIn.gateway.goAway();
  await pass(80);
  await standIn.gateway.listen();
  await waitUntil("it is back", () => ready === 2);
  for (let beats = 0; beats < 20; beats += 1) await beat();
  expect(failure).toBeUndefined();
});

test("a gateway that listens no more ends in a failure that says so, not in silence", async () => {
  await connect();
  await standIn.gateway.goAway();
  await pass(91);
  expect(failure).toMatchObject({ exitCode: 1, message: expect.stringContaining("has not been ready") });
});

test("a gateway that is found again in the last seconds has its 90 s from then, before any heart has beaten", async () => {
  await connect();
  await standIn.gateway.goAway();
  await pass(87);
  await standIn.gateway.listen();
  await waitUntil("it is back", () => ready === 2);
  await pass(5);
  expect(failure).toBeUndefined();
});

test("90 s after the last heartbeat that was answered the gateway is given up, not 90 s after its loss", async () => {
  await connect();
  await beat();
  standIn.gateway.hold();
  standIn.gateway.reception = { kind: "refuse" };
  const before = standIn.gateway.connections.length;
  await pass(6);
  await pass(4);
  await waitUntil("the loss is noticed", () => standIn.gateway.connections.length > before);
  await pass(79);
  expect(failure).toBeUndefined();
  await pass(2);
  expect(failure).toMatchObject({ exitCode: 1, message: expect.stringContaining("90 s") });
});

test("hearts that beat on a connection that is never ready keep nothing alive", async () => {
  await connect({ heartbeatIntervalMs: 50 });
  standIn.gateway.reception = { kind: "ignore-login" };
  standIn.gateway.requestReconnect();
  for (let steps = 0; steps < 4; steps += 1) {
    await waitUntil("it is away", () => !standIn.gateway.isServing);
    const before = standIn.gateway.heartbeats.length;
    await waitUntil("hearts beat", () => standIn.gateway.heartbeats.length > before + 3);
    await pass(29);
  }
  expect(failure).toMatchObject({ message: expect.stringContaining("has not been ready") });
});

test("a RESUME that brings much to catch up with is not cut short: each word of it gives it its 5 s anew", async () => {
  await connect();
  const { gateway } = standIn;
  const leaves: (() => void)[] = [];
  gateway.reception = { kind: "replay-slowly", takeLeave: () => new Promise((resolve) => leaves.push(resolve)) };
  gateway.requestReconnect();
  await waitUntil("it is away", () => !gateway.isServing);
  for (let index = 0; index < 10; index += 1) gateway.dispatch("INTERACTION_CREATE", { id: index });
  for (let index = 0; index < 10; index += 1) {
    await waitUntil("an event waits for its leave", () => leaves.length > index);
    await pass(4);
    leaves[index]?.();
    await waitUntil("it is taken", () => taken > index);
  }
  await waitUntil("RESUMED waits for its leave", () => leaves.length > 10);
  await pass(4);
  leaves[10]?.();
  await waitUntil("it is ready again", () => ready === 2);
  expect(gateway.resumesAsked).toBe(1);
  expect(gateway.connections).toHaveLength(2);
});
