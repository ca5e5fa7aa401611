import type { Article } from "../core/article.ts";
import { buildInSteps, type Library, restoreInSteps, reviseInSteps } from "../core/library.ts";
import type { Problem } from "../core/problem.ts";
import { readChanges } from "./read-changes.ts";
import { readCorpus } from "./read-corpus.ts";
import { runSteps } from "./run-steps.ts";
import type { SnapshotFile } from "./snapshot.ts";

/** The library of all files of `folder`, and whether its index came out of a snapshot. Throws CorpusError. */
export async function readLibrary(
  folder: string,
  snapshots?: SnapshotFile,
): Promise<{ readonly library: Library; readonly isRestored: boolean }> {
  const { articles, problems } = await readCorpus(folder);
  const snapshot = await snapshots?.load(articles);
  if (snapshot === undefined) {
    return { library: await runSteps(buildInSteps(articles, problems)), isRestored: false };
  }
  return { library: await runSteps(restoreInSteps(articles, problems, snapshot)), isRestored: true };
}

/**
 * The library that follows `library` when the files `ids`, paths inside `folder`, have changed: no other file is read, the
 * problems of the others stay. Throws CorpusError when the folder is gone.
 */
export async function readRevision(folder: string, library: Library, ids: readonly string[]): Promise<Library> {
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

/** Writes the index of `library` down, unless it is built in no time. Rejects when it cannot be written. */
export async function saveIndex({ index, articles }: Library, snapshots: SnapshotFile): Promise<void> {
  if (index.size < SMALLEST) return;
  await snapshots.save(articles, await runSteps(index.snapshotInSteps()));
}

/** Passages: the index of fewer is built in less than half a second. */
const SMALLEST = 2_000;

function compareFiles(a: Problem, b: Problem): number {
  if (a.file === b.file) return 0;
  return a.file < b.file ? -1 : 1;
}
