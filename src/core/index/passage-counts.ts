import type { Passage } from "../article/passages.ts";
import { findLanguage, type Languages } from "../text/language.ts";
import { readWord } from "../text/read-word.ts";
import type { Steps } from "../text/steps.ts";
import type { OuterTerms } from "./article-names.ts";
import { copyEntries, copyWords } from "./copy-in-steps.ts";
import type { IndexedPassage } from "./indexed-passage.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What is counted of the passages of an index: words, stems, lengths. */
export class PassageCounts {
  /** The folded words of all passages, without function words. */
  readonly vocabulary = new Vocabulary();
  /** In how many passages a stem stands. */
  readonly #frequencies = new Map<string, number>();
  /** Stems of folded words that English would stem in another way: those of articles in other languages. */
  readonly #foreignStems = new Map<string, Set<string>>();
  /** In how many articles a stem stands in their folders' names or in what is no part of them. */
  readonly #aside = new Map<string, number>();
  #passages = 0;
  #headed = 0;
  #terms = 0;

  /** How many passages there are. */
  get passages(): number {
    return this.#passages;
  }

  /** Terms of all passages together, function words left out. */
  get terms(): number {
    return this.#terms;
  }

  /** The share of the passages that stand under a heading; 0 when there is none. */
  get headed(): number {
    return this.#passages === 0 ? 0 : this.#headed / this.#passages;
  }

  /** In how many passages `stem` stands. */
  frequency(stem: string): number {
    return this.#frequencies.get(stem) ?? 0;
  }

  /** Whether `stem` stands in a passage or in what is no part of an article proper. */
  knows(stem: string): boolean {
    return this.#frequencies.has(stem) || this.#aside.has(stem);
  }

  /** Stems that a folded word has in articles of other languages than English; some may stand in no passage any more. */
  foreignStems(word: string): Iterable<string> {
    return this.#foreignStems.get(word) ?? [];
  }

  /** Counts a passage (1), or takes it out (-1). */
  count(indexed: IndexedPassage, change: 1 | -1): void {
    this.#passages += change;
    if (indexed.isHeaded) this.#headed += change;
    this.#terms += change * indexed.length;
    for (const stem of new Set(indexed.stems)) addTo(this.#frequencies, stem, change);
    this.#countWords(indexed.terms, change);
  }

  /** Counts what stands around the passages of an article, or takes it out. */
  countOuter(outer: OuterTerms, change: 1 | -1): void {
    this.countAside(outer, change);
    this.#countWords([...outer.title.terms, ...outer.subject.terms], change);
  }

  /** Counts of what stands around the passages of an article that which names nothing, or takes it out. */
  countAside({ aside }: OuterTerms, change: 1 | -1): void {
    for (const stem of new Set(aside.stems)) addTo(this.#aside, stem, change);
  }

  /** Notes the stems of a passage that is in another language than English. */
  noteForeignStems({ article }: Passage, { terms }: IndexedPassage, languages: Languages): void {
    if (findLanguage(languages, article.lang) === undefined) return;
    for (const { word, stem } of terms) {
      if (readWord(word, undefined).stem === stem) continue;
      const stems = this.#foreignStems.get(word);
      if (stems === undefined) this.#foreignStems.set(word, new Set([stem]));
      else stems.add(stem);
    }
  }

  /** Notes a passage whose words are restored by `restore`. */
  notePassage({ trail }: Passage): void {
    this.#passages += 1;
    if (trail.length > 0) this.#headed += 1;
  }

  /** Takes over words and stems that were counted before. */
  restore({ words, counts, terms, stems, frequencies }: CountedWords): void {
    for (const [at, word] of words.entries()) this.vocabulary.add(word, counts[at]);
    for (const [at, stem] of stems.entries()) this.#frequencies.set(stem, frequencies[at] ?? 0);
    this.#terms = terms;
  }

  /** A copy that is changed without changing this one. */
  *forkInSteps(): Steps<PassageCounts> {
    const fork = new PassageCounts();
    fork.#passages = this.#passages;
    fork.#headed = this.#headed;
    fork.#terms = this.#terms;
    yield* copyEntries(this.#frequencies, fork.#frequencies);
    yield* copyWords(this.vocabulary, fork.vocabulary);
    yield* copyEntries(this.#aside, fork.#aside);
    for (const [word, stems] of this.#foreignStems) {
      fork.#foreignStems.set(word, new Set(stems));
      yield;
    }
    return fork;
  }

  #countWords(terms: IndexedPassage["terms"], change: 1 | -1): void {
    for (const word of new Set(terms.map((term) => term.word))) {
      if (change === 1) this.vocabulary.add(word);
      else this.vocabulary.remove(word);
    }
  }
}

/** Words and stems with the number of passages that hold each, and how many terms all passages have together. */
export interface CountedWords {
  readonly words: readonly string[];
  readonly counts: ArrayLike<number>;
  readonly stems: readonly string[];
  readonly frequencies: ArrayLike<number>;
  readonly terms: number;
}

function addTo(counts: Map<string, number>, key: string, change: number): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
