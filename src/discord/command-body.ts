import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, CommandOption } from "../commands/command.ts";
import type { MessageCommand } from "../commands/message-command.ts";
import type { Context } from "../interact/context.ts";
import { findOptionNames, findSlashNames, localize } from "../layout/words/command-names.ts";

/** A command in the form in which Discord registers it. */
export type CommandBody =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** All commands, in the form in which Discord registers them. */
export function buildCommandBodies({
  commands,
  messageCommands,
}: Pick<Context, "commands" | "messageCommands">): CommandBody[] {
  return [...commands.map(buildCommandBody), ...messageCommands.map(buildMessageCommandBody)];
}

function buildCommandBody(command: Command): CommandBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    name_localizations: localize((names) => findSlashNames(names, command)?.name),
    description: command.description,
    description_localizations: localize((names) => findSlashNames(names, command)?.description),
    options: command.options.map((option) => buildOption(option, command)),
    ...(command.audience === "managers" ? MANAGERS_ALONE : EVERYWHERE),
  };
}

function buildMessageCommandBody({ name }: MessageCommand): CommandBody {
  const name_localizations = localize(({ menu }) => menu[name]);
  return { type: ApplicationCommandType.Message, name, name_localizations, ...EVERYWHERE };
}

function buildOption(option: CommandOption, command: Command): APIApplicationCommandOption {
  const { name, description, required } = option;
  const common = {
    name,
    name_localizations: localize((names) => findOptionNames(names, command, option)?.name),
    description,
    description_localizations: localize((names) => findOptionNames(names, command, option)?.description),
    required,
  };
  switch (option.kind) {
    case "text": {
      const { maxLength: max_length, completes: autocomplete } = option;
      return { type: ApplicationCommandOptionType.String, ...common, max_length, autocomplete };
    }
    case "flag":
      return { type: ApplicationCommandOptionType.Boolean, ...common };
    case "member":
      return { type: ApplicationCommandOptionType.User, ...common };
    case "choice": {
      const choices = option.choices.map(({ label, value }) => ({
        name: label,
        name_localizations: localize((names) => findOptionNames(names, command, option)?.choices?.[value]),
        value,
      }));
      return { type: ApplicationCommandOptionType.String, ...common, choices };
    }
  }
}

/** Installed by a server or by a person; in servers, in the bot's direct messages and in those of others. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Only where there is a server to manage: elsewhere nobody's permissions would be asked for. */
const MANAGERS_ALONE = {
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};
