import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { APIMessage } from "discord-api-types/v10";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { chooseCases } from "../support/case-count.ts";
import { makeCorpusFolder, writeHarbourArticle } from "../support/corpus-folder.ts";
import { expectNoFaults } from "../support/discord/expect-no-faults.ts";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import { readRecords } from "../support/discord/json.ts";
import { buildUserMessage, type ShownMessage } from "../support/discord/messages.ts";
import {
  APPLICATION_ID,
  MANAGER_PERMISSIONS,
  MODERATOR_PERMISSIONS,
  OUTSIDER_PERMISSIONS,
} from "../support/discord/people.ts";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { type Bot, startReadyBot } from "../support/discord/start-bot.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

const OTHER = { userId: "1400000000000000002" };
const MODERATOR = { userId: "1400000000000000003", permissions: MODERATOR_PERMISSIONS };
const MANAGER = { userId: "1400000000000000004", permissions: MANAGER_PERMISSIONS };
const URL = "https://gazette.example/harbour";

let standIn: StandIn;
let bot: Bot;
let corpus: string;

beforeAll(async () => {
  corpus = makeCorpusFolder({ "harbour.md": writeHarbourArticle(9, { url: URL }), "old.md": writeHarbourArticle(4) });
  standIn = await startStandIn();
  await start();
});

afterEach(() => expectNoFaults(standIn));

afterAll(async () => {
  await bot.stop("SIGKILL");
  await standIn.close();
  rmSync(corpus, { recursive: true });
});

async function start(): Promise<void> {
  const env = { CORPUS_DIR: corpus, FEEDBACK_FILE: feedbackFile(), FEEDBACK_TEXT: "on", MENTION_SECONDS: "0" };
  bot = (await startReadyBot(standIn, { env })).bot;
}

// A hidden folder of the corpus is not read as a part of it.
function feedbackFile(): string {
  return path.join(corpus, ".counts", "feedback.jsonl");
}

async function restart(): Promise<void> {
  await bot.stop();
  await start();
}

/** A message of each kind that has buttons, by what makes it. */
const MAKERS: Readonly<Record<string, () => Promise<Outcome>>> = {
  "/ask": () => standIn.sendCommand("ask", { question: "harbour berth" }),
  "/ask with a long question": () => standIn.sendCommand("ask", { question: "harbour *berth* _winter_ ".repeat(11) }),
  "/ask without an answer": () => standIn.sendCommand("ask", { question: "zebra" }),
  "/ask private": () => standIn.sendCommand("ask", { question: "harbour", private: true }),
  "/ask for somebody": () => standIn.sendCommand("ask", { question: "harbour", for: OTHER.userId }),
  "/ask for somebody who is not there": () =>
    standIn.sendCommand("ask", { question: "harbour", for: OTHER.userId }, { namedPermissions: OUTSIDER_PERMISSIONS }),
  "/ask for the bot": () => standIn.sendCommand("ask", { question: "harbour", for: APPLICATION_ID }),
  "/quote": () => standIn.sendCommand("quote", { speaker: "Holm" }),
  "/quote without a speaker": () => standIn.sendCommand("quote"),
  "/quote about much": () => standIn.sendCommand("quote", { speaker: "Holm", about: "harbour *winter* ".repeat(11) }),
  "/summary": () => standIn.sendCommand("summary"),
  "/timeline": () => standIn.sendCommand("timeline"),
  "/compare": () => standIn.sendCommand("compare", { a: "harbour.md", b: "old.md", about: "harbour berth" }),
  "/check": () => standIn.sendCommand("check", { quote: "She added that the harbour had waited 3 years for the day" }),
  "/check of a long message": () =>
    standIn.sendCommand("check", { quote: "“The harbour had waited 3 years” ".repeat(60) }),
  "/sources": () => standIn.sendCommand("sources"),
  "/cite": () => standIn.sendCommand("cite", { id: "harbour.md", style: "bibtex" }),
  "/receipt": async () => standIn.sendCommand("receipt", { id: readReceipt(await make("/ask")) }),
  "/help": () => standIn.sendCommand("help"),
  "/stats": () => standIn.sendCommand("stats", {}, MANAGER),
  "Check this quote": () => standIn.sendMessageCommand("Check this quote", buildUserMessage("“ready for the day”")),
  "Find the source": () => standIn.sendMessageCommand("Find the source", buildUserMessage("The harbour had waited")),
};

