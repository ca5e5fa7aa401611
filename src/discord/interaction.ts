import { z } from "zod";
import type { NamedMember, Request, Viewer } from "../interact/request.ts";
import { type Instant, measureUntil } from "../time/instant.ts";

/** What the gateway said that somebody did, and what an answer to it needs. */
export interface Interaction {
  readonly id: string;
  readonly applicationId: string;
  /** Void after 3 s without a first response, after 15 min with one. */
  readonly token: string;
  /** Deadlines count from here: for Discord the time runs while a replayed interaction is on its way. */
  readonly madeAt: Instant;
  readonly request: Request;
}

/**
 * Reads an INTERACTION_CREATE payload; undefined when it is malformed or of a type that the bot does not offer. `place`
 * is asked when that was which Discord's clock calls so many milliseconds since 1970.
 */
export function readInteraction(payload: unknown, place: (stampedMs: number) => Instant): Interaction | undefined {
  const parsed = PAYLOAD.safeParse(payload);
  if (!parsed.success) return undefined;
  const viewer = readViewer(parsed.data);
  const request = viewer === undefined ? undefined : readRequest(parsed.data, viewer);
  if (request === undefined) return undefined;
  const { id, token, application_id: applicationId, guild_id: serverId } = parsed.data;
  const placed = serverId === undefined ? request : { ...request, serverId };
  return { id, applicationId, token, madeAt: place(readTimestamp(id)), request: placed };
}

/** Whole milliseconds since an interaction was made. */
export function readAge({ madeAt }: Interaction): number {
  return Math.round(-measureUntil(madeAt));
}

function readRequest(payload: Payload, viewer: Viewer): Request | undefined {
  const { locale } = payload;
  switch (payload.type) {
    case APPLICATION_COMMAND:
      return payload.data.type === MESSAGE_COMMAND
        ? readMessageCommand(payload.data, viewer, locale)
        : readCommand(payload, viewer);
    case MESSAGE_COMPONENT: {
      const { custom_id: customId } = payload.data;
      return { kind: "click", customId, message: readMessage(payload.message), viewer, locale };
    }
    case AUTOCOMPLETE: {
      const focused = payload.data.options.find((option) => option.focused);
      if (focused === undefined) return undefined;
      const { name: command } = payload.data;
      const typed = String(focused.value ?? "");
      return { kind: "completion", command, option: focused.name, typed, args: readArgs(payload.data), viewer, locale };
    }
  }
}

function readCommand({ data, channel, locale }: CommandPayload, viewer: Viewer): Request {
  const members = readMembers(data, new Set(channel?.recipients.map(({ id }) => id)));
  return { kind: "command", command: data.name, args: readArgs(data), members, viewer, locale };
}

// Discord says of a server's member what they may do in the channel, and of others nothing; in direct messages those who
// take part are present.
function readMembers({ resolved }: CommandData, recipients: ReadonlySet<string>): NamedMember[] {
  return Object.values(resolved?.users ?? {}).map(({ id, bot }) => {
    const member = Object.entries(resolved?.members ?? {}).find(([key]) => key === id)?.[1];
    const isPresent = recipients.has(id) || holdsPermission(member?.permissions, VIEW_CHANNEL);
    return { id, standing: bot ? "bot" : isPresent ? "present" : "absent" };
  });
}

function readMessageCommand(data: CommandData, viewer: Viewer, locale: string): Request | undefined {
  const message = data.target_id === undefined ? undefined : data.resolved?.messages?.[data.target_id];
  if (message === undefined) return undefined;
  const target = { id: message.id, content: readTargetText(message) };
  return { kind: "message-command", name: data.name, target, viewer, locale };
}

// What a person wrote; of a message that only passes others' words on, those: a forwarded message, or a bot's embeds.
function readTargetText({ content, message_snapshots: forwarded, embeds }: TargetData): string {
  const texts = [
    content,
    forwarded.map(({ message }) => message.content).join("\n"),
    embeds.map(({ description }) => description ?? "").join("\n"),
  ];
  return texts.find((text) => text.trim() !== "") ?? "";
}

function readMessage(message: ComponentPayload["message"]): Extract<Request, { kind: "click" }>["message"] {
  const { id, content, flags, interaction_metadata: origin, interaction } = message;
  const askerId = origin?.user.id ?? interaction?.user.id;
  return { id, content, isPrivate: (flags & EPHEMERAL) !== 0, ...(askerId !== undefined && { askerId }) };
}

