import type { OwnedPerson } from "../../index/owned-person.ts";
import { addToGroup } from "../../text/group-by.ts";
import type { Steps } from "../../text/steps.ts";
import { BearerChoice, type Candidate } from "./choose-bearer.ts";
import {
  type Family,
  type FullPerson,
  isCalledByGiven,
  joinNamesInSteps,
  mayBeMeant,
  type NamedNode,
  type PersonFacts,
  readFactsInSteps,
} from "./full-person.ts";
import type { Entry, NameNode } from "./name-node.ts";
import { openNickname } from "./nicknames.ts";
import { findOwners, listFamilies, type OwnedPeople } from "./owned-people.ts";
import { buildPerson, buildUnstated, type Person } from "./person.ts";
import { isBare, readFamilyKey } from "./person-name.ts";
import type { NodeFamily, Register } from "./register.ts";

/** Whose the entries of a name are that tells too little. */
interface Settled {
  readonly given: ReadonlyMap<string, readonly Entry[]>;
  /** The families of those to whom they are given. */
  readonly families: ReadonlySet<string>;
  /** Those of whom it is not sure. */
  readonly left: readonly Entry[];
  /** Whether somebody is named in full elsewhere who may be meant. */
  readonly isShared: boolean;
}

interface KeptSettled extends Settled {
  readonly stamp: string;
  /** The revision of the register for which that was looked at. */
  checked: number;
}

interface ReadFamily {
  readonly revision: number;
  readonly family: Family;
  readonly facts: Map<FullPerson, PersonFacts>;
}

/** Whether a name is asked for. */
type IsAsked = (node: NameNode) => boolean;

/**
 * Who of a register is the same person, and who only shares a name. Full names are put together first; then each article that
 * tells less of a name is given to whom its role, time and collection speak for, and to nobody where they do not.
 */
export class People {
  readonly register: Register;
  readonly owned: OwnedPeople;
  // Derived from the register alone: what is kept only spares the time of doing it again.
  #families = new Map<string, ReadFamily>();
  #settled = new Map<NameNode, KeptSettled>();

  constructor(register: Register, owned: OwnedPeople) {
    this.register = register;
    this.owned = owned;
  }

