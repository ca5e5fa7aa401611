import { type JsonRecord, readRecords, readString } from "./json.ts";
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

/** Whether the message has a button whose label matches and which can be clicked. */
export function hasButton(shown: ShownMessage, label: RegExp): boolean {
  return findClickable(shown, label) !== undefined;
}

/** The `custom_id` of that button; throws when there is none. */
export function findButton(shown: ShownMessage, label: RegExp): string {
  const button = findClickable(shown, label);
  if (button === undefined) throw new Error(`no button ${label.source} on the message`);
  return readString(button.custom_id);
}

function findClickable({ message }: ShownMessage, label: RegExp): JsonRecord | undefined {
  return readRecords(message.components)
    .flatMap((row) => readRecords(row.components))
    .find((each) => label.test(readString(each.label)) && each.disabled !== true);
}
