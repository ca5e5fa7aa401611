import type { FullPerson } from "./full-person.ts";
import { addCount, chooseMost, type Entry, type NameNode } from "./name-node.ts";
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
  const kind = owned === undefined && nodes.every(({ told }) => told.isBody) ? "body" : "person";
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
    isStated: isBody || !isShared,
    entries,
    nodes: [node],
    owned: NOTHING,
  };
}

const NOTHING: Person["owned"] = { forms: [], roles: [] };

// As most articles call them who give a name in full.
function chooseName(nodes: readonly NameNode[]): string {
  const full = nodes.filter(({ name: { given } }) => given[0]?.isInitial === false);
  const counted = (full.length > 0 ? full : nodes).map((node) => [node.told.spelling, node.entries.size] as const);
  return chooseMost(counted) ?? "";
}

/** What articles say most often that somebody is, the owner’s words first, at most `limit`. */
export function listRoles({ entries, owned }: Pick<Person, "entries" | "owned">, limit: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const role of new Set(entry.node.read(entry).roles)) addCount(counts, role, 1);
  const told = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
  return [...new Set([...owned.roles, ...told.map(([role]) => role)])].slice(0, limit);
}

/** The roles that they hold: what the owner says, and no slip of one article among many. */
export function listHeldRoles({ entries, owned }: Pick<Person, "entries" | "owned">): readonly string[] {
  const counts = new Map<string, number>();
  let telling = 0;
  for (const entry of entries) {
    const roles = new Set(entry.node.read(entry).roles);
    if (roles.size > 0) telling += 1;
    for (const role of roles) addCount(counts, role, 1);
  }
  const held = [...counts].filter(([, count]) => count > 1 || count >= telling * LEAST_SHARE);
  return [...owned.roles, ...held.map(([role]) => role)];
}

/** Share of the articles that say what somebody is, of which one alone has to say it. */
const LEAST_SHARE = 0.25;
