import { expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { describeChannel } from "../../src/web/describe-channel.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { makeHarbourLibrary } from "../support/web/harbour-corpus.ts";

const context = {
  commands: COMMANDS,
  messageCommands: MESSAGE_COMMANDS,
  library: makeHarbourLibrary(),
  runSteps: runAtOnce,
};

test("the channel lists every command and option that Discord is told of, and counts the corpus", async () => {
  const channel = await describeChannel(context, "en-US");
  expect(channel).toMatchObject({ articles: 2, problems: 1, languages: LANGUAGES.map(({ locale }) => locale) });
  expect(channel.commands.map(({ id }) => id)).toEqual(COMMANDS.map(({ name }) => name));
  expect(channel.commands.map(({ options }) => options.map(({ id }) => id))).toEqual(
    COMMANDS.map(({ options }) => options.map(({ name }) => name)),
  );
  expect(channel.messageCommands.map(({ id }) => id)).toEqual(MESSAGE_COMMANDS.map(({ name }) => name));
});

test("while articles are being read the channel tells how many are, and nothing once all are", async () => {
  const read = { articles: 1, of: 2 };
  const library = { ...context.library, countRead: async () => read };
  expect(await describeChannel({ ...context, library }, "en-US")).toMatchObject({ read });
  expect(await describeChannel(context, "en-US")).not.toHaveProperty("read");
});

test.each(LANGUAGES)(
  "in $locale the commands bear that language's names and are sent by their own",
  async ({ locale, commands }) => {
    const channel = await describeChannel(context, locale);
    for (const { id, name, description, options } of channel.commands) {
      const named = commands?.slash[id];
      const own = COMMANDS.find((command) => command.name === id);
      expect({ name, description }).toEqual({
        name: named?.name ?? own?.name,
        description: named?.description ?? own?.description,
      });
      expect(options.every((option) => option.name !== "" && option.description !== "")).toBe(true);
    }
  },
);

test("an unknown locale is spoken to in English", async () => {
  expect((await describeChannel(context, "tlh")).commands[0]?.name).toBe("ask");
});
