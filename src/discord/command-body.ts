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
    description: command.description,
    options: command.options.map(buildOption),
    ...(command.audience === "managers" && {
      default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    }),
    ...EVERYWHERE,
  };
}

function buildMessageCommandBody({ name }: MessageCommand): CommandBody {
  return { type: ApplicationCommandType.Message, name, ...EVERYWHERE };
}

function buildOption(option: CommandOption): APIApplicationCommandOption {
  const { name, description, required } = option;
  switch (option.kind) {
    case "text":
      return {
        type: ApplicationCommandOptionType.String,
        name,
        description,
        required,
        max_length: option.maxLength,
        autocomplete: option.completes,
      };
    case "flag":
      return { type: ApplicationCommandOptionType.Boolean, name, description, required };
    case "member":
      return { type: ApplicationCommandOptionType.User, name, description, required };
    case "choice":
      return {
        type: ApplicationCommandOptionType.String,
        name,
        description,
        required,
        choices: option.choices.map(({ label, value }) => ({ name: label, value })),
      };
  }
}

/** Installed by a server or by a person; in servers, in the bot's direct messages and in those of others. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};
