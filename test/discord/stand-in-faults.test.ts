import { GatewayOpcodes } from "discord-api-types/v10";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { parsePayload } from "../support/discord/gateway-payload.ts";
import { type JsonRecord, readRecord } from "../support/discord/json.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

let standIn: StandIn;
const lines: WebSocket[] = [];

beforeEach(async () => {
  standIn = await startStandIn();
});

afterEach(async () => {
  for (const line of lines.splice(0)) line.terminate();
  await standIn.close();
});

/** Opens a line and collects what comes over it. */
async function connect(): Promise<{ readonly line: WebSocket; readonly heard: JsonRecord[] }> {
  const line = new WebSocket(standIn.gateway.url);
  const heard: JsonRecord[] = [];
  lines.push(line);
  line.on("error", () => undefined);
  line.on("message", (data) => heard.push(parsePayload(data) ?? {}));
  await waitUntil("the line is open", () => line.readyState === WebSocket.OPEN);
  return { line, heard };
}

async function login(): Promise<{ readonly line: WebSocket; readonly heard: JsonRecord[]; readonly session: unknown }> {
  const { line, heard } = await connect();
  say(line, GatewayOpcodes.Identify, { token: standIn.token, intents: 0, shard: [0, 1] });
  await waitUntil("READY came", () => heard.some(({ t }) => t === "READY"));
  return { line, heard, session: readRecord(heard.find(({ t }) => t === "READY")?.d).session_id };
}

async function resume(session: unknown): Promise<{ readonly line: WebSocket; readonly heard: JsonRecord[] }> {
  const { line, heard } = await connect();
  say(line, GatewayOpcodes.Resume, { token: standIn.token, session_id: session, seq: 1 });
  return { line, heard };
}

function say(line: WebSocket, op: GatewayOpcodes, d: unknown): void {
  line.send(JSON.stringify({ op, d }));
}

function namesOf(heard: readonly JsonRecord[]): unknown[] {
  return heard.filter(({ op }) => op === GatewayOpcodes.Dispatch).map(({ t }) => t);
}

test("a line at rest is not closed, however long a bot on a busy machine takes to ask again", async () => {
  expect((await askForGateway()).headers.get("keep-alive")).toBeNull();
});

function askForGateway(): Promise<Response> {
  return fetch(`${standIn.apiUrl}/v10/gateway/bot`, { headers: { authorization: `Bot ${standIn.token}` } });
}

test("a dead line carries nothing, and what it should have carried is replayed on the next one", async () => {
  const { line, heard, session } = await login();
  standIn.gateway.deaden();
  standIn.gateway.dispatch("TEST", {});
  say(line, GatewayOpcodes.Heartbeat, null);
  const next = await resume(session);
  await waitUntil("it is resumed", () => namesOf(next.heard).includes("RESUMED"));
  expect(namesOf(next.heard)).toEqual(["TEST", "RESUMED"]);
  expect(namesOf(heard)).toEqual(["READY"]);
  expect(standIn.gateway.heartbeats).toEqual([]);
});

test("a forgotten session takes nothing more and cannot be resumed", async () => {
  const { session } = await login();
  expect(standIn.gateway.hasSession).toBe(true);
  standIn.gateway.forgetSession();
  expect(standIn.gateway.hasSession).toBe(false);
  expect(standIn.gateway.dispatch("TEST", {})).toBe(false);
  const { heard } = await resume(session);
  await waitUntil("it is refused", () => heard.some(({ op }) => op === GatewayOpcodes.InvalidSession));
  expect(namesOf(heard)).toEqual([]);
});

test("heartbeats that are ignored are counted, and what is dispatched still arrives", async () => {
  const { line, heard } = await login();
  standIn.gateway.hearing = "ignored";
  say(line, GatewayOpcodes.Heartbeat, null);
  await waitUntil("it is heard", () => standIn.gateway.heartbeats.length === 1);
  standIn.gateway.dispatch("TEST", {});
  await waitUntil("it arrives", () => namesOf(heard).includes("TEST"));
  expect(heard.some(({ op }) => op === GatewayOpcodes.HeartbeatAck)).toBe(false);
});

test("a RESUME that is answered late is answered with all that came meanwhile", async () => {
  const { session } = await login();
  standIn.gateway.reception = { kind: "delay-resume", milliseconds: 500 };
  const { heard } = await resume(session);
  await waitUntil("it is asked", () => standIn.gateway.resumesAsked === 1);
  expect(standIn.gateway.resumes).toEqual([]);
  standIn.gateway.cutAll();
  const next = await resume(session);
  await waitUntil("it is asked again", () => standIn.gateway.resumesAsked === 2);
  standIn.gateway.dispatch("TEST", {});
  await waitUntil("it is resumed", () => namesOf(next.heard).includes("RESUMED"));
  expect(namesOf(next.heard)).toEqual(["TEST", "RESUMED"]);
  expect(namesOf(heard)).toEqual([]);
});

test("a gateway that stays silent opens the line and says no HELLO", async () => {
  standIn.gateway.reception = { kind: "stay-silent" };
  const { line, heard } = await connect();
  say(line, GatewayOpcodes.Heartbeat, null);
  await waitUntil("it answers", () => heard.length === 1);
  expect(heard).toEqual([{ op: GatewayOpcodes.HeartbeatAck }]);
});

test("who watches is told of each event that went over an open line, and of its loss", async () => {
  const { line } = await login();
  const told: string[] = [];
  standIn.gateway.watch = { onSent: ({ t }) => told.push(t), onLineLost: () => told.push("lost") };
  standIn.gateway.dispatch("TEST", {});
  line.terminate();
  await waitUntil("the loss is told", () => told.includes("lost"));
  standIn.gateway.dispatch("KEPT", {});
  expect(told).toEqual(["TEST", "lost"]);
});

test.each(["before", "after"] as const)(
  "an answer that is slow %s the deed comes behind one that is not",
  async (waits) => {
    standIn.rest.troubles.add("gateway-bot", { kind: "slow", milliseconds: 300, waits });
    const order: string[] = [];
    const slow = askForGateway().then(({ status }) => order.push(`slow ${status}`));
    await waitUntil("the trouble is met", () => standIn.rest.troubles.countWaiting("gateway-bot") === 0);
    await askForGateway().then(({ status }) => order.push(`quick ${status}`));
    await slow;
    expect(order).toEqual(["quick 200", "slow 200"]);
  },
);

test("a limit of all requests says so in its head and its body", async () => {
  standIn.rest.troubles.add("gateway-bot", { kind: "rate-limit", retryAfterSeconds: 0.3, scope: "global" });
  const answer = await askForGateway();
  expect(answer.status).toBe(429);
  expect(Object.fromEntries(answer.headers)).toMatchObject({ "retry-after": "1", "x-ratelimit-global": "true" });
  expect(await answer.json()).toMatchObject({ retry_after: 0.3, global: true });
});

test("a trouble is chosen for a request that none was ordered for", async () => {
  standIn.rest.troubles.choose = ({ route }) => ({
    kind: "status",
    status: route === "gateway-bot" ? 502 : 500,
    applied: false,
  });
  standIn.rest.troubles.add("gateway-bot", { kind: "status", status: 503, applied: false });
  expect([(await askForGateway()).status, (await askForGateway()).status]).toEqual([503, 502]);
});

test("REST comes back where it was", async () => {
  const { port } = standIn.rest;
  await standIn.rest.close();
  await expect(askForGateway()).rejects.toThrow();
  await standIn.rest.listen();
  expect((await askForGateway()).status).toBe(200);
  expect(standIn.rest.port).toBe(port);
  expect(standIn.faults).toEqual([]);
});
