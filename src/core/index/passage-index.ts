import type { Passage } from "../article/passages.ts";
import { findLanguage } from "../text/language.ts";
import { type IndexedText, readIndexed } from "../text/list-stems.ts";
import { sortInSteps } from "../text/sort-in-steps.ts";
import { sliceText } from "../text/span.ts";
import { finishSteps, type Steps } from "../text/steps.ts";
import { readWord } from "../text/terms.ts";
import { ENGLISH, type Lexicon } from "./lexicon.ts";
import { OpenMiniSearch, type Postings } from "./open-mini-search.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The index over all passages. MiniSearch is known to this file and its base alone; it calls a passage a document. */
export class PassageIndex {
  /** The folded words of all passages, without function words. */
  readonly vocabulary = new Vocabulary();
  #index = new OpenMiniSearch<IndexedPassage>(OPTIONS);
  /** In how many passages a stem stands. */
  readonly #frequencies = new Map<string, number>();
  /** Stems of folded words that English would stem in another way: those of articles in other languages. */
  readonly #foreignStems = new Map<string, Set<string>>();
  /** By number; a number is not given twice. An array, which a fork copies in no time. */
  #passages: (Passage | undefined)[] = [];
  readonly #ids = new Map<string, number[]>();
  /** Passages that were retired and that MiniSearch still holds. */
  #retired: IndexedPassage[] = [];
  /** How its words are read; a query has to be read in the same way. */
  readonly lexicon: Lexicon;
  #size = 0;
  #length = 0;

  constructor(lexicon: Lexicon = ENGLISH) {
    this.lexicon = lexicon;
  }

  /** How many passages there are. */
  get size(): number {
    return this.#size;
  }

  /** How many articles there are. */
  get articles(): number {
    return this.#ids.size;
  }

