import MiniSearch from "minisearch";
import type { Steps } from "../steps.ts";

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

/** MiniSearch whose postings can be taken out and put back: its own JSON takes as long to load as to build anew. */
export class OpenMiniSearch<T> extends MiniSearch<T> {
  /** The postings of `ids`, which are numbered in this order; those of other documents are left out. */
  *takePostings(ids: readonly number[]): Steps<Postings> {
    const places = new Map(ids.map((id, place) => [this._idToShortId.get(id), place]));
    const lengths = Uint32Array.from(ids, (id) => this._fieldLength.get(this._idToShortId.get(id) ?? -1)?.[FIELD] ?? 0);
    yield;
    const stems: string[] = [];
    const counts: number[] = [];
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const documents = new Uint32Array(total);
    const frequencies = new Uint32Array(total);
    let next = 0;
    for (const [stem, fields] of this._index) {
      const first = next;
      for (const [shortId, frequency] of fields.get(FIELD) ?? []) {
        const place = places.get(shortId);
        if (place !== undefined) {
          documents[next] = place;
          frequencies[next] = frequency;
          next += 1;
        }
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
      documents: documents.slice(0, next),
      frequencies: frequencies.slice(0, next),
      lengths,
    };
  }

  /** Fills an empty index; the ids of the documents are their numbers. */
  *putPostings({ stems, counts, documents, frequencies, lengths }: Postings): Steps<void> {
    let total = 0;
    for (const [id, length] of lengths.entries()) {
      this._documentIds.set(id, id);
      this._idToShortId.set(id, id);
      this._fieldLength.set(id, [length]);
      total += length;
    }
    this._documentCount = lengths.length;
    this._nextId = lengths.length;
    this._avgFieldLength = lengths.length === 0 ? [] : [total / lengths.length];
    let next = 0;
    for (const [place, stem] of stems.entries()) {
      const postings = new Map<number, number>();
      for (const end = next + (counts[place] ?? 0); next < end; next += 1) {
        postings.set(documents[next] ?? 0, frequencies[next] ?? 0);
      }
      this._index.set(stem, new Map([[FIELD, postings]]));
      yield;
    }
  }
}

/** MiniSearch numbers its fields; there is one. */
const FIELD = 0;
