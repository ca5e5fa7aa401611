import { expect, test } from "vitest";
import { isInCI } from "../support/case-count.ts";
import { SHORT_TROUBLES } from "./own-troubles.ts";
import { countRun } from "./report.ts";
import { runChaos, type Weather } from "./run-chaos.ts";

/** Faults after which a bot is back at once; those that take their time belong to `npm run chaos`. */
const GUSTS: Weather = {
  gatewayFaults: [
    { weight: 1, kind: "closed-with-frame" },
    { weight: 1, kind: "cut" },
    { weight: 1, kind: "op-7" },
    { weight: 1, kind: "op-9-resumable" },
  ],
  troubles: SHORT_TROUBLES,
  gateway: { least: 400, most: 800 },
  rest: { least: 300, most: 900 },
  corpus: { least: 100, most: 300 },
};

const COUNT = isInCI() ? 200 : 80;

test("in a short storm no interaction is answered twice, next to none is lost, and the bot lives", async () => {
  const { figures, losses } = countRun(await runChaos({ seed: 7, count: COUNT, rate: 80, weather: GUSTS }));
  expect(figures).toMatchObject({ doubled: 0, deaths: 0, refusedByDiscord: 0, failedRequests: 0 });
  expect(losses.length).toBeLessThanOrEqual(figures.interactions / 20);
});