function readViewer({ member, user }: Payload): Viewer | undefined {
  const id = member?.user.id ?? user?.id;
  if (id === undefined) return undefined;
  const holds = (permission: bigint): boolean => holdsPermission(member?.permissions, permission);
  return { id, canManageMessages: holds(MANAGE_MESSAGES), canManageServer: holds(MANAGE_SERVER) };
}

function holdsPermission(permissions: string | undefined, permission: bigint): boolean {
  return (BigInt(permissions ?? "0") & permission) !== 0n;
}

function readArgs({ options }: CommandData): Readonly<Record<string, string | boolean | undefined>> {
  return Object.fromEntries(options.map(({ name, value }) => [name, value]));
}

function readTimestamp(snowflake: string): number {
  return Number(BigInt(snowflake) >> 22n) + DISCORD_EPOCH;
}

/** InteractionType */
const APPLICATION_COMMAND = 2;
const MESSAGE_COMPONENT = 3;
const AUTOCOMPLETE = 4;
/** ApplicationCommandType.Message */
const MESSAGE_COMMAND = 3;
/** MessageFlags.Ephemeral */
const EPHEMERAL = 64;
/** PermissionFlagsBits.ManageMessages, ManageGuild and ViewChannel */
const MANAGE_MESSAGES = 1n << 13n;
const MANAGE_SERVER = 1n << 5n;
const VIEW_CHANNEL = 1n << 10n;

/** 2015-01-01T00:00:00Z in milliseconds: snowflakes count from there. */
const DISCORD_EPOCH = 1_420_070_400_000;

const SNOWFLAKE = z.string().regex(/^\d{1,20}$/u);
const USER = z.object({ id: SNOWFLAKE });
/** A bit field of permissions, as digits. */
const PERMISSIONS = SNOWFLAKE;
const OPTION = z.object({
  name: z.string(),
  // Half a surrogate pair cannot be sent back.
  value: z
    .union([z.string().transform((text) => text.toWellFormed()), z.boolean(), z.number().transform(String)])
    .optional(),
  focused: z.boolean().default(false),
});
const TARGET = z.object({
  id: SNOWFLAKE,
  content: z.string().default(""),
  message_snapshots: z.array(z.object({ message: z.object({ content: z.string().default("") }) })).default([]),
  embeds: z.array(z.object({ description: z.string().nullish() })).default([]),
});
const COMMAND_DATA = z.object({
  name: z.string(),
  type: z.number().default(1),
  options: z.array(OPTION).default([]),
  target_id: SNOWFLAKE.optional(),
  resolved: z
    .object({
      messages: z.record(z.string(), TARGET).optional(),
      users: z.record(z.string(), USER.extend({ bot: z.boolean().default(false) })).optional(),
      members: z.record(z.string(), z.object({ permissions: PERMISSIONS.optional() })).optional(),
    })
    .optional(),
});
const BASE = {
  id: SNOWFLAKE,
  application_id: SNOWFLAKE,
  token: z.string().min(1),
  guild_id: SNOWFLAKE.optional(),
  channel: z.object({ recipients: z.array(USER).default([]) }).optional(),
  member: z.object({ user: USER, permissions: PERMISSIONS.optional() }).optional(),
  user: USER.optional(),
  locale: z.string().default("en-US"),
};
const COMPONENT = z.object({
  ...BASE,
  type: z.literal(MESSAGE_COMPONENT),
  data: z.object({ custom_id: z.string() }),
  message: z.object({
    id: SNOWFLAKE,
    content: z.string().default(""),
    flags: z.number().default(0),
    interaction_metadata: z.object({ user: USER }).nullish(),
    interaction: z.object({ user: USER }).nullish(),
  }),
});
const COMMAND = z.object({ ...BASE, type: z.literal(APPLICATION_COMMAND), data: COMMAND_DATA });
const PAYLOAD = z.discriminatedUnion("type", [
  COMMAND,
  z.object({ ...BASE, type: z.literal(AUTOCOMPLETE), data: COMMAND_DATA }),
  COMPONENT,
]);

type Payload = z.infer<typeof PAYLOAD>;
type CommandPayload = z.infer<typeof COMMAND>;
type CommandData = z.infer<typeof COMMAND_DATA>;
type ComponentPayload = z.infer<typeof COMPONENT>;
type TargetData = z.infer<typeof TARGET>;
