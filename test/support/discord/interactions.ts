import type {
  APIApplicationCommandInteractionDataBasicOption,
  APIBaseInteraction,
  APIInteraction,
  APIInteractionDataResolved,
  APIMessage,
  InteractionType as Type,
} from "discord-api-types/v10";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  Locale,
} from "discord-api-types/v10";
import { type JsonRecord, readRecords, readString } from "./json.ts";
import { APPLICATION_ID, buildMember, buildUser, CHANNEL_ID, GUILD_ID, USER_ID } from "./people.ts";
import { makeSnowflake } from "./snowflake.ts";

/** Who starts an interaction, where, and when. */
export interface Origin {
  readonly userId?: string;
  /** A guild, or the direct messages with the bot. */
  readonly place?: { readonly guildId: string } | "direct-message";
  readonly locale?: Locale;
  /** What the person may do there, as a bit field; as anybody when absent. */
  readonly permissions?: string;
  /** What the members may do there whom options name, likewise. */
  readonly namedPermissions?: string;
  /** How old the interaction is already when it arrives, in ms. */
  readonly ageMs?: number;
}

/** What is given for the options of a command, by name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

type Common<T extends Type> = Pick<
  APIBaseInteraction<T, unknown>,
  | "id"
  | "application_id"
  | "token"
  | "version"
  | "app_permissions"
  | "entitlements"
  | "authorizing_integration_owners"
  | "attachment_size_limit"
  | "locale"
> & { channel: NonNullable<APIInteraction["channel"]>; channel_id: string };

/** `/name` with options, or its autocomplete while `focused` is typed. The command must be as it was registered. */
export function buildCommandInteraction(command: JsonRecord, values: OptionValues, origin: Origin): APIInteraction {
  const options = buildOptions(command, values);
  return {
    ...buildCommon(origin),
    type: InteractionType.ApplicationCommand,
    data: {
      id: readString(command.id),
      name: readString(command.name),
      type: ApplicationCommandType.ChatInput,
      options,
      ...resolveUsers(options, origin),
    },
  };
}

/** Who the options name: the users, and in a guild what they may do in the channel. */
function resolveUsers(
  options: readonly APIApplicationCommandInteractionDataBasicOption[],
  { place, namedPermissions }: Origin,
): { resolved?: APIInteractionDataResolved } {
  const ids = options.flatMap((option) => (option.type === ApplicationCommandOptionType.User ? [option.value] : []));
  if (ids.length === 0) return {};
  const users = Object.fromEntries(ids.map((id) => [id, buildUser(id)]));
  if (place === "direct-message") return { resolved: { users } };
  const members = ids.map((id) => {
    const { user: _user, deaf: _deaf, mute: _mute, ...member } = buildMember(id, namedPermissions);
    return [id, member] as const;
  });
  return { resolved: { users, members: Object.fromEntries(members) } };
}

/** What Discord asks while a person types into an option with autocomplete. */
export function buildAutocompleteInteraction(
  command: JsonRecord,
  focused: string,
  values: OptionValues,
  origin: Origin,
): APIInteraction {
  const options = buildOptions(command, values).map((option) =>
    option.name === focused ? { ...option, focused: true as const } : option,
  );
  return {
    ...buildCommon(origin),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: readString(command.id),
      name: readString(command.name),
      type: ApplicationCommandType.ChatInput,
      options,
    },
  };
}

/** A message command used on a message, whose text comes along. */
export function buildMessageCommandInteraction(
  command: JsonRecord,
  target: APIMessage,
  origin: Origin,
): APIInteraction {
  return {
    ...buildCommon(origin),
    type: InteractionType.ApplicationCommand,
    data: {
      id: readString(command.id),
      name: readString(command.name),
      type: ApplicationCommandType.Message,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    },
  };
}

/** A click on a button of a message. */
export function buildButtonInteraction(message: APIMessage, customId: string, origin: Origin): APIInteraction {
  return {
    ...buildCommon(origin),
    type: InteractionType.MessageComponent,
    message,
    data: { custom_id: customId, component_type: ComponentType.Button },
  };
}

/** A choice in a string select of a message. */
export function buildSelectInteraction(
  message: APIMessage,
  customId: string,
  values: readonly string[],
  origin: Origin,
): APIInteraction {
  return {
    ...buildCommon(origin),
    type: InteractionType.MessageComponent,
    message,
    data: { custom_id: customId, component_type: ComponentType.StringSelect, values: [...values] },
  };
}

function buildCommon<T extends Type>(origin: Origin): Common<T> {
  const id = makeSnowflake(Date.now() - (origin.ageMs ?? 0));
  return {
    id,
    application_id: APPLICATION_ID,
    token: `interaction-token-${id}`,
    version: 1,
    app_permissions: "562949953601536",
    entitlements: [],
    attachment_size_limit: 10_485_760,
    locale: origin.locale ?? Locale.EnglishUS,
    ...buildPlace(origin),
  };
}

function buildPlace({ place = { guildId: GUILD_ID }, userId = USER_ID, permissions }: Origin) {
  if (place === "direct-message") {
    const channel = { id: "1500000000000000001", type: 1 as const };
    return {
      user: buildUser(userId),
      channel,
      channel_id: channel.id,
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { "0": "0" },
    };
  }
  const { guildId } = place;
  const channel = { id: CHANNEL_ID, type: 0 as const, guild_id: guildId };
  return {
    member: buildMember(userId, permissions),
    guild_id: guildId,
    guild: { id: guildId, features: [], locale: Locale.EnglishUS },
    guild_locale: Locale.EnglishUS,
    channel,
    channel_id: channel.id,
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { "0": guildId },
  };
}

/** In the order and with the types that were registered; what was not registered cannot be sent. */
function buildOptions(command: JsonRecord, values: OptionValues): APIApplicationCommandInteractionDataBasicOption[] {
  const registered = readRecords(command.options);
  for (const name of Object.keys(values)) {
    if (!registered.some((option) => option.name === name)) {
      throw new Error(`Discord would not send option "${name}": it is not registered`);
    }
  }
  return registered.flatMap((option) => {
    const name = readString(option.name);
    const value = values[name];
    return value === undefined ? [] : [buildOption(name, option.type, value)];
  });
}

function buildOption(
  name: string,
  type: unknown,
  value: string | number | boolean,
): APIApplicationCommandInteractionDataBasicOption {
  if (type === ApplicationCommandOptionType.String) {
    return { name, type: ApplicationCommandOptionType.String, value: String(value) };
  }
  if (type === ApplicationCommandOptionType.User) {
    return { name, type: ApplicationCommandOptionType.User, value: String(value) };
  }
  if (type === ApplicationCommandOptionType.Integer && typeof value === "number") {
    return { name, type: ApplicationCommandOptionType.Integer, value };
  }
  if (type === ApplicationCommandOptionType.Boolean && typeof value === "boolean") {
    return { name, type: ApplicationCommandOptionType.Boolean, value };
  }
  throw new Error(`Discord would not send ${JSON.stringify(value)} for option "${name}"`);
}
