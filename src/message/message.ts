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
  readonly components: Row[];
  /** Nobody is pinged by what a source or a question holds; `users` names the one that the asker chose. */
  readonly allowed_mentions: { readonly parse: []; readonly users?: [string] };
  readonly flags?: MessageFlags;
}

/** A row of buttons. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A file that is attached to a message, UTF-8. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}
