import type { Article } from "../core/article.ts";
import { buildInSteps, type Library, restoreInSteps, reviseInSteps } from "../core/library.ts";
import type { Problem } from "../core/problem.ts";
import { buildSynonyms } from "../core/search/synonyms.ts";
import { loadLanguages } from "./load-languages.ts";
import { readChanges } from "./read-changes.ts";
import { readCorpus } from "./read-corpus.ts";
import { readSynonyms, SYNONYMS_FILE } from "./read-synonyms.ts";
import { runSteps } from "./run-steps.ts";
import type { SnapshotFile } from "./snapshot.ts";

/** The library of all files of `folder`, and whether its index came out of a snapshot. Throws CorpusError. */
export async function readLibrary(
  folder: string,
  snapshots?: SnapshotFile,
): Promise<{ readonly library: Library; readonly isRestored: boolean }> {
  const { articles, problems, lexicon } = await readCorpus(folder);
  const snapshot = await snapshots?.load(articles);
  if (snapshot === undefined) {
    return { library: await runSteps(buildInSteps(articles, problems, lexicon)), isRestored: false };
  }
  return { library: await runSteps(restoreInSteps(articles, problems, snapshot, lexicon)), isRestored: true };
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
  const { groups, problems: faults } = await readSynonyms(folder);
  const kept = library.problems.filter(({ file }) => !read.has(file) && file !== SYNONYMS_FILE);
  const problems = [...kept, ...faults, ...[...read.values()].flatMap((one) => one.problems)].sort(compareFiles);
  if (changes.size === 0 && !ids.includes(SYNONYMS_FILE)) return { ...library, problems };
  // The languages of articles that go are needed too: their words are taken out as they were put in.
  const articles = [...library.articles, ...changes.values()];
  const languages = await loadLanguages(articles.map((article) => article?.lang));
  const lexicon = { languages, synonyms: buildSynonyms(groups, languages) };
  return runSteps(reviseInSteps(library, changes, problems, lexicon));
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
