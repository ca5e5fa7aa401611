import MiniSearch, { type Options } from "minisearch";
import type { Steps } from "../text/steps.ts";
import { computeIdf } from "./idf.ts";
import { PostingList } from "./posting-list.ts";
import { TermMap } from "./term-map.ts";

/** The postings of one field over documents that count from 0, as numbers in a row. */
export interface Postings {
  readonly stems: readonly string[];
  /** In how many documents each stem stands. */
  readonly counts: Uint32Array;
  /** The documents of the first stem, then those of the second, and so on. */
  readonly documents: Uint32Array;
  /** How often the stem stands in each of them. */
  readonly frequencies: Uint32Array;
  /** MiniSearch's length of each document: how many different stems it has. */
  readonly lengths: Uint32Array;
}

/** A document that holds a term of a search. */
export interface ScoredDocument {
  readonly id: number;
  /** The terms that it holds, in the order in which they were given. */
  readonly terms: readonly string[];
  /** BM25+ of these terms. */
  readonly score: number;
}

/**
 * MiniSearch whose postings can be read: taken out and put back, since its own JSON takes as long to load as to build anew,
 * and scored, since its own search looks at every posting of every term. They are kept packed: in maps each takes some forty
 * bytes, and a passage of Chinese has two hundred.
 */
export class OpenMiniSearch<T> extends MiniSearch<T> {
  /** By MiniSearch's own number of a document: its id and length, since a look into an array is cheaper than into a map. */
  readonly #ids: number[] = [];
  readonly #lengths: number[] = [];
  readonly #terms = new TermMap();

  constructor(options: Options<T>) {
    super(options);
    // It asks no more of its map than that one answers; the type has its whole tree.
    this._index = this.#terms as unknown as typeof this._index;
  }

  override add(document: T): void {
    super.add(document);
    const shortId = this._nextId - 1;
    this.#ids[shortId] = Number(this._documentIds.get(shortId));
    this.#lengths[shortId] = this._fieldLength.get(shortId)?.[FIELD] ?? 0;
  }

  /**
   * The documents with a term of `finding`, in no order. Terms of `others` add to their scores and find none: of those that
   * are frequent the few documents found are looked up. Scores are those of MiniSearch's own search with its default
   * parameters, without the factor of the number of matched terms.
   */
  *scoreInSteps(finding: readonly string[], others: readonly string[]): Steps<Iterable<ScoredDocument>> {
    const found = new Map<number, { id: number; terms: string[]; score: number }>();
    const average = this._avgFieldLength[FIELD] ?? 1;
    let looked = 0;
    const measureLength = (shortId: number): number => (this.#lengths[shortId] ?? 0) / average;
    for (const term of finding) {
      const postings = this.#readPostings(term);
      const idf = computeIdf(postings.size, this._documentCount);
      for (let place = 0; place < postings.size; place += 1) {
        const shortId = postings.documentAt(place);
        const score = idf * saturate(postings.frequencyAt(place), measureLength(shortId));
        const document = found.get(shortId);
        if (document === undefined) {
          found.set(shortId, { id: this.#ids[shortId] ?? 0, terms: [term], score });
        } else {
          document.terms.push(term);
          document.score += score;
        }
        looked += 1;
        if (looked % LOOKED_UP_PER_STEP === 0) yield;
      }
    }
    for (const term of others) {
      const postings = this.#readPostings(term);
      const idf = computeIdf(postings.size, this._documentCount);
      for (const [shortId, document] of found) {
        looked += 1;
        if (looked % LOOKED_UP_PER_STEP === 0) yield;
        const frequency = postings.get(shortId);
        if (frequency === undefined) continue;
        document.terms.push(term);
        document.score += idf * saturate(frequency, measureLength(shortId));
      }
    }
    return found.values();
  }

  #readPostings(term: string): PostingList {
    return this.#terms.find(term) ?? NO_POSTINGS;
  }

  /** The postings of `ids`, which are numbered in this order; those of other documents are left out. */
  *takePostings(ids: readonly number[]): Steps<Postings> {
    const { places, lengths } = yield* this.#numberDocuments(ids);
    const stems: string[] = [];
    const counts: number[] = [];
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const documents = new Uint32Array(total);
    yield;
    const frequencies = new Uint32Array(total);
    let next = 0;
    for (const [stem, postings] of this.#terms.entries()) {
      const first = next;
      for (let at = 0; at < postings.size; at += 1) {
        const place = places[postings.documentAt(at)] ?? 0;
        if (place === 0) continue;
        documents[next] = place - 1;
        frequencies[next] = postings.frequencyAt(at);
        next += 1;
      }
      if (next > first) {
        stems.push(stem);
        counts.push(next - first);
      }
      yield;
    }
    return {
      stems,
      counts: Uint32Array.from(counts),
      // A document without a term has a length of 1 and no posting.
      documents: documents.subarray(0, next),
      frequencies: frequencies.subarray(0, next),
      lengths,
    };
  }

  /** By MiniSearch's own number of a document: its place in `ids`, counted from 1; 0 for one that is left out. */
  *#numberDocuments(ids: readonly number[]): Steps<{ places: Uint32Array; lengths: Uint32Array }> {
    const places = new Uint32Array(this._nextId);
    const lengths = new Uint32Array(ids.length);
    for (const [place, id] of ids.entries()) {
      const shortId = this._idToShortId.get(id) ?? 0;
      places[shortId] = place + 1;
      lengths[place] = this._fieldLength.get(shortId)?.[FIELD] ?? 0;
      if (place % NUMBERED_PER_STEP === 0) yield;
    }
    return { places, lengths };
  }

  /** Fills an empty index; the ids of the documents are their numbers. */
  *putPostings({ stems, counts, documents, frequencies, lengths }: Postings): Steps<void> {
    let total = 0;
    for (const [id, length] of lengths.entries()) {
      this._documentIds.set(id, id);
      this._idToShortId.set(id, id);
      this._fieldLength.set(id, [length]);
      this.#ids.push(id);
      this.#lengths.push(length);
      total += length;
    }
    this._documentCount = lengths.length;
    this._nextId = lengths.length;
    this._avgFieldLength = lengths.length === 0 ? [] : [total / lengths.length];
    let next = 0;
    for (const [place, stem] of stems.entries()) {
      const count = counts[place] ?? 0;
      const postings = new PostingList(count);
      for (const end = next + count; next < end; next += 1) postings.set(documents[next] ?? 0, frequencies[next] ?? 0);
      this.#terms.put(stem, postings);
      yield;
    }
  }
}

/** `frequency` of a term in a document, whose `length` is relative to the average. */
function saturate(frequency: number, length: number): number {
  return BM25.d + (frequency * (BM25.k + 1)) / (frequency + BM25.k * (1 - BM25.b + BM25.b * length));
}

/** MiniSearch's defaults. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

const NO_POSTINGS = new PostingList();

/** MiniSearch numbers its fields; there is one. */
const FIELD = 0;
/** About a millisecond. */
const NUMBERED_PER_STEP = 5_000;
const LOOKED_UP_PER_STEP = 5_000;
