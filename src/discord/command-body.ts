import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, CommandOption } from "../commands/command.ts";

/** A command in the form in which Discord registers it. */
export function buildCommandBody(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options: command.options.map(buildOption),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
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