async function make(kind: string): Promise<ShownMessage> {
  return readShown(await (MAKERS[kind] ?? (() => Promise.reject(new Error(kind))))());
}

function readShown(outcome: Outcome): ShownMessage {
  if (outcome.kind !== "message") throw new Error(`not a message but ${outcome.kind}`);
  return outcome.shown;
}

/** The receipt of the first passage that a message shows. */
function readReceipt({ message }: ShownMessage): string {
  return message.embeds[0]?.footer?.text.split(" · ").at(-1) ?? "";
}

interface Button {
  readonly label: string;
  readonly id: string;
}

function listButtons(message: APIMessage): Button[] {
  return readRecords(message.components)
    .flatMap((row) => readRecords(row.components))
    .filter((button) => button.disabled !== true && typeof button.custom_id === "string")
    .map((button) => ({ label: String(button.label), id: String(button.custom_id) }));
}

function findButton(message: APIMessage, label: string): string {
  const button = listButtons(message).find((each) => each.label === label);
  if (button === undefined) throw new Error(`no button ${label} among ${JSON.stringify(listButtons(message))}`);
  return button.id;
}

function readText({ content, embeds }: APIMessage): string {
  return [content, ...embeds.map(({ description }) => description ?? "")].join("\n");
}

test.each(Object.keys(MAKERS))("every button of %s works for the asker and for another", async (kind) => {
  const before = bot.readLogs(40).length;
  const { message } = await make(kind);
  // What was shown at first: a click may change the message in its place.
  const first = { ...message };
  for (const { label, id } of listButtons(first).filter((button) => button.id !== "delete")) {
    const other = await standIn.clickButton(first, id, OTHER);
    expect(other, `${label} of another`).toMatchObject({ kind: "message", shown: { message: { flags: 64 } } });
    await expectAnswered(first, { label, id });
  }
  const isPrivate = first.flags === 64;
  if (!isPrivate)
    expect(await standIn.clickButton((await make(kind)).message, "delete")).toMatchObject({ kind: "deleted" });
  expect(bot.readLogs(40).slice(before)).toEqual([]);
});

test("there is a message here of every command that is registered", () => {
  const kinds = Object.keys(MAKERS);
  const names = standIn.commands
    .read(undefined)
    .map(({ name, type }) => (type === 1 ? `/${String(name)}` : String(name)));
  expect(names.filter((name) => !kinds.includes(name))).toEqual([]);
});

test("every button of every message works after a restart, and pages turn in place", async () => {
  const messages: { readonly kind: string; readonly message: APIMessage }[] = [];
  for (const kind of new Set(["/ask", ...chooseCases(Object.keys(MAKERS))])) {
    messages.push({ kind, message: { ...(await make(kind)).message } });
  }
  await restart();
  for (const { kind, message } of messages) {
    if (kind === "/ask") await expectToTurn(message);
    const buttons = listButtons(message);
    // What is removed has no buttons any more.
    const others = buttons.filter(({ id }) => id !== "delete");
    for (const button of others) await expectAnswered(message, button);
    for (const button of buttons.filter(({ id }) => id === "delete")) await expectAnswered(message, button);
  }
});

async function expectToTurn(message: APIMessage): Promise<void> {
  const second = readShown(await standIn.clickButton(message, findButton(message, "Next ▶")));
  expect(second.message.id).toBe(message.id);
  expect(readText(second.message)).not.toBe(readText(message));
  const back = readShown(await standIn.clickButton(second.message, findButton(second.message, "◀ Previous")));
  expect(readText(back.message)).toBe(readText(message));
}

