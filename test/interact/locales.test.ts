import { describe, expect, test } from "vitest";
import { buildCommands, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Context } from "../../src/interact/context.ts";
import type { CommandRequest, Request, Viewer } from "../../src/interact/request.ts";
import { respond, respondFailure } from "../../src/interact/respond.ts";
import type { Response } from "../../src/interact/response.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import type { Message } from "../../src/message/message.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { tallyNotes } from "../support/tally-notes.ts";
import { readPieces } from "../support/word-pieces.ts";

const ANN: Viewer = { id: "1", canManageMessages: false, canManageServer: true };
const BEN: Viewer = { id: "2", canManageMessages: false, canManageServer: false };
const LOCALES = LANGUAGES.flatMap(({ commands, discordLocales }) => (commands === undefined ? [] : discordLocales));

const HARBOUR = Array.from(
  { length: 9 },
  (_, index) => `Mayor Ada Lee said, “Quay ${index} opened on ${index + 1} March 2024 for $${index + 2} million.”`,
).join("\n\n");
const FERRY = "The ferry crossed on 5 May 2023. Quay dues doubled.\n\nCaptains grumbled about quay dues.";
const COMMANDS = buildCommands(async () =>
  tallyNotes([{ kind: "asked", command: "ask", question: "quay", passage: "a.txt#1" }]),
);
const library = buildLibrary([
  makeArticle(HARBOUR, { title: "Quays", date: "2024-03-20", updated: "2024-03", url: "https://a.example/b" }, "a.txt"),
  makeArticle(FERRY, { title: "Ferries", maxQuote: 6 }, "b.txt"),
]);
const CONTEXT: Context = { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, library, runSteps: runAtOnce };

/** Calls that come to every kind of answer and to refusals. */
const CALLS: readonly (readonly [string, Record<string, string>])[] = [
  ["ask", { question: "quay" }],
  ["ask", { question: "grumbled" }],
  ["ask", { question: "zeppelin" }],
  ["ask", { question: "?" }],
  ["quote", {}],
  ["quote", { speaker: "Lee" }],
  ["quote", { speaker: "Zorro" }],
  ["quote", { speaker: "Lee", kind: "reported" }],
  ["check", { quote: "“Quay 3 opened on 4 March 2024 for $5 million.”" }],
  ["check", { quote: "“Quay 3 closed on 4 March 2024 for $5 million.”", speaker: "Zorro" }],
  ["check", { quote: "“zeppelin tangerine kumquat”" }],
  ["check", { quote: "?" }],
  ["summary", {}],
  ["summary", { article: "a.txt", about: "quay" }],
  ["summary", { article: "a.txt", about: "kumquat" }],
  ["summary", { article: "kumquat" }],
  ["timeline", {}],
  ["timeline", { about: "quay" }],
  ["timeline", { about: "kumquat" }],
  ["compare", { a: "a.txt", b: "b.txt", about: "quay" }],
  ["compare", { a: "a.txt", b: "b.txt", about: "kumquat" }],
  ["compare", { a: "a.txt", b: "a.txt", about: "quay" }],
  ["sources", {}],
  ["cite", { id: "a.txt" }],
  ["cite", { id: "a.txt", style: "ris" }],
  ["receipt", { id: "kumquat" }],
  ["help", {}],
  ["stats", {}],
  ["unheard-of", {}],
];

/** Pieces of two words or more that the bot says in English, of its words and of its commands' descriptions. */
const ENGLISH: readonly string[] = [
  ...readPieces("en.ts"),
  ...COMMANDS.flatMap(({ description, options }) => [description, ...options.map((option) => option.description)]),
];

/** Pieces that the calls have to bring up in English, or they would prove little of the other languages. */
const LEAST_FOUND = 60;

function call([command, args]: (typeof CALLS)[number], locale: string): CommandRequest {
  return { kind: "command", command, args, viewer: ANN, locale };
}

const STANDINGS = ["present", "absent", "bot"] as const;

/** The same call for a member. */
function name(request: CommandRequest, standing: (typeof STANDINGS)[number]): CommandRequest {
  return { ...request, args: { ...request.args, for: "7" }, members: [{ id: "7", standing }] };
}

function readMessage(response: Response): Message {
  if (response.kind !== "message" && response.kind !== "update") throw new Error(response.kind);
  return response.message;
}

