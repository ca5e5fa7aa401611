import fc from "fast-check";
import { expect, test } from "vitest";
import type { Args } from "../../src/commands/command.ts";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import { dropUnseen } from "../../src/core/text/unseen.ts";
import { DELETE_ID } from "../../src/interact/custom-id.ts";
import { readButton } from "../../src/interact/read-button.ts";
import type { ClickRequest, CommandRequest } from "../../src/interact/request.ts";
import { respond } from "../../src/interact/respond.ts";
import { shortenVersion } from "../../src/interact/view.ts";
import { readAsked } from "../../src/message/asked-words.ts";
import type { Message } from "../../src/message/message.ts";
import { countCases } from "../support/case-count.ts";
import { oddText } from "../support/odd-text.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { makeHarbourLibrary } from "../support/web/harbour-corpus.ts";

const library = makeHarbourLibrary();
const CONTEXT = { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, library, runSteps: runAtOnce };
const ANN = { id: "1", canManageMessages: false, canManageServer: false };

/** Words that the corpus answers to, others around them, as many as the option has room for. */
function around(words: string, room: number): fc.Arbitrary<string> {
  return fc
    .tuple(oddText, oddText, fc.nat(6))
    .map(([before, after, times]) => `${before.slice(0, room / 4)} ${words} ${after.repeat(times)}`)
    .map((text) => text.slice(0, room).trim().toWellFormed());
}

function nameCall(command: string): (args: Args) => CommandRequest {
  return (args) => ({ kind: "command", command, args, viewer: ANN, locale: "en-US" });
}

const HARBOUR = fc.constant("harbour.txt");
const request: fc.Arbitrary<CommandRequest> = fc.oneof(
  fc.record({ question: around("ferries", 300), article: HARBOUR }).map(nameCall("ask")),
  fc.record({ speaker: around("Holm", 60), about: around("council", 200), article: HARBOUR }).map(nameCall("quote")),
  fc.record({ speaker: fc.constant("Holm"), about: around("council", 200) }).map(nameCall("quote")),
  fc
    .record({ quote: around("“the northern channel before Easter”", 900), speaker: around("Holm", 60) })
    .map(nameCall("check")),
  fc.record({ article: HARBOUR, about: around("ferries", 200) }).map(nameCall("summary")),
  fc.record({ about: around("January", 200) }).map(nameCall("timeline")),
  fc.record({ a: HARBOUR, b: fc.constant("hostile.txt"), about: around("harbour town", 200) }).map(nameCall("compare")),
);

/** How many buttons were read, by whether their ids leave words to the message. */
const count = { whole: 0, shared: 0 };

async function run(asked: CommandRequest | ClickRequest): Promise<Message> {
  const response = await respond(asked, CONTEXT);
  if (response.kind !== "message" && response.kind !== "update") throw new Error(response.kind);
  return response.message;
}

function listClicks({ body }: Message): ClickRequest[] {
  const message = { id: "9", content: body.content, askerId: ANN.id, isPrivate: false };
  return body.components
    .flatMap(({ components }) => components)
    .flatMap((button) => ("custom_id" in button && button.disabled !== true ? [button.custom_id] : []))
    .filter((customId) => customId !== DELETE_ID)
    .map((customId) => ({ kind: "click", customId, message, viewer: ANN, locale: "en-US" }));
}

// Letters that cannot be seen are not in the message, so not in what is read from it.
function dropAllUnseen(args: Args): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === "string" ? dropUnseen(value) : value]),
  );
}

// One of the buttons below quotes leads to their other order, which was not asked for.
test("whatever was asked, every button of the message that is sent says the very view, and so do those behind it", async () => {
  await fc.assert(
    fc.asyncProperty(request, fc.nat(20), async (asked, choice) => {
      const first = await run(asked);
      const shows = listClicks(first).filter(({ customId }) => customId.startsWith("show:"));
      const clicked = shows[choice % Math.max(1, shows.length)];
      for (const message of [first, ...(clicked === undefined ? [] : [await run(clicked)])]) {
        expect(readAsked(message.body.content)).toEqual(message.asked);
        for (const click of listClicks(message)) {
          const view = readButton(click, CONTEXT)?.view;
          const [, , page, open] = click.customId.split(":");
          const { order, ...args } = dropAllUnseen(view?.args ?? {});
          expect([undefined, "best", "newest"], click.customId).toContain(order);
          expect(view && { ...view, args }, click.customId).toEqual({
            command: asked.command,
            args: dropAllUnseen(asked.args),
            page: Number(page),
            open: (open ?? "").split("").map(Number),
            version: shortenVersion(library.version),
          });
          count[message.asked.length > 0 && /[:;][a-z]*\*\d+(?:;|$)/u.test(click.customId) ? "shared" : "whole"] += 1;
        }
      }
    }),
    { numRuns: countCases(800) },
  );
});

test("that were thousands of buttons in CI, of either kind, a tenth of them elsewhere", () => {
  expect(count.whole).toBeGreaterThanOrEqual(countCases(300));
  expect(count.shared).toBeGreaterThanOrEqual(countCases(300));
});
