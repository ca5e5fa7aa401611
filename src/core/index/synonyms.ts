import type { QueryWord } from "../text/analyze-query.ts";
import { isHeldByGrams, spellOut } from "../text/grams.ts";
import type { Languages } from "../text/language.ts";
import { readWord } from "../text/read-word.ts";
import type { Steps } from "../text/steps.ts";
import { splitTerms, type Term } from "../text/terms.ts";

/** Names that mean the same, by the stem of their first word. */
export type Synonyms = ReadonlyMap<string, readonly Synonym[]>;

/** One name as it may be written in a text of one language. */
export interface Synonym {
  /** One or more, in order: the words have to follow one another. */
  readonly stems: readonly string[];
  /** The stems without those of function words, as the index holds them; all of them when there are no others. */
  readonly named: readonly string[];
  /** The other names of its group. */
  readonly others: readonly Synonym[];
}

/** No name has another. */
export const NO_SYNONYMS: Synonyms = new Map();

/** A name that stands in a question, and which of the question's words it takes up. */
export interface FoundSynonym {
  readonly words: readonly QueryWord[];
  readonly synonym: Synonym;
}

/** Reads groups of names in short steps, each under English and every other language of the corpus. */
export function* buildSynonymsInSteps(groups: readonly (readonly string[])[], languages: Languages): Steps<Synonyms> {
  const byFirst = new Map<string, Synonym[]>();
  for (const group of groups) {
    const names = group.flatMap((name) => readForms(name, languages).map((form) => ({ ...form, name })));
    const forms = dropRepeated(names);
    for (const form of forms) {
      const others = forms.filter((other) => other.name !== form.name);
      const first = form.stems[0] ?? "";
      const known = byFirst.get(first) ?? [];
      byFirst.set(first, known);
      known.push({ ...form, others: others.map((o) => ({ ...o, others: [] })) });
    }
    yield;
  }
  return byFirst;
}

/** The names in a question, a step for each, the longest at each place; none shares a word with another. */
export function* findSynonymsInSteps(
  words: readonly QueryWord[],
  terms: readonly QueryWord[],
  synonyms: Synonyms,
): Steps<FoundSynonym[]> {
  const found: FoundSynonym[] = [];
  const sought = new Set(terms.map(({ stem }) => stem));
  for (let at = 0; at < words.length; at += 1) {
    const starting = (words[at]?.stems ?? []).flatMap((stem) => synonyms.get(stem) ?? []);
    const fitting = starting.filter(({ stems }) => stems.every((stem, i) => words[at + i]?.stems.includes(stem)));
    const synonym = fitting.sort((a, b) => b.stems.length - a.stems.length)[0];
    if (synonym === undefined) continue;
    const taken = words.slice(at, at + synonym.stems.length);
    // "Us" is no name where the question holds words that are: only "US" is.
    const named = taken.filter((word) => sought.has(word.stem) && (!word.joins || terms.includes(word)));
    if (named.length > 0) found.push({ words: named, synonym });
    at += synonym.stems.length - 1;
    yield;
  }
  return found;
}

interface Form {
  readonly stems: readonly string[];
  readonly named: readonly string[];
}

function readForms(name: string, languages: Languages): Form[] {
  return [undefined, ...languages.values()].map((language) => {
    const terms = splitTerms(name, language);
    const named = terms.filter((term) => !isJoining(name, term));
    return {
      stems: terms.map(({ stem }) => stem),
      named: (named.length === 0 ? terms : named).flatMap(({ stem }) => listIndexed(stem)),
    };
  });
}

// Of Chinese and Japanese the index holds the letters of a word in pairs.
function listIndexed(stem: string): readonly string[] {
  const pairs = isHeldByGrams(stem) ? spellOut(stem) : [];
  return pairs.length === 0 ? [stem] : pairs;
}

function isJoining(name: string, { start, end }: Term): boolean {
  return readWord(name.slice(start, end), undefined).joins;
}

function dropRepeated<T extends Form>(forms: readonly T[]): T[] {
  const seen = new Set<string>();
  return forms.filter(({ stems }) => {
    const key = stems.join(" ");
    const isNew = key !== "" && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
