import { splitTerms } from "../terms.ts";
import { isRoleNoun, isSuffix, isTitle } from "./name-words.ts";
import type { Speaker } from "./quote.ts";

/** A name as somebody types it, folded: what has to be in a name, and what only tells an office. */
export interface AskedName {
  readonly names: readonly string[];
  readonly offices: readonly string[];
}

/** The words of an asked name in any script; both lists are empty when it has no words. */
export function readAskedName(asked: string): AskedName {
  const words = splitTerms(asked)
    .map((term) => term.word)
    .filter((word) => word !== "the");
  const isOffice = (word: string) => isTitle(word) || isRoleNoun(word);
  const names = words.filter((word) => !isOffice(word));
  // "King" alone may be a name: an office counts as one when nothing else is asked.
  return { names, offices: words.filter(isOffice) };
}

/** Whether the speaker goes by that name: by an alias with all of its words, or by a role with all of them. */
export function bearsName(speaker: Speaker, asked: AskedName): boolean {
  const words = [...asked.names, ...asked.offices];
  if (words.length === 0) return false;
  const aliases = speaker.aliases.map((alias) => new Set(splitTerms(alias).map((term) => term.word)));
  const roles = speaker.roles.map((role) => new Set(splitTerms(role).map((term) => term.word)));
  const byAlias = aliases.some((alias) => asked.names.every((word) => alias.has(word)));
  if (asked.names.length > 0 && byAlias) return true;
  return [...aliases, ...roles].some((form) => words.every((word) => form.has(word)));
}

/** Whether two full names of two articles can be one person's: "Donald J. Trump" and "Trump". */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [splitName(a), splitName(b)];
  if (x.length === 0 || y.length === 0 || x.at(-1) !== y.at(-1)) return false;
  if (isJunior(a) !== isJunior(b)) return false;
  return x.length === 1 || y.length === 1 || x[0] === y[0] || x[0]?.[0] === y[0];
}

function splitName(name: string): string[] {
  return splitTerms(name)
    .map((term) => term.word)
    .filter((word) => word !== "the" && !isSuffix(word));
}

function isJunior(name: string): boolean {
  return name.split(" ").some(isSuffix);
}

/** Edit distance of two words, counting a swap of neighbours as one; at most `limit` + 1 is told apart. */
export function measureDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
}
