import {
  ActionRowBuilder,
  type ApplicationCommandData,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputApplicationCommandData,
  Client,
  Events,
  type Interaction,
  MessageFlags,
  StringSelectMenuBuilder,
} from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { defer } from "../../src/discord/deferred.ts";
import { buildUserMessage } from "../support/discord/messages.ts";
import { GUILD_ID } from "../support/discord/people.ts";
import { type StandIn, type StandInOptions, startStandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";

const SILENT = { parse: [] };
const COMMANDS: readonly [ChatInputApplicationCommandData, ApplicationCommandData] = [
  {
    name: "ask",
    description: "Answers",
    options: [{ type: 3, name: "question", description: "What", required: true, autocomplete: true }],
  },
  { name: "Cite this", type: ApplicationCommandType.Message },
];

let standIn: StandIn;
let client: Client;

beforeEach(() => login());

afterEach(async () => {
  await client.destroy();
  await standIn.close();
});

/** Starts a stand-in and logs the real client library in to it, with two commands registered. */
async function login(options: StandInOptions = {}): Promise<void> {
  standIn = await startStandIn(options);
  client = new Client({ intents: [], rest: { api: standIn.apiUrl, timeout: 1000, retries: 0 } });
  client.on(Events.Error, () => undefined);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(standIn.token);
  await ready;
  await client.application?.commands.set(COMMANDS);
}

async function restart(options: StandInOptions): Promise<void> {
  await client.destroy();
  await standIn.close();
  await login(options);
}

function answer(respond: (interaction: Interaction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, (interaction) => {
    respond(interaction).catch((error: unknown) => {
      refusals.push(error);
    });
  });
}

let refusals: unknown[] = [];
beforeEach(() => {
  refusals = [];
});

async function replyText(interaction: Interaction, content: string): Promise<void> {
  if (interaction.isRepliable()) await interaction.reply({ content, allowedMentions: SILENT });
}

test("the real client logs in without an intent", async () => {
  expect(client.user?.username).toBe("verbatim");
  expect(standIn.gateway.identifies.map((identify) => identify.intents)).toEqual([0]);
  expect(standIn.faults).toEqual([]);
});

test("a wrong token is refused by REST", async () => {
  const stranger = new Client({ intents: [], rest: { api: standIn.apiUrl } });
  await expect(stranger.login("wrong")).rejects.toThrow(/invalid token/iu);
  await stranger.destroy();
});

test("commands are read back with every default filled in, and keep their ids when replaced", async () => {
  const first = standIn.commands.read(undefined);
  expect(first[0]).toMatchObject({ nsfw: false, contexts: null, integration_types: [0], name_localizations: null });
  await client.application?.commands.set(COMMANDS);
  expect(standIn.commands.read(undefined)).toEqual(first);
  await client.application?.commands.set([{ ...COMMANDS[0], description: "Answers anew" }]);
  const second = standIn.commands.read(undefined);
  expect(second[0]?.id).toBe(first[0]?.id);
  expect(second[0]?.version).not.toBe(first[0]?.version);
  expect(standIn.faults).toEqual([]);
});

test("a guild that the bot is not in refuses with Missing Access", async () => {
  await expect(client.application?.commands.set(COMMANDS, "999")).rejects.toMatchObject({ code: 50001, status: 403 });
  await client.application?.commands.set(COMMANDS, GUILD_ID);
  expect(standIn.commands.read(GUILD_ID)[0]).toMatchObject({ guild_id: GUILD_ID });
});

test("a reply is seen, with the time that it took", async () => {
  answer((interaction) => replyText(interaction, "Hello"));
  const outcome = await standIn.sendCommand("ask", { question: "why" });
  expect(outcome).toMatchObject({ kind: "message", deferred: false, shown: { message: { content: "Hello" } } });
  expect(outcome).toMatchObject({ msToCallback: expect.any(Number), msToShown: expect.any(Number) });
  expect(standIn.faults).toEqual([]);
});

test("a deferral is seen once it is edited, by edit or by follow-up, and keeps being ephemeral", async () => {
  answer(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const text = interaction.options.getString("question") ?? "";
    if (text === "edit") await interaction.editReply({ content: text, allowedMentions: SILENT });
    else await interaction.followUp({ content: text, allowedMentions: SILENT });
  });
  for (const question of ["edit", "follow"]) {
    const outcome = await standIn.sendCommand("ask", { question }, { place: "direct-message" });
    expect(outcome).toMatchObject({
      kind: "message",
      deferred: true,
      shown: { message: { content: question, flags: MessageFlags.Ephemeral } },
    });
  }
  expect(refusals).toEqual([]);
  expect(standIn.faults).toEqual([]);
});

