import type { PassageIndex } from "../index/passage-index.ts";
import type { FoundSynonym, Synonym } from "../index/synonyms.ts";
import type { Query, QueryWhole, QueryWord } from "../text/analyze-query.ts";
import { isHeldByGrams, spellOut } from "../text/grams.ts";
import { covers } from "../text/span.ts";

/**
 * What stands in the corpus for words of a question that write them in another way: one word for those that a hyphen or a
 * space parts ("antivirus" for "anti-virus"), and the letters of a word in a script without spaces that the index has cut
 * otherwise.
 */
export function findWrittenOtherwise(query: Query, index: PassageIndex): FoundSynonym[] {
  const terms = new Set(query.terms);
  const joined = query.wholes.flatMap(({ tie, stems, words }) => {
    const sought = words.filter((word) => terms.has(word));
    const held = stems.filter((stem) => index.frequency(stem) > 0);
    return tie === "sign" || sought.length === 0 || held.length === 0
      ? []
      : [{ words: sought, synonym: nameAs(held.map((stem) => ({ stems: [stem], named: [stem] }))) }];
  });
  return [...joined, ...query.terms.flatMap((term) => spellTerm(term, index))];
}

function spellTerm(term: QueryWord, index: PassageIndex): FoundSynonym[] {
  const letters = spellOut(term.stem);
  const isFound = !isHeldByGrams(term.stem) && index.frequency(term.stem) > 0;
  if (letters.length === 0 || isFound || letters.some((pair) => index.frequency(pair) === 0)) return [];
  // Where the word stands in a text is looked for by its letters, not by these pairs one behind the other.
  return [{ words: [term], synonym: nameAs([{ stems: [], named: letters }]) }];
}

function nameAs(names: readonly Pick<Synonym, "stems" | "named">[]): Synonym {
  return { stems: [], named: [], others: names.map((name) => ({ ...name, others: [] })) };
}

/** What the signs between words of a question make of them where passages have it so: "node.js" beside "node" and "js". */
export function findSignedWholes({ wholes }: Query, index: PassageIndex): QueryWord[] {
  const longest: QueryWhole[] = [];
  for (const whole of wholes) {
    if (whole.tie !== "sign" || whole.stems.every((stem) => index.frequency(stem) === 0)) continue;
    for (let last = longest.at(-1); last !== undefined && covers(whole, last); last = longest.at(-1)) longest.pop();
    longest.push(whole);
  }
  return longest.map(readAsWord);
}

function readAsWord({ word, stems, start, end, words }: QueryWhole): QueryWord {
  const [stem = word] = stems;
  return { word, stem, stems, start, end, joins: false, mayJoin: false, wholes: words.at(-1)?.wholes ?? [] };
}
