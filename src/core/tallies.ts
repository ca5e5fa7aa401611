import { type Count, sortCounts } from "./corpus-overview.ts";
import type { Caller, Feedback, Tally } from "./feedback.ts";
import { NameCounts } from "./name-counts.ts";

/** What is counted, server by server, in bounded memory however much is asked. */
export interface Tallies {
  /** How many names are remembered: all questions and passages of all servers. */
  readonly names: number;
  /** Counts one line; one without a server is nobody's. */
  add(feedback: Feedback): void;
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
  const forget = (id: string, counts: ServerCounts): void => {
    names -= countNames(counts);
    servers.delete(id);
  };
  return {
    get names() {
      return names;
    },
    add: (feedback) => {
      const { server: id } = feedback;
      if (id === undefined) return;
      const counts = servers.get(id) ?? startCounts(bounds.names);
      const before = countNames(counts);
      addTo(counts, feedback);
      names += countNames(counts) - before;
      servers.delete(id);
      servers.set(id, counts);
      const [oldest] = servers;
      if (servers.size > bounds.servers && oldest !== undefined) forget(...oldest);
      if (names > bounds.allNames) names -= halveLongest(servers.values());
    },
    read: (caller) => {
      if (caller === undefined) return sumUp([]);
      if (caller.kind === "owner") return sumUp([...servers.values()]);
      const counts = servers.get(caller.id);
      return sumUp(counts === undefined ? [] : [counts]);
    },
  };
}

interface ServerCounts {
  readonly totals: Map<Feedback["kind"], number>;
  readonly questions: ReadonlyMap<Feedback["kind"], NameCounts>;
  readonly passages: NameCounts;
  /** The questions of each kind, and the passages. */
  readonly lists: readonly NameCounts[];
}

function startCounts(most: number): ServerCounts {
  const questions = new Map(LISTED_KINDS.map((kind) => [kind, new NameCounts(most)]));
  const passages = new NameCounts(most);
  return { totals: new Map(), questions, passages, lists: [...questions.values(), passages] };
}

function addTo({ totals, questions, passages }: ServerCounts, { kind, question, passage }: Feedback): void {
  totals.set(kind, (totals.get(kind) ?? 0) + 1);
  if (question !== undefined) questions.get(kind)?.add(question);
  if (passage !== undefined && kind === "asked") passages.add(passage);
}

function countNames({ lists }: ServerCounts): number {
  return lists.reduce((sum, { size }) => sum + size, 0);
}

/** How many names were forgotten. */
function halveLongest(servers: Iterable<ServerCounts>): number {
  let longest: NameCounts | undefined;
  for (const { lists } of servers) {
    for (const list of lists) if (list.size > (longest?.size ?? 0)) longest = list;
  }
  const before = longest?.size ?? 0;
  longest?.halve();
  return before - (longest?.size ?? 0);
}

function sumUp(servers: readonly ServerCounts[]): Tally {
  const total = (kind: Feedback["kind"]): number =>
    servers.reduce((sum, { totals }) => sum + (totals.get(kind) ?? 0), 0);
  const most = (kind: Feedback["kind"]): Count[] =>
    sumLists(servers.flatMap(({ questions }) => questions.get(kind)?.list() ?? []));
  return {
    asked: total("asked"),
    unanswered: total("unanswered"),
    helpful: total("helpful"),
    unhelpful: total("unhelpful"),
    mostAsked: most("asked"),
    mostUnanswered: most("unanswered"),
    mostUnhelpful: most("unhelpful"),
    mostShown: sumLists(servers.flatMap(({ passages }) => passages.list())),
  };
}

function sumLists(counts: readonly Count[]): Count[] {
  const sums = new Map<string, number>();
  for (const { name, count } of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return sortCounts(sums).slice(0, LISTED);
}

/** Kinds of which `/stats` lists the questions. */
const LISTED_KINDS: readonly Feedback["kind"][] = ["asked", "unanswered", "unhelpful"];

/** Entries of each list that `/stats` shows. */
const LISTED = 10;

/** As many servers as one process may serve, in some 50 MB at the most. */
const BOUNDS: Bounds = { servers: 2_500, names: 1_000, allNames: 200_000 };
