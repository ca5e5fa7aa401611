import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { chooseCases } from "../support/case-count.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, startReadyBot } from "../support/discord/start-bot.ts";

// Whoever reads the log of the built program, and what becomes of the program.

let standIn: StandIn;
let bot: Bot | undefined;

beforeAll(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  await bot?.stop("SIGKILL");
  bot = undefined;
});
afterAll(() => standIn.close());

/** Six thousand characters, which a line of the log at `debug` repeats. */
const QUESTION = "harbour ".repeat(750).trim();

/** More lines of that length than a pipe holds: 300 kB. */
const QUESTIONS = 50;

async function askOften(): Promise<readonly string[]> {
  const kinds: string[] = [];
  for (let count = 0; count < QUESTIONS; count += 1) {
    kinds.push((await standIn.sendCommand("ask", { question: QUESTION })).kind);
  }
  return kinds;
}

const ENV = { LOG_LEVEL: "debug", FEEDBACK_FILE: "off" };

test.each(chooseCases(["unread", "closed"] as const))(
  "a log that is %s costs no answer, and the bot stops as ever",
  async (standardError) => {
    ({ bot } = await startReadyBot(standIn, { env: ENV, standardError }));
    expect(new Set(await askOften())).toEqual(new Set(["message"]));
    expect(await bot.stop("SIGTERM")).toBe(0);
  },
);
