import type { Steps } from "../../text/steps.ts";
import { BearerChoice, type Candidate } from "./choose-bearer.ts";
import {
  type Family,
  type FullPerson,
  joinNamesInSteps,
  mayBeMeant,
  type PersonFacts,
  readFactsInSteps,
} from "./full-person.ts";
import type { Entry, NameNode } from "./name-node.ts";
import { openNickname } from "./nicknames.ts";
import { listFamilies, type OwnedPeople } from "./owned-people.ts";
import { buildPerson, buildUnstated, type Person } from "./person.ts";
import { isBare } from "./person-name.ts";
import type { NodeFamily, Register } from "./register.ts";

/** Whose the entries of a name are that tells too little. */
interface Settled {
  readonly stamp: string;
  readonly given: ReadonlyMap<FullPerson, { readonly family: string; readonly entries: readonly Entry[] }>;
  /** Those of whom it is not sure. */
  readonly left: readonly Entry[];
  /** Whether somebody is named in full elsewhere who may be meant. */
  readonly isShared: boolean;
}

interface ReadFamily {
  readonly revision: number;
  readonly family: Family;
  readonly facts: Map<FullPerson, PersonFacts>;
}

/**
 * Who of a register is the same person, and who only shares a name. Full names are put together first; then each article that
 * tells less of a name is given to whom its role, time and collection speak for, and to nobody where they do not.
 */
export class People {
  readonly register: Register;
  readonly owned: OwnedPeople;
  readonly #families = new Map<string, ReadFamily>();
  readonly #settled = new Map<NameNode, Settled>();

  constructor(register: Register, owned: OwnedPeople) {
    this.register = register;
    this.owned = owned;
  }

  /** Everybody, in no order. */
  *listInSteps(): Steps<Person[]> {
    const keys = new Set(this.register.families());
    yield;
    return yield* this.#listFamiliesInSteps(keys);
  }

