import { setTimeout } from "node:timers/promises";
import type { Article } from "../core/article.ts";
import { buildInSteps, type Library, reviseInSteps } from "../core/library.ts";
import type { Problem } from "../core/problem.ts";
import { readChanges } from "./read-changes.ts";
import { readCorpus } from "./read-corpus.ts";
import { runSteps } from "./run-steps.ts";
import { type Watch, watchCorpus } from "./watch-corpus.ts";

/** The library of a corpus folder, kept up to date. */
export interface LiveLibrary {
  /** The library as of the last good reading. Hold it for one question at most. */
  readonly get: () => Library;
  close(): Promise<void>;
}

/** What the owner is told of. */
export interface LiveEvents {
  /** A library was swapped in; `problems` are those of its files. */
  readonly onLoad: (library: Library, problems: readonly Problem[]) => void;
  /** The folder could not be read: the last library keeps serving. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Reads the folder, then after each change the files that changed: the next library is made aside of the last one and
 * swapped in as a whole. Throws CorpusError when the folder cannot be read at first.
 */
export async function openLibrary(folder: string, events: LiveEvents): Promise<LiveLibrary> {
  let library = await readLibrary(folder);
  events.onLoad(library, library.problems);
  const changed = new Set<string>();
  let isReading = false;
  let isTorn = false;
  const reload = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    while (changed.size > 0) {
      const ids = [...changed].sort();
      changed.clear();
      try {
        library = isTorn ? await readLibrary(folder) : await readRevision(folder, library, ids);
        isTorn = false;
        events.onLoad(library, library.problems);
        await setTimeout(GRACE, undefined, { ref: false });
        await runSteps(library.index.sweepInSteps());
      } catch (error) {
        // What changed meanwhile is not known for sure: the next time everything is read.
        isTorn = true;
        events.onFailure(error);
      }
    }
    isReading = false;
  };
  const watch: Watch = watchCorpus(folder, (ids) => {
    for (const id of ids) changed.add(id);
    void reload();
  });
  return { get: () => library, close: () => watch.close() };
}

/** Milliseconds for which questions that are under way may still ask the last library. */
const GRACE = 500;

async function readLibrary(folder: string): Promise<Library> {
  const { articles, problems } = await readCorpus(folder);
  return runSteps(buildInSteps(articles, problems));
}

async function readRevision(folder: string, library: Library, ids: readonly string[]): Promise<Library> {
  const read = await readChanges(folder, ids);
  const known = new Map(library.articles.map((article) => [article.id, article]));
  const changes = new Map<string, Article | undefined>();
  for (const [id, { article }] of read) {
    if (known.get(id)?.hash !== article?.hash) changes.set(id, article);
  }
  const kept = library.problems.filter(({ file }) => !read.has(file));
  const problems = [...kept, ...[...read.values()].flatMap((one) => one.problems)].sort(compareFiles);
  return changes.size === 0 ? { ...library, problems } : runSteps(reviseInSteps(library, changes, problems));
}

function compareFiles(a: Problem, b: Problem): number {
  if (a.file === b.file) return 0;
  return a.file < b.file ? -1 : 1;
}
