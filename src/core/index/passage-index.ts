import type { Passage } from "../article/passages.ts";
import { findLanguage } from "../text/language.ts";
import { sortInSteps } from "../text/sort-in-steps.ts";
import { finishSteps, type Steps } from "../text/steps.ts";
import { ArticleNames, type OuterTerms } from "./article-names.ts";
import { HeldPassages } from "./held-passages.ts";
import { type IndexedPassage, readOuterInSteps, readPassage } from "./indexed-passage.ts";
import { ENGLISH, type Lexicon } from "./lexicon.ts";
import { OpenMiniSearch, type Postings } from "./open-mini-search.ts";
import { PassageCounts } from "./passage-counts.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The index over all passages. MiniSearch is known to this file and its base alone; it calls a passage a document. */
export class PassageIndex {
  #index = new OpenMiniSearch<IndexedPassage>(OPTIONS);
  #counts = new PassageCounts();
  #held = new HeldPassages();
  #names = new ArticleNames();
  /** Passages that were retired and that MiniSearch still holds. */
  #retired: IndexedPassage[] = [];
  /** How its words are read; a query has to be read in the same way. */
  readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon = ENGLISH) {
    this.lexicon = lexicon;
  }

  /** How many passages there are. */
  get size(): number {
    return this.#counts.passages;
  }

  /** The folded words of all passages, without function words. */
  get vocabulary(): Vocabulary {
    return this.#counts.vocabulary;
  }

  /** How many articles there are. */
  get articles(): number {
    return this.#held.articles;
  }

  /** Terms of a passage on average, function words left out; 1 when there is no passage. */
  get averageLength(): number {
    return this.size === 0 ? 1 : Math.max(1, this.#counts.terms / this.size);
  }

  /**
   * How far this is a corpus of reference texts, whose headings say what the text below leaves out: 0 where no passage
   * stands under a heading (news), 1 where at least three in ten do.
   */
  get reference(): number {
    return Math.min(1, this.#counts.headed / REFERENCE_SHARE);
  }

  /** Whether `stem` stands in a passage, a heading, a path, in what is no part of an article proper, or in what it states of itself. */
  knows(stem: string): boolean {
    return this.#counts.knows(stem) || this.#names.find(stem).length > 0;
  }

  /** The articles, by id, that `stem` names by their title, other names, stated subjects or file. */
  articlesNamed(stem: string): readonly string[] {
    return this.#names.find(stem);
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
    return this.#counts.frequency(stem);
  }

  /** In how many passages each folded word stands, without function words. */
  get words(): ReadonlyMap<string, number> {
    return this.vocabulary.counts;
  }

  /** Stems that a folded word has in articles of other languages than English; some may stand in no passage any more. */
  foreignStems(word: string): Iterable<string> {
    return this.#counts.foreignStems(word);
  }

  /** The first passages of one article, at most `limit`, in order. */
  passagesOf(id: string, limit: number): Passage[] {
    return this.#held.passagesOf(id, limit);
  }

  /** How many passages one article has. */
  countPassages(id: string): number {
    return this.#held.numbersOf(id).length;
  }

  /** Which of the passages under its heading a passage is, from 1, and how many there are; of its article where it has no heading. */
  placeInSection(passage: Passage): { readonly number: number; readonly of: number } {
    return this.#held.placeInSection(passage);
  }

  /** All passages, in the order in which they were added. */
  passages(): Iterable<Passage> {
    return this.#held.passages();
  }

  /**
   * Every passage with at least one of `stems`, best first by BM25+; empty when there is none of them. `others` add to the
   * score of the passages that are found, but find none: the time grows with the passages found, so that frequent stems
   * belong there.
   */
  *searchInSteps(stems: readonly string[], others: readonly string[]): Steps<readonly Match[]> {
    const matches: Match[] = [];
    for (const { id, terms, score } of yield* this.#index.scoreInSteps(stems, others)) {
      const passage = this.#held.find(id);
      if (passage !== undefined) matches.push({ passage, stems: terms, score });
      if (matches.length % MATCHED_PER_STEP === 0) yield;
    }
    return yield* sortInSteps(matches, (a, b) => b.score - a.score);
  }

  /** `addArticle` in a step for each passage. */
  *addInSteps(id: string, passages: readonly Passage[]): Steps<void> {
    yield* this.#countOuterInSteps(id, passages, 1);
    this.#held.open(id);
    for (const passage of passages) {
      const indexed = readPassage(this.#held.add(id, passage), passage, this.lexicon);
      this.#counts.noteForeignStems(passage, indexed, this.lexicon.languages);
      this.#index.add(indexed);
      this.#counts.count(indexed, 1);
      yield;
    }
  }

  /**
   * An index that starts as this one and is changed in its place: this one goes on answering from its own passages and
   * must not be changed any more. Both share what MiniSearch holds, until `sweepInSteps` is called on the new one.
   */
  *forkInSteps(lexicon: Lexicon = this.lexicon): Steps<PassageIndex> {
    const fork = new PassageIndex(lexicon);
    fork.#index = this.#index;
    fork.#retired = this.#retired;
    fork.#counts = yield* this.#counts.forkInSteps();
    fork.#held = yield* this.#held.forkInSteps();
    fork.#names = yield* this.#names.forkInSteps();
    return fork;
  }

  /** Takes the passages of one article out of this index, and leaves them to those that it was forked from. */
  *retireInSteps(id: string): Steps<void> {
    yield* this.#countOuterInSteps(id, this.passagesOf(id, Number.POSITIVE_INFINITY), -1);
    for (const number of this.#held.numbersOf(id)) {
      const passage = this.#held.find(number);
      if (passage === undefined) continue;
      const indexed = readPassage(number, passage, this.lexicon);
      this.#retired.push(indexed);
      this.#held.drop(number);
      this.#counts.count(indexed, -1);
      yield;
    }
    this.#held.forget(id);
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
    const postings = yield* this.#index.takePostings(this.#held.numbers());
    const counts = Uint32Array.from(this.words.values());
    return { articles: this.#held.ids(), words: [...this.words.keys()], counts, terms: this.#counts.terms, postings };
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
      const outer = yield* readOuterInSteps(members, lexicon);
      index.#noteNames(id, outer, 1);
      index.#counts.countAside(outer, 1);
      index.#held.open(id);
      for (const passage of members) {
        index.#counts.notePassage(passage);
        const number = index.#held.add(id, passage);
        if (findLanguage(lexicon.languages, passage.article.lang) === undefined) continue;
        index.#counts.noteForeignStems(passage, readPassage(number, passage, lexicon), lexicon.languages);
        yield;
      }
    }
    yield;
    index.#counts.restore({ words, counts, stems: postings.stems, frequencies: postings.counts, terms });
    yield* index.#index.putPostings(postings);
    return index;
  }

  /** Counts what stands around the passages of an article (1) or takes it out (-1). */
  *#countOuterInSteps(id: string, passages: readonly Passage[], change: 1 | -1): Steps<void> {
    const outer = yield* readOuterInSteps(passages, this.lexicon);
    this.#noteNames(id, outer, change);
    this.#counts.countOuter(outer, change);
  }

  #noteNames(id: string, { title, subject, file }: OuterTerms, change: 1 | -1): void {
    const stems = [...title.stems, ...subject.stems, ...file.stems];
    if (change === 1) this.#names.add(id, stems);
    else this.#names.remove(id, stems);
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

const OPTIONS = {
  fields: ["text"],
  tokenize: (text: string): string[] => text.split(" "),
  processTerm: (term: string): string => term,
};

/** The share of passages under headings from which on a corpus is one of reference texts throughout. */
const REFERENCE_SHARE = 0.3;

/** Matches: about a millisecond. */
const MATCHED_PER_STEP = 2_000;
