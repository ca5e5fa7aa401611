/** FNV-1a of a text, a signed number of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv): it tells texts apart and keeps nobody from forging one. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** What the hash begins with, that of no text. */
export const FNV_OFFSET = 0x811c9dc5 | 0;
/** By which numbers are spread. */
export const FNV_PRIME = 0x01000193;
