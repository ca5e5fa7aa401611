import { beginsScript, SCRIPT_DIGITS } from "./raised-digits.ts";

/** How the words of a whole are tied: by hyphens, which may as well be left out, or by signs that are part of it. */
export type Tie = "hyphen" | "sign";

/** Words of a text that are tied together. */
export interface TiedWords {
  readonly tie: Tie;
  /** The number of the first word; the last one is that for which they were found. */
  readonly first: number;
  /** Where they begin, with a sign before the first one. */
  readonly start: number;
  /** Whether no more words are tied to them on either side. */
  readonly isAll: boolean;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/**
 * What ends with word `last` of a text: the word with those before it that it is tied to, at most `MOST_TIED`, and with the
 * sign before them. Empty for a word that stands alone.
 *
 *     the anti-virus of node.js and .NET
 *         ^^^^^^^^^^    ^^^^^^^     ^^^^
 */
export function findTied(text: string, words: readonly Placed[], last: number): readonly TiedWords[] {
  const word = words[last];
  if (word === undefined || !mayBeTied(text, word.start)) return NOTHING;
  const tied: TiedWords[] = [];
  const isLast = !CONTINUED.test(text.slice(word.end, word.end + LONGEST_TIE));
  let tie: Tie = "hyphen";
  let first = last;
  let before = readTie(text, words[first - 1], word);
  while (before !== undefined && last - first < MOST_TIED - 1) {
    if (before === "sign") tie = "sign";
    first -= 1;
    before = readTie(text, words[first - 1], words[first]);
    tied.push({ tie, first, start: words[first]?.start ?? 0, isAll: isLast && before === undefined });
  }
  if (before !== undefined) return NOTHING;
  const start = words[first]?.start ?? 0;
  const sign = PREFIX.exec(text.slice(Math.max(0, start - LONGEST_PREFIX), start))?.[1] ?? "";
  if (sign !== "" && (sign !== "." || !DIGIT.test(text.charAt(start)))) {
    tied.push({ tie: "sign", first, start: start - sign.length, isAll: isLast });
  }
  return tied;
}

// Most words stand behind a space: of these nothing more is read.
function mayBeTied(text: string, start: number): boolean {
  return start > 0 && (TYING.has(text.charCodeAt(start - 1)) || beginsScript(text, start));
}

function readTie(text: string, before: Placed | undefined, word: Placed | undefined): Tie | undefined {
  if (before === undefined || word === undefined || word.start - before.end >= LONGEST_TIE) return undefined;
  const gap = text.slice(before.end, word.start);
  if (gap === "") return beginsScript(text, word.start) ? "sign" : undefined;
  if (HYPHEN.test(gap)) return "hyphen";
  return SIGN.test(gap) ? "sign" : undefined;
}

/** `text` without the hyphens between its words: "antivirus" of "anti-virus". */
export function joinHyphens(text: string): string {
  return text.replace(HYPHENS, "");
}

/** Words of a whole, beyond which it is an address or a list. */
export const MOST_TIED = 4;
const NOTHING: readonly TiedWords[] = [];

const TYING: ReadonlySet<number> = new Set(Array.from("-‐‑−._/:&@#^", (sign) => sign.charCodeAt(0)));
/** Matches "-" and the non-breaking one; not "–". */
const HYPHEN = /^[-‐‑]$/u;
const HYPHENS = /[-‐‑]/gu;
/** Matches the "." of "node.js", the "::" of "std::vector", the "&" of "R&D" and the "^-" of "10^-3"; not ":". */
const SIGN = /^(?:[._/&@]|::|\^[-−]?)$/u;
/** Matches the beginning of "-virus", of "::vector" and of "⁶⁴"; not of ". " and not of "--". */
const CONTINUED = new RegExp(String.raw`^(?:(?:[-‐‑._/&@]|::|\^[-−]?)[\p{L}\p{N}]|[⁺⁻]?[${SCRIPT_DIGITS}])`, "u");
/** Code units of a tie and the beginning of the word behind it. */
const LONGEST_TIE = 4;
/** Matches the "." of " .NET", the "--" of "`--all" and the "#" of "#5"; not the end of "..." and not that of "a.". */
const PREFIX = /(?:^|[\s([{“"'`‘«|,;:=])([.#@]|--)$/u;
/** Code units of a sign and what stands before it. */
const LONGEST_PREFIX = 3;
const DIGIT = /\p{N}/u;
