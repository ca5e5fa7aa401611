import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/registry.ts";
import type { Library } from "../../src/core/library/library.ts";
import { respond } from "../../src/interact/respond.ts";
import type { Response } from "../../src/interact/response.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { LIMITS } from "../../src/message/limits.ts";
import type { Message } from "../../src/message/message.ts";
import { answerLine } from "../../src/terminal/answer-line.ts";
import { makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const ANN = { id: "1", canManageMessages: false, canManageServer: false };

const library = makeLibrary(
  "“The ferry stays where it is,” said President Karl Voss. “It is paid for,” Voss said.",
  "“The school needs a new roof,” said Ada Voss, the first lady. She said the ferry was late.",
  "“The market opens on Friday,” Voss said.",
);

function contextOf(served: Library) {
  return { commands: COMMANDS, messageCommands: [], library: served, runSteps: runAtOnce };
}

async function ask(args: Record<string, string>, locale = "en-US", served: Library = library): Promise<Message> {
  return read(await respond({ kind: "command", command: "quote", args, viewer: ANN, locale }, contextOf(served)));
}

function read(response: Response): Message {
  if (response.kind !== "message" && response.kind !== "update") throw new Error(response.kind);
  return response.message;
}

function listButtons({ body }: Message): { readonly label: string; readonly id: string }[] {
  return body.components
    .flatMap(({ components }) => components)
    .flatMap((one) =>
      "label" in one && "custom_id" in one && one.label !== undefined ? [{ label: one.label, id: one.custom_id }] : [],
    );
}

const labels = (message: Message): string[] => listButtons(message).map(({ label }) => label);

async function click(message: Message, label: string, locale = "en-US"): Promise<Message> {
  const button = listButtons(message).find((one) => one.label === label);
  if (button === undefined) throw new Error(`no button ${label}`);
  const clicked = { id: "9", content: message.body.content, askerId: ANN.id, isPrivate: false };
  const request = { kind: "click", customId: button.id, message: clicked, viewer: ANN, locale } as const;
  return read(await respond(request, contextOf(library)));
}

const words = ({ body }: Message): string => body.embeds.map(({ description = "" }) => description).join(" ");

test("each who may be meant has a button, which shows the words of nobody else", async () => {
  const asked = await ask({ speaker: "Voss" });
  expect(words(asked)).not.toMatch(/ferry|school|market/u);
  expect(labels(asked)).toEqual(["Delete", "Ada Voss (2)", "Karl Voss (2)", "Voss (which one is not stated) (1)"]);
  const karl = words(await click(asked, "Karl Voss (2)"));
  expect(karl).toContain("The ferry stays");
  expect(karl).not.toMatch(/school|market/u);
  expect(words(await click(asked, "Voss (which one is not stated) (1)"))).toMatch(/market/u);
});

test("what else was asked is kept", async () => {
  const asked = await ask({ speaker: "Voss", about: "ferry" });
  const ada = words(await click(asked, "Ada Voss (2)"));
  expect(ada).toContain("the ferry was late");
  expect(ada).not.toMatch(/school/u);
});

test("so it is where it is as long as it may be", async () => {
  const about = "ferry late ".repeat(18).trim();
  const asked = await ask({ speaker: "Voss", about });
  expect(words(await click(asked, "Ada Voss (2)"))).toContain("the ferry was late");
});

describe.each(LANGUAGES.map((one) => [one.locale, one] as const))("in %s", (locale, { bearers }) => {
  test("who is meant is asked, and answered by a click", async () => {
    const asked = await ask({ speaker: "Voss" }, locale);
    expect(asked.body.content).toContain("**Voss**");
    const unstated = labels(asked).find((label) => label.startsWith(bearers.unstated("Voss")));
    expect(words(await click(asked, unstated ?? "", locale))).toMatch(/market/u);
  });
});

test("of many with long names every button keeps within Discord’s limits", async () => {
  const letters = "B C D F G H J K L M N P R S T V W Z b c d f g h".split(" ");
  const many = letters.map((letter, at) => {
    const name = `${letter.toUpperCase()}a${"lolimo".repeat(9)}${letter}${at} Voss`;
    return `“The ferry stays where it is,” said ${name} on Monday.`;
  });
  const message = await ask({ speaker: "Voss" }, "en-US", makeLibrary(...many));
  const { body } = message;
  expect(body.components.length).toBeLessThanOrEqual(LIMITS.rows);
  const buttons = body.components.flatMap(({ components }) => components);
  expect(buttons.length).toBeGreaterThan(15);
  for (const row of body.components) expect(row.components.length).toBeLessThanOrEqual(LIMITS.buttonsPerRow);
  const listed = listButtons(message);
  for (const { label, id } of listed) {
    expect(label.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
    expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
  }
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
});

test("in the terminal they are listed with what they are, and one is asked for by the whole name", async () => {
  const sources = { commands: COMMANDS, library, runSteps: runAtOnce };
  const print = async (line: string) => (await answerLine(line, sources, { form: "page", hasColor: false })).output;
  const asked = await print("/quote Voss");
  expect(asked).toContain("Karl Voss  President · 2 statements in one article");
  expect(asked).toContain("Voss (which one is not stated)  one statement in one article");
  expect(asked).toContain("The whole name asks for one of them. “Voss (?)” asks for");
  expect(await print("/quote Karl Voss")).toContain("The ferry stays");
  expect(await print("/quote Voss (?)")).toContain("The market opens");
});
