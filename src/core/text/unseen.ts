import { findMatches } from "./find-matches.ts";
/**
 * `text` without letters that are drawn as nothing: control characters but for white space, marks, embeddings and
 * overrides of direction, which turn round what stands behind them, and fillers, which hide one word in another. What
 * changes how its neighbours are drawn stays: joiners and variation selectors.
 */
export function dropUnseen(text: string): string {
  return text.replace(UNSEEN_OR_FLAG, (_, flag: string | undefined) => flag ?? "");
}

/**
 * `text` without the letters inside words that are drawn as nothing and change no word: whoever copies words does not see
 * them. What turns round the words behind it stays, since it is seen.
 */
export function dropInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/**
 * The letters that end all embeddings, overrides and isolates which `text` leaves open on its last line, "" when there are
 * none: with them behind it, what follows on the line runs as if `text` were not there.
 */
export function closeDirections(text: string): string {
  const open: string[] = [];
  for (const [mark] of findMatches(text.slice(text.lastIndexOf("\n") + 1), OPENING_OR_CLOSING)) {
    if (mark === POP_ISOLATE || mark === POP_EMBEDDING) close(open, mark);
    else if (open.length < DEEPEST) open.push(ISOLATES.has(mark) ? POP_ISOLATE : POP_EMBEDDING);
  }
  return open.reverse().join("");
}

// The end of an isolate ends the embeddings inside; the end of an embedding outside of an isolate is none (UAX #9, X6a, X7).
function close(open: string[], mark: string): void {
  const at = open.lastIndexOf(mark);
  if (at < 0) return;
  if (mark === POP_ISOLATE) open.splice(at);
  else if (at === open.length - 1) open.pop();
}

/**
 * The inside of a character class: control characters other than tab and the line ends that are white space, soft hyphen,
 * combining grapheme joiner, Hangul and Khmer fillers, Mongolian vowel separator, zero-width space, word joiner, invisible
 * operators, byte order mark, interlinear marks, and all that steers direction (UAX #9, UTS #39).
 */
const UNSEEN =
  "\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB";

/** The inside of a character class: soft hyphen, zero-width space, joiners, word joiner and byte order mark. */
export const INVISIBLE_LETTERS = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF";

/** Matches a soft hyphen and a joiner; not an override and not U+0000. */
const INVISIBLE = new RegExp(`[${INVISIBLE_LETTERS}]`, "gu");

/**
 * Matches U+0000, a soft hyphen, an override and a lone tag letter; in a group a flag that is written with tags; not a
 * joiner and not a tab.
 */
const UNSEEN_OR_FLAG = new RegExp(
  String.raw`(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F})|[${UNSEEN}\u{E0000}-\u{E007F}]`,
  "gu",
);

/** Matches each of LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI and PDI; not a mark of direction. */
const OPENING_OR_CLOSING = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Levels of embedding that are shown; deeper ones change nothing (UAX #9, BD2). */
const DEEPEST = 125;

const POP_EMBEDDING = "\u202C";
const POP_ISOLATE = "\u2069";
const ISOLATES: ReadonlySet<string> = new Set(["\u2066", "\u2067", "\u2068"]);
