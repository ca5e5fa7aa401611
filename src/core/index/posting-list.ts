import { findFirst } from "../text/find-first.ts";
import { MOST_IN_ARRAY, makeRoom } from "../text/number-list.ts";

/**
 * In which documents a term stands, and how often in each: what MiniSearch keeps in a `Map`, in a seventh of the memory. A number
 * holds both, and they stand in the order of the documents, which are numbered as they are added.
 */
export class PostingList {
  /** A few in an array, more in one of the system's own: that takes half the memory, and some for itself. */
  #packed: number[] | Uint32Array;
  #size = 0;
  /** How often a term stands where it stands more often than a number holds. */
  #frequent: Map<number, number> | undefined;

  /** An empty list, in which there is room for so many documents. */
  constructor(expected = 0) {
    this.#packed = expected > MOST_IN_ARRAY ? new Uint32Array(expected) : [];
  }

  /** How many documents there are. */
  get size(): number {
    return this.#size;
  }

  /** The document at a place, from 0. */
  documentAt(place: number): number {
    return (this.#packed[place] ?? 0) >>> FREQUENCY_BITS;
  }

  /** How often the term stands in the document at a place. */
  frequencyAt(place: number): number {
    const frequency = (this.#packed[place] ?? 0) & MOST_FREQUENT;
    return frequency < MOST_FREQUENT ? frequency : (this.#frequent?.get(this.documentAt(place)) ?? frequency);
  }

  has(document: number): boolean {
    return this.#find(document) !== -1;
  }

  /** How often the term stands in a document; undefined where it does not. */
  get(document: number): number | undefined {
    const place = this.#find(document);
    return place === -1 ? undefined : this.frequencyAt(place);
  }

  set(document: number, frequency: number): this {
    const place = this.#seek(document);
    if (place === this.#size || this.documentAt(place) !== document) this.#insert(place);
    this.#packed[place] = document * (MOST_FREQUENT + 1) + Math.min(frequency, MOST_FREQUENT);
    if (frequency >= MOST_FREQUENT) this.#frequent = (this.#frequent ?? new Map()).set(document, frequency);
    else this.#frequent?.delete(document);
    return this;
  }

  delete(document: number): boolean {
    const place = this.#find(document);
    if (place === -1) return false;
    this.#packed.copyWithin(place, place + 1, this.#size);
    this.#size -= 1;
    if (Array.isArray(this.#packed)) this.#packed.length = this.#size;
    this.#frequent?.delete(document);
    return true;
  }

  clear(): void {
    this.#packed = [];
    this.#size = 0;
    this.#frequent = undefined;
  }

  *keys(): Generator<number> {
    for (let place = 0; place < this.#size; place += 1) yield this.documentAt(place);
  }

  *[Symbol.iterator](): Generator<[document: number, frequency: number]> {
    for (let place = 0; place < this.#size; place += 1) yield [this.documentAt(place), this.frequencyAt(place)];
  }

  #find(document: number): number {
    const place = this.#seek(document);
    return place < this.#size && this.documentAt(place) === document ? place : -1;
  }

  // Mostly the document is the last one, or comes behind it.
  #seek(document: number): number {
    const last = this.#size === 0 ? -1 : this.documentAt(this.#size - 1);
    if (document > last) return this.#size;
    return document === last ? this.#size - 1 : findFirst(this.#size, (place) => this.documentAt(place) >= document);
  }

  #insert(place: number): void {
    if (this.#size === this.#packed.length) this.#packed = makeRoom(this.#packed);
    this.#packed.copyWithin(place + 1, place, this.#size);
    this.#size += 1;
  }
}

/** The low bits of a number tell a frequency; sixteen million passages fit beside it. */
const FREQUENCY_BITS = 8;
/** The highest that they can tell stands for itself or more. */
const MOST_FREQUENT = 2 ** FREQUENCY_BITS - 1;
