import { addCount } from "../../text/add-count.ts";
import { splitWords } from "../../text/word-list.ts";
import { readForm } from "../people/written-form.ts";
import type { FullPerson } from "./full-person.ts";
import { chooseMost, type Entry, type NameNode } from "./name-node.ts";
import { listForms } from "./owned-people.ts";

/** Somebody of the corpus: a person, a body, or those of one name of whom it is not stated which one is meant. */
export interface Person {
  readonly name: string;
  readonly kind: "person" | "body";
  /** Whether it is sure that all of it is one person’s. */
  readonly isStated: boolean;
  /** The speakers of articles who are this one, in no order. */
  readonly entries: readonly Entry[];
  /** The names that are put together in it. */
  readonly nodes: readonly NameNode[];
  /** Forms and roles of which the owner tells. */
  readonly owned: { readonly forms: readonly string[]; readonly roles: readonly string[] };
}

export function buildPerson(person: FullPerson, nodes: readonly NameNode[], entries: readonly Entry[]): Person {
  const { owned } = person;
  const kind = person.isBody ? "body" : "person";
  return {
    name: owned?.name ?? chooseName(nodes),
    kind,
    isStated: true,
    entries,
    nodes,
    owned: owned === undefined ? NOTHING : { forms: listForms(owned), roles: owned.roles },
  };
}

/** Those of a name that tells too little; whoever bears a name that nobody else has is stated by it. */
export function buildUnstated(node: NameNode, entries: readonly Entry[], isShared: boolean): Person {
  const { isBody, spelling } = node.told;
  return {
    name: spelling,
    kind: isBody ? "body" : "person",
    // The police of one article are not those of another.
    isStated: isBody ? !isOfAnyState(spelling) : !isShared,
    entries,
    nodes: [node],
    owned: NOTHING,
  };
}

function isOfAnyState(name: string): boolean {
  return STATE_BODIES.has(name.toLowerCase().replace(/^the\s/u, ""));
}

/** What every state has, and by which alone none is told. */
const STATE_BODIES: ReadonlySet<string> = splitWords("police army navy government ministry parliament court");

const NOTHING: Person["owned"] = { forms: [], roles: [] };

// As most articles call them who give a name in full.
function chooseName(nodes: readonly NameNode[]): string {
  const full = nodes.filter(({ name: { given } }) => given[0]?.isInitial === false);
  const counted = (full.length > 0 ? full : nodes).map((node) => [node.told.spelling, node.entries.length] as const);
  return chooseMost(counted) ?? "";
}

/** What articles say most often that somebody is, the owner’s words first, at most `limit`. */
export function listRoles(person: Pick<Person, "entries" | "owned">, limit: number): readonly string[] {
  const { counts } = countRoles(person);
  const told = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
  return [...new Set([...person.owned.roles, ...told.map(([role]) => role)])].slice(0, limit);
}

/** The roles that they hold: what the owner says, and no slip of one article among many. */
export function listHeldRoles(person: Pick<Person, "entries" | "owned">): readonly string[] {
  const { counts, telling } = countRoles(person);
  const held = [...counts].filter(([, count]) => count > 1 || count >= telling * LEAST_SHARE);
  return [...person.owned.roles, ...held.map(([role]) => role)];
}

// By role, of how many speakers it is told; and of how many any is.
function countRoles({ entries }: Pick<Person, "entries">): {
  readonly counts: Map<string, number>;
  readonly telling: number;
} {
  const forms = new Map<string, number>();
  for (const { form } of entries) addCount(forms, form, 1);
  const counts = new Map<string, number>();
  let telling = 0;
  for (const [form, count] of forms) {
    const roles = new Set(readForm(form).roles);
    if (roles.size > 0) telling += count;
    for (const role of roles) addCount(counts, role, count);
  }
  return { counts, telling };
}

/** Share of the articles that say what somebody is, of which one alone has to say it. */
const LEAST_SHARE = 0.25;
