import type { Article } from "../../article/article.ts";
import { addToGroup } from "../../text/group-by.ts";
import type { Steps } from "../../text/steps.ts";
import { readForm } from "../people/written-form.ts";
import { type Entry, NameNode, readNodeKey, readNodeName } from "./name-node.ts";
import { openNickname } from "./nicknames.ts";
import { type PersonName, readFamilyKey } from "./person-name.ts";
import type { SpeakerDigest } from "./speaker-digest.ts";

/** The names of one family name. */
export interface NodeFamily {
  readonly nodes: readonly NameNode[];
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
  readonly #families = new Map<string, { readonly nodes: NameNode[]; revision: number }>();
  /** By first given name. */
  readonly #byGiven = new Map<string, NameNode[]>();
  /** The names of one word, by the given name that it may be. */
  readonly #byCalled = new Map<string, NameNode[]>();

  /** The keys of all families. */
  families(): Iterable<string> {
    return this.#families.keys();
  }

  findFamily(key: string): NodeFamily | undefined {
    return this.#families.get(key);
  }

  /** The full names that begin with a given name. */
  findByGiven(word: string): readonly NameNode[] {
    return this.#byGiven.get(word) ?? NO_NODES;
  }

  /** The names of one word that may be short for that given name. */
  findCalled(given: string): readonly NameNode[] {
    return this.#byCalled.get(given) ?? NO_NODES;
  }

  findNode(key: string): NameNode | undefined {
    return this.#nodes.get(key);
  }

  /** Whether the name is still one of those that are named. */
  has(node: NameNode): boolean {
    return this.#nodes.get(node.key) === node;
  }

  /** The name of somebody who is called so. Nobody is it before a speaker is taken in. */
  openNode(form: string): NameNode {
    return this.#openNode(readForm(form).name);
  }

  /** Takes a speaker of that name in, who is the one at `place` in an article. */
  add(node: NameNode, article: Article, { form, quotes, mentions }: SpeakerDigest, place: number): Entry {
    const entry: Entry = { form, quotes, mentions, article, place, node };
    node.add(entry);
    this.#change(node);
    return entry;
  }

  /** Forgets these speakers, in steps. */
  *removeInSteps(gone: ReadonlySet<Entry>): Steps<void> {
    const nodes = new Set([...gone].map(({ node }) => node));
    yield;
    for (const node of nodes) {
      // What it was read from may be gone.
      const { name } = node;
      node.keepOnly((entry) => !gone.has(entry));
      this.#change(node);
      if (node.entries.length === 0) this.#close(node, name);
      yield;
    }
  }

  #openNode(name: string): NameNode {
    const key = readNodeKey(name);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const read = readNodeName(name);
    const node = new NameNode(key, readFamilyKey(read));
    this.#nodes.set(key, node);
    const family = this.#families.get(node.family) ?? { nodes: [], revision: 0 };
    this.#families.set(node.family, family);
    family.nodes.push(node);
    const { lists, word } = this.#listFor(read);
    addToGroup(lists, word, node);
    return node;
  }

  #close(node: NameNode, name: PersonName): void {
    this.#nodes.delete(node.key);
    const { nodes } = this.#families.get(node.family) ?? { nodes: [] };
    drop(nodes, node);
    if (nodes.length === 0) this.#families.delete(node.family);
    const { lists, word } = this.#listFor(name);
    const peers = lists.get(word) ?? [];
    drop(peers, node);
    if (peers.length === 0) lists.delete(word);
  }

  #listFor({ given: [first], family }: PersonName): { lists: Map<string, NameNode[]>; word: string } {
    if (first === undefined) return { lists: this.#byCalled, word: openNickname(family) };
    return { lists: this.#byGiven, word: first.word };
  }

  // Counted for all together, so that a family that comes again is another.
  #change({ family }: NameNode): void {
    this.revision += 1;
    const own = this.#families.get(family);
    if (own !== undefined) own.revision = this.revision;
  }
}

function drop(nodes: NameNode[], node: NameNode): void {
  const place = nodes.indexOf(node);
  if (place !== -1) nodes.splice(place, 1);
}

const NO_NODES: readonly NameNode[] = [];
