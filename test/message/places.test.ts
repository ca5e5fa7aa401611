import { expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import { respond } from "../../src/interact/respond.ts";
import type { Message } from "../../src/message/message.ts";
import { readMarkdown } from "../support/read-markdown.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { makeHarbourLibrary } from "../support/web/harbour-corpus.ts";

const library = makeHarbourLibrary();
const ANN = { id: "1", canManageMessages: false, canManageServer: false };

async function run(command: string, args: Record<string, string> = {}): Promise<Message> {
  const response = await respond(
    { kind: "command", command, args, viewer: ANN, locale: "en-US" },
    { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, library, runSteps: runAtOnce },
  );
  if (response.kind !== "message") throw new Error(response.kind);
  return response.message;
}

test.each([
  ["quote", { speaker: "Holm" }],
  ["summary", { article: "harbour.txt" }],
])("beside the message of /%s stand the places of the very sentences that it shows", async (command, args) => {
  const { body, places } = await run(command, args);
  const shown = body.embeds.flatMap(({ description = "", footer }) => (footer ? [readMarkdown(description)] : []));
  const texts = await Promise.all(
    places.flatMap((place) =>
      place === null
        ? []
        : [library.openArticle(place.article).then((found) => found?.article.text.slice(place.start, place.end))],
    ),
  );
  expect(texts).toEqual(shown);
  expect(texts.length).toBeGreaterThan(1);
});

test("an embed without an excerpt has no place, and the body of a message holds none", async () => {
  expect((await run("help")).places).toEqual([null]);
  expect(JSON.stringify((await run("quote", { speaker: "Holm" })).body)).not.toMatch(
    /"(?:places|start|passage|asked)"/u,
  );
});
