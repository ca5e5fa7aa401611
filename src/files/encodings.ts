/** The name of an encoding as the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels) has it, in lower case. */
export type Encoding = string;

/** The encoding in which texts are to be saved, and of which nothing is said. */
export const UTF_8 = "utf-8";

/** What most files of the West are in that are not UTF-8. */
export const WINDOWS_1252 = "windows-1252";

/** The encoding that the mark at the beginning of a file names; undefined without one. UTF-8 needs none. */
export function readByteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * UTF-16 without a mark by its zeros: the half of a letter of most scripts, and of a space in all, is one, and always the
 * same half. Undefined for what has none, or has them in both places.
 */
export function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, ZEROS_SAMPLE);
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if (first + second < Math.max(2, sample.length * FEWEST_ZEROS)) return undefined;
  if (first * STEADY < second) return "utf-16le";
  return second * STEADY < first ? "utf-16be" : undefined;
}

/** What was done to a file of that encoding, in words for its owner. */
export function explainConversion(encoding: Encoding): string {
  return `The file is ${nameEncoding(encoding)}: it was converted. Save it as UTF-8 where a letter is wrong.`;
}

// "Windows-1252", "UTF-16".
function nameEncoding(encoding: Encoding): string {
  const known = NAMES.get(encoding);
  if (known !== undefined) return known;
  return encoding.startsWith("windows") ? encoding.replace("w", "W") : encoding.toUpperCase();
}

const NAMES: ReadonlyMap<Encoding, string> = new Map([
  ["utf-16le", "UTF-16"],
  ["utf-16be", "UTF-16"],
  ["macintosh", "MacRoman"],
  ["x-mac-cyrillic", "MacCyrillic"],
  ["shift_jis", "Shift_JIS"],
  ["big5", "Big5"],
]);

/** Bytes in which zeros are counted. */
const ZEROS_SAMPLE = 4_096;
/** The least share of zeros: words of Cyrillic have one space in seven letters, that is one zero in fourteen bytes. */
const FEWEST_ZEROS = 0.03;
/** How many times as many zeros stand in the one half as in the other. */
const STEADY = 20;
