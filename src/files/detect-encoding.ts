import { type Encoding, WINDOWS_1252 } from "./encodings.ts";
import { openDecoder } from "./open-decoder.ts";

/**
 * The encoding of bytes that are no UTF-8, by the letters that they would be; undefined for UTF-8 with a few broken letters,
 * which no other encoding mends, and for what is no text. What is short and could be Windows-1252 or MacRoman is one of them.
 */
export async function detectEncoding(bytes: Uint8Array): Promise<Encoding | undefined> {
  if (isBrokenUtf8(bytes)) return undefined;
  const sample = collectSample(bytes);
  const western = WESTERN.find((encoding) => isPlausible(decodeAll(sample, encoding)));
  if (western !== undefined && isScarce(sample)) return western;
  const { detectAll } = await import("jschardet");
  const found = detectAll(Buffer.from(sample)).flatMap(({ encoding, confidence }) => {
    const name = encoding === null ? undefined : readName(encoding);
    return name === undefined || !isPlausible(decodeAll(sample, name)) ? [] : [{ name, confidence }];
  });
  const [first] = found;
  const common = found.find(({ name }) => name === WINDOWS_1252);
  if (first === undefined) return western;
  // Of two that fit about equally well the one is meant that most files are in.
  if (western === WINDOWS_1252 && common !== undefined && common.confidence > first.confidence * NEARLY) return western;
  return first.name;
}

function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(BROKEN)?.length ?? 0;
  const whole = (text.match(BEYOND_ASCII)?.length ?? 0) - broken;
  return broken * FEWEST_WHOLE < whole;
}

// Lines of ASCII alone tell nothing.
function collectSample(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE);
  let length = 0;
  for (let at = bytes.findIndex(isHigh); at !== -1 && length < SAMPLE; ) {
    const start = Math.max(bytes.lastIndexOf(LF, at) + 1, at - REACH);
    const newline = bytes.indexOf(LF, at);
    const end = Math.min(newline === -1 ? bytes.length : newline + 1, start + SAMPLE - length);
    sample.set(bytes.subarray(start, end), length);
    length += end - start;
    const next = bytes.subarray(end).findIndex(isHigh);
    at = next === -1 ? -1 : end + next;
  }
  return sample.subarray(0, length);
}

// Few letters beyond ASCII, most of them alone, are those of a language in Latin letters.
function isScarce(sample: Uint8Array): boolean {
  let high = 0;
  let joined = 0;
  for (const [place, byte] of sample.entries()) {
    if (!isHigh(byte)) continue;
    high += 1;
    if (isHigh(sample[place - 1] ?? 0) || isHigh(sample[place + 1] ?? 0)) joined += 1;
  }
  return high < MANY && joined * 2 <= high;
}

function isPlausible(text: string | undefined): boolean {
  if (text === undefined) return false;
  return (text.match(ODD_PLACE)?.length ?? 0) < (text.match(BEYOND_ASCII)?.length ?? 0) * MOST_ODD;
}

function decodeAll(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const decode = openDecoder(encoding);
    return decode(bytes) + decode(undefined);
  } catch {
    return undefined;
  }
}

function readName(found: string): Encoding | undefined {
  const name = found.toLowerCase();
  const alias = ALIASES.get(name) ?? name;
  return alias.startsWith("utf-8") ? undefined : alias;
}

function isHigh(byte: number): boolean {
  return byte >= 0x80;
}

const WESTERN: readonly Encoding[] = [WINDOWS_1252, "macintosh"];

/** Names of the detector that the platform knows by another one; ISO 8859-1 is Windows-1252 to every reader. */
const ALIASES: ReadonlyMap<string, Encoding> = new Map([
  ["ascii", WINDOWS_1252],
  ["iso-8859-1", WINDOWS_1252],
  ["iso8859-15", "iso-8859-15"],
  ["macroman", "macintosh"],
  ["maccyrillic", "x-mac-cyrillic"],
  ["cp932", "shift_jis"],
  ["cp949", "euc-kr"],
  ["cp874", "windows-874"],
  ["tis-620", "windows-874"],
]);

const LF = 0x0a;
/** Bytes that are looked at: some twenty milliseconds. */
const SAMPLE = 4_096;
/** Bytes of a very long line before the letter that is wanted. */
const REACH = 200;
/** Letters beyond ASCII from which on statistics of letters are sure. */
const MANY = 12;
/** Times as many whole letters as broken ones: else the file is of another encoding. */
const FEWEST_WHOLE = 9;
/** The share of letters in places where no language has them from which on they are others. */
const MOST_ODD = 0.2;
/** The share of the best guess's confidence from which on another one is as good. */
const NEARLY = 0.9;

/** Matches what stands for bytes that are no letter. */
const BROKEN = /\uFFFD/gu;
/** Matches é and ’; not e. */
const BEYOND_ASCII = /[^\p{ASCII}]/gu;
/** Matches the second letter of "fŽ" and of "d³o"; not that of "FÉ", and not "É" and the "²" of "5 m²". */
const ODD_PLACE = /(?<=\p{Ll})(?:[À-ÖØ-ÞŠŽŸŒ]|[¡-©«¬®-´¶¸¹»-¿](?=\p{Ll}))/gu;
