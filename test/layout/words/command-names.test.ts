import { describe, expect, test } from "vitest";
import type { Command, CommandOption } from "../../../src/commands/command.ts";
import type { MessageCommand } from "../../../src/commands/message-command.ts";
import { buildCommands, MESSAGE_COMMANDS } from "../../../src/commands/registry.ts";
import { chooseWords, LANGUAGES } from "../../../src/layout/words/choose-words.ts";
import { findOptionNames, findSlashNames } from "../../../src/layout/words/command-names.ts";
import { en } from "../../../src/layout/words/en.ts";
import type { CommandNames, Words } from "../../../src/layout/words/words.ts";
import { tallyNotes } from "../../support/tally-notes.ts";
import { readPieces } from "../../support/word-pieces.ts";

const COMMANDS = buildCommands(async () => tallyNotes([]));

describe.each(LANGUAGES.map((words) => [words.locale, words] as const))("%s", (_locale, words) => {
  test("names every command, option and choice", () => {
    expect(findMissingNames(words, COMMANDS, MESSAGE_COMMANDS)).toEqual([]);
  });

  test("says everything that English says, none of it empty", () => {
    expect(
      Object.keys(words)
        .filter((key) => key !== "commands")
        .sort(),
    ).toEqual(Object.keys(en).sort());
    expect(findEmpty(words, "")).toEqual([]);
  });

  test("says nothing in the words of another language", () => {
    const others = LANGUAGES.filter((other) => other !== words).flatMap(readAllPieces);
    expect(readAllPieces(words).filter((piece) => others.includes(piece))).toEqual([]);
  });

  test("is chosen by each of its locales", () => {
    expect(words.discordLocales.length).toBeGreaterThan(0);
    for (const locale of words.discordLocales) expect(chooseWords(locale)).toBe(words);
  });
});

/** What the files of a language say, but for the names by which commands of a message's menu are known. */
function readAllPieces({ locale, commands }: Words): string[] {
  const files = [`${locale}.ts`, ...(commands === undefined ? [] : [`${locale}-commands.ts`])];
  const known = MESSAGE_COMMANDS.map(({ name }) => name);
  return files.flatMap(readPieces).filter((piece) => !known.includes(piece));
}

/** What a language does not name, such as "ask.question" or "cite.style.ris"; empty when it is complete. */
function findMissingNames(
  { commands: names }: Pick<Words, "commands">,
  commands: readonly Command[],
  menu: readonly MessageCommand[],
): string[] {
  if (names === undefined) return [];
  return [
    ...commands.flatMap((command) => [
      ...(findSlashNames(names, command) === undefined ? [command.name] : []),
      ...command.options.flatMap((option) => findMissingOption(names, command, option)),
    ]),
    ...menu.flatMap(({ name }) => (names.menu[name] === undefined ? [name] : [])),
  ];
}

function findMissingOption(names: CommandNames, command: Command, option: CommandOption): string[] {
  const found = findOptionNames(names, command, option);
  const path = `${command.name}.${option.name}`;
  if (found === undefined) return [path];
  const choices = option.kind === "choice" ? option.choices : [];
  return choices.flatMap(({ value }) => (found.choices?.[value] === undefined ? [`${path}.${value}`] : []));
}

function findEmpty(value: unknown, path: string): string[] {
  if (value === "") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => findEmpty(inner, `${path}.${key}`));
}

test("a language that leaves something out is told what", () => {
  const commands = {
    slash: { cite: { name: "x", description: "x", options: { style: { name: "x", description: "x" } } } },
    common: { private: { name: "x", description: "x" } },
    menu: {},
  };
  const cite = COMMANDS.filter(({ name }) => name === "cite");
  expect(findMissingNames({ commands }, cite, MESSAGE_COMMANDS)).toEqual(
    expect.arrayContaining(["cite.id", "cite.style.plain", "cite.for", "Find the source"]),
  );
});

test.each(["de-DE", "tlh", "", "__proto__", "en-AU"])(
  "the locale %j without words of its own gets English",
  (locale) => {
    if (!LANGUAGES.some((words) => locale.startsWith(words.locale))) expect(chooseWords(locale)).toBe(en);
  },
);