test("buttons and selects of a message are used later, and change it or answer anew", async () => {
  answer(async (interaction) => {
    if (interaction.isButton()) await interaction.update({ content: "changed", allowedMentions: SILENT });
    else if (interaction.isStringSelectMenu()) await replyText(interaction, interaction.values.join());
    else if (interaction.isRepliable()) {
      const button = new ButtonBuilder({ custom_id: "next", label: "Next", style: ButtonStyle.Primary });
      const select = new StringSelectMenuBuilder({ custom_id: "pick", options: [{ label: "A", value: "a" }] });
      const components = [
        new ActionRowBuilder<ButtonBuilder>({ components: [button] }),
        new ActionRowBuilder<StringSelectMenuBuilder>({ components: [select] }),
      ];
      await interaction.reply({ content: "first", components, allowedMentions: SILENT });
    }
  });
  const first = await standIn.sendCommand("ask", { question: "why" });
  if (first.kind !== "message") throw new Error(first.kind);
  const picked = await standIn.sendSelect(first.shown.message, "pick", ["a"]);
  expect(picked).toMatchObject({ kind: "message", shown: { message: { content: "a" } } });
  const clicked = await standIn.clickButton(first.shown.message, "next");
  expect(clicked.kind === "message" && clicked.shown).toBe(first.shown);
  expect(first.shown.message.content).toBe("changed");
  expect(standIn.faults).toEqual([]);
});

test("choices, message commands and files arrive", async () => {
  answer(async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: "One", value: "1" }]);
    else if (interaction.isMessageContextMenuCommand()) {
      const file = new AttachmentBuilder(Buffer.from("cited"), { name: "cite.bib" });
      await interaction.reply({ content: interaction.targetMessage.content, files: [file], allowedMentions: SILENT });
    }
  });
  const typed = await standIn.sendAutocomplete("ask", "question", { question: "o" });
  expect(typed).toMatchObject({ kind: "choices", choices: [{ name: "One", value: "1" }] });
  const cited = await standIn.sendMessageCommand("Cite this", buildUserMessage("said before"));
  if (cited.kind !== "message") throw new Error(cited.kind);
  expect(cited.shown.message).toMatchObject({ content: "said before", attachments: [{ filename: "cite.bib" }] });
  expect(cited.shown.files.map((file) => file.data.toString())).toEqual(["cited"]);
  expect(standIn.faults).toEqual([]);
});

test("a first response after the deadline, and one to an interaction that arrived old, meets 10062", async () => {
  await restart({ deadlines: { firstResponseMs: 100 } });
  const over = defer<void>();
  answer(async (interaction) => {
    await over.promise;
    await replyText(interaction, "late");
  });
  expect(await standIn.sendCommand("ask", { question: "x" })).toEqual({ kind: "failed", reason: "no-response" });
  over.resolve();
  expect(await standIn.sendCommand("ask", { question: "x" }, { ageMs: 5000 })).toMatchObject({ kind: "failed" });
  await waitUntil("both are refused", () => refusals.length === 2);
  expect(refusals).toMatchObject([{ code: 10062 }, { code: 10062 }]);
});

test("an edit after the token's life is refused with 50027", async () => {
  await restart({ deadlines: { tokenMs: 100 } });
  const over = defer<void>();
  answer(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await over.promise;
    await interaction.editReply({ content: "late", allowedMentions: SILENT });
  });
  expect(await standIn.sendCommand("ask", { question: "x" })).toEqual({ kind: "failed", reason: "never-edited" });
  over.resolve();
  await waitUntil("the edit is refused", () => refusals.length === 1);
  expect(refusals).toMatchObject([{ code: 50027 }]);
});

