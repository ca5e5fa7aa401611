import type { PassageIndex } from "../index/passage-index.ts";
import type { FoundSynonym, Synonym } from "../index/synonyms.ts";
import type { Query, QueryWhole, QueryWord } from "../text/analyze-query.ts";
import { isHeldByGrams, listGrams, spellOut } from "../text/grams.ts";
import { covers } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";

/**
 * What stands in the corpus for words of a question that write them in another way: one word for those that a hyphen or a
 * space parts ("antivirus" for "anti-virus"), and the letters of a word in a script without spaces that the index has cut
 * otherwise.
 */
export function findWrittenOtherwise(query: Query, index: PassageIndex): FoundSynonym[] {
  const terms = new Set(query.terms);
  const joined = query.wholes.flatMap(({ tie, stems, words }) => {
    const sought = words.filter((word) => terms.has(word));
    const held = stems.filter((stem) => index.knows(stem));
    return tie === "sign" || sought.length === 0 || held.length === 0
      ? []
      : [{ words: sought, synonym: nameAs(held.map((stem) => ({ stems: [stem], named: [stem] }))) }];
  });
  return [...joined, ...query.terms.flatMap((term) => spellTerm(term, index))];
}

function spellTerm(term: QueryWord, index: PassageIndex): FoundSynonym[] {
  const letters = spellOut(term.stem);
  const isFound = !isHeldByGrams(term.stem) && index.frequency(term.stem) > 0;
  if (letters.length === 0 || isFound || letters.some((pair) => !index.knows(pair))) return [];
  // Where the word stands in a text is looked for by its letters, not by these pairs one behind the other.
  return [{ words: [term], synonym: nameAs([{ stems: [], named: letters }]) }];
}

function nameAs(names: readonly Pick<Synonym, "stems" | "named">[]): Synonym {
  return { stems: [], named: [], others: names.map((name) => ({ ...name, others: [] })) };
}

/**
 * The stems by which passages hold a character of Chinese that is looked for alone: itself, and the pairs with it that words
 * of the corpus have.
 */
export function* findCharacterInSteps(character: string, index: PassageIndex): Steps<string[]> {
  const stems = new Set([character]);
  let looked = 0;
  for (const word of index.words.keys()) {
    looked += 1;
    if (looked % LOOKED_AT_PER_STEP === 0) yield;
    if (!word.includes(character)) continue;
    for (const pair of listGrams(word)) if (pair.includes(character)) stems.add(pair);
  }
  const held = [...stems].filter((stem) => index.knows(stem));
  return held.sort((a, b) => index.frequency(b) - index.frequency(a)).slice(0, MOST_PAIRS);
}

/** Words: about a millisecond. */
const LOOKED_AT_PER_STEP = 5_000;
/** Pairs with one character that are looked up: rarer ones hardly find more. */
const MOST_PAIRS = 200;

/** What the signs between words of a question make of them where passages have it so: "node.js" beside "node" and "js". */
export function findSignedWholes({ wholes }: Query, index: PassageIndex): QueryWord[] {
  const longest: QueryWhole[] = [];
  for (const whole of wholes) {
    if (whole.tie !== "sign" || !whole.stems.some((stem) => index.knows(stem))) continue;
    for (let last = longest.at(-1); last !== undefined && covers(whole, last); last = longest.at(-1)) longest.pop();
    longest.push(whole);
  }
  return longest.map(readAsWord);
}

function readAsWord({ word, stems, start, end, words }: QueryWhole): QueryWord {
  const [stem = word] = stems;
  return { word, stem, stems, start, end, joins: false, mayJoin: false, wholes: words.at(-1)?.wholes ?? [] };
}