async function expectAnswered(message: APIMessage, { label, id }: Button): Promise<void> {
  const outcome = await standIn.clickButton(message, id);
  if (id === "delete") expect(outcome.kind).toBe("deleted");
  else expect(readText(readShown(outcome).message), label).not.toMatch(/cannot be read|Something went wrong/u);
}

test("a context opens in place and closes again", async () => {
  const { message } = await make("/ask");
  const before = readText(message);
  const opened = readShown(await standIn.clickButton(message, findButton(message, "Context 1")));
  expect(opened.message.embeds.length).toBeGreaterThan(3);
  const closed = readShown(await standIn.clickButton(opened.message, findButton(opened.message, "Close 1")));
  expect(readText(closed.message)).toBe(before);
});

test("raw text comes as files, the very words of the source", async () => {
  const { message } = await make("/ask");
  const raw = readShown(await standIn.clickButton(message, findButton(message, "Raw text")));
  expect(raw.files.length).toBe(3);
  expect(raw.files[0]?.data.toString("utf8")).toMatch(/^“Berth \d of the harbour will take ships/u);
});

test("only the asker and whoever manages messages can delete", async () => {
  const { message } = await make("/ask");
  const refused = readShown(await standIn.clickButton(message, "delete", OTHER));
  expect(refused.message).toMatchObject({ flags: 64, content: expect.stringContaining("Who asked can remove") });
  expect(await standIn.clickButton(message, "delete", MODERATOR)).toMatchObject({
    kind: "deleted",
    messageId: message.id,
  });
});

test("for: is the only ping, private: is seen by the asker alone", async () => {
  const { message } = await make("/ask for somebody");
  expect(message.content).toMatch(/^<@1400000000000000002> /u);
  expect((await make("/ask private")).message.flags).toBe(64);
});

test("a citation comes as a file, and a receipt finds its passage", async () => {
  const cited = await make("/cite");
  expect(cited.files.map(({ name }) => name)).toEqual(["citation.bib"]);
  expect(readText((await make("/receipt")).message)).toContain("the article has not changed since");
});

test("articles are offered while one is typed", async () => {
  const offered = await standIn.sendAutocomplete("cite", "id", { id: "harb" });
  expect(offered).toMatchObject({ kind: "choices", choices: [{ value: "harbour.md" }, { value: "old.md" }] });
  expect(await standIn.sendAutocomplete("cite", "id", { id: "" })).toMatchObject({ choices: { length: 2 } });
});

test.each(["nonsense", "show:ask:1:", "show:gone:1::80a1b2:=x", "x".repeat(100), "delete:all"])(
  "a click on the forged id %j is answered in words, privately",
  async (customId) => {
    const { message } = await make("/ask");
    const row = { type: 1, id: 1, components: [{ type: 2, id: 2, style: 2, label: "?", custom_id: customId }] };
    const forged = { ...message, components: [row] } as APIMessage;
    const told = readShown(await standIn.clickButton(forged, customId));
    expect(told.message).toMatchObject({ flags: 64, content: expect.stringContaining("cannot be read") });
  },
);

test.each([
  ["an attachment alone", ""],
  ["4,000 characters", "The harbour opens before the winter. ".repeat(108)],
  ["no word", "🙂 !?"],
])("Find the source on a message of %s is answered in words", async (_what, content) => {
  const found = readShown(await standIn.sendMessageCommand("Find the source", buildUserMessage(content)));
  expect(found.message).toMatchObject({ flags: 64, content: expect.stringMatching(/\S/u) });
});

test("Find the source reads a forwarded message, and the embeds of a bot's", async () => {
  const words = "The harbour had waited years for the day";
  const { id: _id, ...snapshot } = buildUserMessage(words);
  const forwarded = { ...buildUserMessage(""), message_snapshots: [{ message: snapshot }] };
  const shown = { ...buildUserMessage(""), embeds: [{ type: "rich", description: words }] };
  for (const target of [forwarded, shown]) {
    const found = readShown(await standIn.sendMessageCommand("Find the source", target as APIMessage));
    expect(readText(found.message)).toContain("harbour had waited");
  }
});

