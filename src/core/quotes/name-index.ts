import type { Article } from "../article/article.ts";
import type { Steps } from "../text/steps.ts";
import type { ReadingDigest } from "./reading-digest.ts";

/** The places of articles in a list, in which what is found is to be ordered. */
export type Places = ReadonlyMap<Article, number>;

/**
 * Which of the articles that were read have a word among their names, and which of their speakers has it: a question goes
 * over those, and not over all articles. It grows while the reading goes on; who asks meanwhile is answered from what is there.
 */
export class NameIndex {
  /** By number; undefined where the article was taken out. */
  readonly #articles: (Article | undefined)[] = [];
  readonly #numbers = new Map<Article, number>();
  readonly #counts = new Map<Article, ReadingDigest["counts"]>();
  readonly #holders = new Map<string, number[]>();
  /** By word, the numbers of articles and the places of speakers in them in turn. */
  readonly #bearers = new Map<string, number[]>();
  /** Another one after each change. */
  revision = 0;

  /** How many articles it has. */
  get size(): number {
    return this.#numbers.size;
  }

  has(article: Article): boolean {
    return this.#numbers.has(article);
  }

  articles(): IterableIterator<Article> {
    return this.#numbers.keys();
  }

  /** All words of names. */
  words(): ReadonlyMap<string, unknown> {
    return this.#holders;
  }

  /** How often each name speaks in an article; empty where it was not read. */
  countsOf(article: Article): ReadingDigest["counts"] {
    return this.#counts.get(article) ?? [];
  }

  add(article: Article, { names, speakers, counts }: ReadingDigest): void {
    if (this.#numbers.has(article)) return;
    const number = this.#articles.push(article) - 1;
    this.#numbers.set(article, number);
    if (counts.length > 0) this.#counts.set(article, counts);
    for (const word of names) append(this.#holders, word, number);
    for (const [place, words] of speakers.entries()) {
      for (const word of words) append(this.#bearers, word, number, place);
    }
    this.revision += 1;
  }

  /** Takes articles out, in steps; what only they had is forgotten. */
  *removeInSteps(articles: ReadonlySet<Article>): Steps<void> {
    for (const article of articles) {
      const number = this.#numbers.get(article);
      if (number === undefined) continue;
      this.#articles[number] = undefined;
      this.#numbers.delete(article);
      this.#counts.delete(article);
      this.#taken += 1;
    }
    this.revision += 1;
    if (this.#taken < this.#numbers.size * MOST_TAKEN) return;
    this.#taken = 0;
    yield* this.#sweepInSteps(this.#holders, 1);
    yield* this.#sweepInSteps(this.#bearers, 2);
  }

  #taken = 0;

  *#sweepInSteps(lists: Map<string, number[]>, width: number): Steps<void> {
    for (const [at, [word, list]] of [...lists].entries()) {
      if (at % SWEPT_PER_STEP === 0) yield;
      const kept = list.filter((_, place) => this.#articles[list[place - (place % width)] ?? -1] !== undefined);
      if (kept.length === 0) lists.delete(word);
      else if (kept.length < list.length) lists.set(word, kept);
    }
  }

  /** The articles among `places` that have, for each list, one of its words among their names; in no order. */
  findHolders(lists: readonly (readonly string[])[], places: Places): Article[] {
    const [first = [], ...others] = lists
      .map((words) => words.flatMap((word) => this.#holders.get(word) ?? []))
      .sort((a, b) => a.length - b.length);
    const rest = others.map((numbers) => new Set(numbers));
    const found = new Set<Article>();
    for (const number of first) {
      const article = this.#articles[number];
      if (article === undefined || !places.has(article)) continue;
      if (rest.every((numbers) => numbers.has(number))) found.add(article);
    }
    return [...found];
  }

  /** The speakers who have one of the words, by the article among `places`: the places of them in it, in order. */
  findBearers(words: readonly string[], places: Places): Map<Article, number[]> {
    const found = new Map<Article, Set<number>>();
    for (const word of words) {
      const list = this.#bearers.get(word) ?? [];
      for (let at = 0; at + 1 < list.length; at += 2) {
        const article = this.#articles[list[at] ?? -1];
        if (article === undefined || !places.has(article)) continue;
        const speakers = found.get(article) ?? new Set();
        found.set(article, speakers.add(list[at + 1] ?? 0));
      }
    }
    return new Map([...found].map(([article, speakers]) => [article, [...speakers].sort((a, b) => a - b)]));
  }
}

function append(lists: Map<string, number[]>, word: string, ...numbers: readonly number[]): void {
  const list = lists.get(word);
  if (list === undefined) lists.set(word, [...numbers]);
  else list.push(...numbers);
}

/** Lists of which a step takes no longer than some milliseconds. */
const SWEPT_PER_STEP = 500;
/** Articles that were taken out, to one that is there, after which the lists are gone through. */
const MOST_TAKEN = 0.25;