  /** Terms of a passage on average, function words left out; 1 when there is no passage. */
  get averageLength(): number {
    return this.size === 0 ? 1 : Math.max(1, this.#length / this.size);
  }

  /** Adds all passages of one article, which must not be there yet. */
  addArticle(id: string, passages: readonly Passage[]): void {
    finishSteps(this.addInSteps(id, passages));
  }

  /** Removes all passages of one article; nothing happens when there is none of this id. */
  removeArticle(id: string): void {
    finishSteps(this.retireInSteps(id));
    finishSteps(this.sweepInSteps());
  }

  /** In how many passages `stem` stands; 0 when in none. */
  frequency(stem: string): number {
    return this.#frequencies.get(stem) ?? 0;
  }

  /** In how many passages each folded word stands, without function words. */
  get words(): ReadonlyMap<string, number> {
    return this.vocabulary.counts;
  }

  /** Stems that a folded word has in articles of other languages than English; some may stand in no passage any more. */
  foreignStems(word: string): Iterable<string> {
    return this.#foreignStems.get(word) ?? [];
  }

  /** The first passages of one article, at most `limit`, in order. */
  passagesOf(id: string, limit: number): Passage[] {
    return (this.#ids.get(id) ?? []).slice(0, limit).flatMap((passageId) => this.#passages[passageId] ?? []);
  }

  /** How many passages one article has. */
  countPassages(id: string): number {
    return this.#ids.get(id)?.length ?? 0;
  }

  /** All passages, in the order in which they were added. */
  passages(): Iterable<Passage> {
    return this.#passages.filter((passage) => passage !== undefined);
  }

  /**
   * Every passage with at least one of `stems`, best first by BM25+; empty when there is none of them. `others` add to the
   * score of the passages that are found, but find none: the time grows with the passages found, so that frequent stems
   * belong there.
   */
  *searchInSteps(stems: readonly string[], others: readonly string[]): Steps<readonly Match[]> {
    const matches: Match[] = [];
    for (const { id, terms, score } of yield* this.#index.scoreInSteps(stems, others)) {
      const passage = this.#passages[id];
      if (passage !== undefined) matches.push({ passage, stems: terms, score });
      if (matches.length % MATCHED_PER_STEP === 0) yield;
    }
    return yield* sortInSteps(matches, (a, b) => b.score - a.score);
  }

  /** `addArticle` in a step for each passage. */
  *addInSteps(id: string, passages: readonly Passage[]): Steps<void> {
    const ids: number[] = [];
    for (const passage of passages) {
      const indexed = readPassage(this.#passages.length, passage, this.lexicon);
      this.#noteForeignStems(passage, indexed);
      ids.push(indexed.id);
      this.#passages.push(passage);
      this.#index.add(indexed);
      this.#count(indexed, 1);
      yield;
    }
    this.#ids.set(id, ids);
  }

  /**
   * An index that starts as this one and is changed in its place: this one goes on answering from its own passages and
   * must not be changed any more. Both share what MiniSearch holds, until `sweepInSteps` is called on the new one.
   */
  *forkInSteps(lexicon: Lexicon = this.lexicon): Steps<PassageIndex> {
    const fork = new PassageIndex(lexicon);
    fork.#index = this.#index;
    fork.#retired = this.#retired;
    fork.#passages = this.#passages.slice();
    fork.#size = this.#size;
    fork.#length = this.#length;
    yield* copyEntries(this.#frequencies, fork.#frequencies);
    yield* copyWords(this.vocabulary, fork.vocabulary);
    yield* copyEntries(this.#ids, fork.#ids);
    for (const [word, stems] of this.#foreignStems) {
      fork.#foreignStems.set(word, new Set(stems));
      yield;
    }
    return fork;
  }

  /** Takes the passages of one article out of this index, and leaves them to those that it was forked from. */
  *retireInSteps(id: string): Steps<void> {
    for (const passageId of this.#ids.get(id) ?? []) {
      const passage = this.#passages[passageId];
      if (passage === undefined) continue;
      const indexed = readPassage(passageId, passage, this.lexicon);
      this.#retired.push(indexed);
      this.#passages[passageId] = undefined;
      this.#count(indexed, -1);
      yield;
    }
    this.#ids.delete(id);
  }

  /** Frees what retired passages take: an older index finds them no longer. */
  *sweepInSteps(): Steps<void> {
    for (let indexed = this.#retired.pop(); indexed !== undefined; indexed = this.#retired.pop()) {
      this.#index.remove(indexed);
      yield;
    }
  }

  /** All that the index holds beside the passages themselves. It must not be changed between the steps. */
  *snapshotInSteps(): Steps<IndexSnapshot> {
    const postings = yield* this.#index.takePostings([...this.#ids.values()].flat());
    const counts = Uint32Array.from(this.words.values());
    return { articles: [...this.#ids.keys()], words: [...this.words.keys()], counts, terms: this.#length, postings };
  }

  /** The index that a snapshot was taken of; `passages` has those of its articles, by id and in order. */
  static *restoreInSteps(
    { articles, words, counts, terms, postings }: IndexSnapshot,
    passages: ReadonlyMap<string, readonly Passage[]>,
    lexicon: Lexicon = ENGLISH,
  ): Steps<PassageIndex> {
    const index = new PassageIndex(lexicon);
    for (const id of articles) {
      const members = passages.get(id) ?? [];
      const first = index.#passages.length;
      index.#ids.set(
        id,
        members.map((_passage, at) => first + at),
      );
      for (const passage of members) {
        const passageId = index.#passages.push(passage) - 1;
        if (findLanguage(lexicon.languages, passage.article.lang) === undefined) continue;
        index.#noteForeignStems(passage, readPassage(passageId, passage, lexicon));
        yield;
      }
    }
    index.#size = index.#passages.length;
    yield;
    for (const [at, word] of words.entries()) index.vocabulary.add(word, counts[at]);
    for (const [at, stem] of postings.stems.entries()) index.#frequencies.set(stem, postings.counts[at] ?? 0);
    index.#length = terms;
    yield* index.#index.putPostings(postings);
    return index;
  }

  #noteForeignStems({ article }: Passage, { terms }: IndexedPassage): void {
    if (findLanguage(this.lexicon.languages, article.lang) === undefined) return;
    for (const { word, stem } of terms) {
      if (readWord(word, undefined).stem === stem) continue;
      const stems = this.#foreignStems.get(word);
      if (stems === undefined) this.#foreignStems.set(word, new Set([stem]));
      else stems.add(stem);
    }
  }

  #count(indexed: IndexedPassage, change: 1 | -1): void {
    this.#size += change;
    this.#length += change * indexed.terms.length;
    for (const stem of new Set(indexed.stems)) addTo(this.#frequencies, stem, change);
    for (const word of new Set(indexed.terms.map((term) => term.word))) {
      if (change === 1) this.vocabulary.add(word);
      else this.vocabulary.remove(word);
    }
  }
}

/** An index as plain data, without the text of its passages. */
export interface IndexSnapshot {
  /** Ids of the articles, in the order in which their passages are numbered. */
  readonly articles: readonly string[];
  /** The folded words, and in how many passages each stands. */
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** Terms of all passages together. */
  readonly terms: number;
  readonly postings: Postings;
}

/** A passage that shares at least one stem with a query. */
export interface Match {
  readonly passage: Passage;
  /** Which stems of the query it holds. */
  readonly stems: readonly string[];
  /** BM25+ of these stems. */
  readonly score: number;
}

interface IndexedPassage extends IndexedText {
  readonly id: number;
  /** The stems, with a space between: MiniSearch takes text. */
  readonly text: string;
}

const OPTIONS = {
  fields: ["text"],
  tokenize: (text: string): string[] => text.split(" "),
  processTerm: (term: string): string => term,
};

function readPassage(id: number, passage: Passage, { languages }: Lexicon): IndexedPassage {
  const { article, trail } = passage;
  const heading = trail.at(-1);
  const own = sliceText(article.text, passage);
  const text = heading === undefined ? own : `${sliceText(article.text, heading)}\n${own}`;
  const { terms, stems } = readIndexed(text, findLanguage(languages, article.lang));
  return { id, terms, stems, text: stems.join(" ") };
}

function addTo(counts: Map<string, number>, key: string, change: number): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

function* copyEntries<Key, Value>(from: ReadonlyMap<Key, Value>, to: Map<Key, Value>): Steps<void> {
  let copied = 0;
  for (const [key, value] of from) {
    to.set(key, value);
    copied += 1;
    if (copied % COPIED_PER_STEP === 0) yield;
  }
}

function* copyWords(from: Vocabulary, to: Vocabulary): Steps<void> {
  let copied = 0;
  for (const [word, count] of from.counts) {
    to.add(word, count);
    copied += 1;
    if (copied % COPIED_PER_STEP === 0) yield;
  }
}

/** About a millisecond. */
const COPIED_PER_STEP = 5_000;
const MATCHED_PER_STEP = 2_000;
