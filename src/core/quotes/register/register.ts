import type { Article } from "../../article/article.ts";
import type { Steps } from "../../text/steps.ts";
import { type Entry, listFormWords, listRoleWords, NameNode, readNodeKey, readNodeName } from "./name-node.ts";
import { openNickname } from "./nicknames.ts";
import { readFamilyKey } from "./person-name.ts";
import type { SpeakerDigest } from "./speaker-digest.ts";

/** The names of one family name. */
export interface NodeFamily {
  readonly key: string;
  readonly nodes: ReadonlySet<NameNode>;
  /** Another one after each change. */
  readonly revision: number;
}

/**
 * Who is named in the articles that were read, by name. It grows while the reading goes on, and forgets articles. Which of them
 * are one person is told by `People`, of those names alone that somebody asks for.
 */
export class Register {
  readonly #nodes = new Map<string, NameNode>();
  readonly #families = new Map<string, { key: string; nodes: Set<NameNode>; revision: number }>();
  /** By word of a name or role. */
  readonly #byWord = new Map<string, Set<NameNode>>();
  /** By first given name. */
  readonly #byGiven = new Map<string, Set<NameNode>>();
  /** The names of one word, by the given name that it may be. */
  readonly #byCalled = new Map<string, Set<NameNode>>();
  readonly #entries = new Map<Article, readonly Entry[]>();
  /** Forms of names and roles that were looked through for their words, by node. */
  readonly #words = new Map<NameNode, Set<string>>();
  /** Texts that many entries have. */
  readonly #texts = new Map<string, string>();
  #revision = 0;
  #changes = 0;

  /** Another one after each change. */
  get revision(): number {
    return this.#revision;
  }

  families(): Iterable<NodeFamily> {
    return this.#families.values();
  }

  findFamily(key: string): NodeFamily | undefined {
    return this.#families.get(key);
  }

  /** The names that have a word, or whose bearers have a role with it. */
  findByWord(word: string): Iterable<NameNode> {
    return this.#byWord.get(word) ?? [];
  }

  /** The full names that begin with a given name. */
  findByGiven(word: string): ReadonlySet<NameNode> {
    return this.#byGiven.get(word) ?? NO_NODES;
  }

  /** The names of one word that may be short for that given name. */
  findCalled(given: string): Iterable<NameNode> {
    return this.#byCalled.get(given) ?? NO_NODES;
  }

  findNode(key: string): NameNode | undefined {
    return this.#nodes.get(key);
  }

  add(article: Article, speakers: readonly SpeakerDigest[]): void {
    if (this.#entries.has(article)) return;
    this.#entries.set(
      article,
      speakers.map((speaker, place) => this.#addEntry(article, speaker, place)),
    );
    this.#revision += 1;
  }

  *removeInSteps(articles: Iterable<Article>): Steps<void> {
    for (const article of articles) {
      for (const entry of this.#entries.get(article) ?? []) this.#removeEntry(entry);
      this.#entries.delete(article);
      this.#revision += 1;
      yield;
    }
    if (this.#changes < MOST_FORGOTTEN) return;
    this.#changes = 0;
    // They are written down again as they come.
    this.#texts.clear();
  }

  #addEntry(article: Article, { name, kind, forms, roles, gender, quotes }: SpeakerDigest, place: number): Entry {
    const node = this.#openNode(readNodeKey(name), name);
    const kept = { name: this.#keep(name), kind, forms: this.#keepAll(forms), roles: this.#keepAll(roles), quotes };
    const entry: Entry = { article, place, node, ...kept, ...(gender !== undefined && { gender }) };
    node.add(entry);
    this.#index(node, [name, ...forms], listFormWords);
    this.#index(node, roles, listRoleWords);
    return entry;
  }

  #openNode(key: string, name: string): NameNode {
    const known = this.#nodes.get(key);
    const node = known ?? new NameNode(key, readNodeName(name));
    const familyKey = readFamilyKey(node.name);
    const family = this.#families.get(familyKey) ?? { key: familyKey, nodes: new Set(), revision: 0 };
    this.#revisions += 1;
    family.revision = this.#revisions;
    if (known !== undefined) return node;
    this.#nodes.set(key, node);
    this.#families.set(familyKey, family);
    family.nodes.add(node);
    const [given] = node.name.given;
    if (given === undefined) append(this.#byCalled, openNickname(node.name.family), node);
    else append(this.#byGiven, given.word, node);
    return node;
  }

  /** Of all families together, so that one that comes again is another. */
  #revisions = 0;

  // The words of a text are read once for all entries of a name.
  #index(node: NameNode, texts: readonly string[], readWords: (text: string) => readonly string[]): void {
    const known = this.#words.get(node) ?? new Set();
    this.#words.set(node, known);
    for (const text of texts) {
      if (known.has(text) || known.size > MOST_TEXTS) continue;
      known.add(this.#keep(text));
      for (const word of readWords(text)) append(this.#byWord, word, node);
    }
  }

  #removeEntry(entry: Entry): void {
    const { node } = entry;
    node.remove(entry);
    this.#changes += 1;
    const family = this.#families.get(readFamilyKey(node.name));
    this.#revisions += 1;
    if (family !== undefined) family.revision = this.#revisions;
    if (node.entries.size > 0) return;
    this.#nodes.delete(node.key);
    family?.nodes.delete(node);
    if (family?.nodes.size === 0) this.#families.delete(family.key);
    const [given] = node.name.given;
    if (given === undefined) remove(this.#byCalled, openNickname(node.name.family), node);
    else remove(this.#byGiven, given.word, node);
    for (const text of this.#words.get(node) ?? []) {
      for (const word of [...listFormWords(text), ...listRoleWords(text)]) remove(this.#byWord, word, node);
    }
    this.#words.delete(node);
  }

  #keepAll(texts: readonly string[]): readonly string[] {
    return texts.length === 0 ? NOTHING : texts.map((text) => this.#keep(text));
  }

  #keep(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }
}

function append(lists: Map<string, Set<NameNode>>, word: string, node: NameNode): void {
  const list = lists.get(word);
  if (list === undefined) lists.set(word, new Set([node]));
  else list.add(node);
}

function remove(lists: Map<string, Set<NameNode>>, word: string, node: NameNode): void {
  const list = lists.get(word);
  list?.delete(node);
  if (list?.size === 0) lists.delete(word);
}

const NO_NODES: ReadonlySet<NameNode> = new Set();
const NOTHING: readonly string[] = [];
/** Speakers that were taken out after which the texts of all are forgotten. */
const MOST_FORGOTTEN = 10_000;
/** Forms and roles of one name by whose words it is found. */
const MOST_TEXTS = 1_000;
