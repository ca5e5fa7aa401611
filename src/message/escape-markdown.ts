import { findMatches } from "../core/text/find-matches.ts";
import type { Span } from "../core/text/span.ts";

/**
 * `text` such that Discord shows it as it stands and makes no link of it: for what a person typed and the bot repeats,
 * since a bot's word for an address is worth more than a stranger's.
 */
export function disarm(text: string): string {
  const offsets = new Set<number>();
  for (const match of findMatches(text, INLINE_MARKUP)) offsets.add(match.index);
  for (const match of findMatches(text, BLOCK_MARKUP)) offsets.add(match.index + match[0].length - 1);
  for (const match of findMatches(text, SCHEME_END)) offsets.add(match.index);
  for (const match of findMatches(text, INVITE)) offsets.add(match.index + match[0].length - 1);
  return insertBackslashes(text, [...offsets]);
}

/** What `disarm` was given; of any other Markdown, the text with its backslashes resolved. */
export function undoEscapes(escaped: string): string {
  return escaped.replace(ESCAPED, "$1");
}

/**
 * The offsets of `text`, ascending, before which a backslash has to stand so that Discord shows it as it stands: Markdown,
 * mentions, timestamps and masked links are taken for letters. Addresses stay untouched, so that they can be clicked, but for
 * those within or right behind which the bot puts a sign of its own, at one of the offsets `put`: it would be a part of them.
 */
export function findEscapes(text: string, put: readonly number[]): number[] {
  const offsets = new Set<number>();
  for (const match of findMatches(text, INLINE_MARKUP)) offsets.add(match.index);
  for (const match of findMatches(text, BLOCK_MARKUP)) offsets.add(match.index + match[0].length - 1);
  for (const url of findUrls(text)) {
    const isUnsafe = text[url.end] === "<" || put.some((at) => at > url.start && at <= url.end);
    for (let offset = url.start; offset < url.end; offset += 1) {
      if (!isUnsafe) offsets.delete(offset);
      else if (text[offset] === ":") offsets.add(offset);
    }
  }
  return [...offsets].sort((a, b) => a - b);
}

/**
 * The addresses in `text` as Discord makes them clickable, with the punctuation that follows them. A backslash or a
 * style inside would become a part of the address; one before a "<" that follows, too: such an address is not linked.
 */
export function findUrls(text: string): Span[] {
  return [...findMatches(text, ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function insertBackslashes(text: string, offsets: readonly number[]): string {
  let escaped = "";
  let at = 0;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    escaped += `${text.slice(at, offset)}\\`;
    at = offset;
  }
  return escaped + text.slice(at);
}

/** Matches the ":" of "https://", "HTTP://" and "steam://"; not of "a: b". */
const SCHEME_END = /:(?=\/\/)/gu;
/** Matches "discord." of "discord.gg/abc" and of "discord.com/invite/abc", which Discord shows as a card; not of "discord.js". */
const INVITE = /discord(?:app)?\.(?=gg\/|com\/invite)/giu;
/** Matches "\\*" and "\\:"; not "\\a". */
const ESCAPED = /\\([\\*_~`|<[(#\-+>.:])/gu;
/** Matches "https://a.example/b_c." whole; not "https:// a". */
const ADDRESS = /https?:\/\/[^\s<]+/gu;
/** Matches each of \ * _ ~ ` | < [ and the "(" of "](", which would end a link that the bot opened; not "#", ":" or "a (b". */
const INLINE_MARKUP = /[\\*_~`|<[]|(?<=\])\(/gu;
/** Matches a line's start up to the mark of "# a", "-# a", "- a", "+ a", "> a" or "1. a"; not of "a - b". */
const BLOCK_MARKUP = /^[^\S\n\r\u2028\u2029]*(?:[#\-+>]|\d+\.)/gmu;
