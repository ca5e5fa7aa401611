import type { Article } from "../../article/article.ts";
import { readForm } from "../people/written-form.ts";
import { type Entry, NameNode, readNodeKey, readNodeName } from "./name-node.ts";
import { openNickname } from "./nicknames.ts";
import { readFamilyKey } from "./person-name.ts";
import type { SpeakerDigest } from "./speaker-digest.ts";

/** The names of one family name. */
export interface NodeFamily {
  readonly nodes: ReadonlySet<NameNode>;
  /** Another one after each change. */
  readonly revision: number;
}

/**
 * Who is named in the articles that were read, by name. It grows while the reading goes on, and forgets articles. Which of them
 * are one person is told by `People`, of those names alone that somebody asks for.
 */
export class Register {
  /** Another one after each change. */
  revision = 0;
  readonly #nodes = new Map<string, NameNode>();
  readonly #families = new Map<string, { readonly nodes: Set<NameNode>; revision: number }>();
  /** By first given name. */
  readonly #byGiven = new Map<string, Set<NameNode>>();
  /** The names of one word, by the given name that it may be. */
  readonly #byCalled = new Map<string, Set<NameNode>>();

  /** The keys of all families. */
  families(): Iterable<string> {
    return this.#families.keys();
  }

  findFamily(key: string): NodeFamily | undefined {
    return this.#families.get(key);
  }

  /** The full names that begin with a given name. */
  findByGiven(word: string): Iterable<NameNode> {
    return this.#byGiven.get(word) ?? [];
  }

  /** The names of one word that may be short for that given name. */
  findCalled(given: string): Iterable<NameNode> {
    return this.#byCalled.get(given) ?? [];
  }

  findNode(key: string): NameNode | undefined {
    return this.#nodes.get(key);
  }

  /** Takes a speaker in, who is the one at `place` in an article. */
  add(article: Article, { form, quotes, mentions }: SpeakerDigest, place: number): Entry {
    const node = this.#openNode(readForm(form).name);
    const entry: Entry = { form, quotes, mentions, article, place, node };
    node.add(entry);
    this.#change(node);
    return entry;
  }

  /** Forgets a speaker. */
  remove(entry: Entry): void {
    const { node } = entry;
    node.remove(entry);
    this.#change(node);
    if (node.entries.size > 0) return;
    this.#nodes.delete(node.key);
    const { nodes } = this.#families.get(node.family) ?? {};
    nodes?.delete(node);
    if (nodes?.size === 0) this.#families.delete(node.family);
    const { list, word } = this.#listFor(node);
    const peers = list.get(word);
    peers?.delete(node);
    if (peers?.size === 0) list.delete(word);
  }

  #openNode(name: string): NameNode {
    const key = readNodeKey(name);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const read = readNodeName(name);
    const node = new NameNode(key, readFamilyKey(read), read);
    this.#nodes.set(key, node);
    const family = this.#families.get(node.family) ?? { nodes: new Set(), revision: 0 };
    this.#families.set(node.family, family);
    family.nodes.add(node);
    const { list, word } = this.#listFor(node);
    const peers = list.get(word);
    if (peers === undefined) list.set(word, new Set([node]));
    else peers.add(node);
    return node;
  }

  #listFor({ name: { given, family } }: NameNode): { list: Map<string, Set<NameNode>>; word: string } {
    const [first] = given;
    if (first === undefined) return { list: this.#byCalled, word: openNickname(family) };
    return { list: this.#byGiven, word: first.word };
  }

  // Counted for all together, so that a family that comes again is another.
  #change({ family }: NameNode): void {
    this.revision += 1;
    const own = this.#families.get(family);
    if (own !== undefined) own.revision = this.revision;
  }
}
