import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { test } from "vitest";
import { type Gateway, type GatewayOptions, type Patience, superviseGateway } from "../../../src/discord/gateway.ts";
import { isRecord } from "./json.ts";
import { type StandIn, startStandIn } from "./stand-in.ts";

/** Milliseconds; the bot's own are shorter where it waits and longer where it gives up. */
export const BRISK: Patience = {
  silence: 30_000,
  firstWait: 50,
  longestWait: 200,
  heartbeat: 300,
  answer: 200,
  hello: 1_000,
  resume: 500,
  closing: 300,
};

/** A stand-in of a test's own, and how a bot connects to it. */
export interface Scene {
  readonly standIn: StandIn;
  /** What the gateway brought. */
  readonly taken: unknown[];
  /** Connections lost in a row, as the log tells: each after the first was tried in vain. */
  readonly losses: number[];
  /** Supervises a connection whose patience is short. */
  readonly supervise: (options?: Partial<GatewayOptions>) => Gateway;
  /** The same; resolves when it is up. */
  readonly connect: (options?: Partial<GatewayOptions>) => Promise<Gateway>;
}

/**
 * A test that is given a scene of its own: such tests wait most of their time, and can run side by side. The stand-in's
 * hearts beat every 41 s, as Discord's do: what is noticed here is not noticed by the library's own beats.
 */
export const gatewayTest = test.extend<{ scene: Scene }>({
  scene: async ({ task: _task }, use) => {
    const standIn = await startStandIn();
    const taken: unknown[] = [];
    const losses: number[] = [];
    const opened: Gateway[] = [];
    const supervise: Scene["supervise"] = (options = {}) => {
      const { token, apiUrl } = standIn;
      const onInteraction = (payload: unknown): number => taken.push(payload);
      const log = pino({ level: "warn" }, { write: (line: string) => noteLosses(line, losses) });
      const gateway = superviseGateway({ token, apiUrl, log, onInteraction, patience: BRISK, ...options });
      opened.push(gateway);
      return gateway;
    };
    const connect: Scene["connect"] = async (options) => {
      const gateway = supervise(options);
      await gateway.connected;
      return gateway;
    };
    await use({ standIn, taken, losses, supervise, connect });
    await Promise.race([Promise.all(opened.map((gateway) => gateway.close())), sleep(1000)]);
    await standIn.close();
  },
});

function noteLosses(line: string, losses: number[]): void {
  const record: unknown = JSON.parse(line);
  if (isRecord(record) && typeof record.losses === "number") losses.push(record.losses);
}
