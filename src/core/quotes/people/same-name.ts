import { type NameWord, readName } from "./read-name.ts";

/** Whether two full names of two articles can be one person's: "Donald J. Trump" and "Trump". */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [readNameParts(a), readNameParts(b)];
  if (x.family === undefined || x.family !== y.family) return false;
  if (x.first === undefined || y.first === undefined || x.first === y.first) return true;
  return x.first.slice(0, 1) === y.first || x.first === y.first.slice(0, 1);
}

/** What of a name is compared with another. */
export interface NameParts {
  /** The last name, with whether its bearer is a junior; undefined for a name without words. */
  readonly family: string | undefined;
  /** The first of several names, or the first letter of initials; undefined where there is one name alone. */
  readonly first: string | undefined;
}

/** Case, script, "the" and suffixes aside; of an older and a younger one the family differs. */
export function readNameParts(name: string): NameParts {
  const all = readName(name);
  const words = all.filter((word) => word.kind !== "suffix" && word.spellings[0] !== "the");
  const last = words.at(-1)?.spellings[0];
  const family = last && `${last}${all.some(({ kind }) => kind === "suffix") ? " jr" : ""}`;
  const [first] = words;
  if (first === undefined || words.length === 1 || isFamilyAlone(words)) return { family, first: undefined };
  return { family, first: first.kind === "initials" ? first.spellings[0].slice(0, 1) : first.spellings[0] };
}

// "von der Lund", "al-Hadid" and "Von der Lund" have no given name; of "Van Jones" and "Le Pen" nobody can tell.
function isFamilyAlone(words: readonly NameWord[]): boolean {
  const particles = words.slice(0, -1);
  if (!particles.every(({ kind }) => kind === "particle")) return false;
  return particles.length > 1 || particles[0]?.letters === "small" || words.at(-1)?.behind === "tie";
}
