import { pairTags, type TagPairs } from "./pair-tags.ts";

/**
 * Looks for what closes something. No stretch of the text is looked through twice for the same words, and it is looked
 * through for so many other words only near by: no text takes square time.
 */
export class Search {
  readonly #source: string;
  readonly #end: number;
  /** By the words: from where they were looked for last, and where they stand. */
  readonly #found = new Map<string, Found>();
  #pairs: TagPairs | undefined;

  constructor(source: string, end: number) {
    this.#source = source;
    this.#end = end;
  }

  /** Which tags of Liquid belong together. */
  get pairs(): TagPairs {
    this.#pairs ??= pairTags(this.#source);
    return this.#pairs;
  }

  /** Where `words` stand at or behind `from`; undefined when they do not. */
  find(words: string, from: number): number | undefined {
    const known = this.#found.get(words);
    if (known !== undefined && known.from <= from && (known.at === undefined || from <= known.at)) return known.at;
    if (known === undefined && this.#found.size >= MOST_WORDS) return this.#look(words, from, from + NEAR);
    const at = this.#look(words, from, this.#end);
    this.#found.set(words, { from, at });
    return at;
  }

  #look(words: string, from: number, end: number): number | undefined {
    const limit = Math.min(end, this.#end);
    const near = this.#source.slice(from, limit);
    const at = near.indexOf(words);
    return at === -1 ? undefined : from + at;
  }
}

interface Found {
  readonly from: number;
  /** Undefined when they stand nowhere behind. */
  readonly at: number | undefined;
}

/** Words that are looked for up to the end of the text: a page has a few dozen components. */
const MOST_WORDS = 300;
/** Code units in which others are looked for. */
const NEAR = 2_000;
