import type { Command } from "../commands/command.ts";
import type { Span } from "../core/span.ts";
import type { Response } from "../interact/response.ts";

/**
 * What the page and its server say to each other, as JSON. What the person does goes to the server as a `Request` of
 * `src/interact`, the very one that Discord's interactions become, with the message that it is about.
 */

/** The channel as the page opens it: what can be asked and what the corpus holds. */
export interface Channel {
  readonly version: string;
  readonly articles: number;
  readonly passages: number;
  readonly problems: number;
  readonly commands: readonly ChannelCommand[];
  /** Names of the commands in a message's menu. */
  readonly messageCommands: readonly string[];
}

export type ChannelCommand = Pick<Command, "name" | "description" | "options">;

/** The response that Discord would get, and where in the corpus each embed of its message comes from. */
export interface PageResponse {
  readonly response: Response;
  /** By the place of the embed; null where an embed shows no source text, or the corpus holds it no more. */
  readonly sources: readonly (Source | null)[];
}

/** A place in the corpus. */
export interface Source extends Span {
  /** The article's id. */
  readonly article: string;
  /** The passage's number. */
  readonly passage: number;
}
