import type { Article } from "../article/article.ts";
import type { OwnedPerson } from "../index/owned-person.ts";
import type { Steps } from "../text/steps.ts";
import type { ReadingDigest } from "./reading-digest.ts";
import type { Entry } from "./register/name-node.ts";
import { openOwnedInSteps } from "./register/owned-people.ts";
import { People } from "./register/people.ts";
import { Register } from "./register/register.ts";
import type { SpeakerDigest } from "./register/speaker-digest.ts";

/** The places of articles in a list, in which what is found is to be ordered. */
export type Places = ReadonlyMap<Article, number>;

/** What is kept of an article that was read. */
export interface IndexedArticle {
  /** Those of one form have one and the same text for it. */
  readonly speakers: readonly Entry[];
  /** See `noteStatementsInSteps`. */
  readonly statements: Uint8Array;
}

/**
 * Which of the articles that were read have a word among their names, and which of their speakers has it: a question goes
 * over those, and not over all articles. It grows while the reading goes on; who asks meanwhile is answered from what is there.
 */
export class NameIndex {
  /** By number; undefined where the article was taken out. */
  readonly #articles: (Article | undefined)[] = [];
  readonly #numbers = new Map<Article, number>();
  readonly #read = new Map<Article, IndexedArticle>();
  readonly #holders = new Map<string, number[]>();
  /** By word, the numbers of articles and the places of speakers in them in turn. */
  readonly #bearers = new Map<string, number[]>();
  readonly #register = new Register();
  #people: { readonly owned: readonly OwnedPerson[]; readonly people: People } | undefined;
  /** The texts of forms, each once. */
  #forms = new Map<string, string>();
  #taken = 0;
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

