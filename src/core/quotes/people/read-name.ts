import { APOSTROPHES } from "../../text/apostrophes.ts";
import { composeLetters } from "../../text/compose-letters.ts";
import { foldWord } from "../../text/read-word.ts";
import { splitFolded } from "../../text/terms.ts";
import { splitWords } from "../../text/word-list.ts";
import { isArabicArticle, isParticle, isTiedParticle } from "../grammar/name-particles.ts";
import { isAddress, isQualifier, isRoleNoun, isSuffix, isTitle } from "./name-words.ts";

/**
 * A word of a name as it is compared.
 *
 *     President J. R. von Müller Jr.
 *     ^^^^^^^^^                        office
 *               ^^^^^                  initials "jr"
 *                     ^^^              particle
 *                         ^^^^^^       name "muller", also spelled "mueller"
 *                                ^^^   suffix
 */
export interface NameWord {
  readonly kind: "name" | "initials" | "particle" | "suffix" | "office" | "qualifier";
  /** Case, accents and script folded, the letters of initials run together; the likeliest first. */
  readonly spellings: readonly [string, ...string[]];
  /** Whether it and the next word are also written as one: "Mc Donald", "Jean-Luc". */
  readonly joinsNext: boolean;
  /** Acronyms are written in capitals throughout. */
  readonly letters: "small" | "capital" | "capitals";
  /** What parts it from the word before; a tie is a hyphen or an apostrophe. */
  readonly behind: "space" | "comma" | "tie";
}

/** The words of a name in any script, those beyond `limit` left out; empty when it has none. */
export function readName(name: string, limit = Number.POSITIVE_INFINITY): NameWord[] {
  const words: NameWord[] = [];
  const terms = splitFolded(name);
  for (const [at, { word, start, end }] of terms.entries()) {
    if (words.length === limit) break;
    const before = name.slice(terms[at - 1]?.end ?? start, start);
    const after = name.slice(end, terms[at + 1]?.start ?? end);
    const read = readNameWord(name.slice(start, end), word, before, after);
    const last = words.at(-1);
    if (read.kind !== "initials" || last?.kind !== "initials" || last.joinsNext) words.push(read);
    else words[words.length - 1] = { ...read, spellings: [last.spellings[0] + read.spellings[0]] };
  }
  return words;
}

function readNameWord(raw: string, word: string, before: string, after: string): NameWord {
  const kind = tellKind(raw, word, after);
  const isPrefix = kind === "particle" || (PREFIXES.has(word) && !after.startsWith("."));
  return {
    kind,
    spellings: kind === "particle" && isArabicArticle(word) ? [word, "al"] : spellName(raw),
    joinsNext: TIE.test(after) || (isPrefix && after.trim() === ""),
    letters: CAPITALS.test(raw) ? "capitals" : CAPITAL.test(raw) ? "capital" : "small",
    behind: TIE.test(before) ? "tie" : before.includes(",") ? "comma" : "space",
  };
}

function tellKind(raw: string, word: string, after: string): NameWord["kind"] {
  const isInitial = DOTTED.test(raw) || (LETTER.test(raw) && (after.startsWith(".") || !isParticle(raw)));
  if (isInitial) return "initials";
  if (isParticle(word) || CONNECTIVES.has(word) || (isTiedParticle(word) && TIE.test(after))) return "particle";
  if (isSuffix(word)) return "suffix";
  if (isTitle(word) || isRoleNoun(word) || isAddress(word)) return "office";
  // What tells a nation is known by its capital, which nobody types.
  return isQualifier(word.slice(0, 1).toUpperCase() + word.slice(1)) ? "qualifier" : "name";
}

/** Neighbouring words that are also written as one, and how that is spelled. */
export interface JoinedWords {
  readonly from: number;
  /** Behind the last of them. */
  readonly to: number;
  readonly spelling: string;
}

/** All runs of words that are also written as one: "mcdonald" of "Mc Donald", "vandermeer" of "van der Meer". */
export function joinWords(words: readonly NameWord[]): JoinedWords[] {
  const joined: JoinedWords[] = [];
  for (const [from, word] of words.entries()) {
    let spelling = word.spellings[0];
    for (
      let to = from + 1;
      to < words.length && to - from < MOST_JOINED && words[to - 1]?.joinsNext === true;
      to += 1
    ) {
      spelling += words[to]?.spellings[0] ?? "";
      joined.push({ from, to: to + 1, spelling });
    }
  }
  return joined;
}

/** Words that are written as one name: "Vandermeer" has three. */
const MOST_JOINED = 4;

/** How a written word of a name is spelled when it is folded: "Müller" as "muller" and as "mueller". */
export function spellName(raw: string): [string, ...string[]] {
  const folded = foldWord(raw);
  if (!UMLAUT_OR_ACCENT.test(raw)) return [folded];
  const spread = composeLetters(raw.toLowerCase()).replace(UMLAUT, (letter) => SPREAD.get(letter) ?? letter);
  const other = foldWord(spread);
  return other === folded ? [folded] : [folded, other];
}

/** Whether a word that is written before a name is also written as one with it: "Mc", "de", "O". */
export function isNamePrefix(word: string): boolean {
  return isParticle(word) || PREFIXES.has(word);
}

/** Words that begin a name and are no particles, folded. */
const PREFIXES: ReadonlySet<string> = splitWords("o mc mac d l fitz abu abd abdul st");
/** Whether the word only joins the words of a body's name or of a role, folded: "of". */
export function isConnective(word: string): boolean {
  return CONNECTIVES.has(word);
}

/** Small words between the names of bodies and in roles. */
const CONNECTIVES: ReadonlySet<string> = splitWords("the of and for from in at to");
const SPREAD: ReadonlyMap<string, string> = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ø", "oe"],
  ["ü", "ue"],
  ["å", "aa"],
]);
/** Matches "ü"; not "u". */
const UMLAUT = /[äöøüå]/gu;
/** Matches "Ü" and the mark of a "u" that bears it apart; not "u". */
const UMLAUT_OR_ACCENT = /[äöøüåÄÖØÜÅ\p{M}]/u;
/** Matches "J.R.R."; not "J." */
const DOTTED = /^(?:\p{L}\.){2,}$/u;
/** Matches "J"; not "王". */
const LETTER = /^[\p{Lu}\p{Ll}]$/u;
/** Matches "UN"; not "Un" and not "U". */
const CAPITALS = /^\p{Lu}{2,}$/u;
/** Matches "Un" and "王"; not "un". */
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
/** Matches what stands inside "Jean-Luc"; not inside "Jean Luc". */
const TIE = new RegExp(`^[-‑${APOSTROPHES}]$`, "u");
