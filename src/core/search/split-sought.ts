import type { Language } from "../text/language.ts";
import { seekWords } from "../text/segment-words.ts";
import { splitAround, type Term } from "../text/terms.ts";
import { isUnspaced } from "../text/unspaced.ts";
import type { WeighedQuery } from "./weigh-query.ts";

/**
 * The words of a text that a query is compared with, in order: where a script puts no space between words, what the query
 * looks for or shuts out is a word wherever its letters stand.
 */
export function splitSought(text: string, language: Language | undefined, sought: WeighedQuery): Term[] {
  const { terms, aliases, query } = sought;
  const stems = [
    ...terms.map(({ stem }) => stem),
    ...aliases.flatMap((alias) => alias.stems),
    ...query.phrases.flat(2),
    ...query.excluded,
  ];
  return splitAround(text, language, seekWords(stems.filter(isUnspaced)));
}
