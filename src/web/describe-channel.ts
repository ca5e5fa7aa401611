import type { Command, CommandOption } from "../commands/command.ts";
import { countProblems } from "../core/article/problem.ts";
import type { Context } from "../interact/context.ts";
import { chooseWords, LANGUAGES } from "../layout/words/choose-words.ts";
import { findOptionNames, findSlashNames } from "../layout/words/command-names.ts";
import type { CommandNames } from "../layout/words/words.ts";
import type { Channel, ChannelCommand, ChannelOption } from "./protocol.ts";

/** The channel as somebody with this locale sees it: what can be asked, and what the corpus holds. */
export async function describeChannel(
  { library, commands, messageCommands }: Context,
  locale: string,
): Promise<Channel> {
  const names = chooseWords(locale).commands;
  const read = await library.countRead();
  return {
    version: library.version,
    articles: library.size.articles,
    passages: library.size.passages,
    problems: countProblems(await library.listProblems()),
    ...(read.articles < read.of && { read }),
    languages: LANGUAGES.map((words) => words.locale),
    commands: commands.map((command) => describeCommand(command, names)),
    messageCommands: messageCommands.map(({ name }) => ({ id: name, name: names?.menu[name] ?? name })),
  };
}

function describeCommand(command: Command, names: CommandNames | undefined): ChannelCommand {
  const { name, description, audience, options } = command;
  const named = names === undefined ? undefined : findSlashNames(names, command);
  return {
    id: name,
    name: named?.name ?? name,
    description: named?.description ?? description,
    options: options.map((option) => describeOption(option, command, names)),
    ...(audience !== undefined && { audience }),
  };
}

function describeOption(option: CommandOption, command: Command, names: CommandNames | undefined): ChannelOption {
  const named = names === undefined ? undefined : findOptionNames(names, command, option);
  const shown = {
    id: option.name,
    name: named?.name ?? option.name,
    description: named?.description ?? option.description,
  };
  if (option.kind !== "choice") return { ...option, ...shown };
  const choices = option.choices.map(({ label, value }) => ({ label: named?.choices?.[value] ?? label, value }));
  return { ...option, ...shown, choices };
}
