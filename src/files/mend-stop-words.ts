import { composeLetters } from "../core/text/compose-letters.ts";

/**
 * The function words of a list of `@orama/stopwords` as a text in the language `tag` has them: small letters, each a whole
 * word in the language's script, each once. Some lists were read in the wrong code page, wholly or in part; their letters
 * are set right where only one can be meant. What is no word of the script is left out: a sign, two words, another script's.
 */
export function mendStopWords(tag: string, words: readonly string[]): ReadonlySet<string> {
  const misread = MISREAD.get(tag) ?? NOTHING;
  const word = buildWord(tag);
  const mended = words
    .map((listed) =>
      Array.from(listed.replace(BYTE_ORDER_MARK, ""), (letter) => misread.get(letter) ?? letter).join(""),
    )
    .map((listed) => composeLetters(listed).toLocaleLowerCase(tag));
  return new Set(mended.filter((listed) => word.test(listed)).flatMap((listed) => [listed, respell(tag, listed)]));
}

// The package has the older letters of Romanian, whose ş and ţ bear a cedilla; most texts have those with a comma.
function respell(tag: string, word: string): string {
  return tag === "ro" ? word.replaceAll("ş", "ș").replaceAll("ţ", "ț") : word;
}

/** Matches "že" for Czech, "что" for Russian; not "что" for Czech. */
function buildWord(tag: string): RegExp {
  const script = LISTED_SCRIPTS.get(tag) ?? new Intl.Locale(tag).maximize().script ?? "Latn";
  const letters = (PARTS_OF_SCRIPTS.get(script) ?? [script]).map((part) => String.raw`\p{sc=${part}}`).join("");
  return new RegExp(String.raw`^(?!\p{M})(?:(?=[${letters}])\p{L}|\p{M})+$`, "u");
}

/** Scripts of lists where a language has two and the list is in the one that is less usual. */
const LISTED_SCRIPTS: ReadonlyMap<string, string> = new Map([["sr", "Latn"]]);
/** Scripts that Unicode makes up of others (ISO 15924). */
const PARTS_OF_SCRIPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["Jpan", ["Han", "Hira", "Kana"]],
  ["Hans", ["Han"]],
]);

/** What stands in a list for what: the same byte in the code page that the list was read in and in its own. */
const MISREAD: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  // Windows 1257 read as 1252.
  ["lt", pair("àáæèëðøûþ", "ąįęčėšųūž")],
  // Windows 1250 read as 1252.
  ["sr", pair("æèð", "ćčđ")],
  // Windows 1254 read as 1252, and again as 1250.
  ["tr", pair("ýþðţđ", "ışğşğ")],
  // Windows 1251 read as KOI8-R.
  ["uk", pair("╡╞╙", "ІЇЄ")],
]);
const NOTHING: ReadonlyMap<string, string> = new Map();

function pair(read: string, meant: string): ReadonlyMap<string, string> {
  return new Map(Array.from(read, (letter, at): [string, string] => [letter, meant.charAt(at)]));
}

/** Matches what stands before the first letter of some files. */
const BYTE_ORDER_MARK = /^\uFEFF/u;
