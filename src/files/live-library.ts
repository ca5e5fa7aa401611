import { setTimeout as wait } from "node:timers/promises";
import type { Library } from "../core/library.ts";
import type { Problem } from "../core/problem.ts";
import { readLibrary, readRevision, saveIndex } from "./read-library.ts";
import { runSteps } from "./run-steps.ts";
import { openSnapshot, type SnapshotFile } from "./snapshot.ts";
import { watchCorpus } from "./watch-corpus.ts";

/** The library of a corpus folder, kept up to date. */
export interface LiveLibrary {
  /** The library as of the last good reading. Hold it for one question at most. */
  readonly get: () => Library;
  /** Ends when the work under way is done. */
  close(): Promise<void>;
}

/** What the owner is told of. */
export interface LiveEvents {
  /** A library was swapped in; `problems` are those of its files. */
  readonly onLoad: (library: Library, problems: readonly Problem[]) => void;
  /** The folder could not be read: the last library keeps serving. */
  readonly onFailure: (error: unknown) => void;
  /** The index could not be written to the cache folder: told once, nothing else is different. */
  readonly onCacheFailure?: (error: unknown) => void;
}

/**
 * Reads the folder, then after each change the files that changed: the next library is made aside of the last one and
 * swapped in as a whole. With a `cacheFolder` the index of a large corpus is kept there for the next start. Throws
 * CorpusError when the folder cannot be read at first.
 */
export async function openLibrary(folder: string, events: LiveEvents, cacheFolder?: string): Promise<LiveLibrary> {
  const snapshots = cacheFolder === undefined ? undefined : openSnapshot(cacheFolder, folder);
  const { library, isRestored } = await readLibrary(folder, snapshots);
  events.onLoad(library, library.problems);
  const live = new ServedFolder(folder, library, events, snapshots);
  if (!isRestored) live.saveSoon(0);
  const watch = watchCorpus(folder, (ids) => live.reload(ids));
  return {
    get: () => live.library,
    close: async () => {
      await watch.close();
      await live.close();
    },
  };
}

/** The library that is served, and what is yet to be done for it, one piece of work at a time. */
class ServedFolder {
  library: Library;
  readonly #folder: string;
  readonly #events: LiveEvents;
  #snapshots: SnapshotFile | undefined;
  #work: Promise<void> = Promise.resolve();
  #saving: NodeJS.Timeout | undefined;
  readonly #changed = new Set<string>();
  #isTorn = false;

  constructor(folder: string, library: Library, events: LiveEvents, snapshots: SnapshotFile | undefined) {
    this.#folder = folder;
    this.library = library;
    this.#events = events;
    this.#snapshots = snapshots;
  }

  reload(ids: readonly string[]): void {
    for (const id of ids) this.#changed.add(id);
    this.#work = this.#work.then(() => this.#read());
  }

  /** Writes the index down `delay` milliseconds from now, unless it changes before. */
  saveSoon(delay: number): void {
    clearTimeout(this.#saving);
    const save = (): void => {
      this.#work = this.#work.then(() => this.#save());
    };
    if (delay === 0) save();
    else this.#saving = setTimeout(save, delay).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.#saving);
    await this.#work;
    clearTimeout(this.#saving);
  }

  async #read(): Promise<void> {
    const ids = [...this.#changed].sort();
    this.#changed.clear();
    if (ids.length === 0) return;
    try {
      const next = this.#isTorn
        ? (await readLibrary(this.#folder)).library
        : await readRevision(this.#folder, this.library, ids);
      this.#isTorn = false;
      const isIndexNew = next.index !== this.library.index;
      this.library = next;
      this.#events.onLoad(next, next.problems);
      if (!isIndexNew) return;
      await wait(GRACE);
      await runSteps(next.index.sweepInSteps());
      this.saveSoon(QUIET);
    } catch (error) {
      // What changed meanwhile is not known for sure: the next time everything is read.
      this.#isTorn = true;
      this.#events.onFailure(error);
    }
  }

  async #save(): Promise<void> {
    if (this.#snapshots === undefined) return;
    try {
      await saveIndex(this.library, this.#snapshots);
    } catch (error) {
      this.#snapshots = undefined;
      this.#events.onCacheFailure?.(error);
    }
  }
}

/** Milliseconds for which questions that are under way may still ask the last library. */
const GRACE = 500;
/** Milliseconds without a change after which the index is written down: a large one has tens of megabytes. */
const QUIET = 30_000;
