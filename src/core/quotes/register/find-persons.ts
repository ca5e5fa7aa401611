import type { Article } from "../../article/article.ts";
import type { Steps } from "../../text/steps.ts";
import { type AskedName, readAskedName } from "../people/asked-name.ts";
import { BEARINGS, type Bearing, rateKnown } from "../people/match-name.ts";
import { guessGender, isAddress } from "../people/name-words.ts";
import { isConnective, type NameWord, readName } from "../people/read-name.ts";
import { readForm } from "../people/written-form.ts";
import { listToldForms, type NameNode, readNodeKey } from "./name-node.ts";
import { findOwned, listForms } from "./owned-people.ts";
import type { People } from "./people.ts";
import { listHeldRoles, type Person } from "./person.ts";
import type { Register } from "./register.ts";

/** A name as somebody asks for it. */
export interface AskedPerson {
  readonly name: AskedName;
  /** As it is typed: a full name that is somebody’s means nobody else. */
  readonly typed: string;
  /** Only those are meant of whom it is not stated which one of the name they are. */
  readonly isUnstated: boolean;
}

/** Reads an asked name; “Lund (?)” asks for those of whom it is not stated which Lund they are. */
export function readAskedPerson(asked: string): AskedPerson {
  const typed = asked.replace(UNSTATED, "");
  return { name: readAskedName(typed), typed, isUnstated: typed !== asked };
}

/** How a person of the register is asked for, and nobody else. */
export function nameToAsk({ name, isStated }: Pick<Person, "name" | "isStated">): string {
  return isStated ? name : `${name} ${UNSTATED_SIGN}`;
}

const UNSTATED_SIGN = "(?)";
/** Matches “ (?)” behind “Lund (?)”; nothing of “Who?”. */
const UNSTATED = /\s*\(\?\)\s*$/u;

/**
 * Who bears an asked name as far as anybody in the asked articles does; in no order. `called` are the names that have one of the
 * words, or a role with it.
 */
export function* findPersonsInSteps(
  people: People,
  { name, typed, isUnstated }: AskedPerson,
  called: Iterable<NameNode>,
  isAsked: (article: Article) => boolean,
): Steps<Person[]> {
  const nodes = new Set([...called, ...listOwnedNodes(people, name)]);
  yield;
  const rated: { readonly person: Person; readonly bearing: Bearing }[] = [];
  for (const person of yield* people.findInSteps(nodes)) {
    yield;
    if ((isUnstated && person.isStated) || !person.entries.some(({ article }) => isAsked(article))) continue;
    const bearing = ratePerson(person, name, people.register);
    if (bearing !== undefined) rated.push({ person, bearing });
  }
  const closest = BEARINGS.find((bearing) => rated.some((one) => one.bearing === bearing));
  const bearers = rated.filter(({ bearing }) => bearing === closest).map(({ person }) => person);
  if (isUnstated) return chooseCalled(bearers, typed);
  // An office is held by persons, whatever bodies have it in their names.
  if (!name.isName && bearers.some(({ kind }) => kind === "person")) {
    return bearers.filter(({ kind }) => kind === "person");
  }
  return chooseExact(bearers, typed) ?? chooseHolders(chooseAddressed(bearers, name), name);
}

// Forms that only the owner knows are in no article that was asked for.
function* listOwnedNodes({ owned, register }: People, name: AskedName): Iterable<NameNode> {
  for (const person of findOwned(owned, name)) {
    for (const form of listForms(person)) {
      const node = register.findNode(readNodeKey(form));
      if (node !== undefined) yield node;
    }
  }
}

function ratePerson(person: Person, asked: AskedName, register: Register): Bearing | undefined {
  const { kind } = person;
  const forms = listOwnForms(person, register);
  const bearing = rateKnown(
    { kind, forms, roles: kind === "body" && !asked.isName ? [] : listHeldRoles(person) },
    asked,
  );
  return bearing === "whole" && kind === "body" && !isWholeBody(forms, asked) ? "part" : bearing;
}

// What is another’s full name is not theirs, whatever an article took it for.
function listOwnForms({ nodes, owned }: Person, register: Register): (readonly NameWord[])[] {
  const own = new Set<NameNode | undefined>(nodes);
  const told = nodes.flatMap(listToldForms);
  const theirs = told.filter(({ key, words }) => words.length < 2 || own.has(register.findNode(key) ?? nodes[0]));
  return [...theirs.map(({ words }) => words), ...owned.forms.map((form) => readName(form))];
}

// “Johnson & Johnson” is no Johnson, nor is “Morgan Stanley” a Morgan.
function isWholeBody(forms: readonly (readonly NameWord[])[], { words, isName }: AskedName): boolean {
  const [only] = words;
  if (!isName || words.length > 1 || only === undefined || only.kind !== "name") return true;
  return forms.some((form) => form.filter(({ spellings: [word] }) => !isConnective(word)).length === 1);
}

// The whole of a name that is somebody’s is nobody else’s: “Ada Voss” beside Ada Maria Voss, who is another.
function chooseExact(bearers: readonly Person[], typed: string): Person[] | undefined {
  const key = readNodeKey(typed);
  const isWhole = (person: Person): boolean => person.owned.forms.length > 0 || key.includes(" ");
  const exact = bearers.filter((person) => person.isStated && isWhole(person) && readNodeKey(person.name) === key);
  return exact.length === 1 ? exact : undefined;
}

// Of “Lund” and “George Lund”, of neither of whom it is stated which one, each is asked for by all of it.
function chooseCalled(bearers: readonly Person[], typed: string): Person[] {
  const key = readNodeKey(typed);
  const called = bearers.filter(({ name }) => readNodeKey(name) === key);
  return called.length > 0 ? called : [...bearers];
}

// “Mrs. Lund” is no man.
function chooseAddressed(bearers: readonly Person[], { words }: AskedName): readonly Person[] {
  const [first] = words;
  const gender = first !== undefined && isAddress(first.spellings[0]) ? guessGender(first.spellings[0]) : undefined;
  if (gender === undefined) return bearers;
  const fitting = bearers.filter((person) => (readGender(person) ?? gender) === gender);
  return fitting.length > 0 ? fitting : bearers;
}

function readGender({ entries, nodes }: Person): "m" | "f" | undefined {
  const genders = entries.map(({ form }) => readForm(form).gender);
  const men = genders.filter((gender) => gender === "m").length;
  const women = genders.filter((gender) => gender === "f").length;
  if (men !== women) return men > women ? "m" : "f";
  const name = nodes[0]?.name;
  return guessGender(name?.address ?? "") ?? guessGender(name?.given[0]?.word ?? "");
}

// “President Lund” is whoever of the name is called a president somewhere, if anybody is.
function chooseHolders(bearers: readonly Person[], { words, isName }: AskedName): Person[] {
  const offices = isName
    ? words.slice(0, -1).filter(({ kind, spellings: [word] }) => kind === "office" && !isAddress(word))
    : [];
  if (offices.length === 0 || bearers.length < 2) return [...bearers];
  const office: AskedName = { words: offices.map((word) => ({ ...word, need: "always" })), isName: false };
  const holding = bearers.filter(
    (person) => rateKnown({ kind: "person", forms: [], roles: listHeldRoles(person) }, office) !== undefined,
  );
  return holding.length > 0 ? holding : [...bearers];
}
