import { cutAtWord } from "../layout/cut-at-word.ts";
import { disarm } from "./escape-markdown.ts";

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
