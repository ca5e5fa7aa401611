import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { test as base, describe, expect } from "vitest";
import { type Gateway, type Patience, superviseGateway } from "../../src/discord/gateway.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

const BRISK: Patience = {
  silence: 3000,
  firstWait: 100,
  longestWait: 400,
  heartbeat: 300,
  resume: 300,
  closing: 300,
};

interface Scene {
  readonly standIn: StandIn;
  /** What the gateway brought. */
  readonly taken: unknown[];
  /** Supervises a connection whose patience is short; resolves when it is up. */
  readonly connect: (patience?: Patience) => Promise<Gateway>;
}

// Each test waits most of its time: they run side by side, every one with a stand-in of its own.
const test = base.extend<{ scene: Scene }>({
  scene: async ({ task: _task }, use) => {
    const standIn = await startStandIn({ heartbeatIntervalMs: 100 });
    const taken: unknown[] = [];
    const opened: Gateway[] = [];
    const connect = async (patience: Patience = BRISK): Promise<Gateway> => {
      const { token, apiUrl } = standIn;
      const onInteraction = (payload: unknown): number => taken.push(payload);
      const gateway = superviseGateway({ token, apiUrl, log: pino({ level: "silent" }), onInteraction, patience });
      opened.push(gateway);
      await gateway.connected;
      return gateway;
    };
    await use({ standIn, taken, connect });
    await Promise.race([Promise.all(opened.map((gateway) => gateway.close())), sleep(1000)]);
    await standIn.close();
  },
});

describe.concurrent("a supervised gateway", () => {
  test("a request to reconnect is followed by a RESUME that costs no login", async ({
    scene: { standIn, taken, connect },
  }) => {
    await connect();
    standIn.gateway.requestReconnect();
    await waitUntil("the connection is gone", () => !standIn.gateway.isServing);
    standIn.gateway.dispatch("INTERACTION_CREATE", { id: "missed" });
    await waitUntil("what was missed is replayed", () => taken.length === 1);
    expect(standIn.gateway.identifies).toHaveLength(1);
  });

  test.for([1001, 4000, 4007, 4009])(
    "close code %i is recovered from",
    async (code, { scene: { standIn, connect } }) => {
      const { failed } = await connect({ ...BRISK, silence: 10_000 });
      standIn.gateway.close(code);
      expect(await Promise.race([failed, reconnects(standIn).then(() => "back")])).toBe("back");
    },
  );

  test("a gateway that is gone is tried ever more rarely, and found again when it is back", async ({
    scene: { standIn, connect },
  }) => {
    const { failed } = await connect({ ...BRISK, silence: 20_000, firstWait: 400, longestWait: 1600 });
    standIn.gateway.reception = { kind: "refuse" };
    const before = standIn.gateway.connections.length;
    standIn.gateway.cutAll();
    await sleep(6000);
    const attempts = standIn.gateway.connections.slice(before);
    standIn.gateway.reception = { kind: "serve" };
    const back = waitUntil("it is back", () => standIn.gateway.isServing).then(() => "back");
    expect(await Promise.race([failed, back])).toBe("back");
    // Left alone, the client library tries twice a second: 12 times.
    expect(attempts.length).toBeGreaterThan(2);
    expect(attempts.length).toBeLessThan(10);
  });

  test("a gateway that closes before HELLO, again and again, is not hammered", async ({
    scene: { standIn, connect },
  }) => {
    await connect({ ...BRISK, silence: 20_000, firstWait: 400, longestWait: 1600 });
    standIn.gateway.reception = { kind: "close-before-hello", code: 4000 };
    const before = standIn.gateway.connections.length;
    standIn.gateway.close(4000);
    await sleep(5000);
    expect(standIn.gateway.connections.length - before).toBeLessThan(10);
  });

  test("a gateway that listens no more ends in a failure that says so, not in silence", async ({
    scene: { standIn, connect },
  }) => {
    const { failed } = await connect({ ...BRISK, silence: 1000 });
    await standIn.gateway.goAway();
    expect(await failed).toMatchObject({ exitCode: 1, message: expect.stringContaining("has not been ready") });
  });

  test("a RESUME that is never answered ends in a failure, although hearts beat on", async ({
    scene: { standIn, connect },
  }) => {
    const { failed } = await connect({ ...BRISK, silence: 2000 });
    standIn.gateway.reception = { kind: "ignore-resume" };
    standIn.gateway.requestReconnect();
    expect(await failed).toMatchObject({ exitCode: 1, message: expect.stringContaining("has not been ready") });
    expect(standIn.gateway.heartbeats.length).toBeGreaterThan(5);
  });

  test("an invalid session is identified anew", async ({ scene: { standIn, connect } }) => {
    const { failed } = await connect({ ...BRISK, silence: 10_000 });
    standIn.gateway.invalidateSession();
    const back = waitUntil("it identifies again", () => standIn.gateway.identifies.length === 2).then(() => "back");
    expect(await Promise.race([failed, back])).toBe("back");
  });

  test("a session that may be resumed is resumed on the same connection", async ({ scene: { standIn, connect } }) => {
    await connect();
    const before = standIn.gateway.connections.length;
    standIn.gateway.invalidateSessionResumably();
    await waitUntil("it resumes", () => standIn.gateway.resumes.length === 1);
    expect(standIn.gateway.connections).toHaveLength(before);
  });

  test("a new login is not tried when hardly any are left", async ({ scene: { standIn, connect } }) => {
    const { failed } = await connect({ ...BRISK, silence: 20_000 });
    standIn.sessionStartsLeft = 3;
    standIn.gateway.invalidateSession();
    expect(await failed).toMatchObject({ exitCode: 1, message: expect.stringContaining("3 more logins") });
    expect(standIn.gateway.identifies).toHaveLength(1);
  });

  test("a session that cannot be resumed is given up for a new login", async ({ scene: { standIn, connect } }) => {
    const { failed } = await connect({ ...BRISK, silence: 20_000, firstWait: 50, longestWait: 100 });
    standIn.gateway.reception = { kind: "close-on-resume", code: 4000 };
    standIn.gateway.close(4000);
    const back = waitUntil("it identifies again", () => standIn.gateway.identifies.length === 2).then(() => "back");
    expect(await Promise.race([failed, back])).toBe("back");
  });

  test("nothing more is tried once it is closed, in whatever state it was", async ({ scene: { standIn, connect } }) => {
    const gateway = await connect();
    standIn.gateway.reception = { kind: "refuse" };
    standIn.gateway.cutAll();
    await sleep(700);
    await gateway.close();
    const before = standIn.gateway.connections.length;
    await sleep(1500);
    expect(standIn.gateway.connections).toHaveLength(before);
  });
});

async function reconnects(standIn: StandIn): Promise<void> {
  await waitUntil("the connection is gone", () => !standIn.gateway.isServing);
  await waitUntil("it is back", () => standIn.gateway.isServing);
}
