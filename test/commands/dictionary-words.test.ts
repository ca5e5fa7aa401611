import { describe, expect, test } from "vitest";
import { buildCommands, findCommand, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { tallyNotes } from "../support/tally-notes.ts";

/** What every plain object has without anybody's having put it there, written small and with a capital. */
const OWN_WORDS = [
  "constructor",
  "Constructor",
  "__proto__",
  "toString",
  "HasOwnProperty",
  "hasOwnProperty",
  "valueOf",
];

/** An article with the word in every place that a rule of grammar looks at. */
function write(word: string): string {
  return [
    `The ${word} opened on Monday. The ${word} said it was late. ${word} Smith said the ${word} was old.`,
    `Ann Lee, the ${word}, said it was late. ${word} President Ann Lee told ${word} that ${word} was ${word}.`,
    `Ann Lee ${word} that it was late. Ann Lee was ${word} by the ${word}. He ${word} it, she ${word} him.`,
    `“It is ${word} and late,” ${word} said. “We have the ${word} that we wanted,” said ${word}. “No,” ${word} it.`,
    `According to ${word}, the bridge is old. The claim that the ${word} is late was ${word}’s. Mr. ${word} said no.`,
    `The ${word} called the plan “${word}” and urged ${word} to go. Sen. ${word} ${word}, a ${word}, agreed to ${word}.`,
    `The elder ${word} said no. The president of ${word} said he was ${word}. ${word} of ${word} won $5 in May 2024.`,
    `${word.toUpperCase()}: It is late.`,
    `${word.toUpperCase()}: The ${word} is.`,
    `${word} said on 3 May 2024: “The ${word} is ${word}.”`,
  ].join("\n");
}

describe.each(OWN_WORDS)("an article that is full of “%s”", (word) => {
  const text = write(word);
  const library = buildLibrary([
    makeArticle(text, { title: word, lang: "en" }, `${word}.txt`),
    makeArticle(`„Es ist der ${word} und spät“, sagte ${word} ${word}.\n${text}`, { title: "b", lang: "de" }, "b.txt"),
  ]);
  const commands = buildCommands(async () => tallyNotes([]));

  test.each(commands.map((command) => [command.name, command] as const))("/%s answers", async (_name, command) => {
    for (const words of [word, `“${word} is late”`, `${word} Smith`, text.slice(0, 900)]) {
      const filled = Object.fromEntries(command.options.map(({ name }) => [name, words]));
      for (const args of [{}, { [command.options[0]?.name ?? ""]: words }, filled]) {
        const answer = await command.run(args, library, runAtOnce);
        expect(JSON.stringify(answer)).not.toContain("[native code]");
      }
    }
  });

  test("completions come for each option", async () => {
    for (const command of commands) {
      for (const { name } of command.options) {
        expect(await command.suggest?.(name, word, library)).toSatisfy(
          (list: unknown) => list === undefined || Array.isArray(list),
        );
      }
    }
  });

  test.each(MESSAGE_COMMANDS.map((menu) => [menu.name, menu] as const))("“%s” answers", async (_name, menu) => {
    const call = menu.toCall({ id: "1", content: text });
    const answer = await findCommand(commands, call.command)?.run(call.args, library, runAtOnce);
    expect(answer).toHaveProperty("kind");
  });
});
