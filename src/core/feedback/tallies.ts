import { type Count, sortCounts } from "../library/corpus-overview.ts";
import { addCount } from "../text/add-count.ts";
import { BoundedCounts } from "./bounded-counts.ts";
import {
  type Caller,
  FEEDBACK_KINDS,
  type Feedback,
  type KeptCount,
  LIST_NAMES,
  type ListName,
  type Tally,
} from "./feedback.ts";

/** What is counted, server by server, in bounded memory however much is asked. */
export interface Tallies {
  /** How many names are remembered: all questions and passages of all servers. */
  readonly names: number;
  /** Counts one line; one without a server is nobody's. */
  add(feedback: Feedback): void;
  /** Counts notes that were put together. */
  addKept(kept: KeptCount): void;
  /** All that is remembered, put together: tallies that count it in this order go on as these do. */
  listKept(): Iterable<KeptCount>;
  /** What was counted, as far as the caller may know it; all zero when nothing was, and for a caller of no server. */
  read(caller: Caller | undefined): Tally;
}

/** How much is remembered. */
export interface Bounds {
  /** Servers: beyond them, the one where nothing was asked for the longest time is forgotten. */
  readonly servers: number;
  /** Names in one list of a server: questions, or passages. */
  readonly names: number;
  /** Names in all lists together: beyond them, the longest list forgets the rarer half of its own. */
  readonly allNames: number;
}

/** Tallies in which nothing is counted yet. */
export function buildTallies(bounds: Bounds = BOUNDS): Tallies {
  const servers = new Map<string, ServerCounts>();
  let names = 0;
  // One walk for all times: each server that it has come by is forgotten, and what is counted moves behind all others. A
  // new walk would step over the gaps of those that have moved, as many as there are servers.
  const oldestFirst = servers.entries();
  const forgetOldest = (): void => {
    const { value: oldest } = oldestFirst.next();
    if (oldest === undefined) return;
    const [id, counts] = oldest;
    names -= counts.names;
    servers.delete(id);
  };
  const count = (id: string, addTo: (counts: ServerCounts) => void): void => {
    const counts = servers.get(id) ?? startCounts();
    const before = counts.names;
    addTo(counts);
    names += counts.names - before;
    servers.delete(id);
    servers.set(id, counts);
    if (servers.size > bounds.servers) forgetOldest();
    if (names > bounds.allNames) names -= halveLongest(servers.values());
  };
  return {
    get names() {
      return names;
    },
    add: (feedback) => {
      const { server: id } = feedback;
      if (id !== undefined) count(id, (counts) => addNote(counts, feedback, bounds.names));
    },
    addKept: (kept) => count(kept.server, (counts) => addKept(counts, kept, bounds.names)),
    listKept: () => listKept(servers),
    read: (caller) => {
      if (caller === undefined) return sumUp([]);
      if (caller.kind === "owner") return sumUp([...servers.values()]);
      const counts = servers.get(caller.id);
      return sumUp(counts === undefined ? [] : [counts]);
    },
  };
}

interface ServerCounts {
  readonly totals: Record<Feedback["kind"], number>;
  /** Made when their first name comes: most servers fill few of them. */
  readonly lists: Record<ListName, BoundedCounts | undefined>;
  /** How many names are in all of the lists. */
  names: number;
}

function startCounts(): ServerCounts {
  return {
    totals: { asked: 0, unanswered: 0, helpful: 0, unhelpful: 0 },
    lists: { asked: undefined, unanswered: undefined, unhelpful: undefined, shown: undefined },
    names: 0,
  };
}

function addNote(counts: ServerCounts, { kind, question, passage }: Feedback, most: number): void {
  counts.totals[kind] += 1;
  if (question !== undefined && kind !== "helpful") addName(counts, kind, { name: question, count: 1 }, most);
  if (passage !== undefined && kind === "asked") addName(counts, "shown", { name: passage, count: 1 }, most);
}

function addKept(counts: ServerCounts, kept: KeptCount, most: number): void {
  switch (kept.kept) {
    case "total":
      counts.totals[kept.kind] += kept.count;
      return;
    case "name":
      addName(counts, kept.list, kept, most);
  }
}

function* listKept(servers: ReadonlyMap<string, ServerCounts>): Generator<KeptCount> {
  for (const [server, { totals, lists }] of servers) {
    for (const kind of FEEDBACK_KINDS) yield { kept: "total", server, kind, count: totals[kind] };
    for (const list of LIST_NAMES) {
      for (const [name, count] of lists[list]?.entries() ?? []) yield { kept: "name", server, list, name, count };
    }
  }
}

function addName(counts: ServerCounts, listName: ListName, { name, count }: Count, most: number): void {
  counts.lists[listName] ??= new BoundedCounts(most);
  const list = counts.lists[listName];
  const before = list.size;
  list.add(name, count);
  counts.names += list.size - before;
}

/** How many names were forgotten. Of lists that are equally long the first one gives way. */
function halveLongest(servers: Iterable<ServerCounts>): number {
  let longest: { readonly list: BoundedCounts; readonly counts: ServerCounts } | undefined;
  for (const counts of servers) {
    for (const name of LIST_NAMES) {
      const list = counts.lists[name];
      if (list !== undefined && list.size > (longest?.list.size ?? 0)) longest = { list, counts };
    }
  }
  if (longest === undefined) return 0;
  const { list, counts } = longest;
  const before = list.size;
  list.halve();
  counts.names -= before - list.size;
  return before - list.size;
}

function sumUp(servers: readonly ServerCounts[]): Tally {
  const total = (kind: Feedback["kind"]): number => servers.reduce((sum, { totals }) => sum + totals[kind], 0);
  const most = (listName: ListName): Count[] => sumLists(servers.flatMap(({ lists }) => lists[listName]?.list() ?? []));
  return {
    asked: total("asked"),
    unanswered: total("unanswered"),
    helpful: total("helpful"),
    unhelpful: total("unhelpful"),
    mostAsked: most("asked"),
    mostUnanswered: most("unanswered"),
    mostUnhelpful: most("unhelpful"),
    mostShown: most("shown"),
  };
}

function sumLists(counts: readonly Count[]): Count[] {
  const sums = new Map<string, number>();
  for (const { name, count } of counts) addCount(sums, name, count);
  return sortCounts(sums).slice(0, LISTED);
}

/** Entries of each list that `/stats` shows. */
const LISTED = 10;

/** As many servers as one process may serve, in some 50 MB at the most. */
const BOUNDS: Bounds = { servers: 2_500, names: 1_000, allNames: 200_000 };
