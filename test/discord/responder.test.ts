import { once } from "node:events";
import { createServer } from "node:net";
import { DefaultRestOptions, REST } from "discord.js";
import type { APIInteraction } from "discord-api-types/v10";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Interaction, readInteraction } from "../../src/discord/interaction.ts";
import { buildResponder, type Responder } from "../../src/discord/responder.ts";
import { readNow, shift } from "../../src/time/instant.ts";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import { buildCommandInteraction } from "../support/discord/interactions.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import type { Trouble } from "../support/discord/troubles.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

const COMMAND = { id: "1600000000000000001", name: "ask", options: [] };
const BODY = { type: 4, data: { content: "Answered", allowed_mentions: { parse: [] } } };
const DEFERRAL = { type: 5 };
const EDIT = { content: "Answered late", allowed_mentions: { parse: [] } };

const DOWN: Trouble = { kind: "status", status: 502, applied: false };
const CUT: Trouble = { kind: "cut", applied: false };
const HANG: Trouble = { kind: "hang", applied: false };

let standIn: StandIn;
let responder: Responder;
const logged: Readonly<Record<string, unknown>>[] = [];

beforeAll(async () => {
  standIn = await startStandIn();
  const write = (line: string): unknown => logged.push(JSON.parse(line));
  const rest = new REST({ api: standIn.apiUrl, version: "10", retries: 0, rejectOnRateLimit: () => true });
  responder = buildResponder(rest, pino({}, { write }));
});

// A process that has been up for an hour: what holds in its first seconds alone does not hold.
beforeEach(() => {
  const read = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => read() + 3_600_000);
});

afterEach(() => {
  vi.restoreAllMocks();
  standIn.rest.troubles.clear();
  logged.length = 0;
  expectNoFaults(standIn);
});

afterAll(() => standIn.close());

/** Somebody asks; gives the interaction as the bot reads it and what is shown in the end. */
function ask(ageMs = 0): { readonly interaction: Interaction; readonly outcome: Promise<Outcome> } {
  const payload: APIInteraction = buildCommandInteraction(COMMAND, {}, { ageMs });
  const outcome = standIn.send(payload);
  const interaction = readInteraction(payload, () => shift(readNow(), -ageMs));
  if (interaction === undefined) throw new Error("the interaction cannot be read");
  return { interaction, outcome };
}

function countErrors(): number {
  return logged.filter(({ level }) => Number(level) >= 50).length;
}

test.each<[string, readonly Trouble[]]>([
  ["five cut connections", [CUT, CUT, CUT, CUT, CUT]],
  ["five answers of 502", [DOWN, DOWN, DOWN, DOWN, DOWN]],
  ["two attempts that hang", [HANG, HANG]],
  ["an attempt that hangs, then three answers of 502", [HANG, DOWN, DOWN, DOWN]],
])("a first response outlasts %s", async (_name, troubles) => {
  for (const trouble of troubles) standIn.rest.troubles.add("callback", trouble);
  const { interaction, outcome } = ask();
  expect(await responder.respond(interaction, BODY)).toBe("delivered");
  expect(await outcome).toMatchObject({ kind: "message", shown: { message: { content: "Answered" } } });
  expect(countErrors()).toBe(0);
});

test("the time of a replayed interaction runs from its making: few attempts are left", async () => {
  standIn.rest.troubles.add("callback", DOWN, 40);
  const young = ask();
  const before = standIn.countRequests("callback");
  expect(await responder.respond(young.interaction, BODY)).toBe("unknown");
  const ofYoung = standIn.countRequests("callback") - before;
  expect(await responder.respond(ask(2_500).interaction, BODY)).toBe("unknown");
  const ofOld = standIn.countRequests("callback") - before - ofYoung;
  expect(ofYoung).toBeGreaterThan(6);
  expect(ofOld).toBeLessThan(5);
});

test("a response that is only limited did not arrive; one that is cut off before that may have", async () => {
  const longer = { kind: "rate-limit", retryAfterSeconds: 10 } as const;
  standIn.rest.troubles.add("callback", longer);
  expect(await responder.respond(ask().interaction, BODY)).toBe("failed");
  standIn.rest.troubles.add("callback", { kind: "cut", applied: true });
  standIn.rest.troubles.add("callback", longer);
  expect(await responder.respond(ask().interaction, BODY)).toBe("unknown");
});

