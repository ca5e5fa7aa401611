import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  MessageFlags,
} from "discord-api-types/v10";

/** A message as plain JSON in the shape of Discord's API, and the files that go with it. */
export interface Message {
  readonly body: MessageBody;
  readonly files: readonly TextFile[];
}

export interface MessageBody {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIComponentInMessageActionRow>[];
  /** Nobody is pinged by what a source or a question holds. */
  readonly allowed_mentions: { readonly parse: [] };
  readonly flags?: MessageFlags;
}

/** A file that is attached to a message, UTF-8. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}
