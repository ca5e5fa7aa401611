import type { ShownMessage } from "./messages.ts";

/** All text that a message shows, its embeds included. */
export function readShownText({ message }: ShownMessage): string {
  const embeds = message.embeds.flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    embed.footer?.text,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ]);
  return [message.content, ...embeds].join("\n");
}