/** All that a message shows, of its files' texts the code blocks alone. */
function readTexts({ body }: Message): string[] {
  const shown = body.embeds.flatMap(({ title, author, description, footer }) => [
    title,
    author?.name,
    description,
    footer?.text,
  ]);
  const labels = body.components
    .flatMap(({ components }) => components)
    .map((each) => ("label" in each ? each.label : undefined));
  return [body.content, ...shown, ...labels].filter((text) => text !== undefined);
}

function listIds({ body }: Message): string[] {
  return body.components
    .flatMap(({ components }) => components)
    .flatMap((each) => ("custom_id" in each && !("disabled" in each && each.disabled) ? [each.custom_id] : []));
}

function findEnglish(message: Message): string[] {
  const texts = readTexts(message).map((text) => text.replaceAll("\\", ""));
  return ENGLISH.filter((piece) => texts.some((text) => text.includes(piece)));
}

/** What a click on each button of a message says, by somebody whose client has that language. */
async function clickAll(message: Message, viewer: Viewer, locale: string): Promise<Message[]> {
  const { content, flags } = message.body;
  const clicked = { id: "9", content, askerId: ANN.id, isPrivate: flags === 64 };
  const told: Message[] = [];
  for (const customId of [...listIds(message), "forged"]) {
    const response = await respond({ kind: "click", customId, message: clicked, viewer, locale }, CONTEXT);
    if (response.kind !== "deletion") told.push(readMessage(response));
  }
  return told;
}

test("the calls try every command", () => {
  expect(COMMANDS.map(({ name }) => name).filter((name) => !CALLS.some(([tried]) => tried === name))).toEqual([]);
});

test("the English pieces are found where English is spoken", async () => {
  const found = await Promise.all(
    CALLS.map(async (each) => findEnglish(readMessage(await respond(call(each, "en-US"), CONTEXT)))),
  );
  expect(ENGLISH.length).toBeGreaterThan(100);
  expect(new Set(found.flat()).size).toBeGreaterThan(LEAST_FOUND);
});

describe.each(LOCALES)("%s", (locale) => {
  test.each(CALLS)("/%s %j and its buttons say nothing in English", async (...each) => {
    const message = readMessage(await respond(call(each, locale), CONTEXT));
    const english = readMessage(await respond(call(each, "en-US"), CONTEXT));
    expect(findEnglish(message)).toEqual([]);
    expect(message.body.content).not.toBe(english.body.content);
    for (const viewer of [ANN, BEN]) {
      for (const told of await clickAll(message, viewer, locale)) expect(findEnglish(told)).toEqual([]);
    }
  });

  test("a click is answered in the language of who clicks, whatever language the message is in", async () => {
    const [first] = CALLS;
    if (first === undefined) throw new Error("no calls");
    const own = await clickAll(readMessage(await respond(call(first, locale), CONTEXT)), BEN, locale);
    const english = readMessage(await respond(call(first, "en-US"), CONTEXT));
    expect(await clickAll(english, BEN, locale)).toEqual(own);
  });

  test("commands of a message's menu, waits, failures and an empty corpus are told in it", async () => {
    const target = { id: "5", content: "“Quay 3 opened on 4 March 2024 for $5 million.”" };
    const menu = MESSAGE_COMMANDS.map(
      ({ name }): Request => ({ kind: "message-command", name, target, viewer: ANN, locale }),
    );
    const ask = call(["ask", { question: "quay" }], locale);
    const told = [
      ...(await Promise.all(menu.map((request) => respond(request, CONTEXT)))),
      await respond(ask, { ...CONTEXT, cooldown: { take: () => 1 } }),
      await respond(ask, { ...CONTEXT, cooldown: { take: () => 5 } }),
      await respond(ask, { ...CONTEXT, library: buildLibrary([]) }),
      respondFailure(ask),
      await respond({ ...call(["stats", {}], locale), viewer: BEN }, CONTEXT),
      ...(await Promise.all(STANDINGS.map((standing) => respond(name(ask, standing), CONTEXT)))),
      await respond(name(ask, "present"), { ...CONTEXT, pings: { take: () => "too-soon" } }),
    ];
    for (const response of told) expect(findEnglish(readMessage(response))).toEqual([]);
  });

  test("the source stands as it is", async () => {
    const ask = (language: string) => respond(call(["quote", { speaker: "Lee" }], language), CONTEXT);
    const passages = async (language: string) =>
      readMessage(await ask(language)).body.embeds.map(({ description }) => description);
    expect(await passages(locale)).toEqual(await passages("en-US"));
  });
});
