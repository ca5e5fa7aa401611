import type { Article } from "../../article/article.ts";
import type { OwnedPerson } from "../../index/owned-person.ts";
import type { Steps } from "../../text/steps.ts";
import type { AskedName } from "../people/asked-name.ts";
import { rateKnown } from "../people/match-name.ts";
import { readName } from "../people/read-name.ts";
import { type NameNode, readNodeKey, readNodeName } from "./name-node.ts";
import { type PersonName, readFamilyKey } from "./person-name.ts";

/** The people of the corpus as far as its owner tells of them. */
export interface OwnedPeople {
  /** By the key of a form, whose it is. */
  readonly owners: ReadonlyMap<string, readonly OwnedPerson[]>;
  /** By family, who has a form of that family name. */
  readonly families: ReadonlyMap<string, readonly OwnedPerson[]>;
  /** By word of a form or a role. */
  readonly words: ReadonlyMap<string, readonly OwnedPerson[]>;
}

/** Reads what the owner tells, in steps. */
export function* openOwnedInSteps(all: readonly OwnedPerson[]): Steps<OwnedPeople> {
  const owners = new Map<string, OwnedPerson[]>();
  const families = new Map<string, OwnedPerson[]>();
  const words = new Map<string, OwnedPerson[]>();
  for (const person of all) {
    for (const form of listForms(person)) {
      append(owners, readNodeKey(form), person);
      append(families, readFamilyKey(readNodeName(form)), person);
    }
    for (const text of [...listForms(person), ...person.roles]) {
      for (const { spellings } of readName(text)) for (const word of spellings) append(words, word, person);
    }
    yield;
  }
  return { owners, families, words };
}

/** Whose a name is; empty where the owner does not tell. */
export function findOwners({ owners }: OwnedPeople, { key }: Pick<NameNode, "key">): readonly OwnedPerson[] {
  return owners.get(key) ?? [];
}

/** Whom the owner calls so. */
export function findOwned({ words }: OwnedPeople, asked: AskedName): readonly OwnedPerson[] {
  const called = new Set(asked.words.flatMap(({ spellings }) => spellings.flatMap((word) => words.get(word) ?? [])));
  return [...called].filter((person) => {
    const forms = listForms(person).map((form) => readName(form));
    return rateKnown({ kind: "person", roles: person.roles, forms }, asked) !== undefined;
  });
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
  else if (list.at(-1) !== person) list.push(person);
}

/** Matches the stroke behind "news/"; not that of "news/today". */
const SLASH = /\/+$/u;
