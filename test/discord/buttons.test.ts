import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import { buildButtonInteraction } from "../support/discord/interactions.ts";
import { buildUserMessage, type ShownMessage } from "../support/discord/messages.ts";
import { findButton, hasButton, readShownText } from "../support/discord/read-shown.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, startReadyBot } from "../support/discord/start-bot.ts";

const NEXT = /^Next/u;

let standIn: StandIn;
let bot: Bot;

beforeAll(async () => {
  standIn = await startStandIn();
  bot = (await startReadyBot(standIn)).bot;
});

afterAll(async () => {
  await bot.stop();
  await standIn.close();
});

function expectShown(outcome: Outcome): ShownMessage {
  if (outcome.kind !== "message") throw new Error(`no message: ${JSON.stringify(outcome)}`);
  expectNoFaults(standIn);
  return outcome.shown;
}

async function click(shown: ShownMessage, label: RegExp): Promise<ShownMessage> {
  return expectShown(await standIn.clickButton(shown.message, findButton(shown, label)));
}

test("paging changes the message itself, to the end and back, and reaches every quote", async () => {
  const shown = expectShown(await standIn.sendCommand("quote", { speaker: "Pashinyan" }));
  const first = readShownText(shown);
  let all = first;
  while (hasButton(shown, NEXT)) {
    expect(await click(shown, NEXT)).toBe(shown);
    all += readShownText(shown);
  }
  expect(all).toMatch(/Ijevan/u);
  while (hasButton(shown, /Previous$/u)) await click(shown, /Previous$/u);
  expect(readShownText(shown)).toBe(first);
});

test("a button works after a restart of the bot", async () => {
  const shown = expectShown(await standIn.sendCommand("quote", { speaker: "Pashinyan" }));
  const before = readShownText(shown);
  expect(await bot.stop()).toBe(0);
  bot = (await startReadyBot(standIn)).bot;
  expect(await click(shown, NEXT)).toBe(shown);
  expect(readShownText(shown)).not.toBe(before);
});

test("every button of an answer is answered in a way that Discord takes", async () => {
  const asked = await standIn.sendCommand("ask", { question: "trade turnover" });
  for (const label of [/^Context/u, /^Raw/u]) {
    const shown = expectShown(asked);
    if (hasButton(shown, label)) await click(shown, label);
  }
  expect(bot.readLogs(50)).toEqual([]);
});

test("the one who asked may delete the answer, somebody else may not", async () => {
  const shown = expectShown(await standIn.sendCommand("quote", { speaker: "Pashinyan" }));
  const id = findButton(shown, /^Delete/u);
  await standIn.clickButton(shown.message, id, { userId: "1400000000000000077" });
  expect(standIn.messages.has(shown.message.id)).toBe(true);
  expect((await standIn.clickButton(shown.message, id)).kind).toBe("deleted");
  expect(standIn.messages.has(shown.message.id)).toBe(false);
  expectNoFaults(standIn);
});

test("a forged custom_id is answered and harms nothing", async () => {
  const shown = expectShown(await standIn.sendCommand("ask", { question: "trade" }));
  for (const forged of ["", "show", "show:ask:-1", "show:ask:999999::x:=a", "raw:::::", "__proto__", "x".repeat(100)]) {
    await standIn.send(buildButtonInteraction(shown.message, forged, {}));
  }
  expectNoFaults(standIn);
  expectShown(await standIn.sendCommand("help"));
});

test("a message command answers from the text of the message that it is used on", async () => {
  const target = buildUserMessage("“trade turnover exceeded $11 billion”");
  const shown = expectShown(await standIn.sendMessageCommand("Find the source", target));
  expect(readShownText(shown)).toMatch(/turnover/u);
  for (const text of ["", "@everyone", "😀", "x".repeat(2000)]) {
    expectShown(await standIn.sendMessageCommand("Find the source", buildUserMessage(text)));
  }
});
