import type { Article } from "../../article/article.ts";
import type { OwnedPerson } from "../../index/owned-person.ts";
import { addCount } from "../../text/add-count.ts";
import { addToGroup } from "../../text/group-by.ts";
import type { Steps } from "../../text/steps.ts";
import { guessGender } from "../people/name-words.ts";
import type { SpeakerForm } from "../people/speaker.ts";
import { type Context, type ContextCounts, countContext, readContext } from "./context.ts";
import type { Entry, NameNode } from "./name-node.ts";
import { openNickname } from "./nicknames.ts";
import { findOwners, isIn, type OwnedPeople, readForms } from "./owned-people.ts";
import { agreeNames, isBare, isSameFamily, measureName, type PersonName } from "./person-name.ts";
import { readRoleFeatures } from "./role-features.ts";
import { readSound } from "./sound-key.ts";

/** Somebody whom articles, or the owner, call by a full name: the names that can be theirs alone. */
export interface FullPerson {
  /** Told apart from others of the family by it, whatever the order of the articles. */
  readonly key: string;
  readonly owned: OwnedPerson | undefined;
  readonly names: PersonName[];
  readonly nodes: NameNode[];
  readonly isBody: boolean;
}

/** The persons of one family name, and the names of it that may be several’s. */
export interface Family {
  readonly persons: readonly FullPerson[];
  /** Such as “George Lund” beside George A. and George B. Lund; and the family name alone. */
  readonly open: readonly NamedNode[];
}

/** A name as it is compared with others. */
export interface NamedNode {
  readonly node: NameNode;
  readonly name: PersonName;
}

/** Puts the full names of one family name together: a name that tells less joins the one person who can be meant by it. */
export function* joinNamesInSteps(key: string, nodes: readonly NameNode[], people: OwnedPeople): Steps<Family> {
  const named: NamedNode[] = [];
  for (const node of nodes) {
    named.push({ node, name: node.name });
    yield;
  }
  const peers = new Peers(named);
  for (const owned of people.families.get(key) ?? []) {
    peers.add({ key: `\n${owned.name}`, owned, names: [...readForms(owned)], nodes: [], isBody: false });
  }
  const { open, full } = divide(named, peers, people);
  full.sort(compareFullest);
  yield;
  for (const one of full) {
    const { node, name } = one;
    const { isBody } = node.told;
    const [person, other] = isBody ? [] : peers.findAgreeing(name);
    if (other !== undefined) open.push(one);
    else if (person === undefined) peers.add({ key: node.key, owned: undefined, names: [name], nodes: [node], isBody });
    else join(person, one);
    yield;
  }
  return peers.all.length > 0 ? { persons: peers.all, open } : foundAddressed(open);
}

// What the owner gives to one person is theirs. The others are full names, and those that may be several’s from the beginning.
function divide(
  named: readonly NamedNode[],
  peers: Peers,
  people: OwnedPeople,
): { open: NamedNode[]; full: NamedNode[] } {
  const open: NamedNode[] = [];
  const full: NamedNode[] = [];
  for (const one of named) {
    const [owner, ...others] = findOwners(people, one.node);
    const own = others.length === 0 && owner?.in.length === 0 ? peers.findOwned(owner) : undefined;
    if (own !== undefined) own.nodes.push(one.node);
    else if (owner !== undefined || isBare(one.name)) open.push(one);
    else full.push(one);
  }
  return { open, full };
}

// “Mrs. Harrow”, of whom no given name is told anywhere, is somebody all the same.
function foundAddressed(named: readonly NamedNode[]): Family {
  const addressed = named.filter(({ name }) => name.address !== "");
  const persons = addressed.map(
    ({ node, name }): FullPerson => ({ key: node.key, owned: undefined, names: [name], nodes: [node], isBody: false }),
  );
  return { persons, open: named.filter((one) => !addressed.includes(one)) };
}

function join(person: FullPerson, { node, name }: NamedNode): void {
  person.nodes.push(node);
  if (person.names.length < MOST_NAMES) person.names.push(name);
}

// What tells most comes first, so that what tells less finds all who can be meant.
function compareFullest(a: NamedNode, b: NamedNode): number {
  return measureName(b.name) - measureName(a.name) || (a.node.key < b.node.key ? -1 : 1);
}

/** Persons of a family, by what their given names begin with. */
class Peers {
  readonly all: FullPerson[] = [];
  readonly #byLetter = new Map<string, FullPerson[]>();
  /** Names of two scripts may begin otherwise. */
  readonly #hasScripts: boolean;

  constructor(named: readonly NamedNode[]) {
    this.#hasScripts = named.some(({ name }) => name.isLatin) && named.some(({ name }) => !name.isLatin);
  }

