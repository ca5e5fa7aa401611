/** Looks for what closes something. What was not found up to the end is not looked for again: no text takes square time. */
export class Search {
  readonly #source: string;
  readonly #end: number;
  readonly #missing = new Map<string, number>();

  constructor(source: string, end: number) {
    this.#source = source;
    this.#end = end;
  }

  /** Where `words` stand at or behind `from`; undefined when they do not. */
  find(words: string, from: number): number | undefined {
    if (from >= (this.#missing.get(words) ?? this.#end)) return undefined;
    const at = this.#source.indexOf(words, from);
    if (at !== -1 && at + words.length <= this.#end) return at;
    this.#missing.set(words, from);
    return undefined;
  }
}
