import type { Entry } from "./journal.ts";
import { type Excuse, isDoubled, judge, type Miss, type Verdict } from "./judge.ts";
import type { ChaosRun } from "./run-chaos.ts";

/** The figures of a run. */
export interface ChaosFigures {
  readonly interactions: number;
  readonly answered: number;
  /** Not answered, though Discord would have taken an answer; how is told by `lostHow`. */
  readonly lost: number;
  readonly lostHow: Readonly<Record<Miss, number>>;
  /** Lost, in percent of those that Discord would have taken an answer to. */
  readonly lostPercent: number;
  /** Not answered, and nothing that the bot could have done. */
  readonly excused: Readonly<Record<Excuse, number>>;
  /** Milliseconds from the dispatch to the first response that Discord took. */
  readonly responseMs: { readonly median: number; readonly p99: number };
  readonly doubled: number;
  readonly deaths: number;
  readonly refusedByDiscord: number;
  readonly failedRequests: number;
  readonly identifies: number;
  readonly corpusChanges: number;
  readonly seconds: number;
  readonly loopDelayMs: Readonly<Record<"standIn" | "bot", DelayFigures>>;
}

/** How long an event loop was kept waiting, and how much of it for want of a processor, ms. */
interface DelayFigures {
  readonly longest: number;
  readonly total: number;
  readonly starved: number;
}

/** One interaction that was lost, with its verdict. */
export interface Loss {
  readonly entry: Entry;
  readonly verdict: Extract<Verdict, { kind: "lost" }>;
}

/** Counts what became of the interactions, and which of them were lost. */
export function countRun(run: ChaosRun): { readonly figures: ChaosFigures; readonly losses: readonly Loss[] } {
  const { journal, messagesMade } = run;
  const losses: Loss[] = [];
  const lostHow = { late: 0, never: 0, unfinished: 0 };
  const excused = { "not in the bot's hands": 0, "no way to answer": 0, "no processor": 0 };
  for (const entry of journal.entries) {
    const verdict = judge(entry, journal);
    if (verdict.kind === "excused") excused[verdict.reason] += 1;
    if (verdict.kind !== "lost") continue;
    losses.push({ entry, verdict });
    lostHow[verdict.how] += 1;
  }
  const interactions = journal.entries.length;
  const takeable = interactions - Object.values(excused).reduce((sum, count) => sum + count, 0);
  return {
    losses,
    figures: {
      interactions,
      answered: takeable - losses.length,
      lost: losses.length,
      lostHow,
      lostPercent: Math.round((losses.length / takeable) * 100_000) / 1_000,
      excused,
      responseMs: describeResponses(journal.entries),
      doubled: journal.entries.filter((entry) => isDoubled(entry, messagesMade.get(entry.id) ?? 0)).length,
      deaths: journal.deaths.length,
      refusedByDiscord: run.faults.length,
      failedRequests: run.lines.filter((line) => line.includes('"a request failed"')).length,
      identifies: run.identifies,
      corpusChanges: run.corpusChanges,
      seconds: Math.round(run.seconds),
      loopDelayMs: { standIn: describeDelays("standIn", journal), bot: describeDelays("bot", journal) },
    },
  };
}

function describeResponses(entries: readonly Entry[]): ChaosFigures["responseMs"] {
  const times = entries
    .flatMap(({ outcome }) => (outcome === undefined || outcome.kind === "failed" ? [] : [outcome.msToCallback]))
    .sort((a, b) => a - b);
  const readShare = (share: number): number => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return { median: readShare(0.5), p99: readShare(0.99) };
}

function describeDelays(of: "standIn" | "bot", { delays }: ChaosRun["journal"]): DelayFigures {
  const own = delays.filter(({ whose }) => whose === of).map(({ delay }) => delay);
  const lengths = own.map(({ from, until }) => Math.round(until - from));
  return {
    longest: Math.max(0, ...lengths),
    total: lengths.reduce((sum, length) => sum + length, 0),
    starved: own.reduce((sum, { starved }) => sum + starved, 0),
  };
}

/** What the run was, as lines for a terminal: the figures, and what became of those that a fault touched. */
export function renderRun(run: ChaosRun, { figures }: ReturnType<typeof countRun>): string {
  const times = countFaults(run);
  const misses = countMisses(run);
  const faults = [...new Set([...times.keys(), ...misses.keys()])].sort();
  const rows = faults.map((fault) => {
    const missed = [...(misses.get(fault) ?? [])].map(([how, count]) => `${count} ${how}`).join(", ");
    return `${fault.padEnd(34)} ${String(times.get(fault) ?? "").padStart(5)}  ${missed}`;
  });
  return [
    ...Object.entries(figures).map(([name, value]) => `${name.padEnd(18)} ${JSON.stringify(value)}`),
    "",
    `${"fault".padEnd(34)} times  not answered, if any`,
    ...rows,
    ...run.journal.deaths.map(({ code, lastLines }) => `death with ${code}: ${lastLines.join(" / ")}`),
    ...[...new Set(run.faults)].slice(0, SHOWN_FAULTS),
  ].join("\n");
}

/** How often each fault befell somebody. */
function countFaults({ journal }: ChaosRun): ReadonlyMap<string, number> {
  const own = journal.entries.flatMap((entry) => entry.own.callback.slice(0, 1).map(({ name }) => name));
  return countEach([...journal.spells.map(({ kind }) => kind), ...own]);
}

/** How those went that were not answered, by the fault that it is put down to. */
function countMisses({ journal }: ChaosRun): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const missed = journal.entries.flatMap((entry) => {
    const verdict = judge(entry, journal);
    if (verdict.kind === "answered") return [];
    return [{ cause: verdict.cause, how: verdict.kind === "lost" ? `LOST ${verdict.how}` : verdict.reason }];
  });
  const causes = new Set(missed.map(({ cause }) => cause));
  return new Map(
    [...causes].map((cause) => [cause, countEach(missed.filter((miss) => miss.cause === cause).map(({ how }) => how))]),
  );
}

function countEach(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** One loss as a line of times, in ms since the interaction was dispatched. */
export function renderLoss({ entry, verdict }: Loss, { journal }: ChaosRun): string {
  const since = (at: number): number => Math.round(at - entry.at);
  const spells = journal.spells.filter(({ from, until }) => from < entry.deadline && until > entry.at - LOOK_BACK);
  return JSON.stringify({
    how: verdict.how,
    cause: verdict.cause,
    deed: entry.deed,
    dispatchedAt: Math.round(entry.at),
    deadline: since(entry.deadline),
    reach: since(verdict.reach),
    isRouted: entry.isRouted,
    deliveries: entry.deliveries.map(since),
    own: entry.own[verdict.how === "unfinished" ? "later" : "callback"].map(({ name, trouble }) => ({
      name,
      ...trouble,
    })),
    requests: entry.requests.map(({ at, route, type, status, code, trouble }) => ({
      at: since(at),
      what: `${route} ${type}`,
      status,
      code,
      trouble: trouble?.kind,
    })),
    spells: spells.map(({ kind, from, until }) => [kind, since(from), since(until)]),
    delays: journal.delays
      .filter(({ delay }) => delay.from < entry.deadline && delay.until > entry.at)
      .map(({ whose, delay: { from, until, starved } }) => [whose, since(from), since(until), starved]),
    lineLosses: journal.lineLosses.map(since).filter((at) => at > -LOOK_BACK && at < LOOK_BACK),
  });
}

/** How many of the things that Discord would have refused are shown. */
const SHOWN_FAULTS = 5;
/** Milliseconds around a loss from which faults are told. */
const LOOK_BACK = 15_000;
