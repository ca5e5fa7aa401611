import { beforeEach, expect, test } from "vitest";
import { buildCommands, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Feedback } from "../../src/core/feedback/feedback.ts";
import type { Context } from "../../src/interact/context.ts";
import type { Request, Viewer } from "../../src/interact/request.ts";
import { respond } from "../../src/interact/respond.ts";
import type { Response } from "../../src/interact/response.ts";
import type { Message } from "../../src/message/message.ts";
import { makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { tallyNotes } from "../support/tally-notes.ts";

// What is noted of questions, and who is told of it.

const ANN: Viewer = { id: "1", canManageMessages: false, canManageServer: false };
const MODERATOR: Viewer = { id: "3", canManageMessages: true, canManageServer: false };
const MANAGER: Viewer = { id: "4", canManageMessages: false, canManageServer: true };

function readMessage(response: Response): Message {
  if (response.kind !== "message") throw new Error(response.kind);
  return response.message;
}

function findButtonId(message: Message, label: string): string {
  const buttons = message.body.components.flatMap(({ components }) => components);
  const button = buttons.find((each) => "label" in each && each.label === label);
  if (button === undefined || !("custom_id" in button)) throw new Error(`no button ${label}`);
  return button.custom_id;
}

function texts(message: Message): string {
  return message.body.embeds.map(({ description }) => description).join("\n");
}

const noted: Feedback[] = [];
const counting: Context = {
  messageCommands: MESSAGE_COMMANDS,
  library: makeLibrary("Lee said, “It is a good day for the harbour.”"),
  runSteps: runAtOnce,
  commands: buildCommands(async (caller) => tallyNotes(caller?.kind === "server" ? SECRETS : [])),
  record: (feedback) => noted.push(feedback),
};
const HERE = { viewer: ANN, locale: "en-US", serverId: "77" };
beforeEach(() => noted.splice(0));

test("a question in a server is noted with the server, its words and its passage", async () => {
  await respond({ ...HERE, kind: "command", command: "ask", args: { question: "Harbour" } }, counting);
  expect(noted).toEqual([
    { kind: "asked", command: "ask", server: "77", question: "harbour", passage: expect.stringContaining("#") },
  ]);
});

const target = { id: "5", content: "“a good day for the harbour”, “zebra”" };
test.each<[string, Request]>([
  ["private:", { ...HERE, kind: "command", command: "ask", args: { question: "harbour zebra", private: true } }],
  [
    "private: without an answer",
    { ...HERE, kind: "command", command: "ask", args: { question: "zebra", private: true } },
  ],
  [
    "an unknown speaker in private",
    { ...HERE, kind: "command", command: "quote", args: { speaker: "Zebra", private: true } },
  ],
  ["Find the source", { ...HERE, kind: "message-command", name: "Find the source", target }],
  ["Check this quote", { ...HERE, kind: "message-command", name: "Check this quote", target }],
  ["/stats", { ...HERE, kind: "command", command: "stats", args: {}, viewer: MANAGER }],
  [
    "direct messages",
    { kind: "command", command: "ask", args: { question: "harbour zebra" }, viewer: ANN, locale: "en-US" },
  ],
])("of %s neither words nor passages are noted", async (_, request) => {
  await respond(request, counting);
  for (const note of noted) expect(Object.keys(note).sort()).toEqual(["command", "kind", "server"]);
});

test("nor of a rating of a private answer; of one that everybody sees the words are", async () => {
  const args = { question: "harbour" };
  const shown = readMessage(await respond({ ...HERE, kind: "command", command: "ask", args }, counting));
  const hidden = { ...args, private: true };
  const secret = readMessage(await respond({ ...HERE, kind: "command", command: "ask", args: hidden }, counting));
  noted.splice(0);
  for (const message of [secret, shown]) {
    const { content, flags } = message.body;
    const clicked = { id: "9", content, askerId: ANN.id, isPrivate: flags === 64 };
    const customId = findButtonId(message, "Not it");
    await respond({ ...HERE, kind: "click", customId, message: clicked }, counting);
  }
  expect(noted).toEqual([
    { kind: "unhelpful", command: "ask", server: "77" },
    { kind: "unhelpful", command: "ask", server: "77", question: "harbour" },
  ]);
});

const SECRETS = [{ kind: "asked", command: "ask", question: "what was asked" } as const];
const STATS = { ...HERE, kind: "command", command: "stats", args: {} } as const;

test("what was asked is told to who manages the server, and to nobody else, by a forged button neither", async () => {
  const told = readMessage(await respond({ ...STATS, viewer: MANAGER }, counting));
  expect(texts(told)).toContain("what was asked");
  for (const viewer of [ANN, MODERATOR]) {
    const refused = readMessage(await respond({ ...STATS, viewer }, counting));
    expect(refused.body).toMatchObject({
      flags: 64,
      embeds: [],
      content: expect.stringContaining("manage this server"),
    });
  }
  for (const action of ["show", "raw", "helpful"]) {
    const customId = `${action}:stats:1::80a1b2:`;
    const message = { id: "9", content: "", askerId: ANN.id, isPrivate: false };
    const refused = readMessage(await respond({ ...HERE, kind: "click", customId, message }, counting));
    expect(refused.body).toMatchObject({
      flags: 64,
      embeds: [],
      content: expect.stringContaining("manage this server"),
    });
  }
  expect(noted).toEqual([]);
});

test("what was asked is told of the asking server alone, of direct messages nothing", async () => {
  const { serverId: _none, ...nowhere } = { ...STATS, viewer: MANAGER };
  expect(texts(readMessage(await respond(nowhere, counting)))).not.toContain("what was asked");
});
