import type { Command, CommandOption } from "../../commands/command.ts";
import { COMMON_OPTIONS } from "../../commands/common-options.ts";
import { LANGUAGES } from "./choose-words.ts";
import type { CommandNames, OptionNames, SlashNames } from "./words.ts";

/** A text in other languages, by the locales of Discord's clients. */
export type Localizations = Readonly<Record<string, string>>;

/** What `choose` takes from the names of each language that has them. */
export function localize(choose: (names: CommandNames) => string | undefined): Localizations {
  return Object.fromEntries(
    LANGUAGES.flatMap(({ commands, discordLocales }) => {
      const text = commands === undefined ? undefined : choose(commands);
      return text === undefined ? [] : discordLocales.map((locale) => [locale, text] as const);
    }),
  );
}

/** A command's names in one language; undefined when it has none for it. */
export function findSlashNames(names: CommandNames, { name }: Command): SlashNames | undefined {
  return names.slash[name];
}

/** An option's names in one language, those of the common options for every command alike. */
export function findOptionNames(names: CommandNames, command: Command, option: CommandOption): OptionNames | undefined {
  const own = names.slash[command.name]?.options[option.name];
  return own ?? (COMMON_OPTIONS.some(({ name }) => name === option.name) ? names.common[option.name] : undefined);
}
