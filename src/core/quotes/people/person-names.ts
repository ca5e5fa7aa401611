import { splitTerms } from "../../text/terms.ts";
import { isRoleNoun, isSuffix, isTitle } from "./name-words.ts";
import type { Speaker } from "./speaker.ts";

/** A name as somebody types it, folded: what has to be in a name, and what only tells an office. */
export interface AskedName {
  readonly names: readonly string[];
  readonly offices: readonly string[];
}

/** The words of an asked name in any script; both lists are empty when it has no words. */
export function readAskedName(asked: string): AskedName {
  const words = splitTerms(asked)
    .slice(0, MOST_WORDS)
    .map((term) => term.word)
    .filter((word) => word !== "the");
  const isOffice = (word: string) => isTitle(word) || isRoleNoun(word);
  const names = words.filter((word) => !isOffice(word));
  // "King" alone may be a name: an office counts as one when nothing else is asked.
  return { names, offices: words.filter(isOffice) };
}

/** Words of an asked name that are read: no name that somebody remembers has more. */
const MOST_WORDS = 16;

/** Whether the speaker goes by that name: by an alias with all of its words, or by a role with all of them. */
export function bearsName(speaker: Speaker, asked: AskedName): boolean {
  const words = [...asked.names, ...asked.offices];
  if (words.length === 0) return false;
  const aliases = speaker.aliases.map(readWords);
  const byAlias = aliases.some((alias) => asked.names.every((word) => alias.has(word)));
  if (asked.names.length > 0 && byAlias) return true;
  return [...aliases, ...speaker.roles.map(readWords)].some((form) => words.every((word) => form.has(word)));
}

function readWords(form: string): ReadonlySet<string> {
  return new Set(splitTerms(form).map((term) => term.word));
}

/** Whether two full names of two articles can be one person's: "Donald J. Trump" and "Trump". */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [readNameParts(a), readNameParts(b)];
  if (x.family === undefined || x.family !== y.family) return false;
  return x.first === undefined || y.first === undefined || x.first === y.first || x.first.slice(0, 1) === y.first;
}

/** What of a name is compared with another. */
export interface NameParts {
  /** The last name, with whether its bearer is a junior; undefined for a name without words. */
  readonly family: string | undefined;
  /** The first of several names; undefined where there is one alone. */
  readonly first: string | undefined;
}

/** Case, script, "the" and suffixes aside; of an older and a younger one the family differs. */
export function readNameParts(name: string): NameParts {
  const words = splitTerms(name)
    .map((term) => term.word)
    .filter((word) => word !== "the" && !isSuffix(word));
  const last = words.at(-1);
  const family = last && `${last}${name.split(" ").some(isSuffix) ? " jr" : ""}`;
  return { family, first: words.length > 1 ? words[0] : undefined };
}
