import type { Article } from "../../article/article.ts";
import type { OwnedPerson } from "../../index/owned-person.ts";
import { type NameNode, readNodeKey, readNodeName } from "./name-node.ts";
import { type PersonName, readFamilyKey } from "./person-name.ts";

/** The people of the corpus as far as its owner tells of them. */
export class OwnedPeople {
  readonly all: readonly OwnedPerson[];
  readonly #owners = new Map<string, OwnedPerson[]>();
  readonly #families = new Map<string, Set<OwnedPerson>>();

  constructor(all: readonly OwnedPerson[]) {
    this.all = all;
    for (const person of all) {
      for (const form of listForms(person)) {
        append(this.#owners, readNodeKey(form), person);
        const family = readFamilyKey(readNodeName(form));
        const peers = this.#families.get(family);
        if (peers === undefined) this.#families.set(family, new Set([person]));
        else peers.add(person);
      }
    }
  }

  /** Whose name it is; empty where the owner does not tell. */
  ownersOf({ key }: Pick<NameNode, "key">): readonly OwnedPerson[] {
    return this.#owners.get(key) ?? [];
  }

  /** Who has a form of that family name. */
  inFamily(key: string): Iterable<OwnedPerson> {
    return this.#families.get(key) ?? [];
  }
}

/** All forms of the name. */
export function listForms({ name, also }: OwnedPerson): readonly string[] {
  return [name, ...also];
}

/** The forms as they are compared. */
export function readForms(person: OwnedPerson): readonly PersonName[] {
  return listForms(person).map(readNodeName);
}

/** The keys of the families in which forms of the name are looked for. */
export function listFamilies(person: OwnedPerson): ReadonlySet<string> {
  return new Set(readForms(person).map(readFamilyKey));
}

/** Whether the article may speak of the person. */
export function isIn(person: OwnedPerson, { id, collection }: Article): boolean {
  if (person.in.length === 0) return true;
  return person.in.some(
    (place) => place === collection || place === id || id.startsWith(`${place.replace(SLASH, "")}/`),
  );
}

function append(lists: Map<string, OwnedPerson[]>, key: string, person: OwnedPerson): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [person]);
  else if (!list.includes(person)) list.push(person);
}

/** Matches the stroke behind "news/"; not that of "news/today". */
const SLASH = /\/+$/u;
