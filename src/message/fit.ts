import { disarm } from "./escape-markdown.ts";

/** `text` in at most `length` characters (none when it is below 1), cut at a word with "…": for the bot's own words and labels, never for a source. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length < 1) return "";
  const space = text.lastIndexOf(" ", length - 1);
  const end = space > length / 2 ? space : length - 1;
  // Half of a surrogate pair is no character: Discord would show a replacement mark.
  const isHalved = /[\uD800-\uDBFF]/.test(text[end - 1] ?? "");
  return `${text.slice(0, isHalved ? end - 1 : end)}…`;
}

/** The bot's own words as Markdown in at most `room` characters, cut before they are escaped so that no escape is cut in two. */
export function fitDisarmed(text: string, room: number): string {
  let escaped = disarm(text);
  for (let length = room; escaped.length > room && length > 0; length -= Math.max(1, escaped.length - room)) {
    escaped = disarm(cutAtWord(text, length));
  }
  return escaped.length > room ? "" : escaped;
}

/** Splits `room` among parts that want `wants` each: whoever wants less than a fair share gives the rest to the others. */
export function shareRoom(wants: readonly number[], room: number): number[] {
  const shares = wants.map(() => 0);
  let left = room;
  const ascending = [...wants.entries()].sort(([, a], [, b]) => a - b);
  for (const [place, [index, want]] of ascending.entries()) {
    const share = Math.min(want, Math.floor(left / (wants.length - place)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}