  add(person: FullPerson): void {
    this.all.push(person);
    for (const letter of new Set(person.names.flatMap((name) => this.#listLetters(name)))) {
      addToGroup(this.#byLetter, letter, person, MOST_COMPARED);
    }
  }

  findOwned(owned: OwnedPerson): FullPerson | undefined {
    return this.all.find((person) => person.owned === owned);
  }

  /** Those who can be meant by a name, at most two. */
  findAgreeing(name: PersonName): FullPerson[] {
    const found = new Set<FullPerson>();
    for (const letter of new Set(this.#listLetters(name))) {
      for (const person of this.#byLetter.get(letter) ?? []) {
        if (found.size < 2 && canBear(person, name)) found.add(person);
      }
    }
    return [...found];
  }

  // Behind an initial the next name may be the one that is used.
  #listLetters({ given: [first, second] }: PersonName): string[] {
    const names = [first, first?.isInitial === true ? second : undefined].filter((name) => name !== undefined);
    return names.flatMap(({ word }) => [word.slice(0, 1), ...(this.#hasScripts ? [readSound(word).slice(0, 1)] : [])]);
  }
}

/** Whether all that is known of somebody’s name agrees with another one. */
export function canBear({ owned, names }: FullPerson, name: PersonName): boolean {
  const full = names.filter((own) => !isBare(own));
  // The owner gives forms that have nothing in common.
  return owned === undefined
    ? full.length > 0 && full.every((own) => agreeNames(own, name))
    : full.some((own) => agreeNames(own, name));
}

/** What the articles tell of a person who is named in full. */
export interface PersonFacts {
  readonly articles: number;
  readonly contexts: ContextCounts;
  /** How many of them say what the person is. */
  readonly telling: number;
  /** By feature of a role, the entries that have it. */
  readonly roles: ReadonlyMap<string, number>;
  readonly gender: "m" | "f" | undefined;
  readonly named: ReadonlySet<Article>;
}

/** Sums up what is told of a person under all of the names. */
export function* readFactsInSteps(parts: readonly FullPerson[]): Steps<PersonFacts> {
  const contexts = new Map<string, { context: Context; count: number }>();
  const roles = new Map<string, number>();
  const named = new Set<Article>();
  const genders = { m: 0, f: 0 };
  let read = 0;
  let telling = 0;
  for (const { nodes } of parts) {
    for (const node of nodes) {
      const forms = new Map([...node.readForms()].map(([form, called]) => [form, readTold(called)]));
      yield;
      for (const { article, form } of node.entries) {
        const { gender, features = NO_FEATURES } = forms.get(form) ?? {};
        named.add(article);
        countContext(contexts, readContext(article));
        if (features.size > 0) telling += 1;
        for (const feature of features) addCount(roles, feature, 1);
        if (gender !== undefined) genders[gender] += 1;
        read += 1;
        if (read % ENTRIES_PER_STEP === 0) yield;
      }
    }
  }
  // What the owner says counts as if every article said it.
  const owned = parts[0]?.owned?.roles ?? [];
  for (const feature of owned.flatMap(readRoleFeatures)) roles.set(feature, Math.max(1, read));
  const isOwned = owned.length > 0;
  return {
    articles: read,
    telling: isOwned ? Math.max(1, read) : telling,
    contexts,
    roles,
    gender: chooseGender(genders) ?? guessByName(parts),
    named,
  };
}

/** What a form tells of its bearer. */
interface ToldOf {
  readonly gender?: "m" | "f" | undefined;
  readonly features: ReadonlySet<string>;
}

function readTold({ gender, roles }: SpeakerForm): ToldOf {
  return { gender, features: new Set(roles.flatMap(readRoleFeatures)) };
}

const NO_FEATURES: ReadonlySet<string> = new Set();

function chooseGender({ m, f }: Readonly<Record<"m" | "f", number>>): "m" | "f" | undefined {
  if (m > f * SURE) return "m";
  return f > m * SURE ? "f" : undefined;
}

function guessByName(parts: readonly FullPerson[]): "m" | "f" | undefined {
  for (const { names } of parts) {
    for (const { given, address } of names) {
      const guess = guessGender(address) ?? guessGender(given[0]?.word ?? "");
      if (guess !== undefined) return guess;
    }
  }
  return undefined;
}

/** Whether a family name alone, or a name that several share, may mean them. */
export function mayBeMeant(person: FullPerson, name: PersonName): boolean {
  if (!isBare(name)) return canBear(person, name);
  return person.names.some((own) => isCalledSo(own, name));
}

// Whoever is a “von der Lund” is not called “Lund”, nor the other way round.
function isCalledSo(own: PersonName, name: PersonName): boolean {
  const isSame = isSameFamily(own, name) && own.particles === name.particles;
  return isSame && (name.suffix === "" || own.suffix === name.suffix);
}

/** By a given name alone few are called, and nobody by an initial. */
export function isCalledByGiven({ names }: FullPerson, name: PersonName): boolean {
  const called = openNickname(name.family);
  return names.some(({ given: [first] }) => first?.word === called && !first.isInitial);
}

/** Whether the owner says that this entry is not theirs. */
export function isKeptOut({ owned }: FullPerson, { article }: Entry): boolean {
  return owned !== undefined && !isIn(owned, article);
}

/** Persons of one first letter and family name with whom a name is compared. */
const MOST_COMPARED = 200;
/** Names of a person with which another one has to agree. */
const MOST_NAMES = 50;
/** How often a gender is told more than the other to be believed. */
const SURE = 2;
/** Entries that are read in less than a millisecond. */
const ENTRIES_PER_STEP = 100;
