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
