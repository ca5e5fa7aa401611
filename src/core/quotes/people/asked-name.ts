import { isAddress } from "./name-words.ts";
import { isConnective, joinWords, type NameWord, readName } from "./read-name.ts";

/** A word of a name as somebody types it. */
export interface AskedWord extends NameWord {
  /**
   * Who is meant has to have it in the name: *always*, *unless* their *role* has it, only when it is a *body*, or *never*.
   */
  readonly need: "always" | "unless-role" | "of-bodies" | "never";
}

/** A name as somebody types it; without words when it has none. */
export interface AskedName {
  readonly words: readonly AskedWord[];
  /** The words are a name: "Mayor Voss"; otherwise they only tell an office: "the Russian President". */
  readonly isName: boolean;
}

/** Reads the words of an asked name, in any script. */
export function readAskedName(asked: string): AskedName {
  const words = readName(asked, MOST_WORDS);
  if (words.every(({ spellings: [word] }) => isConnective(word))) return { words: [], isName: true };
  const first = words.findIndex(isOwn);
  const last = words.findLastIndex(isOwn);
  if (first === -1) {
    const isName = !words.some(({ kind }) => kind === "office");
    return { words: words.map((word) => ({ ...word, need: "always" })), isName };
  }
  return { words: words.map((word, at) => ({ ...word, need: tellNeed(word, at, words, first, last) })), isName: true };
}

/** Words of an asked name that are read: no name that somebody remembers has more. */
const MOST_WORDS = 16;

function isOwn({ kind }: NameWord): boolean {
  return kind === "name" || kind === "initials";
}

function tellNeed(
  word: NameWord,
  at: number,
  words: readonly NameWord[],
  first: number,
  last: number,
): AskedWord["need"] {
  // "Russian President Putin": what stands before an office tells which one, unless it is a name as in "Luther King Dunn".
  const leadsToOffice = words.slice(at + 1, Math.max(at + 1, last)).some(({ kind }) => kind === "office");
  switch (word.kind) {
    case "suffix":
      return "always";
    case "particle":
      return isConnective(word.spellings[0]) || (at > first && at < last) ? "never" : "always";
    case "office":
      if (at < last) return isAddress(word.spellings[0]) ? "never" : "of-bodies";
      return word.behind === "comma" ? "never" : "unless-role";
    case "qualifier":
      if (at > last) return "always";
      return leadsToOffice ? "of-bodies" : "unless-role";
    case "name":
    case "initials":
      return leadsToOffice ? "unless-role" : "always";
  }
}

/**
 * What an article has to have among its words with a capital, folded, if somebody in it bears the name: one of each list.
 * The lists stand under the place of their word; there is none when the name has no words.
 */
export function listNameKeys({ words }: AskedName): ReadonlyMap<number, readonly string[]> {
  const joined = joinWords(words);
  const keys = new Map<number, readonly string[]>();
  const others: string[] = [];
  for (const [at, { kind, need, spellings }] of words.entries()) {
    if (need !== "always") continue;
    const runs = joined.filter(({ from, to }) => from <= at && at < to).map(({ spelling }) => spelling);
    if (kind === "name" || kind === "qualifier") keys.set(at, [...spellings, ...runs]);
    else others.push(...spellings, ...runs);
  }
  // Nothing but initials, particles or offices: each may be written small, or be told by another.
  if (keys.size === 0 && others.length > 0) keys.set(0, others);
  return keys;
}

/**
 * The words of which a speaker has to have one, folded, to bear the name: a speaker without any of them need not be looked at. Of a
 * name of several words it is the last that is needed, by which alone an article may know somebody.
 */
export function listBearerWords({ words }: AskedName): readonly string[] {
  const joined = joinWords(words);
  const last = words.findLastIndex(isNeeded);
  if (words[last]?.kind === "name" || words[last]?.kind === "qualifier") {
    const runs = joined.filter(({ from, to }) => from <= last && last < to);
    return [...new Set([...words[last].spellings, ...runs.map(({ spelling }) => spelling)])];
  }
  const needed = last === -1 ? words : words.filter((word, at) => isNeeded(word) || at === words.length - 1);
  return [...new Set([...needed.flatMap(({ spellings }) => spellings), ...joined.map(({ spelling }) => spelling)])];
}

function isNeeded({ need, spellings }: AskedWord): boolean {
  return need === "always" && !isConnective(spellings[0]);
}

/** The name with other spellings of some of its words, by their place. */
export function respellName({ words, isName }: AskedName, spellings: ReadonlyMap<number, string>): AskedName {
  const respelled = words.map((word, at): AskedWord => {
    const spelling = spellings.get(at);
    return spelling === undefined ? word : { ...word, spellings: [spelling] };
  });
  return { words: respelled, isName };
}
