import { describe, expect } from "vitest";
import { type Scene, gatewayTest as test } from "../support/discord/gateway-scene.ts";
import type { Reception } from "../support/discord/reception.ts";
import type { StandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

/** What happens to a line. */
type Harm = (standIn: StandIn, scene: Scene) => Promise<void> | void;

/** Lets something happen to the line and waits until the gateway serves again; tells what that cost. */
async function recover(scene: Scene, harm: Harm): Promise<{ readonly logins: number; readonly missed: number }> {
  const { standIn, taken, connect } = scene;
  const { failed } = await connect();
  const { gateway } = standIn;
  const before = gateway.connections.length;
  await harm(standIn, scene);
  const lost = waitUntil("a new connection is tried", () => gateway.connections.length > before);
  const ended = failed.then(({ message }) => Promise.reject(new Error(message)));
  await Promise.race([lost, ended]);
  gateway.dispatch("INTERACTION_CREATE", { id: "late" });
  await Promise.race([waitUntil("what was missed has come", () => taken.length > 0), ended]);
  return { logins: gateway.identifies.length - 1, missed: 1 - taken.length };
}

const HARMS: readonly [string, Harm][] = [
  ["a request to reconnect", ({ gateway }) => gateway.requestReconnect()],
  ["a connection that is cut", ({ gateway }) => gateway.cutAll()],
  ["a connection that is reset", ({ gateway }) => gateway.resetAll()],
  ...[1000, 1001, 4000, 4001, 4002, 4008, 4009].map((code): [string, Harm] => [
    `close code ${code}`,
    ({ gateway }) => gateway.close(code),
  ]),
  ["a line that is dead without a word", ({ gateway }) => gateway.hold()],
  [
    "a farewell that is not answered",
    ({ gateway }) => {
      gateway.requestReconnect();
      gateway.hold();
    },
  ],
  [
    "connections that are refused",
    async ({ gateway }, { losses }) => {
      await gateway.goAway();
      await waitUntil("some are refused", () => losses.some((inRow) => inRow > 2));
      await gateway.listen();
    },
  ],
  [
    "connections that break off before the handshake",
    async ({ gateway }) => {
      gateway.reception = { kind: "refuse" };
      gateway.cutAll();
      const before = gateway.connections.length;
      await waitUntil("some are refused", () => gateway.connections.length > before + 2);
      gateway.reception = { kind: "serve" };
    },
  ],
  [
    "connections that are closed before HELLO",
    async ({ gateway }) => {
      gateway.reception = { kind: "close-before-hello", code: 4000 };
      gateway.close(4000);
      const before = gateway.connections.length;
      await waitUntil("some are closed", () => gateway.connections.length > before + 2);
      gateway.reception = { kind: "serve" };
    },
  ],
  [
    "connections that are never greeted",
    async ({ gateway }) => {
      gateway.reception = { kind: "stay-silent" };
      gateway.cutAll();
      const before = gateway.connections.length;
      await waitUntil("another one is tried", () => gateway.connections.length > before + 1);
      gateway.reception = { kind: "serve" };
    },
  ],
  [
    "a RESUME that is not answered",
    async ({ gateway }) => {
      gateway.reception = { kind: "ignore-resume" };
      gateway.requestReconnect();
      await waitUntil("it is asked", () => gateway.resumesAsked === 1);
      gateway.reception = { kind: "serve" };
    },
  ],
  [
    "two RESUMEs that are closed",
    async ({ gateway }) => {
      gateway.reception = { kind: "close-on-resume", code: 4000 };
      gateway.requestReconnect();
      await waitUntil("they are asked", () => gateway.resumesAsked === 2);
      gateway.reception = { kind: "serve" };
    },
  ],
];

describe.concurrent("a lost connection", () => {
  test.for(HARMS)("after %s the session is resumed, which costs no login", async ([, harm], { scene }) => {
    expect(await recover(scene, harm)).toEqual({ logins: 0, missed: 0 });
    expect(scene.standIn.faults).toEqual([]);
  });

  const ENDS: readonly [string, Harm][] = [
    ...[4003, 4005, 4007].map((code): [string, Harm] => [`close code ${code}`, ({ gateway }) => gateway.close(code)]),
    ["an invalid session", ({ gateway }) => gateway.invalidateSession()],
  ];

  test.for(ENDS)("after %s a new login follows, without a RESUME", async ([, harm], { scene }) => {
    const { standIn, connect } = scene;
    await connect();
    await harm(standIn, scene);
    await waitUntil(
      "it has logged in again",
      () => standIn.gateway.identifies.length === 2 && standIn.gateway.isServing,
    );
    expect(standIn.gateway.resumesAsked).toBe(0);
  });

  test.for<[string, Reception]>([
    ["not answered", { kind: "ignore-resume" }],
    ["answered with a close code", { kind: "close-on-resume", code: 4000 }],
  ])("a session whose RESUME is %s three times is given up for a new login", async ([, reception], { scene }) => {
    const { standIn, connect } = scene;
    await connect();
    standIn.gateway.reception = reception;
    standIn.gateway.requestReconnect();
    await waitUntil(
      "it has logged in again",
      () => standIn.gateway.identifies.length === 2 && standIn.gateway.isServing,
    );
    expect(standIn.gateway.resumesAsked).toBe(3);
    // The new session is resumed like the first one.
    standIn.gateway.reception = { kind: "serve" };
    standIn.gateway.requestReconnect();
    await waitUntil("it is resumed", () => standIn.gateway.resumes.length === 1);
    expect(standIn.gateway.identifies).toHaveLength(2);
  });

  test("a session is resumed as often as its connection is lost", async ({ scene: { standIn, connect } }) => {
    await connect();
    for (let losses = 1; losses <= 5; losses += 1) {
      standIn.gateway.requestReconnect();
      await waitUntil("it is resumed", () => standIn.gateway.resumes.length >= losses && standIn.gateway.isServing);
    }
    expect(standIn.gateway.identifies).toHaveLength(1);
  });

  test("a session whose own address is dead is resumed at the general one", async ({ scene: { standIn, connect } }) => {
    standIn.gateway.resumeUrl = "ws://127.0.0.1:9";
    await connect();
    standIn.gateway.cutAll();
    await waitUntil("it is resumed", () => standIn.gateway.resumes.length === 1);
    expect(standIn.gateway.identifies).toHaveLength(1);
  });

  test("a session that may be resumed is resumed on the same connection", async ({ scene: { standIn, connect } }) => {
    await connect();
    const before = standIn.gateway.connections.length;
    standIn.gateway.invalidateSessionResumably();
    await waitUntil("it resumes", () => standIn.gateway.resumes.length === 1);
    expect(standIn.gateway.connections).toHaveLength(before);
  });

  test("a connection that ends while its login is waited for is followed by one, not two", async ({
    scene: { standIn, supervise },
  }) => {
    const { gateway } = standIn;
    gateway.reception = { kind: "ignore-login" };
    const { connected } = supervise();
    await waitUntil("it logs in", () => gateway.identifies.length === 1);
    gateway.reception = { kind: "serve" };
    gateway.requestReconnect();
    await connected;
    expect(gateway.connections.length - gateway.farewells.length).toBe(1);
    expect(gateway.identifies).toHaveLength(2);
    expect(standIn.faults).toEqual([]);
  }, 20_000);
});
