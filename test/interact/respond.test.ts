import { expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Library } from "../../src/core/library/library.ts";
import type { Context } from "../../src/interact/context.ts";
import { buildPingLimit } from "../../src/interact/ping-limit.ts";
import type { ClickRequest, NamedMember, Request, Viewer } from "../../src/interact/request.ts";
import { respond, respondSafely } from "../../src/interact/respond.ts";
import type { Response } from "../../src/interact/response.ts";
import type { Message } from "../../src/message/message.ts";
import { makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const ANN: Viewer = { id: "1", canManageMessages: false, canManageServer: false };
const BEN: Viewer = { id: "2", canManageMessages: false, canManageServer: false };
const MODERATOR: Viewer = { id: "3", canManageMessages: true, canManageServer: false };
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
  return clickId(message, findButtonId(message, label), viewer, context);
}

function findButtonId(message: Message, label: string): string {
  const button = message.body.components
    .flatMap(({ components }) => components)
    .find((each) => labelOf(each) === label);
  if (button === undefined || !("custom_id" in button)) throw new Error(`no button ${label}`);
  return button.custom_id;
}

function clickId(message: Message, customId: string, viewer = ANN, context = contextOf()): Promise<Response> {
  const { content, flags } = message.body;
  const clicked: ClickRequest["message"] = { id: "9", content, askerId: ANN.id, isPrivate: flags === 64 };
  return respond({ kind: "click", customId, message: clicked, viewer, locale: "en-US" }, context);
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

test.each<[string, Record<string, string | boolean>, Record<string, string>]>([
  ["a label", { kind: "reported, in the ARTICLE's words" }, { kind: "reported" }],
  ["a value in capitals", { kind: "Direct" }, { kind: "direct" }],
  ["white space and half a letter", { about: "  day \ud800 " }, { about: "day \ufffd" }],
  ["what no choice has", { kind: "shouted" }, {}],
  ["a flag where text belongs", { about: true }, {}],
])("%s in an option is read as a typed line reads it", async (_, odd, read) => {
  expect(await run("quote", { speaker: "Lee", ...odd })).toEqual(await run("quote", { speaker: "Lee", ...read }));
});

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

test("options that do not fit into a button are repeated by the message and read back", async () => {
  const about = `${"harbour *day* ".repeat(12)}good`;
  const first = await run("quote", { speaker: "Lee", about });
  expect(first.body.content).toContain("about “**harbour \\*day\\*");
  const second = readMessage(await click(first, "Next ▶"));
  expect(labels(second)).toContain("2 / 2");
  expect(readMessage(await click(second, "◀ Previous"))).toEqual(first);
});

/** Asks for a member of that standing. */
async function runFor(id: string, standing: NamedMember["standing"], context = contextOf()): Promise<Message> {
  const args = { question: "harbour", for: id };
  const members = [{ id, standing }];
  const request: Request = { kind: "command", command: "ask", args, members, viewer: ANN, locale: "en-US" };
  return readMessage(await respond(request, context));
}

function expectNobodyMentioned({ body }: Message): void {
  expect(body.allowed_mentions).toEqual({ parse: [] });
  expect(body.content).not.toContain("<@");
  expect(body.embeds.length).toBeGreaterThan(0);
}

test.each([
  ["absent", /Nobody is notified: that member does not see/u],
  ["bot", /Nobody is notified: that is a bot/u],
] as const)("a member who is %s is not mentioned, the answer says why", async (standing, why) => {
  const message = await runFor("7", standing);
  expectNobodyMentioned(message);
  expect(message.body.content).toMatch(why);
});

test("a member of whom nothing is known is not mentioned", async () => {
  expectNobodyMentioned(await run("ask", { question: "harbour", for: "7" }));
});

test.each(["@everyone", "7> <@8", "Ann", "&7", "123456789012345678901", " 7", ""])(
  "for: %j is nobody, whatever is said of them",
  async (id) => {
    expectNobodyMentioned(await runFor(id, "present"));
  },
);

test("one person mentions once in a while, and nobody is mentioned by everybody", async () => {
  let seconds = 0;
  const context = { ...contextOf(), pings: buildPingLimit(30, () => ({ steadyMs: seconds * 1_000 })) };
  const mentions = async (asker: Viewer, id: string): Promise<boolean> => {
    const members = [{ id, standing: "present" as const }];
    const args = { question: "harbour", for: id };
    const message = await respond(
      { kind: "command", command: "ask", args, members, viewer: asker, locale: "en-US" },
      context,
    );
    const { content } = readMessage(message).body;
    expect(content.includes("Nobody is notified: somebody was mentioned")).toBe(!content.startsWith("<@"));
    return content.startsWith("<@");
  };
  expect(await mentions(ANN, "7")).toBe(true);
  expect(await mentions(ANN, "8")).toBe(false);
  expect(await mentions(BEN, "7")).toBe(false);
  // What was refused counted for neither of the two.
  expect(await mentions(BEN, "8")).toBe(true);
  seconds = 30;
  expect(await mentions(ANN, "7")).toBe(false);
  expect(await mentions(ANN, "9")).toBe(true);
  seconds = 60;
  expect(await mentions(BEN, "7")).toBe(true);
});

test("of a mention that was too soon nothing is left in a click", async () => {
  const context = { ...contextOf(), pings: { take: () => "too-soon" as const } };
  const message = await runFor("7", "present", context);
  expectNobodyMentioned(readMessage(await click(message, "Context 1")));
});

test("private: shows the answer to the asker alone, for: mentions one member", async () => {
  expect((await run("ask", { question: "harbour", private: true })).body.flags).toBe(64);
  const open = await runFor("1400000000000000002", "present");
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

test.each(["ask", "quote", "check", "summary", "receipt"])(
  "half a surrogate pair given to /%s is in no answer",
  async (name) => {
    const option = COMMANDS.find((command) => command.name === name)?.options[0]?.name ?? "";
    for (const text of ["harbour \ud83d day", "\udea2 Lee", `\ud83d${"harbour ".repeat(30)}`]) {
      const message = await run(name, { [option]: text });
      const strings: string[] = [];
      JSON.stringify(message, (_key, value: unknown) => {
        if (typeof value === "string") strings.push(value);
        return value;
      });
      expect(strings.filter((each) => !each.isWellFormed())).toEqual([]);
    }
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

test("what is longer than an option takes is told, not answered in part", async () => {
  const long = "x".repeat(301);
  expect((await run("ask", { question: long })).body.content).toBe("“question” takes at most 300 characters.");
  expect((await run("ask", { question: "👍".repeat(300) })).body.content).not.toContain("takes at most");
  const request = { kind: "command", command: "ask", args: { question: long }, viewer: ANN, locale: "de" } as const;
  expect(readMessage(await respond(request, contextOf())).body.content).toBe("„frage“ fasst höchstens 300 Zeichen.");
});

test("what a command throws is told and answered privately in the bot's own words, and completions are none", async () => {
  const broken = (): never => {
    throw new Error("broken");
  };
  const commands = COMMANDS.map((command) => ({ ...command, run: broken, suggest: broken }));
  const failures: unknown[] = [];
  const answer = (request: Request): Promise<Response> =>
    respondSafely(request, { ...contextOf(), commands }, (error) => failures.push(error));
  const asker = { viewer: ANN, locale: "en-US", command: "ask", args: { question: "harbour" } };
  const { body } = readMessage(await answer({ kind: "command", ...asker }));
  expect(body).toMatchObject({ flags: 64, content: expect.stringContaining("went wrong here") });
  expect(await answer({ kind: "completion", option: "question", typed: "h", ...asker })).toEqual({
    kind: "choices",
    choices: [],
  });
  expect(failures).toEqual([new Error("broken"), new Error("broken")]);
});

test("the page that a command asks for is shown, the last where there are fewer", async () => {
  const asker = { kind: "command", command: "quote", args: { speaker: "Lee" }, viewer: ANN, locale: "en-US" } as const;
  const first = texts(await run("quote", { speaker: "Lee" }));
  const second = texts(readMessage(await respond({ ...asker, page: 2 }, contextOf())));
  expect(second).not.toBe(first);
  expect(texts(readMessage(await respond({ ...asker, page: 9_999 }, contextOf())))).not.toBe(first);
});
