import { addCount } from "../text/add-count.ts";
import { selectBest } from "../text/select-best.ts";
import type { Steps } from "../text/steps.ts";
import type { Term } from "../text/terms.ts";

/** The capitalized words of a sentence behind its first word; `terms` are its words. */
export function findSentenceNames(text: string, terms: readonly Term[]): Set<string> {
  const first = FIRST_WORD.exec(text)?.index ?? 0;
  const names = terms.filter(({ start }) => start > first && CAPITAL.test(text.slice(start, start + 2)));
  return new Set(names.map(({ stem }) => stem));
}

/** The `limit` names that most sentences hold, most frequent first, then in order. */
export function* chooseTopNames(named: readonly ReadonlySet<string>[], limit: number): Steps<Set<string>> {
  const counts = new Map<string, number>();
  for (const stems of named) {
    for (const stem of stems) addCount(counts, stem);
    yield;
  }
  return new Set(selectBest(counts, limit, ([, sentences]) => sentences).map(([stem]) => stem));
}

/** Matches "T"; not "“". */
const FIRST_WORD = /[\p{L}\p{N}]/u;
/** Matches "P"; not "p". */
const CAPITAL = /^\p{Lu}/u;
