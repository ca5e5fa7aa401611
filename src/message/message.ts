import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  MessageFlags,
} from "discord-api-types/v10";
import type { Place } from "../layout/place.ts";

/** A message as plain JSON: what Discord gets is its body and its files. */
export interface Message {
  /** In the shape of Discord's API. */
  readonly body: MessageBody;
  readonly files: readonly TextFile[];
  /** Where the excerpt of each embed stands; null for an embed that shows none. */
  readonly places: readonly (Place | null)[];
  /** The words of the asker that the content repeats, in order, as they are read back from it. */
  readonly asked: readonly string[];
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
