import { setTimeout as wait } from "node:timers/promises";
import type { Problem } from "../core/article/problem.ts";
import type { Corpus } from "../core/index/corpus.ts";
import { indexFolder, indexRevision, saveIndex } from "./index-folder.ts";
import type { Changes } from "./read-changes.ts";
import { SETTINGS } from "./read-corpus.ts";
import { runSteps } from "./run-steps.ts";
import { openSnapshot, type SnapshotFile } from "./snapshot.ts";
import { watchCorpus } from "./watch-corpus.ts";

/** The corpus of a folder, kept up to date. */
export interface LiveCorpus {
  /** The corpus as of the last good reading. Hold it for one question at most. */
  readonly get: () => Corpus;
  /** Ends when the work under way is done; what is being read is given up. */
  close(): Promise<void>;
}

/** What the owner is told of. */
export interface LiveEvents {
  /** A corpus was swapped in; `problems` are those of its files that were not told before. */
  readonly onLoad: (corpus: Corpus, problems: readonly Problem[]) => void;
  /** The folder could not be read: the last corpus keeps serving. */
  readonly onFailure: (error: unknown) => void;
  /** The folder can be read again, after a failure. */
  readonly onRecovery?: () => void;
  /** The system does not tell of changes, for this reason: they are looked for every few seconds. Told once. */
  readonly onPoll?: (reason: string) => void;
  /** The index could not be written to the cache folder: told once, nothing else is different. */
  readonly onCacheFailure?: (error: unknown) => void;
}

/**
 * Reads the folder, then after each change the files that changed: the next corpus is made aside of the last one and
 * swapped in as a whole. With a `cacheFolder` the index of a large corpus is kept there for the next start. Throws
 * CorpusError when the folder cannot be read at first.
 */
export async function openCorpus(folder: string, events: LiveEvents, cacheFolder?: string): Promise<LiveCorpus> {
  const snapshots = cacheFolder === undefined ? undefined : openSnapshot(cacheFolder, folder);
  const { corpus, survey, unread, isRestored } = await indexFolder(folder, snapshots);
  events.onLoad(corpus, corpus.problems);
  const live = new ServedFolder(folder, corpus, events, snapshots);
  if (!isRestored) live.saveSoon(0);
  live.readLater(chooseFiles(unread, survey.entries));
  const watch = watchCorpus(folder, survey, {
    onChange: (changes) => live.reload(changes),
    onFailure: events.onFailure,
    onRecovery: () => events.onRecovery?.(),
    onPoll: (reason) => events.onPoll?.(reason),
  });
  return {
    get: () => live.corpus,
    close: async () => {
      await Promise.all([watch.close(), live.close()]);
    },
  };
}

/** The corpus that is served, and what is yet to be done for it, one piece of work at a time. */
class ServedFolder {
  corpus: Corpus;
  readonly #folder: string;
  readonly #events: LiveEvents;
  readonly #ending = new AbortController();
  #snapshots: SnapshotFile | undefined;
  #work: Promise<void> = Promise.resolve();
  #saving: NodeJS.Timeout | undefined;
  #retrying: NodeJS.Timeout | undefined;
  /** Whether the changed files could not be read when they were tried last. */
  #hasFailed = false;
  /** What has changed since the corpus was read. */
  #changes: Changes = new Map();

  constructor(folder: string, corpus: Corpus, events: LiveEvents, snapshots: SnapshotFile | undefined) {
    this.#folder = folder;
    this.corpus = corpus;
    this.#events = events;
    this.#snapshots = snapshots;
  }

  reload(changes: Changes): void {
    this.#changes = new Map([...this.#changes, ...changes]);
    this.#work = this.#work.then(() => this.#read());
  }

  /** Reads these files in a while, or with the next change. */
  readLater(changes: Changes): void {
    if (changes.size === 0 || this.#ending.signal.aborted) return;
    this.#changes = new Map([...changes, ...this.#changes]);
    clearTimeout(this.#retrying);
    this.#retrying = setTimeout(() => this.reload(new Map()), RETRY).unref();
  }

  /** Writes the index down `delay` milliseconds from now, unless it changes before. */
  saveSoon(delay: number): void {
    clearTimeout(this.#saving);
    const save = (): void => {
      this.#work = this.#work.then(() => this.#save());
    };
    if (delay === 0) save();
    else if (!this.#ending.signal.aborted) this.#saving = setTimeout(save, delay).unref();
  }

  async close(): Promise<void> {
    this.#ending.abort();
    clearTimeout(this.#saving);
    clearTimeout(this.#retrying);
    await this.#work;
  }

  async #read(): Promise<void> {
    const changes = this.#changes;
    this.#changes = new Map();
    if (changes.size === 0 || this.#ending.signal.aborted) return;
    try {
      const { corpus, unread } = await indexRevision(this.#folder, this.corpus, changes, this.#ending.signal);
      if (this.#hasFailed) this.#events.onRecovery?.();
      this.#hasFailed = false;
      this.readLater(chooseFiles(unread, changes));
      await this.#serve(corpus);
    } catch (error) {
      if (this.#ending.signal.aborted) return;
      this.readLater(changes);
      this.#hasFailed = true;
      this.#events.onFailure(error);
    }
  }

  async #serve(next: Corpus): Promise<void> {
    const last = this.corpus;
    const told = new Set(last.problems.map(describe));
    const problems = next.problems.filter((problem) => !told.has(describe(problem)));
    if (next.index === last.index && problems.length === 0 && next.problems.length === last.problems.length) return;
    this.corpus = next;
    this.#events.onLoad(next, problems);
    if (next.index === last.index) return;
    await wait(GRACE, undefined, { signal: this.#ending.signal });
    await runSteps(next.index.sweepInSteps(), this.#ending.signal);
    this.saveSoon(QUIET);
  }

  async #save(): Promise<void> {
    if (this.#snapshots === undefined) return;
    try {
      await saveIndex(this.corpus, this.#snapshots);
    } catch (error) {
      this.#snapshots = undefined;
      this.#events.onCacheFailure?.(error);
    }
  }
}

// What could not even be looked at is for the next look: read again, it would be refused again. Settings are read by
// name, also when another file has changed.
function chooseFiles(ids: readonly string[], entries: Changes): Changes {
  const known = ids.map((id) => [id, entries.get(id)] as const);
  return new Map(known.filter(([id, entry]) => SETTINGS.has(id) || entry?.kind === "file"));
}

function describe({ file, field, message }: Problem): string {
  return JSON.stringify([file, field, message]);
}

/** Milliseconds after which files are read again that could not be read. */
const RETRY = 5_000;
/** Milliseconds for which questions that are under way may still ask the last corpus. */
const GRACE = 500;
/** Milliseconds without a change after which the index is written down: a large one has tens of megabytes. */
const QUIET = 30_000;
