import { expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import { readFileText } from "../../src/core/article/file-text.ts";
import type { Context } from "../../src/interact/context.ts";
import { buildMask } from "../../src/interact/mask-words.ts";
import type { Request } from "../../src/interact/request.ts";
import { respond } from "../../src/interact/respond.ts";
import type { Message } from "../../src/message/message.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

// Letters that cannot be seen in what people type, in titles and in articles: none is left in what the bot shows.

const STEERING = "\u202e";
const WORDS = "Tor Brandt said, “The harbour \u200fopens \u202ein May.”";
const SOURCES = { title: `Harbour ${STEERING}news`, source: `The ${STEERING}Gazette`, collection: `Ports${STEERING}` };
const library = buildLibrary([
  makeArticle(WORDS, SOURCES, `har\u200fbour.txt`),
  makeArticle("Nothing else happened in the ferry’s town.", {}, "ferry.txt"),
]);
const CONTEXT: Context = { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, library, runSteps: runAtOnce };
const ANN = { id: "1", canManageMessages: false, canManageServer: false };

async function run(command: string, args: Record<string, string>, context = CONTEXT): Promise<Message> {
  const request: Request = { kind: "command", command, args, viewer: ANN, locale: "en-US" };
  const response = await respond(request, context);
  if (response.kind !== "message") throw new Error(response.kind);
  return response.message;
}

/** All that the bot says itself: everything but the passages. */
function readOwnWords({ body }: Message): string {
  const own = body.embeds.map(({ title, author, footer, description }) =>
    [title, author?.name, footer?.text, footer === undefined ? description : ""].join("\n"),
  );
  const buttons = body.components.flatMap(({ components }) => components);
  return [body.content, ...own, ...buttons.map((button) => ("label" in button ? button.label : ""))].join("\n");
}

test.each([
  ["ask", { question: `harbour ${STEERING}opens` }],
  ["ask", { question: `zebra ${STEERING}stripes` }],
  ["ask", { question: STEERING }],
  ["quote", { speaker: `Brandt${STEERING}` }],
  ["quote", { speaker: `Nobody${STEERING}` }],
  ["quote", { speaker: "Brandt", about: `harbour ${STEERING}${"and ".repeat(60)}` }],
  ["check", { quote: `“The harbour ${STEERING}closes”`, speaker: `Brandt${STEERING}` }],
  ["summary", { article: `harbour ${STEERING}news`, about: `harbour${STEERING}` }],
  ["timeline", { about: STEERING }],
  ["sources", {}],
  ["receipt", { id: `no${STEERING}thing` }],
  ["cite", { id: `no${STEERING}thing` }],
  [`no${STEERING}thing`, {}],
])("/%s %j shows none", async (command, args) => {
  const message = await run(command, args);
  expect(readOwnWords(message)).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/u);
});

test("a passage shows none, and its article keeps its own", async () => {
  const [embed] = (await run("ask", { question: "harbour opens" })).body.embeds;
  expect(embed?.description?.replaceAll("**", "")).toBe("Tor Brandt said, “The harbour opens in May.”");
  const article = library.corpus.articles.find(({ id }) => id.startsWith("har"));
  expect(article && readFileText(article)).toBe(WORDS);
});

test("the words of a long question are read back from the message without them", async () => {
  const question = `${"harbour ".repeat(20)}${STEERING}opens`;
  const { body } = await run("ask", { question });
  const ids = body.components
    .flatMap(({ components }) => components)
    .flatMap((each) => ("custom_id" in each ? each.custom_id : []));
  const customId = ids.find((id) => id.startsWith("show:")) ?? "";
  expect(customId).toMatch(/:\*0$/u);
  const message = { id: "9", content: body.content, askerId: ANN.id, isPrivate: false };
  const clicked = await respond({ kind: "click", customId, message, viewer: ANN, locale: "en-US" }, CONTEXT);
  expect(clicked).toMatchObject({ kind: "update", message: { body: { content: body.content } } });
});

test("a word that is not to be repeated is not, with a letter in it that cannot be seen", async () => {
  const masked = await run("ask", { question: "harbour bad\u200bword" }, { ...CONTEXT, mask: buildMask(["badword"]) });
  expect(masked.body.content).toMatch(/“harbour •••”/u);
});

test("a completion shows none", async () => {
  const typed = { command: "summary", option: "article", typed: "harb", args: {} };
  const response = await respond({ kind: "completion", ...typed, viewer: ANN, locale: "en-US" }, CONTEXT);
  expect(response).toMatchObject({ kind: "choices", choices: [{ name: expect.stringContaining("Harbour news") }] });
});
