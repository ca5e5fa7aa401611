import type { APIInteractionGuildMember, APIUser } from "discord-api-types/v10";
import { GuildMemberFlags } from "discord-api-types/v10";

const NO_FLAGS: number = 0;

/** The bot's own name and the ids that it goes by; of a bot, user and application id are the same. */
export const APPLICATION_ID = "1100000000000000001";
/** The guild that the bot is in unless a test says otherwise. */
export const GUILD_ID = "1200000000000000001";
/** Where people talk in that guild. */
export const CHANNEL_ID = "1300000000000000001";
/** The person who asks unless a test says otherwise. */
export const USER_ID = "1400000000000000001";

/** A user as Discord shows one in every payload. */
export function buildUser(id: string = USER_ID): APIUser {
  const bot = id === APPLICATION_ID;
  return {
    id,
    username: bot ? "verbatim" : `reader${id.slice(-4)}`,
    discriminator: bot ? "0420" : "0",
    global_name: null,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
    primary_guild: null,
    ...(bot ? { bot: true } : {}),
  };
}

/** The rights of anybody: they do not include to manage messages (1 << 13). */
const MEMBER_PERMISSIONS = "2248473465835073";

/** Those and the right to manage messages. */
export const MODERATOR_PERMISSIONS = String(BigInt(MEMBER_PERMISSIONS) | (1n << 13n));

/** The rights of anybody and the right to manage the guild. */
export const MANAGER_PERMISSIONS = String(BigInt(MEMBER_PERMISSIONS) | (1n << 5n));

/** The rights of anybody without that to view the channel. */
export const OUTSIDER_PERMISSIONS = String(BigInt(MEMBER_PERMISSIONS) & ~(1n << 10n));

/** That user as a member of a guild, with the rights of anybody unless told otherwise. */
export function buildMember(userId: string, permissions = MEMBER_PERMISSIONS): APIInteractionGuildMember {
  return {
    user: buildUser(userId),
    nick: null,
    avatar: null,
    banner: null,
    avatar_decoration_data: null,
    roles: [],
    joined_at: "2024-01-02T03:04:05.000Z",
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: GuildMemberFlags.CompletedOnboarding,
    permissions,
  };
}