test("a second acknowledgement meets 40060, whether it follows a 502 or a repeated dispatch", async () => {
  answer(async (interaction) => {
    await replyText(interaction, "once").catch(() => undefined);
    await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      body: { type: 5 },
      auth: false,
    });
  });
  standIn.rest.troubles.add("callback", { kind: "status", status: 502, applied: true });
  const outcome = await standIn.sendCommand("ask", { question: "x" });
  expect(outcome).toMatchObject({ kind: "message", shown: { message: { content: "once" } } });
  await waitUntil("the second is refused", () => refusals.length === 1);
  expect(refusals).toMatchObject([{ code: 40060 }]);
});

test("what Discord would refuse is refused and named", async () => {
  answer(async (interaction) => {
    if (interaction.isRepliable()) await interaction.reply({ content: "@everyone" });
  });
  void standIn.sendCommand("ask", { question: "x" });
  await waitUntil("the reply is refused", () => refusals.length === 1);
  expect(refusals).toMatchObject([{ code: 50035 }]);
  expect(standIn.faults).toEqual([expect.stringContaining("allowed_mentions")]);
});

test("troubles come as ordered: not applied, rate-limited, hanging, cut", async () => {
  answer((interaction) => replyText(interaction, "x"));
  const { troubles } = standIn.rest;
  troubles.add("callback", { kind: "status", status: 502, applied: false });
  troubles.add("callback", { kind: "hang", applied: false });
  troubles.add("callback", { kind: "cut", applied: false });
  troubles.add("callback", { kind: "cut-midway", applied: true });
  for (const _trouble of Array.from({ length: 3 })) void standIn.sendCommand("ask", { question: "x" });
  await waitUntil("three have failed", () => refusals.length === 3);
  expect(await standIn.sendCommand("ask", { question: "x" })).toMatchObject({ kind: "message" });
  troubles.add("callback", { kind: "rate-limit", retryAfterSeconds: 0.2 });
  const before = standIn.countRequests("callback");
  expect(await standIn.sendCommand("ask", { question: "x" })).toMatchObject({ kind: "message" });
  const callbacks = standIn.rest.records.filter(({ route }) => route === "callback").slice(before);
  expect(callbacks.map(({ status }) => status)).toEqual([429, 204]);
});

test("a lost connection is resumed and what was missed is replayed", async () => {
  answer((interaction) => replyText(interaction, "after all"));
  standIn.gateway.requestReconnect();
  await waitUntil("the connection is gone", () => !standIn.gateway.isServing);
  const outcome = await standIn.sendCommand("ask", { question: "x" });
  expect(outcome).toMatchObject({ kind: "message", shown: { message: { content: "after all" } } });
  expect(standIn.gateway.resumes).toMatchObject([{ replayed: 1 }]);
  expect(standIn.gateway.identifies).toHaveLength(1);
});

test("a gateway that went away is found again when it is back", async () => {
  const lost = new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
  await standIn.gateway.goAway();
  await lost;
  await standIn.gateway.listen();
  await waitUntil("the session is resumed", () => standIn.gateway.resumes.length === 1);
});

test("a RESUME that is ignored leaves a connection that only beats its heart", async () => {
  await restart({ heartbeatIntervalMs: 50 });
  standIn.gateway.reception = { kind: "ignore-resume" };
  standIn.gateway.requestReconnect();
  await waitUntil("the connection is gone", () => !standIn.gateway.isServing);
  const beats = standIn.gateway.heartbeats.length;
  await waitUntil("hearts beat on", () => standIn.gateway.heartbeats.length > beats + 3);
  expect(standIn.gateway.resumes).toEqual([]);
  expect(standIn.gateway.isServing).toBe(false);
});

test("a fatal close code reaches the client", async () => {
  const closed = new Promise((resolve) => client.once(Events.ShardDisconnect, (event) => resolve(event.code)));
  standIn.gateway.close(4014);
  expect(await closed).toBe(4014);
});
