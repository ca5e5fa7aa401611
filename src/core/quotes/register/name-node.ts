import type { Article } from "../../article/article.ts";
import { splitFolded } from "../../text/terms.ts";
import { isBodyNoun, isGivenName } from "../people/name-words.ts";
import { joinWords, type NameWord, readName } from "../people/read-name.ts";
import { isBare, type PersonName, readPersonName } from "./person-name.ts";
import type { SpeakerDigest } from "./speaker-digest.ts";

/** A speaker of one article, as the register keeps it. */
export interface Entry extends SpeakerDigest {
  readonly article: Article;
  /** Which of the article’s speakers it is, from 0. */
  readonly place: number;
  readonly node: NameNode;
}

/** All who are called alike in the articles, however that is spelled: whether they are one person is told of each. */
export class NameNode {
  readonly key: string;
  readonly name: PersonName;
  readonly entries = new Set<Entry>();
  /** By how they are written, of how many entries. */
  readonly #spellings = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  #read: readonly (readonly NameWord[])[] | undefined;
  #bodies = 0;

  constructor(key: string, name: PersonName) {
    this.key = key;
    this.name = name;
  }

  add(entry: Entry): void {
    this.entries.add(entry);
    this.#count(entry, 1);
  }

  remove(entry: Entry): void {
    if (this.entries.delete(entry)) this.#count(entry, -1);
  }

  /** The name as it is written most often. */
  get spelling(): string {
    return chooseMost(this.#spellings) ?? "";
  }

  /** Every form of the name, with the entries that have it. */
  get forms(): ReadonlyMap<string, number> {
    return this.#forms;
  }

  /** The same, as they are compared with an asked name. */
  readForms(): readonly (readonly NameWord[])[] {
    this.#read ??= [...this.#forms.keys()].slice(0, MOST_FORMS).map((form) => readName(form));
    return this.#read;
  }

  /** Whether most articles take it for a body; “Don Holm” and “Ann Lee” are none, whatever few words say of them. */
  get isBody(): boolean {
    if (this.#bodies * 2 <= this.entries.size) return false;
    const words = this.spelling.split(" ");
    return isBare(this.name) || !isGivenName(words[0] ?? "") || words.some(isBodyNoun);
  }

  #count({ name, forms, kind }: Entry, change: number): void {
    const known = this.#forms.size;
    addCount(this.#spellings, name, change);
    for (const form of new Set([name, ...forms])) addCount(this.#forms, form, change);
    if (this.#forms.size !== known) this.#read = undefined;
    if (kind === "body") this.#bodies += change;
  }
}

/** Adds to a count, which goes with the last of what it counts. */
export function addCount(counts: Map<string, number>, key: string, change: number): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

/** What is counted most often; of several the longest, and the first by its letters. Undefined where nothing is. */
export function chooseMost(counts: Iterable<readonly [string, number]>): string | undefined {
  let most: readonly [string, number] | undefined;
  for (const one of counts) if (most === undefined || compareCounts(one, most) < 0) most = one;
  return most?.[0];
}

function compareCounts([a, x]: readonly [string, number], [b, y]: readonly [string, number]): number {
  return y - x || b.length - a.length || (a < b ? -1 : 1);
}

/** What the name is told apart by: case, script of one spelling, marks and “the” aside; “UN” is not “Un”. */
export function readNodeKey(name: string): string {
  const words = readName(name).filter(({ spellings: [word] }) => word !== "the");
  const [only] = words;
  if (words.length === 1 && only !== undefined && isAcronym(only)) return only.spellings[0].toUpperCase();
  return words.map(({ spellings: [word] }) => word).join(" ");
}

function isAcronym({ kind, letters, spellings: [word] }: NameWord): boolean {
  return word.length <= LONGEST_ACRONYM && word.length > 1 && (kind === "initials" || letters === "capitals");
}

const LONGEST_ACRONYM = 4;
/** Forms of one name that are compared with an asked one: nobody is called by more. */
const MOST_FORMS = 400;

/** A name without words of one is nobody else’s. */
export function readNodeName(name: string): PersonName {
  const read = readPersonName(name);
  return read ?? { given: [], particles: "", family: name, suffix: "", isLatin: true, address: "" };
}

/** The words by which a form of a name is found, folded: neighbours that are also written as one too. */
export function listFormWords(form: string): readonly string[] {
  const read = readName(form);
  return [...read.flatMap(({ spellings }) => spellings), ...joinWords(read).map(({ spelling }) => spelling)];
}

/** The words by which a role is found, folded. */
export function listRoleWords(role: string): readonly string[] {
  return splitFolded(role).map(({ word }) => word);
}
