import { findMatches } from "./find-matches.ts";
import type { Span } from "./span.ts";
import { UNSPACED_SCRIPTS } from "./unspaced.ts";

/**
 * The stretches of `text` that a reader sees, in order: without letters that are drawn as nothing and that its script can do
 * without. Joiners stay in an emoji and beside letters that they join or part, a zero-width space between words that nothing
 * else parts.
 *
 *     re\u00ADcon  →  ^^      ^^^
 */
export function findSeen(text: string): readonly Span[] {
  if (!text.isWellFormed() || MAY_BE_UNSEEN.test(text)) return findSeenAmong(text);
  return text === "" ? [] : [{ start: 0, end: text.length }];
}

function findSeenAmong(text: string): readonly Span[] {
  const seen: Span[] = [];
  let start = 0;
  for (const match of findMatches(text, NEEDED_OR_UNSEEN)) {
    if (match.groups?.unseen === undefined) continue;
    if (match.index > start) seen.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) seen.push({ start, end: text.length });
  return seen;
}

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

/** The inside of a character class: scripts whose letters join in the word, or form one sign, which joiners make or prevent. */
const JOINING_SCRIPTS =
  "\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Adlm}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Mymr}\\p{scx=Khmr}\\p{scx=Tibt}\\p{scx=Java}\\p{scx=Bali}";

/** Matches all that `NEEDED_OR_UNSEEN` may take for unseen, and half a letter; not "a" and not 京. */
const MAY_BE_UNSEEN = new RegExp(String.raw`[${UNSEEN}\u200C\u200D\u{E0000}-\u{E007F}]`, "u");

/**
 * Matches in the group "unseen" a soft hyphen, an override, a lone tag letter, half a letter, and a joiner between letters of
 * Latin; outside of it the joiners of 👩‍👧 and می‌خواهم, a zero-width space between letters of Thai, the filler of a Hangul
 * syllable and the separator of a Mongolian one.
 */
const NEEDED_OR_UNSEEN = new RegExp(
  [
    String.raw`\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}`,
    String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D`,
    `(?<=[${JOINING_SCRIPTS}])[\\u200C\\u200D\\u180E]`,
    `[\\u200C\\u200D](?=[${JOINING_SCRIPTS}])`,
    `(?<=[${UNSPACED_SCRIPTS}])\\u200B(?=[${UNSPACED_SCRIPTS}])`,
    String.raw`\u115F(?=[\u1160-\u11A7])|(?<=[\u1100-\u115E])\u1160`,
    String.raw`(?<unseen>[${UNSEEN}\u200C\u200D\u{E0000}-\u{E007F}]|\p{Cs})`,
  ].join("|"),
  "gu",
);

/** Matches each of LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI and PDI; not a mark of direction. */
const OPENING_OR_CLOSING = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Levels of embedding that are shown; deeper ones change nothing (UAX #9, BD2). */
const DEEPEST = 125;

const POP_EMBEDDING = "\u202C";
const POP_ISOLATE = "\u2069";
const ISOLATES: ReadonlySet<string> = new Set(["\u2066", "\u2067", "\u2068"]);
