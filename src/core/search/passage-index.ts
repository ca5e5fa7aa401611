import MiniSearch from "minisearch";
import type { Passage } from "../passages.ts";
import { sliceText } from "../span.ts";
import { splitTerms, type Term } from "../terms.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The index over all passages. MiniSearch is known to this file alone; it calls a passage a document. */
export class PassageIndex {
  /** The folded words of all passages, without function words. */
  readonly vocabulary = new Vocabulary();
  readonly #index = new MiniSearch<IndexedPassage>(OPTIONS);
  /** In how many passages a stem stands. */
  readonly #frequencies = new Map<string, number>();
  readonly #passages = new Map<number, Passage>();
  readonly #ids = new Map<string, number[]>();
  #nextId = 0;
  #length = 0;

  /** How many passages there are. */
  get size(): number {
    return this.#passages.size;
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
    const ids: number[] = [];
    for (const passage of passages) {
      const indexed = readPassage(this.#nextId, passage);
      this.#nextId += 1;
      ids.push(indexed.id);
      this.#passages.set(indexed.id, passage);
      this.#index.add(indexed);
      this.#count(indexed, 1);
    }
    this.#ids.set(id, ids);
  }

  /** Removes all passages of one article; nothing happens when there is none of this id. */
  removeArticle(id: string): void {
    for (const passageId of this.#ids.get(id) ?? []) {
      const passage = this.#passages.get(passageId);
      if (passage === undefined) continue;
      const indexed = readPassage(passageId, passage);
      this.#index.remove(indexed);
      this.#passages.delete(passageId);
      this.#count(indexed, -1);
    }
    this.#ids.delete(id);
  }

  /** In how many passages `stem` stands; 0 when in none. */
  frequency(stem: string): number {
    return this.#frequencies.get(stem) ?? 0;
  }

  /** In how many passages each folded word stands, without function words. */
  get words(): ReadonlyMap<string, number> {
    return this.vocabulary.counts;
  }

  /** The passages of one article in order. */
  passagesOf(id: string): Passage[] {
    return (this.#ids.get(id) ?? []).flatMap((passageId) => this.#passages.get(passageId) ?? []);
  }

  /** How many passages one article has. */
  countPassages(id: string): number {
    return this.#ids.get(id)?.length ?? 0;
  }

  /** All passages, in the order in which they were added. */
  passages(): Iterable<Passage> {
    return this.#passages.values();
  }

  /**
   * Every passage with at least one of `stems`, best first by BM25+; empty when there is none of them. `others` add to the
   * score of the passages that are found, but find none: the time grows with the passages found, so that frequent stems
   * belong there.
   */
  search(stems: readonly string[], others: readonly string[] = []): Match[] {
    if (stems.length === 0) return [];
    const finding = new Set(stems);
    const found = new Set<unknown>();
    // MiniSearch reads the stems in order and asks for each passage of a stem what it shall count there: 0 skips it.
    const boostDocument = (id: unknown, stem: string): number => {
      if (!finding.has(stem)) return found.has(id) ? 1 : 0;
      found.add(id);
      return 1;
    };
    const results = this.#index.search([...stems, ...others].join(" "), others.length === 0 ? {} : { boostDocument });
    const matches: Match[] = [];
    for (const { id, score, terms } of results) {
      const passage = this.#passages.get(id);
      // MiniSearch multiplies the sum over the terms by the number of terms that matched; the division undoes it.
      if (passage !== undefined) matches.push({ passage, stems: terms, score: score / terms.length });
    }
    return matches;
  }

  /** The first `limit` of `search`. */
  find(stems: readonly string[], limit: number): Match[] {
    return this.search(stems).slice(0, limit);
  }

  #count(indexed: IndexedPassage, change: 1 | -1): void {
    this.#length += change * indexed.terms.length;
    for (const stem of new Set(indexed.terms.map((term) => term.stem))) addTo(this.#frequencies, stem, change);
    for (const word of new Set(indexed.terms.map((term) => term.word))) {
      if (change === 1) this.vocabulary.add(word);
      else this.vocabulary.remove(word);
    }
  }
}

/** A passage that shares at least one stem with a query. */
export interface Match {
  readonly passage: Passage;
  /** Which stems of the query it holds. */
  readonly stems: readonly string[];
  /** BM25+ of these stems. */
  readonly score: number;
}

interface IndexedPassage {
  readonly id: number;
  readonly terms: readonly Term[];
  /** The stems, with a space between: MiniSearch takes text. */
  readonly text: string;
}

const OPTIONS = {
  fields: ["text"],
  tokenize: (text: string): string[] => text.split(" "),
  processTerm: (term: string): string => term,
};

function readPassage(id: number, passage: Passage): IndexedPassage {
  const { article, heading } = passage;
  const text = sliceText(article.text, passage);
  const terms = splitTerms(heading === undefined ? text : `${sliceText(article.text, heading)}\n${text}`);
  const named = terms.filter((term) => !term.joins);
  return { id, terms: named, text: named.map((term) => term.stem).join(" ") };
}

function addTo(counts: Map<string, number>, key: string, change: number): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
