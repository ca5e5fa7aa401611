import type { Span } from "../core/span.ts";

/**
 * `text` such that Discord shows it as it stands: Markdown, mentions, timestamps and masked links are taken for letters.
 * Reading the result back (its Markdown parsed) gives `text`. Addresses stay untouched, so that they can be clicked.
 */
export function escapeMarkdown(text: string): string {
  let escaped = "";
  let at = 0;
  for (const offset of findEscapes(text)) {
    escaped += `${text.slice(at, offset)}\\`;
    at = offset;
  }
  return escaped + text.slice(at);
}

/** The offsets of `text`, ascending, before which a backslash has to stand. */
export function findEscapes(text: string): number[] {
  const offsets = new Set<number>();
  for (const match of text.matchAll(INLINE_MARKUP)) offsets.add(match.index);
  for (const match of text.matchAll(BLOCK_MARKUP)) offsets.add(match.index + match[0].length - 1);
  for (const url of findUrls(text)) {
    const isUnsafe = text[url.end] === "<";
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
  return [...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Matches "https://a.example/b_c." whole; not "https:// a". */
const ADDRESS = /https?:\/\/[^\s<]+/gu;
/** Matches each of \ * _ ~ ` | < [ ; not "#" or ":". */
const INLINE_MARKUP = /[\\*_~`|<[]/gu;
/** Matches a line's start up to the mark of "# a", "-# a", "- a", "+ a", "> a" or "1. a"; not of "a - b". */
const BLOCK_MARKUP = /^[^\S\n]*(?:[#\-+>]|\d+\.)/gmu;
