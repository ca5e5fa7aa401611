import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect } from "vitest";
import { defer } from "../../src/discord/deferred.ts";
import { BRISK, gatewayTest as test } from "../support/discord/gateway-scene.ts";
import type { Reception } from "../support/discord/reception.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

describe.concurrent("a supervised gateway", () => {
  test("a new login is not tried when hardly any are left", async ({ scene: { standIn, connect } }) => {
    const { failed } = await connect();
    standIn.sessionStartsLeft = 3;
    standIn.gateway.invalidateSession();
    expect(await failed).toMatchObject({ exitCode: 1, message: expect.stringContaining("3 more logins") });
    expect(standIn.gateway.identifies).toHaveLength(1);
  });

  test.for<Reception>([{ kind: "refuse" }, { kind: "close-before-hello", code: 4000 }])(
    "no attempt but the first is made before a pause that grows: %o",
    async (reception, { scene: { standIn, connect } }) => {
      const waits: number[] = [];
      const patience = { ...BRISK, firstWait: 1_000, longestWait: 4_000 };
      await connect({ patience, pause: async (milliseconds) => void waits.push(milliseconds) });
      const { gateway } = standIn;
      const before = gateway.connections.length;
      gateway.reception = reception;
      gateway.cutAll();
      await waitUntil("it was tried five times", () => gateway.connections.length >= before + 5);
      expect(waits.length).toBeGreaterThanOrEqual(4);
      expect(waits[0]).toBeLessThanOrEqual(1_000);
      expect(waits[3]).toBeGreaterThanOrEqual(2_000);
    },
  );

  test.for<[number, number, RegExp]>([
    [4004, 78, /DISCORD_TOKEN/u],
    [4010, 1, /4010/u],
    [4011, 1, /4011/u],
    [4012, 1, /4012/u],
    [4013, 1, /4013/u],
    [4014, 1, /4014/u],
  ])("close code %i on IDENTIFY is a failure that is not tried again", async ([code, exitCode, message], { scene }) => {
    const { standIn, supervise } = scene;
    standIn.gateway.reception = { kind: "close-on-identify", code };
    expect(await supervise().failed).toEqual({ exitCode, message: expect.stringMatching(message) });
    expect(standIn.gateway.identifies).toHaveLength(1);
  });

  test("a gateway that listens no more ends in a failure that says so, not in silence", async ({
    scene: { standIn, connect },
  }) => {
    const { failed } = await connect({ patience: { ...BRISK, silence: 1000 } });
    await standIn.gateway.goAway();
    expect(await failed).toMatchObject({ exitCode: 1, message: expect.stringContaining("has not been ready") });
  });

  test("nothing more is tried once it is closed while it waits for its turn", async ({
    scene: { standIn, connect },
  }) => {
    const pause = defer<void>();
    let asked = 0;
    const gateway = await connect({
      pause: () => {
        asked += 1;
        return pause.promise;
      },
    });
    standIn.gateway.reception = { kind: "refuse" };
    standIn.gateway.cutAll();
    await waitUntil("it waits", () => asked === 1);
    const before = standIn.gateway.connections.length;
    await gateway.close();
    // The library sleeps for half a second before it asks for its turn.
    pause.resolve();
    await sleep(800);
    expect(standIn.gateway.connections).toHaveLength(before);
  });
});
