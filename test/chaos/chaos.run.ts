import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countRun, renderLoss, renderRun } from "./report.ts";
import { ROUGH_WEATHER, runChaos } from "./run-chaos.ts";

const seed = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1_000_000));
const count = Number(process.env.CHAOS_COUNT ?? 20_000);
const rate = Number(process.env.CHAOS_RATE ?? 40);

test("in 20,000 interactions under random faults next to none is lost, none is answered twice, and the bot lives", async () => {
  process.stdout.write(`CHAOS_SEED=${seed} CHAOS_COUNT=${count} CHAOS_RATE=${rate}\n`);
  const run = await runChaos({ seed, count, rate, weather: ROUGH_WEATHER });
  const counted = countRun(run);
  const { CHAOS_LOG: log } = process.env;
  if (log) {
    const lines = [...counted.losses.map((loss) => renderLoss(loss, run)), ...run.lines.map((line) => `bot: ${line}`)];
    writeFileSync(log, `${lines.join("\n")}\n`);
  }
  process.stdout.write(`\n${renderRun(run, counted)}\n\n${JSON.stringify({ seed, rate, ...counted.figures })}\n`);
  const { lostPercent, doubled, deaths } = counted.figures;
  expect({ isLittleLost: lostPercent <= 0.1, doubled, deaths }).toEqual({ isLittleLost: true, doubled: 0, deaths: 0 });
}, 3_600_000);
