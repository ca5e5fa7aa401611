import type { APIMessage } from "discord-api-types/v10";
import { MessageFlags, MessageType } from "discord-api-types/v10";
import { type JsonRecord, readRecord, readRecords, readString } from "./json.ts";
import { APPLICATION_ID, buildUser, CHANNEL_ID } from "./people.ts";
import { makeSnowflake } from "./snowflake.ts";

/** A file that came with a request, as one part of a multipart body. */
export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

/** A message that somebody sees, and the files on it. Changes in place when it is edited. */
export interface ShownMessage {
  message: APIMessage;
  files: readonly SentFile[];
}

/** The messages of this Discord by id, kept across restarts of the bot, so that an old button can be clicked. */
export type MessageStore = Map<string, ShownMessage>;

/** A message by the bot, before it says anything. */
export function buildBotMessage(channelId: string, flags: number): APIMessage {
  return {
    id: makeSnowflake(),
    channel_id: channelId,
    type: MessageType.ChatInputCommand,
    author: buildUser(APPLICATION_ID),
    application_id: APPLICATION_ID,
    webhook_id: APPLICATION_ID,
    content: "",
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    flags,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
  };
}

/** A message by a person, such as one that a message command is used on. */
export function buildUserMessage(content: string, userId?: string): APIMessage {
  const { application_id: _application, webhook_id: _webhook, ...message } = buildBotMessage(CHANNEL_ID, 0);
  return { ...message, type: MessageType.Default, author: buildUser(userId), content };
}

/** What the message is after a create or an edit: members that the body does not name stay as they are. */
export function applyBody(shown: ShownMessage, body: JsonRecord, files: readonly SentFile[]): ShownMessage {
  const kept = shown.message.flags ?? 0;
  const set = Number(body.flags ?? 0) & ~MessageFlags.Ephemeral;
  const attachments = files.map((file) => buildAttachment(file, body));
  // An edit that lists attachments keeps those of before that it names by id; one that does not keeps all.
  const listed = Array.isArray(body.attachments);
  const changed: JsonRecord = {
    ...("content" in body ? { content: readString(body.content) } : {}),
    ...("embeds" in body ? { embeds: readRecords(body.embeds).map(completeEmbed) } : {}),
    ...("components" in body ? { components: completeComponents(readRecords(body.components)) } : {}),
    ...(files.length > 0 || listed ? { attachments } : {}),
    flags: (kept & ~MessageFlags.Loading) | set,
  };
  // The body has passed Discord's schema of a message, which says no more than the type here does.
  const message = { ...shown.message, ...(changed as Partial<APIMessage>) };
  return { message, files: files.length > 0 || listed ? files : shown.files };
}

function completeEmbed(embed: JsonRecord): JsonRecord {
  const fields = readRecords(embed.fields).map((field) => ({ ...field, inline: field.inline ?? false }));
  const shown = Object.fromEntries(Object.entries(embed).filter(([, value]) => value !== null));
  return { ...shown, type: "rich", ...(fields.length > 0 ? { fields } : {}) };
}

/** Discord numbers every component of a message and fills in how many options of a select can be chosen. */
function completeComponents(rows: readonly JsonRecord[]): JsonRecord[] {
  let id = 0;
  return rows.map((row) => ({
    ...row,
    id: ++id,
    components: readRecords(row.components).map((part) => {
      const limits = Array.isArray(part.options) ? { min_values: 1, max_values: 1 } : {};
      return { ...limits, ...part, id: ++id };
    }),
  }));
}

function buildAttachment(file: SentFile, body: JsonRecord): JsonRecord {
  const described = readRecords(body.attachments).find((each) => each.filename === file.name);
  const url = `https://cdn.discordapp.com/attachments/${CHANNEL_ID}/${encodeURIComponent(file.name)}`;
  const description = readString(readRecord(described).description);
  return {
    id: makeSnowflake(),
    filename: file.name,
    size: file.data.length,
    content_type: file.contentType,
    url,
    proxy_url: url,
    ...(description === "" ? {} : { description }),
  };
}
