import { PostingList } from "./posting-list.ts";

/**
 * What MiniSearch asks of its map of terms, for an index of one field: by a term its fields, by the field its postings. Its
 * own is a tree that finds terms by their beginnings, with three maps for each term; nobody asks it for beginnings here.
 */
export class TermMap {
  readonly #postings = new Map<string, PostingList>();

  get size(): number {
    return this.#postings.size;
  }

  /** The postings of a term; undefined when it stands nowhere. */
  find(term: string): PostingList | undefined {
    return this.#postings.get(term);
  }

  put(term: string, postings: PostingList): void {
    this.#postings.set(term, postings);
  }

  /** All terms with their postings. */
  entries(): Iterable<[string, PostingList]> {
    return this.#postings.entries();
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  get(term: string): OneField | undefined {
    const postings = this.#postings.get(term);
    return postings === undefined ? undefined : new OneField(postings);
  }

  /** The fields of a term, which is put in where it is new. */
  fetch(term: string): OneField {
    const postings = this.#postings.get(term) ?? new PostingList();
    this.#postings.set(term, postings);
    return new OneField(postings);
  }

  delete(term: string): void {
    this.#postings.delete(term);
  }
}

/** The fields of a term, of which there is one. */
class OneField {
  readonly #postings: PostingList;

  constructor(postings: PostingList) {
    this.#postings = postings;
  }

  get size(): number {
    return this.#postings.size === 0 ? 0 : 1;
  }

  get(): PostingList {
    return this.#postings;
  }

  delete(): void {
    this.#postings.clear();
  }
}