  /** Those who may bear one of the names: all of their families, and whoever is called by them elsewhere. */
  *findInSteps(nodes: Iterable<NameNode>): Steps<Person[]> {
    const keys = new Set<string>();
    for (const node of nodes) {
      keys.add(node.family);
      if (!isBare(node.name)) continue;
      for (const { family } of (yield* this.#settleInSteps(node)).given.values()) keys.add(family);
    }
    return yield* this.#listFamiliesInSteps(keys);
  }

  *#listFamiliesInSteps(keys: ReadonlySet<string>): Steps<Person[]> {
    const found: Person[] = [];
    for (const key of keys) {
      const { persons, open } = (yield* this.#readFamilyInSteps(key)).family;
      for (const person of persons) {
        const parts = yield* this.#listPartsInSteps(person, key);
        // Somebody whom the owner gives several family names is told of once.
        if (parts.find(({ family }) => keys.has(family))?.family !== key) continue;
        const entries = new Set<Entry>();
        for (const part of parts) for (const entry of yield* this.#listEntriesInSteps(part)) entries.add(entry);
        if (entries.size > 0)
          found.push(
            buildPerson(
              person,
              parts.flatMap(({ person: { nodes } }) => nodes),
              [...entries],
            ),
          );
        yield;
      }
      for (const node of open) {
        const { left, isShared } = yield* this.#settleInSteps(node);
        if (left.length > 0) found.push(buildUnstated(node, left, isShared));
      }
    }
    return found;
  }

  // What is theirs by a full name, and what was given to them.
  *#listEntriesInSteps({ person, family }: Part): Steps<Entry[]> {
    const entries = person.nodes.flatMap((node) => [...node.entries]);
    yield;
    const called = person.names.flatMap(({ given: [first] }) => (first === undefined ? [] : [first.word]));
    const short = [...new Set(called)].flatMap((word) => [...this.register.findCalled(word)]);
    const { open } = (yield* this.#readFamilyInSteps(family)).family;
    for (const node of new Set([...open, ...short])) {
      for (const entry of (yield* this.#settleInSteps(node)).given.get(person)?.entries ?? []) entries.push(entry);
    }
    return entries;
  }

  *#listPartsInSteps(person: FullPerson, key: string): Steps<Part[]> {
    const { owned } = person;
    if (owned === undefined) return [{ person, family: key }];
    const parts: Part[] = [];
    for (const family of listFamilies(owned)) {
      if (this.register.findFamily(family) === undefined) continue;
      const { persons } = (yield* this.#readFamilyInSteps(family)).family;
      const part = persons.find((other) => other.owned === owned);
      if (part !== undefined) parts.push({ person: part, family });
    }
    return parts;
  }

  *#readFamilyInSteps(key: string): Steps<ReadFamily> {
    const { revision, nodes } = this.register.findFamily(key) ?? NOBODY;
    const known = this.#families.get(key);
    if (known?.revision === revision) return known;
    const read = { revision, family: yield* joinNamesInSteps(key, nodes, this.owned), facts: new Map() };
    this.#families.set(key, read);
    return read;
  }

  *#readFactsInSteps(person: FullPerson, key: string): Steps<PersonFacts> {
    const { facts } = yield* this.#readFamilyInSteps(key);
    const known = facts.get(person);
    // What the owner joins is of several families, each of which may change.
    if (known !== undefined && person.owned === undefined) return known;
    const parts = yield* this.#listPartsInSteps(person, key);
    const read = yield* readFactsInSteps(parts.map((part) => part.person));
    facts.set(person, read);
    return read;
  }

  *#settleInSteps(node: NameNode): Steps<Settled> {
    const families = this.#listFamiliesOf(node);
    const stamp = this.#stamp(families);
    const known = this.#settled.get(node);
    if (known?.stamp === stamp) return known;
    const candidates = new Map<FullPerson, Candidate & { readonly family: string }>();
    for (const [at, family] of families.entries()) {
      for (const person of (yield* this.#readFamilyInSteps(family)).family.persons) {
        const isMeant = at === 0 ? mayBeMeant(person, node.name) : isCalled(person, node);
        if (!isMeant || person.nodes.some(({ told }) => told.isBody)) continue;
        candidates.set(person, {
          person,
          facts: yield* this.#readFactsInSteps(person, family),
          isGiven: at > 0,
          family,
        });
      }
    }
    const settled = { stamp, ...(yield* settleNodeInSteps(node, [...candidates.values()], this.owned)) };
    this.#settled.set(node, settled);
    return settled;
  }

  // What the owner says of somebody may join further families.
  #stamp(families: readonly string[]): string {
    const joined = families.flatMap((key) =>
      [...this.owned.inFamily(key)].flatMap((owned) => [...listFamilies(owned)]),
    );
    return [...families, ...joined].map((key) => this.register.findFamily(key)?.revision ?? 0).join(" ");
  }

  // Its own first, then those in which somebody has it for a given name.
  #listFamiliesOf({ name, family: own }: NameNode): readonly string[] {
    const others = isBare(name) ? this.register.findByGiven(openNickname(name.family)) : [];
    const keys = new Set<string>();
    for (const other of others) {
      // By a frequent given name nobody is meant for sure.
      if (keys.size === MOST_FAMILIES) return [own];
      keys.add(other.family);
    }
    return [own, ...[...keys].filter((key) => key !== own).sort()];
  }
}

/** A person, or what one family name has of somebody whom the owner gives several. */
interface Part {
  readonly person: FullPerson;
  readonly family: string;
}

function isCalled({ names }: FullPerson, { name }: NameNode): boolean {
  const called = openNickname(name.family);
  return names.some(({ given: [first] }) => first?.word === called && !first.isInitial);
}

function* settleNodeInSteps(
  node: NameNode,
  candidates: readonly (Candidate & { readonly family: string })[],
  people: OwnedPeople,
): Steps<Omit<Settled, "stamp">> {
  const known = [...candidates].sort(compareCandidates).slice(0, MOST_CANDIDATES);
  const given = new Map<FullPerson, { family: string; entries: Entry[] }>();
  if (known.length === 0) return { given, left: [...node.entries], isShared: false };
  const choice = new BearerChoice(node, known, people.ownersOf(node));
  const left: Entry[] = [];
  for (const [at, entry] of [...node.entries].entries()) {
    if (at % ENTRIES_PER_STEP === 0) yield;
    const chosen = choice.choose(entry);
    if (chosen === undefined) {
      left.push(entry);
      continue;
    }
    const own = given.get(chosen.person);
    if (own === undefined) given.set(chosen.person, { family: chosen.family, entries: [entry] });
    else own.entries.push(entry);
  }
  return { given, left, isShared: true };
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return b.facts.articles - a.facts.articles || (a.person.key < b.person.key ? -1 : 1);
}

const NOBODY: NodeFamily = { revision: 0, nodes: new Set() };
/** Families in which somebody has a given name, over which it is too frequent to tell anybody. */
const MOST_FAMILIES = 60;
/** Persons among whom somebody is chosen. */
const MOST_CANDIDATES = 50;
/** Entries that are settled in less than a millisecond, with the most candidates. */
const ENTRIES_PER_STEP = 20;
