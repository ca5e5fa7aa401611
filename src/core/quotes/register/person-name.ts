import { isAddress } from "../people/name-words.ts";
import { type NameWord, readName } from "../people/read-name.ts";
import { openNickname } from "./nicknames.ts";
import { foldSpelling, isLatin, readSound } from "./sound-key.ts";

/**
 * A full name as it is compared with those of other articles.
 *
 *     Dr. J. R. Maria von der Lund-Holm Jr.
 *         ^^^^^^^^^^^                        given: j, r, maria
 *                     ^^^^^^^                particles "vonder"
 *                             ^^^^^^^^^      family "lundholm"
 *                                       ^^^  suffix "jr"
 */
export interface PersonName {
  readonly given: readonly GivenName[];
  /** The Arabic article is none of them: it is left out at will. */
  readonly particles: string;
  /** The last name, or the only one. */
  readonly family: string;
  /** Empty for an elder one, who is called so only beside the younger. */
  readonly suffix: string;
  readonly isLatin: boolean;
  /** How somebody of whom nothing else is told is addressed, “mr”; empty for others. */
  readonly address: string;
}

interface GivenName {
  /** As it is registered: “william” for “bill”. */
  readonly word: string;
  readonly isInitial: boolean;
}

/** Reads a name; undefined where it has no words of a name. */
export function readPersonName(name: string): PersonName | undefined {
  const all = readName(name, MOST_WORDS).filter(({ spellings: [word] }) => word !== "the");
  const [first] = all;
  const isAddressed = all.length > 1 && first !== undefined && isAddress(first.spellings[0]);
  const words = all.slice(isAddressed ? 1 : 0);
  const named = words.filter(({ kind }) => kind !== "suffix");
  const last = named.at(-1);
  if (last === undefined) return undefined;
  const start = findFamilyStart(named);
  const before = named.slice(0, start);
  const particles = before.slice(before.findLastIndex(({ kind }) => kind !== "particle") + 1);
  const given = before.slice(0, before.length - particles.length);
  const suffix = words.find(({ kind }) => kind === "suffix")?.spellings[0] ?? "";
  return {
    given: given.filter(({ kind }) => kind !== "particle").flatMap(readGiven),
    particles: particles.map(readParticle).join(""),
    family: named
      .slice(start)
      .map(({ spellings: [word] }) => foldSpelling(word))
      .join(""),
    suffix: suffix === ELDER ? "" : suffix,
    isLatin: isLatin(name),
    address: isAddressed ? first.spellings[0] : "",
  };
}

// The last word with those that are tied to it: “Lund-Holm” is a name of its own.
function findFamilyStart(words: readonly NameWord[]): number {
  let start = words.length - 1;
  while (start > 0 && words[start]?.behind === "tie" && words[start - 1]?.kind === "name") start -= 1;
  return start;
}

function readGiven({ kind, spellings: [word] }: NameWord): GivenName[] {
  if (kind === "initials") return Array.from(word, (letter) => ({ word: letter, isInitial: true }));
  return [{ word: openNickname(foldSpelling(word)), isInitial: false }];
}

function readParticle({ spellings }: NameWord): string {
  return spellings.includes("al") ? "" : spellings[0];
}

/** By what the names of one family are put together: alike for all spellings, in any script. */
export function readFamilyKey({ family }: PersonName): string {
  return readSound(family);
}

/** Whether a name tells its bearer’s family name alone, or the only name that they have. */
export function isBare({ given }: PersonName): boolean {
  return given.length === 0;
}

/** How much a name tells of its bearer: a given name more than an initial. */
export function measureName({ given }: PersonName): number {
  return given.reduce((sum, { isInitial }) => sum + (isInitial ? 1 : FULL_NAME), 0);
}

/** Whether two names have the same family name. */
export function isSameFamily(a: PersonName, b: PersonName): boolean {
  return a.family === b.family || (a.isLatin !== b.isLatin && readSound(a.family) === readSound(b.family));
}

/** Whether the two, both with a given name, may be one person’s: “J. R. Lund” and “John Lund”; nothing speaks against it. */
export function agreeNames(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== b.suffix || !isSameFamily(a, b)) return false;
  const isOneScript = a.isLatin === b.isLatin;
  const [shorter, longer] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  if (agreeInOrder(shorter, longer, isOneScript)) return true;
  // “Edgar Lund” for “J. Edgar Lund”: whoever hides a name behind an initial goes by the next.
  return longer[0]?.isInitial === true && longer.length > 1 && agreeInOrder(shorter, longer.slice(1), isOneScript);
}

function agreeInOrder(shorter: readonly GivenName[], longer: readonly GivenName[], isOneScript: boolean): boolean {
  let at = 0;
  for (const [place, name] of shorter.entries()) {
    // The first ones have to agree, and initials stand for those that follow: “H. W.” is not “W.”
    const isNext = place === 0 || name.isInitial || longer[at]?.isInitial === true;
    const found = longer.findIndex((other, index) => index >= at && agreeGiven(name, other, isOneScript));
    if (found === -1 || (isNext && found !== at)) return false;
    at = found + 1;
  }
  return true;
}

function agreeGiven(a: GivenName, b: GivenName, isOneScript: boolean): boolean {
  if (a.isInitial || b.isInitial) return a.word.slice(0, 1) === b.word.slice(0, 1);
  return a.word === b.word || (!isOneScript && readSound(a.word) === readSound(b.word));
}

const FULL_NAME = 4;
const ELDER = "sr";
/** Words of a name that are read. */
const MOST_WORDS = 16;
