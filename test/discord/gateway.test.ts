import { once } from "node:events";
import { connect as knock } from "node:net";
import { describe, expect } from "vitest";
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

  test("nothing more is tried once it is closed while it waits for its turn", async ({
    scene: { standIn, connect },
  }) => {
    const turn = new Turn();
    const supervised = await connect({ pause: () => turn.pause });
    standIn.gateway.reception = { kind: "refuse" };
    standIn.gateway.cutAll();
    await waitUntil("its turn is waited for", () => turn.isAwaited);
    const before = standIn.gateway.connections.length;
    await supervised.close();
    turn.come();
    await new Promise((resolve) => setImmediate(resolve));
    // Whoever knocks later is heard later: a connection that is tried now would be counted before this one.
    await once(knock(Number(new URL(standIn.gateway.url).port), "127.0.0.1"), "close");
    expect(standIn.gateway.connections).toHaveLength(before + 1);
  });
});

/* oxlint-disable unicorn/no-thenable */

/** A pause that ends when its turn has come, and knows whether somebody waits for it. */
class Turn {
  isAwaited = false;
  readonly pause: Promise<void>;
  come: () => void = () => undefined;

  constructor() {
    const note = (): void => {
      this.isAwaited = true;
    };
    // `await` asks a promise of another class for its `then`.
    class Pause extends Promise<void> {
      // biome-ignore lint/suspicious/noThenProperty: that is how one sees that it is awaited
      override readonly then: Promise<void>["then"] = (...reactions) => {
        note();
        return super.then(...reactions);
      };
    }
    this.pause = new Pause((resolve) => {
      this.come = resolve;
    });
  }
}