test("an edit outlasts five answers of 502", async () => {
  const { interaction, outcome } = ask();
  await responder.respond(interaction, DEFERRAL);
  standIn.rest.troubles.add("edit-original", DOWN, 5);
  expect(await responder.edit(interaction, EDIT)).toBe("delivered");
  expect(await outcome).toMatchObject({ kind: "message", shown: { message: { content: "Answered late" } } });
  expect(countErrors()).toBe(0);
});

test("an edit that comes before its announcement waits for it", async () => {
  const { interaction, outcome } = ask();
  const before = standIn.countRequests("edit-original");
  const edited = responder.edit(interaction, EDIT);
  await waitUntil("the edit was refused", () => standIn.countRequests("edit-original") > before);
  expect(await responder.respond(interaction, DEFERRAL)).toBe("delivered");
  expect(await edited).toBe("delivered");
  expect(await outcome).toMatchObject({ kind: "message", shown: { message: { content: "Answered late" } } });
  expect(countErrors()).toBe(0);
});

test("an edit whose announcement can no longer arrive is sent once", async () => {
  const { interaction } = ask(3_600);
  const before = standIn.countRequests("edit-original");
  expect(await responder.edit(interaction, EDIT)).toBe("failed");
  expect(standIn.countRequests("edit-original") - before).toBe(1);
});

test.each<[string, readonly Trouble[]]>([
  ["answers of 502", [DOWN, DOWN, DOWN, DOWN]],
  ["an attempt that hangs", [HANG]],
  ["an attempt that was carried out although it was answered 502", [{ ...DOWN, applied: true }]],
])("deleting an answer outlasts %s", async (_name, troubles) => {
  const { interaction } = ask();
  await responder.respond(interaction, BODY);
  for (const trouble of troubles) standIn.rest.troubles.add("delete-original", trouble);
  const before = standIn.messages.size;
  expect(await responder.remove(interaction)).toBe("delivered");
  expect(standIn.messages.size).toBe(before - 1);
  expect(countErrors()).toBe(0);
});

test("a response that somebody else gave before counts as not delivered", async () => {
  const { interaction, outcome } = ask();
  expect(await responder.respond(interaction, BODY)).toBe("delivered");
  expect(await responder.respond(interaction, BODY)).toBe("failed");
  expect(await outcome).toMatchObject({ kind: "message" });
  expect(countErrors()).toBe(1);
});

test("a response whose first attempt arrived unnoticed counts as delivered", async () => {
  standIn.rest.troubles.add("callback", { ...CUT, applied: true });
  expect(await responder.respond(ask().interaction, BODY)).toBe("delivered");
  expect(countErrors()).toBe(0);
});

test("a response that was only limited before somebody else answered counts as not delivered", async () => {
  const { interaction, outcome } = ask();
  expect(await responder.respond(interaction, BODY)).toBe("delivered");
  standIn.rest.troubles.add("callback", { kind: "rate-limit", retryAfterSeconds: 0.1 });
  expect(await responder.respond(interaction, BODY)).toBe("failed");
  expect(await outcome).toMatchObject({ kind: "message" });
  expect(countErrors()).toBe(1);
});

test("a response whose connection was refused before somebody else answered counts as not delivered", async () => {
  const { interaction } = ask();
  expect(await responder.respond(interaction, BODY)).toBe("delivered");
  const closed = await findClosedPort();
  const urls: string[] = [];
  const rest = new REST({
    api: standIn.apiUrl,
    version: "10",
    retries: 0,
    makeRequest: (url, init) => {
      urls.push(url);
      const isFirst = urls.length === 1;
      return DefaultRestOptions.makeRequest(isFirst ? `http://127.0.0.1:${closed}/` : url, init);
    },
  });
  expect(await buildResponder(rest, pino({ level: "silent" })).respond(interaction, BODY)).toBe("failed");
  expect(urls.length).toBe(2);
});

async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("it listens on no port");
  return address.port;
}

test("a body that cannot be written is the bot's own fault: it is logged with its place and tried once", async () => {
  let tries = 0;
  const toJSON = (): never => {
    tries += 1;
    throw new TypeError("no answer has this shape");
  };
  expect(await responder.respond(ask().interaction, { type: 4, data: { toJSON } })).toBe("failed");
  expect(tries).toBe(1);
  expect(logged).toEqual([
    expect.objectContaining({
      level: 50,
      err: expect.objectContaining({ type: "TypeError", stack: expect.any(String) }),
    }),
  ]);
});
