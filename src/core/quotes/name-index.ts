import type { Article } from "../article/article.ts";
import type { OwnedPerson } from "../index/owned-person.ts";
import { copyText } from "../text/copy-text.ts";
import { addToGroup } from "../text/group-by.ts";
import { NumberList } from "../text/number-list.ts";
import type { Steps } from "../text/steps.ts";
import type { DigestedSpeaker, ReadingDigest } from "./reading-digest.ts";
import type { Entry, NameNode } from "./register/name-node.ts";
import { openOwnedInSteps } from "./register/owned-people.ts";
import { People } from "./register/people.ts";
import { Register } from "./register/register.ts";

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
  readonly #holders = new Map<string, NumberList>();
  /** By word, the numbers of the forms in which it stands. */
  readonly #bearing = new Map<string, NumberList>();
  readonly #register = new Register();
  #people: { readonly owned: readonly OwnedPerson[]; readonly people: People } | undefined;
  /** By number; undefined where no article has it any more. */
  readonly #forms: (Form | undefined)[] = [];
  readonly #formsByText = new Map<string, Form>();
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
      const kept = speakers.map(({ quotes, mentions, ...speaker }, place) => {
        const form = this.#openForm(speaker);
        form.places.push(number, place);
        // It may have been forgotten with all who bore it.
        if (!this.#register.has(form.node)) form.node = this.#register.openNode(form.text);
        return this.#register.add(form.node, article, { form: form.text, quotes, mentions }, place);
      });
      // A copy: what it is cut from is larger.
      this.#read.set(article, { speakers: kept, statements: new Uint8Array(statements) });
    }
    for (const word of names) openList(this.#holders, word).push(number);
    this.revision += 1;
  }

  #openForm({ form: text, words }: Pick<DigestedSpeaker, "form" | "words">): Form {
    const known = this.#formsByText.get(text);
    if (known !== undefined) return known;
    const own = copyText(text);
    const form = { text: own, node: this.#register.openNode(own), places: new NumberList() };
    const number = this.#forms.push(form) - 1;
    this.#formsByText.set(own, form);
    for (const word of words) openList(this.#bearing, word).push(number);
    return form;
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
    yield* sweepInSteps(this.#holders, (number) => this.#articles[number] !== undefined);
    for (const [number, form] of this.#forms.entries()) {
      if (number % SWEPT_PER_STEP === 0) yield;
      if (form === undefined) continue;
      form.places = this.#keepPresent(form.places);
      if (form.places.length > 0) continue;
      this.#forms[number] = undefined;
      this.#formsByText.delete(form.text);
    }
    yield* sweepInSteps(this.#bearing, (number) => this.#forms[number] !== undefined);
  }

  #keepPresent(places: NumberList): NumberList {
    const kept = new NumberList();
    for (let at = 0; at < places.length; at += 2) {
      if (this.#articles[places.at(at)] !== undefined) kept.push(places.at(at), places.at(at + 1));
    }
    return kept;
  }

  /** The articles among `places` that have, for each list, one of its words among their names; in no order. */
  *findHoldersInSteps(lists: readonly (readonly string[])[], places: Places): Steps<Set<Article>> {
    const [first = [], ...others] = lists
      .map((words) => words.flatMap((word) => this.#holders.get(word) ?? []))
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

  /** The speakers who have one of the words, by the article: the places of them in it, in order. */
  *findBearersInSteps(words: readonly string[], among: Places): Steps<Map<Article, readonly number[]>> {
    const found = new Map<Article, number[]>();
    let looked = 0;
    for (const number of yield* joinInSteps(words.flatMap((word) => this.#bearing.get(word) ?? []))) {
      const places = this.#forms[number]?.places ?? NO_NUMBERS;
      for (let at = 0; at < places.length; at += 2) {
        looked += 1;
        if (looked % NUMBERS_PER_STEP === 0) yield;
        const article = this.#articles[places.at(at)];
        if (article === undefined || !among.has(article)) continue;
        addToGroup(found, article, places.at(at + 1));
      }
    }
    for (const [at, speakers] of [...found.values()].entries()) {
      if (at % NUMBERS_PER_STEP === NUMBERS_PER_STEP - 1) yield;
      if (speakers.length > 1) speakers.sort((a, b) => a - b);
    }
    return found;
  }
}

/** What somebody is called in some articles. */
interface Form {
  readonly text: string;
  /** The name that it tells. */
  node: NameNode;
  /** The numbers of the articles, and the place among the speakers of each, in turn. */
  places: NumberList;
}

// Takes out of lists the numbers that are not kept, and lists of which none is.
function* sweepInSteps(lists: Map<string, NumberList>, isKept: (number: number) => boolean): Steps<void> {
  for (const [at, [word, list]] of [...lists].entries()) {
    if (at % SWEPT_PER_STEP === 0) yield;
    const kept = new NumberList();
    for (let place = 0; place < list.length; place += 1) if (isKept(list.at(place))) kept.push(list.at(place));
    if (kept.length === 0) lists.delete(word);
    else lists.set(word, kept);
  }
}

function countAll(lists: readonly NumberList[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function* joinInSteps(lists: readonly NumberList[]): Steps<Set<number>> {
  const joined = new Set<number>();
  for (const list of lists) {
    for (let at = 0; at < list.length; at += 1) {
      if (at % NUMBERS_PER_STEP === NUMBERS_PER_STEP - 1) yield;
      joined.add(list.at(at));
    }
  }
  return joined;
}

function openList(lists: Map<string, NumberList>, word: string): NumberList {
  const known = lists.get(word);
  if (known !== undefined) return known;
  const list = new NumberList();
  lists.set(copyText(word), list);
  return list;
}

const NO_NUMBERS = new NumberList();
const NOTHING_READ: IndexedArticle = { speakers: [], statements: new Uint8Array() };

/** Lists of which a step takes no longer than some milliseconds. */
const SWEPT_PER_STEP = 500;
/** Numbers of articles that are gone through in less than a millisecond. */
const NUMBERS_PER_STEP = 2_000;
/** Articles that were taken out, to one that is there, after which the lists are gone through. */
const MOST_TAKEN = 0.25;
