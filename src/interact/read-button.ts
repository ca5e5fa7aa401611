import { readAsked } from "../message/asked-words.ts";
import type { Context } from "./context.ts";
import { type ButtonState, readCustomId } from "./custom-id.ts";
import type { ClickRequest } from "./request.ts";

/** What the clicked button stands for, by its id and the message that it sits on; undefined when they do not tell. */
export function readButton({ customId, message }: ClickRequest, { commands }: Context): ButtonState | undefined {
  return readCustomId(customId, commands, readAsked(message.content));
}