  /** Everybody, in no order. */
  *listInSteps(): Steps<Person[]> {
    const all: Person[] = [];
    const told = new Set<OwnedPerson>();
    const keys = [...this.register.families()];
    yield;
    for (const key of keys) {
      for (const person of yield* this.#listFamilyInSteps(key, () => true, told)) all.push(person);
      this.#forget();
    }
    return all;
  }

  /** Those who bear one of these names somewhere. */
  *findInSteps(nodes: ReadonlySet<NameNode>): Steps<Person[]> {
    const found: Person[] = [];
    const told = new Set<OwnedPerson>();
    for (const key of yield* this.#listFamiliesInSteps(nodes)) {
      for (const person of yield* this.#listFamilyInSteps(key, (node) => nodes.has(node), told)) found.push(person);
    }
    this.#forget();
    return found;
  }

  // Those of the names, and of whoever is called by them elsewhere.
  *#listFamiliesInSteps(nodes: ReadonlySet<NameNode>): Steps<ReadonlySet<string>> {
    const keys = new Set<string>();
    let seen = 0;
    for (const node of nodes) {
      seen += 1;
      if (seen % NODES_PER_STEP === 0) yield;
      keys.add(node.family);
      if (node.key.includes(" ")) continue;
      for (const key of (yield* this.#settleInSteps(node)).families) keys.add(key);
    }
    return keys;
  }

  *#listFamilyInSteps(key: string, isAsked: IsAsked, told: Set<OwnedPerson>): Steps<Person[]> {
    const { persons, open } = (yield* this.#readFamilyInSteps(key)).family;
    const found: Person[] = [];
    for (const person of persons) {
      const parts = yield* this.#listPartsInSteps(person, key);
      const { owned } = person;
      if (owned !== undefined && told.has(owned)) continue;
      const built = yield* this.#buildInSteps(person, parts, isAsked);
      if (built === undefined) continue;
      found.push(built);
      if (owned !== undefined) told.add(owned);
    }
    for (const { node } of open) {
      if (!isAsked(node)) continue;
      const { left, isShared } = yield* this.#settleInSteps(node);
      if (left.length > 0) found.push(buildUnstated(node, left, isShared));
    }
    return found;
  }

  // What is theirs by a full name, and what was given to them; undefined where they have none of the asked names.
  *#buildInSteps(person: FullPerson, parts: readonly Part[], isAsked: IsAsked): Steps<Person | undefined> {
    const entries: Entry[] = [];
    let isBearer = false;
    for (const { person: part, family } of parts) {
      for (const node of part.nodes) {
        isBearer ||= isAsked(node);
        for (const entry of node.entries) entries.push(entry);
      }
      for (const node of yield* this.#listShortInSteps(part, family)) {
        const given = (yield* this.#settleInSteps(node)).given.get(nameWithin(part, family)) ?? [];
        isBearer ||= given.length > 0 && isAsked(node);
        for (const entry of given) entries.push(entry);
      }
      yield;
    }
    if (!isBearer || entries.length === 0) return undefined;
    return buildPerson(
      person,
      parts.flatMap((part) => part.person.nodes),
      entries,
    );
  }

  // The names that tell less, by which they may be called.
  *#listShortInSteps({ names, isBody }: FullPerson, key: string): Steps<ReadonlySet<NameNode>> {
    const short = new Set<NameNode>();
    if (isBody) return short;
    for (const { node } of (yield* this.#readFamilyInSteps(key)).family.open) short.add(node);
    for (const { given } of names) {
      const [first] = given;
      if (first !== undefined) for (const node of this.register.findCalled(first.word)) short.add(node);
    }
    return short;
  }

  *#listPartsInSteps(person: FullPerson, key: string): Steps<readonly Part[]> {
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
    const read = { revision, family: yield* joinNamesInSteps(key, [...nodes], this.owned), facts: new Map() };
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
    const known = this.#settled.get(node);
    const { revision } = this.register;
    if (known?.checked === revision) return known;
    const named: NamedNode = { node, name: node.name };
    const families = this.#listFamiliesOf(named);
    const stamp = this.#stamp(families);
    if (known?.stamp === stamp) {
      known.checked = revision;
      return known;
    }
    const candidates = yield* this.#listCandidatesInSteps(named, families);
    const settled = { stamp, checked: revision, ...(yield* settleNodeInSteps(named, candidates, this.owned)) };
    this.#settled.set(node, settled);
    return settled;
  }

  *#listCandidatesInSteps({ name }: NamedNode, families: readonly string[]): Steps<FamilyCandidate[]> {
    const candidates: FamilyCandidate[] = [];
    for (const [at, family] of families.entries()) {
      const isGiven = at > 0;
      for (const person of (yield* this.#readFamilyInSteps(family)).family.persons) {
        const isMeant = isGiven ? isCalledByGiven(person, name) : mayBeMeant(person, name);
        if (!isMeant || person.isBody) continue;
        candidates.push({ person, facts: yield* this.#readFactsInSteps(person, family), isGiven, family });
      }
    }
    return candidates;
  }

  // What the owner says of somebody may join further families.
  #stamp(families: readonly string[]): string {
    const joined = families.flatMap((key) =>
      (this.owned.families.get(key) ?? []).flatMap((own) => [...listFamilies(own)]),
    );
    return [...families, ...joined].map((key) => this.register.findFamily(key)?.revision ?? 0).join(" ");
  }

  // Its own first, then those in which somebody has it for a given name.
  #listFamiliesOf({ node, name }: NamedNode): readonly string[] {
    const own = readFamilyKey(name);
    const keys = new Set<string>();
    // Nobody else is called by the first name of “Elizabeth II”.
    const isShort = isBare(name) && name.suffix === "";
    for (const other of isShort ? this.register.findByGiven(openNickname(name.family)) : []) {
      if (other.family !== node.family) keys.add(other.family);
      // By a frequent given name nobody is meant for sure.
      if (keys.size > MOST_FAMILIES) return [own];
    }
    return [own, ...[...keys].sort()];
  }

  // Of the whole register it would be too much. What an answer still needs it reads again.
  #forget(): void {
    if (this.#families.size > MOST_KEPT) this.#families = new Map();
    if (this.#settled.size > MOST_KEPT) this.#settled = new Map();
  }
}

/** A person, or what one family name has of somebody whom the owner gives several. */
interface Part {
  readonly person: FullPerson;
  readonly family: string;
}

interface FamilyCandidate extends Candidate {
  readonly family: string;
}

// The same whenever a family is read.
function nameWithin({ key }: FullPerson, family: string): string {
  return `${family}\t${key}`;
}

function* settleNodeInSteps(
  { node, name }: NamedNode,
  candidates: readonly FamilyCandidate[],
  people: OwnedPeople,
): Steps<Settled> {
  const likeliest = [...candidates].sort(compareCandidates).slice(0, MOST_CANDIDATES);
  const given = new Map<string, Entry[]>();
  const families = new Set<string>();
  if (likeliest.length === 0) return { given, families, left: node.entries, isShared: false };
  const choice = new BearerChoice(name, node.readForms(), likeliest, findOwners(people, node));
  const left: Entry[] = [];
  for (const [at, entry] of node.entries.entries()) {
    if (at % ENTRIES_PER_STEP === 0) yield;
    const chosen = choice.choose(entry);
    if (chosen === undefined) left.push(entry);
    else {
      addToGroup(given, nameWithin(chosen.person, chosen.family), entry);
      families.add(chosen.family);
    }
  }
  return { given, families, left, isShared: !isOwnName(likeliest, left, choice) };
}

// “Pope Francis” is nobody who is only called Francis by a given name: most articles say of him what none says of those.
function isOwnName(
  candidates: readonly Candidate[],
  left: readonly Entry[],
  choice: BearerChoice<FamilyCandidate>,
): boolean {
  if (candidates.some(({ isGiven }) => !isGiven)) return false;
  return left.filter((entry) => choice.hasOwnRole(entry)).length * 2 > left.length;
}

function compareCandidates(a: FamilyCandidate, b: FamilyCandidate): number {
  return (
    b.facts.articles - a.facts.articles || (nameWithin(a.person, a.family) < nameWithin(b.person, b.family) ? -1 : 1)
  );
}

const NOBODY: NodeFamily = { revision: 0, nodes: [] };
/** Families in which somebody has a given name, over which it is too frequent to tell anybody. */
const MOST_FAMILIES = 60;
/** Persons among whom somebody is chosen. */
const MOST_CANDIDATES = 50;
/** Entries that are settled in less than a millisecond, with the most candidates. */
const ENTRIES_PER_STEP = 20;
/** Names that are looked at in less than a millisecond. */
const NODES_PER_STEP = 200;
/** Families, and names, of which it is kept who is who. */
const MOST_KEPT = 2_000;
