import { describe, expect, test } from "vitest";
import { buildCommands, MESSAGE_COMMANDS } from "../../../src/commands/registry.ts";
import { buildCommandBodies } from "../../../src/discord/command-body.ts";
import { LANGUAGES } from "../../../src/layout/words/choose-words.ts";
import { findOptionNames, findSlashNames } from "../../../src/layout/words/command-names.ts";
import { buildCounting } from "../../../src/layout/words/counting.ts";
import { ru } from "../../../src/layout/words/ru.ts";
import { findCommandsFaults } from "../../support/discord/validate-outgoing.ts";
import { tallyNotes } from "../../support/tally-notes.ts";

const COMMANDS = buildCommands(async () => tallyNotes([]));
const BODIES = buildCommandBodies({ commands: COMMANDS, messageCommands: MESSAGE_COMMANDS });
const NAMED = LANGUAGES.flatMap(({ locale, commands }) =>
  commands === undefined ? [] : [[locale, commands] as const],
);

describe.each(NAMED)("%s", (_locale, names) => {
  test("no two commands, and no two options of a command, have one name", () => {
    const commandNames = COMMANDS.map((command) => findSlashNames(names, command)?.name);
    expect(new Set(commandNames).size).toBe(COMMANDS.length);
    for (const command of COMMANDS) {
      const optionNames = command.options.map((option) => findOptionNames(names, command, option)?.name);
      expect(new Set(optionNames).size, command.name).toBe(command.options.length);
    }
  });

  test("every name, description and choice is as short as Discord wants it", () => {
    for (const command of COMMANDS) {
      const options = command.options.map((option) => findOptionNames(names, command, option));
      for (const named of [findSlashNames(names, command), ...options]) {
        expect(named?.name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
        expect(named?.name).toBe(named?.name.toLowerCase().normalize("NFC"));
        expect(named?.description).toMatch(/^.{1,100}$/u);
      }
      for (const label of options.flatMap((option) => Object.values(option?.choices ?? {}))) {
        expect(label).toMatch(/^.{1,100}$/u);
      }
    }
    for (const label of Object.values(names.menu)) expect(label).toMatch(/^.{1,32}$/u);
  });

  test("nothing is named that no command has", () => {
    const known = new Map(COMMANDS.map(({ name, options }) => [name, options]));
    for (const [name, { options }] of Object.entries(names.slash)) {
      expect(known.get(name)?.map((option) => option.name)).toEqual(expect.arrayContaining(Object.keys(options)));
    }
    expect(MESSAGE_COMMANDS.map(({ name }) => name).sort()).toEqual(Object.keys(names.menu).sort());
  });
});

test("every command names itself in each locale", () => {
  const locales = LANGUAGES.flatMap(({ commands, discordLocales }) => (commands === undefined ? [] : discordLocales));
  for (const body of BODIES) expect(Object.keys(body.name_localizations ?? {}).sort()).toEqual([...locales].sort());
});

test("Discord takes every command, and all languages of one together are within 8,000 characters", () => {
  expect(findCommandsFaults(BODIES)).toEqual([]);
  for (const body of BODIES) expect(countTexts(body), body.name).toBeLessThanOrEqual(8_000);
});

/** The characters of all texts that count: names, descriptions and values, each localization with them. */
function countTexts(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countTexts(inner), 0);
}

test.each([
  [1, "1 отрывок"],
  [2, "2 отрывка"],
  [5, "5 отрывков"],
  [11, "11 отрывков"],
  [21, "21 отрывок"],
  [22, "22 отрывка"],
  [112, "112 отрывков"],
  [12_345, "12\u00a0345 отрывков"],
])("%d passages in Russian are %j", (number, text) => {
  expect(ru.passageCount(number)).toBe(text);
});

test("a category that a language does not give falls back, and the number is written its way", () => {
  expect(buildCounting("fr").count(1_234, { other: "# mots" })).toBe("1\u202f234 mots");
  expect(buildCounting("fr").count(0, { one: "# mot", other: "# mots" })).toBe("0 mot");
});
