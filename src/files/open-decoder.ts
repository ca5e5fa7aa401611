import { type Encoding, WINDOWS_1252 } from "./encodings.ts";

/**
 * A function that reads bytes of that encoding part after part, and at last, given none, what was left of them. It throws
 * for bytes that are none of that encoding: no replacement character is shown as if it were the source's own. Throws
 * RangeError for an encoding that the platform does not know.
 */
export function openDecoder(encoding: Encoding): (bytes: Uint8Array | undefined) => string {
  if (encoding === WINDOWS_1252) return (bytes) => (bytes === undefined ? "" : decodeWindows1252(bytes));
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => decoder.decode(bytes, { stream: bytes !== undefined });
}

// Node's own decoder reads 0x80 to 0x9F as control characters (https://github.com/nodejs/node/issues/56542).
function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)).replace(SPECIAL, (letter) => {
      const special = SPECIALS[letter.charCodeAt(0) - 0x80];
      if (special === undefined || special === " ") throw new TypeError("a byte that stands for no letter");
      return special;
    });
  }
  return text;
}

/** Arguments of a call: an engine allows some ten thousand. */
const AT_ONCE = 8_192;

/** Matches U+0080 and U+009F; not U+00A0. */
const SPECIAL = /[\u0080-\u009F]/gu;

/** What 0x80 to 0x9F stand for, a space where they stand for nothing (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const SPECIALS: readonly string[] = Array.from("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ");