  /** Who of all articles that were read is one person, with what the owner tells of them. */
  *openPeopleInSteps(owned: readonly OwnedPerson[]): Steps<People> {
    if (this.#people?.owned === owned) return this.#people.people;
    const people = new People(this.#register, yield* openOwnedInSteps(owned));
    this.#people = { owned, people };
    return people;
  }

  /** What is kept of an article; nothing where it was not read. */
  find(article: Article): IndexedArticle {
    return this.#read.get(article) ?? NOTHING_READ;
  }

  add(article: Article, { names, speakers, statements }: ReadingDigest): void {
    if (this.#numbers.has(article)) return;
    const number = this.#articles.push(article) - 1;
    this.#numbers.set(article, number);
    if (speakers.length > 0) {
      const kept = speakers.map((speaker, place) => this.#register.add(article, this.#keepForm(speaker), place));
      // A copy: what it is cut from is larger.
      this.#read.set(article, { speakers: kept, statements: new Uint8Array(statements) });
    }
    for (const word of names) append(this.#holders, word, number);
    for (const [place, { words }] of speakers.entries()) {
      for (const word of words) append(this.#bearers, word, number, place);
    }
    this.revision += 1;
  }

  #keepForm({ form, quotes, mentions }: SpeakerDigest): SpeakerDigest {
    const known = this.#forms.get(form);
    if (known === undefined) this.#forms.set(form, form);
    return { form: known ?? form, quotes, mentions };
  }

  /** Takes articles out, in steps; what only they had is forgotten. */
  *removeInSteps(articles: ReadonlySet<Article>): Steps<void> {
    const speakers = new Set<Entry>();
    for (const article of articles) {
      const number = this.#numbers.get(article);
      if (number === undefined) continue;
      this.#articles[number] = undefined;
      this.#numbers.delete(article);
      for (const entry of this.find(article).speakers) speakers.add(entry);
      this.#read.delete(article);
      this.#taken += 1;
    }
    this.revision += 1;
    yield* this.#register.removeInSteps(speakers);
    this.revision += 1;
    if (this.#taken < this.#numbers.size * MOST_TAKEN) return;
    this.#taken = 0;
    yield* this.#sweepInSteps(this.#holders, 1);
    yield* this.#sweepInSteps(this.#bearers, 2);
    yield* this.#sweepFormsInSteps();
  }

  *#sweepInSteps(lists: Map<string, number[]>, width: number): Steps<void> {
    for (const [at, [word, list]] of [...lists].entries()) {
      if (at % SWEPT_PER_STEP === 0) yield;
      const kept = list.filter((_, place) => this.#articles[list[place - (place % width)] ?? -1] !== undefined);
      if (kept.length === 0) lists.delete(word);
      else if (kept.length < list.length) lists.set(word, kept);
    }
  }

  *#sweepFormsInSteps(): Steps<void> {
    const forms = new Map<string, string>();
    for (const [at, { speakers }] of [...this.#read.values()].entries()) {
      if (at % SWEPT_PER_STEP === 0) yield;
      for (const { form } of speakers) forms.set(form, form);
    }
    this.#forms = forms;
  }

  /** The articles among `places` that have, for each list, one of its words among their names; in no order. */
  *findHoldersInSteps(lists: readonly (readonly string[])[], places: Places): Steps<Set<Article>> {
    const [first = [], ...others] = lists
      .map((words) => words.map((word) => this.#holders.get(word) ?? []))
      .sort((a, b) => countAll(a) - countAll(b));
    const rest: Set<number>[] = [];
    for (const numbers of others) rest.push(yield* joinInSteps(numbers));
    const found = new Set<Article>();
    for (const [at, number] of [...(yield* joinInSteps(first))].entries()) {
      if (at % NUMBERS_PER_STEP === NUMBERS_PER_STEP - 1) yield;
      const article = this.#articles[number];
      if (article === undefined || !places.has(article)) continue;
      if (rest.every((numbers) => numbers.has(number))) found.add(article);
    }
    return found;
  }

  /** The speakers who have one of the words, by the article among `places`: the places of them in it, in order. */
  *findBearersInSteps(words: readonly string[], places: Places): Steps<Map<Article, readonly number[]>> {
    let pairs: readonly number[] = [];
    for (const word of words) pairs = yield* mergePairsInSteps(pairs, this.#bearers.get(word) ?? []);
    const found = new Map<Article, number[]>();
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      if (at % NUMBERS_PER_STEP === 0) yield;
      const article = this.#articles[pairs[at] ?? -1];
      const place = pairs[at + 1] ?? 0;
      if (article === undefined || !places.has(article)) continue;
      const speakers = found.get(article);
      if (speakers === undefined) found.set(article, [place]);
      else speakers.push(place);
    }
    return found;
  }
}

// Pairs of numbers, in order in both lists, each once.
function* mergePairsInSteps(left: readonly number[], right: readonly number[]): Steps<readonly number[]> {
  if (left.length === 0 || right.length === 0) return left.length === 0 ? right : left;
  const merged: number[] = [];
  for (let [a, b] = [0, 0]; a < left.length || b < right.length; ) {
    const order = comparePairs(left, a, right, b);
    if (order <= 0) merged.push(left[a] ?? 0, left[a + 1] ?? 0);
    else merged.push(right[b] ?? 0, right[b + 1] ?? 0);
    if (order <= 0) a += 2;
    if (order >= 0) b += 2;
    if (merged.length % NUMBERS_PER_STEP === 0) yield;
  }
  return merged;
}

// What is behind the end of a list comes last.
function comparePairs(left: readonly number[], a: number, right: readonly number[], b: number): number {
  const [one = Number.POSITIVE_INFINITY, other = Number.POSITIVE_INFINITY] = [left[a], right[b]];
  return one === other ? (left[a + 1] ?? 0) - (right[b + 1] ?? 0) : one - other;
}

function countAll(lists: readonly (readonly number[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function* joinInSteps(lists: readonly (readonly number[])[]): Steps<Set<number>> {
  const joined = new Set<number>();
  for (const list of lists) {
    for (const [at, number] of list.entries()) {
      if (at % NUMBERS_PER_STEP === NUMBERS_PER_STEP - 1) yield;
      joined.add(number);
    }
  }
  return joined;
}

function append(lists: Map<string, number[]>, word: string, ...numbers: readonly number[]): void {
  const list = lists.get(word);
  if (list === undefined) lists.set(word, [...numbers]);
  else list.push(...numbers);
}

const NOTHING_READ: IndexedArticle = { speakers: [], statements: new Uint8Array() };
/** Lists of which a step takes no longer than some milliseconds. */
const SWEPT_PER_STEP = 500;
/** Numbers of articles that are gone through in less than a millisecond. */
const NUMBERS_PER_STEP = 2_000;
/** Articles that were taken out, to one that is there, after which the lists are gone through. */
const MOST_TAKEN = 0.25;
