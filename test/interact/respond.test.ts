import { expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Library } from "../../src/core/library.ts";
import { runAtOnce } from "../../src/core/steps.ts";
import type { Context } from "../../src/interact/context.ts";
import type { ClickRequest, Viewer } from "../../src/interact/request.ts";
import { respond } from "../../src/interact/respond.ts";
import type { Response } from "../../src/interact/response.ts";
import type { Message } from "../../src/message/message.ts";
import { makeLibrary } from "../support/articles.ts";

const ANN: Viewer = { id: "1", canManageMessages: false };
const BEN: Viewer = { id: "2", canManageMessages: false };
const MODERATOR: Viewer = { id: "3", canManageMessages: true };
const VOICES = Array.from({ length: 7 }, (_, index) => `Lee said, “Number ${index} is a good day for the harbour.”`);

const library = makeLibrary(...VOICES);

function contextOf(served: Library = library): Context {
  return { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, library: served, runSteps: runAtOnce };
}

async function run(command: string, args: Record<string, string | boolean>, context = contextOf()): Promise<Message> {
  return readMessage(await respond({ kind: "command", command, args, viewer: ANN, locale: "en-US" }, context));
}

function readMessage(response: Response): Message {
  if (response.kind !== "message" && response.kind !== "update") throw new Error(response.kind);
  return response.message;
}

function click(message: Message, label: string, viewer = ANN, context = contextOf()): Promise<Response> {
  const button = message.body.components
    .flatMap(({ components }) => components)
    .find((each) => labelOf(each) === label);
  if (button === undefined || !("custom_id" in button)) throw new Error(`no button ${label}`);
  return clickId(message, button.custom_id, viewer, context);
}

function clickId(message: Message, customId: string, viewer = ANN, context = contextOf()): Promise<Response> {
  const { content, flags } = message.body;
  const clicked: ClickRequest["message"] = { id: "9", content, askerId: ANN.id, isPrivate: flags === 64 };
  return respond({ kind: "click", customId, values: [], message: clicked, viewer, locale: "en-US" }, context);
}

function labelOf(component: Message["body"]["components"][number]["components"][number]): string | undefined {
  return "label" in component ? component.label : undefined;
}

function labels(message: Message): string[] {
  return message.body.components.flatMap(({ components }) => components).flatMap((each) => labelOf(each) ?? []);
}

function texts(message: Message): string {
  return message.body.embeds.map(({ description }) => description).join("\n");
}

test("an answer longer than a page is turned over, back and forth", async () => {
  const first = await run("quote", { speaker: "Lee" });
  expect(first.body.embeds.length).toBe(5);
  expect(labels(first)).toContain("1 / 2");
  const second = await click(first, "Next ▶");
  expect(second.kind).toBe("update");
  expect(texts(readMessage(second))).not.toContain("Number 0");
  expect(labels(readMessage(second))).toContain("2 / 2");
  expect(readMessage(await click(readMessage(second), "◀ Previous"))).toEqual(first);
});

test("somebody else's click answers privately and leaves the message alone", async () => {
  const first = await run("quote", { speaker: "Lee" });
  const other = await click(first, "Next ▶", BEN);
  expect(other.kind).toBe("message");
  expect(readMessage(other).body.flags).toBe(64);
  expect(labels(readMessage(other))).toContain("2 / 2");
});

test("the asker and whoever manages messages remove an answer, others are told who may", async () => {
  const message = await run("quote", { speaker: "Lee" });
  expect(await click(message, "Delete")).toEqual({ kind: "deletion" });
  expect(await click(message, "Delete", MODERATOR)).toEqual({ kind: "deletion" });
  const refused = readMessage(await click(message, "Delete", BEN));
  expect(refused.body).toMatchObject({ flags: 64, content: expect.stringContaining("Who asked can remove") });
});

test("after a change of the corpus a click says so and answers anew", async () => {
  const first = await run("quote", { speaker: "Lee" });
  const changed = contextOf(makeLibrary(...VOICES.slice(2)));
  const anew = await click(first, "Next ▶", ANN, changed);
  expect(anew.kind).toBe("update");
  expect(readMessage(anew).body.content).toContain("The corpus has changed since");
  expect(texts(readMessage(anew))).toContain("Number 2");
});

test("a question that does not fit into a button is read from the message", async () => {
  const question = `${"harbour day *good* ".repeat(12)}harbour`;
  const first = await run("ask", { question });
  const next = first.body.components
    .flatMap(({ components }) => components)
    .find((each) => labelOf(each) === "Helpful");
  expect(next).toMatchObject({ custom_id: expect.stringMatching(/:\*0$/u) });
  expect((await click(first, "Helpful")).kind).toBe("message");
});

test("options that do not fit into a button are repeated in the small print and read back", async () => {
  const about = `${"harbour *day* ".repeat(12)}good`;
  const first = await run("quote", { speaker: "Lee", about });
  expect(first.body.content).toContain("\n-# about: **harbour \\*day\\*");
  const second = readMessage(await click(first, "Next ▶"));
  expect(labels(second)).toContain("2 / 2");
  expect(readMessage(await click(second, "◀ Previous"))).toEqual(first);
});

test("private: shows the answer to the asker alone, for: mentions one member", async () => {
  expect((await run("ask", { question: "harbour", private: true })).body.flags).toBe(64);
  const open = await run("ask", { question: "harbour", for: "1400000000000000002" });
  expect(open.body.content).toMatch(/^<@1400000000000000002> /u);
  expect(open.body.allowed_mentions).toEqual({ parse: [], users: ["1400000000000000002"] });
});

test.each(["", "show:ask:1::80a1b2", "x".repeat(200), "counter"])(
  "the forged id %j is answered in words",
  async (id) => {
    const message = await run("ask", { question: "harbour" });
    const told = readMessage(await clickId(message, id));
    expect(told.body).toMatchObject({ flags: 64, content: expect.stringContaining("cannot be read") });
  },
);

test("Find the source answers privately from a message's text", async () => {
  const target = { id: "5", content: "Somebody wrote: “a good day for the harbour” yesterday" };
  const request = { kind: "message-command" as const, name: "Find the source", target, viewer: BEN, locale: "en-US" };
  const found = readMessage(await respond(request, contextOf()));
  expect(found.body.flags).toBe(64);
  expect(texts(found)).toContain("harbour");
  const empty = readMessage(await respond({ ...request, target: { id: "5", content: "" } }, contextOf()));
  expect(empty.body.content).toContain("at least one word");
});
