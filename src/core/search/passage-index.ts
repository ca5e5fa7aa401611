import MiniSearch from "minisearch";
import type { Passage } from "../passages.ts";
import { sliceText } from "../span.ts";
import { splitTerms, type Term } from "../terms.ts";

/** The index over all passages. MiniSearch is known to this file alone; it calls a passage a document. */
export class PassageIndex {
  readonly #index = new MiniSearch<IndexedPassage>(OPTIONS);
  /** In how many passages a stem stands. */
  readonly #frequencies = new Map<string, number>();
  /** In how many passages a folded word stands. */
  readonly #words = new Map<string, number>();
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
    return this.#words;
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

  /** Every passage with at least one of `stems`, best first by BM25+; empty when `stems` is. */
  search(stems: readonly string[]): Match[] {
    if (stems.length === 0) return [];
    return this.#index.search(stems.join(" ")).flatMap(({ id, score, terms }) => {
      const passage = this.#passages.get(id);
      // MiniSearch multiplies the sum over the terms by the number of terms that matched; the division undoes it.
      return passage === undefined ? [] : [{ passage, stems: terms, score: score / terms.length }];
    });
  }

  /** The first `limit` of `search`. */
  find(stems: readonly string[], limit: number): Match[] {
    return this.search(stems).slice(0, limit);
  }

  #count(indexed: IndexedPassage, change: 1 | -1): void {
    this.#length += change * indexed.terms.length;
    for (const stem of new Set(indexed.terms.map((term) => term.stem))) addTo(this.#frequencies, stem, change);
    for (const word of new Set(indexed.terms.map((term) => term.word))) addTo(this.#words, word, change);
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
