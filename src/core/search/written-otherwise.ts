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

/**
 * What a question looks for: its terms, and what the signs between words make of them. "node.js" is looked for beside "node"
 * and "js" where passages have it so; "HTTP/3", "I/O" and "2^64" in any case and in the place of the numbers and letters that
 * say nothing alone.
 */
export function listSought(query: Query, terms: readonly QueryWord[], index: PassageIndex): readonly QueryWord[] {
  const wholes = chooseWholes(query, index);
  if (wholes.length === 0) return terms;
  const replaced = new Set(wholes.flatMap(listReplaced));
  const elsewhere = new Set(query.words.flatMap((word) => (replaced.has(word) ? [] : word.stem)));
  const kept = terms.filter((term) => !replaced.has(term) || elsewhere.has(term.stem));
  return [...kept, ...wholes.map(readAsWord)];
}

/** Other ways to write what `listSought` looks for whole: "HTTP3" and "HTTP 3" for "HTTP/3". */
export function findWrittenApart(query: Query, index: PassageIndex): FoundSynonym[] {
  return chooseWholes(query, index).flatMap((whole) => {
    if (listReplaced(whole).length === 0 || whole.word.includes("^")) return [];
    const parts = whole.words.map(({ stem }) => stem);
    const forms = [[parts.join("")], parts].filter((stems) => stems.every((stem) => index.knows(stem)));
    return forms.length === 0
      ? []
      : [{ words: [readAsWord(whole)], synonym: nameAs(forms.map((stems) => ({ stems, named: stems }))) }];
  });
}

// The longest of those that cover one another.
function chooseWholes(query: Query, index: PassageIndex): readonly QueryWhole[] {
  const longest: QueryWhole[] = [];
  for (const whole of query.wholes) {
    if (whole.tie !== "sign" || !(isHeld(whole, index) || saysMoreThanParts(whole))) continue;
    for (let last = longest.at(-1); last !== undefined && covers(whole, last); last = longest.at(-1)) {
      if (isHeld(last, index) && !isHeld(whole, index) && last.start === whole.start) break;
      longest.pop();
    }
    if (longest.at(-1)?.end !== whole.end) longest.push(whole);
  }
  return longest;
}

function isHeld({ stems }: QueryWhole, index: PassageIndex): boolean {
  return stems.some((stem) => index.knows(stem));
}

// Numbers alone may be a date, which a text may write in another way; and a point ends sentences where a space was left out.
function saysMoreThanParts({ word, words }: QueryWhole): boolean {
  if (word.includes("^")) return true;
  return SLASHED.test(word) && words.some(saysLittle) && !words.every((part) => NUMBER.test(part.word));
}

/** The words of a whole that are not looked for beside it. */
function listReplaced({ word: whole, words }: QueryWhole): readonly QueryWord[] {
  if (!SLASHED.test(whole) && !whole.includes("^")) return [];
  const little = words.filter(saysLittle);
  return little.length === words.length ? little : little.filter(({ word }) => NUMBER.test(word));
}

function saysLittle({ word, joins }: QueryWord): boolean {
  return joins || SHORT.test(word);
}

function readAsWord({ word, stems, start, end, words }: QueryWhole): QueryWord {
  const [stem = word] = stems;
  return { word, stem, stems, start, end, joins: false, mayJoin: false, wholes: words.at(-1)?.wholes ?? [] };
}

/** Matches "http/3" and "r&d"; not "node.js". */
const SLASHED = /[/&]/u;
/** Matches "3" and "128"; not "2024". */
const NUMBER = /^\p{N}{1,3}$/u;
/** Matches "3" and "b"; not "js". */
const SHORT = /^(?:\p{N}{1,3}|\p{L})$/u;
