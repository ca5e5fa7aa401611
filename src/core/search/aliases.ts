import type { Term } from "../text/terms.ts";

/** Another name for words of a query, where one of the two has several words: "US" for "United States", and back. */
export interface Alias {
  /** The words that have to follow one another. */
  readonly stems: readonly string[];
  /** Those of them that are no function words: a passage has to hold all. */
  readonly named: readonly string[];
  /** Which terms of the query it stands for, bit i for term i. */
  readonly mask: number;
}

/** The aliases whose last word is `words[at]` and whose other words stand before it. */
export function findAliasesAt(aliases: readonly Alias[], words: readonly Term[], at: number): Alias[] {
  return aliases.filter(({ stems }) => {
    const first = at + 1 - stems.length;
    if (first < 0 || stems.at(-1) !== words[at]?.stem) return false;
    // The country "US" is not the pronoun "us".
    if (stems.length === 1 && words[at]?.joins === true) return false;
    return stems.every((stem, i) => words[first + i]?.stem === stem);
  });
}

/** The terms of a query for which the aliases stand that `stems` hold all words of. */
export function maskHeldAliases(aliases: readonly Alias[], stems: readonly string[]): number {
  let mask = 0;
  for (const alias of aliases) if (alias.named.every((stem) => stems.includes(stem))) mask |= alias.mask;
  return mask;
}