test("an unknown receipt and an unknown article are answered in words", async () => {
  const receipt = readShown(await standIn.sendCommand("receipt", { id: "no such thing" }));
  expect(receipt.message.content).toContain("is no receipt");
  const gone = readShown(await standIn.sendCommand("receipt", { id: "aaaaa-1-aaaa-aaaaaa-aaaaaa" }));
  expect(gone.message.content).toContain("no longer in the corpus");
  const article = readShown(await standIn.sendCommand("cite", { id: "nowhere.md" }));
  expect(article.message.content).toContain("There is no article");
});

test("what was asked is counted for those who manage the server, without a name", async () => {
  const { message } = await make("/ask");
  await standIn.clickButton(message, findButton(message, "Not it"), OTHER);
  const stats = readShown(await standIn.sendCommand("stats", {}, MANAGER));
  expect(stats.message.flags).toBe(64);
  expect(readText(stats.message)).toMatch(/\*\*Asked\*\* [1-9]/u);
  expect(readText(stats.message)).toMatch(/\*\*harbour berth\*\* [1-9]/u);
  await waitUntil("the click is noted", () => readFileSync(feedbackFile(), "utf8").includes('"kind":"unhelpful"'));
  expect(readFileSync(feedbackFile(), "utf8")).not.toMatch(/1400000000000000/u);
  expect(standIn.commands.find("stats", 1, undefined)).toMatchObject({ default_member_permissions: "32" });
});

test("what was asked in one server is told in no other, and nowhere to who does not manage the server", async () => {
  await make("/ask");
  const elsewhere = { ...MANAGER, place: { guildId: "1200000000000000009" } };
  const stats = readShown(await standIn.sendCommand("stats", {}, elsewhere));
  expect(readText(stats.message)).toMatch(/\*\*Asked\*\* 0/u);
  expect(readText(stats.message)).not.toContain("harbour");
  for (const origin of [OTHER, MODERATOR]) {
    const refused = readShown(await standIn.sendCommand("stats", {}, origin));
    expect(refused.message).toMatchObject({ flags: 64, content: expect.stringContaining("manage this server") });
  }
});

test("words of private questions and of other people's messages are in no file", async () => {
  await standIn.sendCommand("ask", { question: "harbour secrecy", private: true });
  await standIn.sendCommand("ask", { question: "harbour letters" }, { place: "direct-message" });
  await standIn.sendMessageCommand("Find the source", buildUserMessage("The harbour had waited, wrote Wilhelmina"));
  await make("/ask");
  await waitUntil("the last question is noted", () => readFileSync(feedbackFile(), "utf8").includes("harbour berth"));
  expect(readFileSync(feedbackFile(), "utf8")).not.toMatch(/secrecy|letters|wilhelmina/iu);
});

/** Waits until the running bot serves another version of the corpus; the test has no other end when it never does. */
async function waitReloaded(version: string): Promise<void> {
  while ((await readVersion()) === version) await sleep(100);
}

async function readVersion(): Promise<string> {
  return /\*\*Corpus version\*\* (\w+)/u.exec(readText((await make("/sources")).message))?.[1] ?? "";
}

test("after a change of the corpus every button says so and answers anew, a deleted article too", async () => {
  const kept = { ask: await make("/ask"), long: await make("/ask with a long question"), quote: await make("/quote") };
  const receipt = readReceipt(kept.ask);
  const version = await readVersion();
  writeFileSync(path.join(corpus, "harbour.md"), writeHarbourArticle(3, { url: URL }));
  rmSync(path.join(corpus, "old.md"));
  await waitReloaded(version);
  for (const { message } of Object.values(kept)) {
    for (const { label, id } of listButtons(message)) {
      if (["delete"].includes(id) || ["Helpful", "Not it"].includes(label)) continue;
      const anew = readShown(await standIn.clickButton({ ...message }, id));
      expect(readText(anew.message), label).toContain("The corpus has changed since");
    }
  }
  const told = readShown(await standIn.sendCommand("receipt", { id: receipt }));
  expect(told.message.content).toContain("the article has changed since");
});
