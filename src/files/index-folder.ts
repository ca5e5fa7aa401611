import type { Article } from "../core/article/article.ts";
import type { Problem } from "../core/article/problem.ts";
import { buildInSteps, type Corpus, restoreInSteps, reviseInSteps } from "../core/index/corpus.ts";
import type { Languages } from "../core/text/language.ts";
import { findAlikeNames } from "./alike-names.ts";
import { loadLanguages } from "./load-languages.ts";
import { type Changes, readChanges } from "./read-changes.ts";
import { readCorpus, readLexicon, SETTINGS } from "./read-corpus.ts";
import { isDefaultsFile, readDefaultsFolder } from "./read-defaults.ts";
import { runSteps } from "./run-steps.ts";
import type { SnapshotFile } from "./snapshot.ts";
import type { Survey } from "./survey-corpus.ts";

/** A corpus, and the files that could not be read for it for a reason that may pass. */
export interface IndexedFolder {
  readonly corpus: Corpus;
  readonly unread: readonly string[];
}

/** The corpus of all files of `folder`, what stood there, and whether its index came out of a snapshot. Throws CorpusError. */
export async function indexFolder(
  folder: string,
  snapshots?: SnapshotFile,
): Promise<IndexedFolder & { readonly survey: Survey; readonly isRestored: boolean }> {
  const { articles, problems, lexicon, survey, unread } = await readCorpus(folder);
  const snapshot = await snapshots?.load(articles);
  const corpus = await runSteps(
    snapshot === undefined
      ? buildInSteps(articles, problems, lexicon)
      : restoreInSteps(articles, problems, snapshot, lexicon),
  );
  return { corpus, unread, survey, isRestored: snapshot !== undefined };
}

/**
 * The corpus that follows `corpus` when these files of `folder` have changed: no other file is read, but for those below
 * changed defaults, and the problems of the others stay. An article whose file cannot be read for a reason that may pass
 * is kept as it was, and so is what the settings say. Throws CorpusError when
 * the folder is gone; rejects with the reason of `signal` once that is aborted.
 */
export async function indexRevision(
  folder: string,
  corpus: Corpus,
  named: Changes,
  signal?: AbortSignal,
): Promise<IndexedFolder> {
  const changed = addBelowDefaults(named, corpus);
  const read = await readChanges(folder, changed, signal);
  const known = new Map(corpus.articles.map((article) => [article.id, article]));
  const changes = new Map<string, Article | undefined>();
  for (const { id, article, mayPass } of read) {
    if (!mayPass && !isSame(known.get(id), article)) changes.set(id, article);
  }
  // The languages of articles that go are needed too: their words are taken out as they were put in.
  const articles = [...corpus.articles, ...changes.values()];
  const languages = await loadLanguages(articles.map((article) => article?.lang));
  const last = corpus.index.lexicon;
  const {
    lexicon,
    faults,
    unread: unreadSettings,
  } = ![...SETTINGS].some((file) => changed.has(file)) && holdSame(languages, last.languages)
    ? { lexicon: last, faults: corpus.problems.filter(({ file }) => SETTINGS.has(file)), unread: [] }
    : await readLexicon(folder, languages, last, signal);
  const kept = corpus.problems.filter(
    ({ kind, file }) => !changed.has(file) && !SETTINGS.has(file) && kind !== "alike-names",
  );
  const ids = [...corpus.articles.map(({ id }) => id).filter((id) => !changes.has(id)), ...listKept(changes)].sort();
  const found = read.flatMap((one) => one.problems);
  const problems = [...kept, ...faults, ...found, ...findAlikeNames(ids)].sort(compareFiles);
  const unread = [...read.filter(({ mayPass }) => mayPass).map(({ id }) => id), ...unreadSettings];
  const isSameLexicon = lexicon.synonyms === last.synonyms && lexicon.people === last.people;
  if (changes.size === 0 && isSameLexicon) return { corpus: { ...corpus, problems }, unread };
  return { corpus: await runSteps(reviseInSteps(corpus, changes, problems, lexicon), signal), unread };
}

// What a folder states for all that stands below it is part of each of these articles.
function addBelowDefaults(named: Changes, { articles, problems }: Corpus): Changes {
  const folders = [...named.keys()].filter(isDefaultsFile).map(readDefaultsFolder);
  if (folders.length === 0) return named;
  const unserved = problems.filter(({ kind }) => kind === "below-defaults");
  const ids = [...articles.map(({ id }) => id), ...unserved.map(({ file }) => file)];
  const below = ids.filter((id) => folders.some((folder) => folder === "" || id.startsWith(`${folder}/`)));
  return new Map([...below.map((id) => [id, { kind: "file", stamp: "" }] as const), ...named]);
}

// The same text is in the same language: that it was found only now, or could not be found now, is what may differ.
function isSame(before: Article | undefined, after: Article | undefined): boolean {
  return before?.hash === after?.hash && (after?.lang === undefined || before?.lang === after.lang);
}

function listKept(changes: ReadonlyMap<string, Article | undefined>): string[] {
  return [...changes].filter(([, article]) => article !== undefined).map(([id]) => id);
}

function holdSame(some: Languages, others: Languages): boolean {
  return some.size === others.size && [...some.keys()].every((tag) => others.has(tag));
}
/** Writes the index of `corpus` down, unless it is built in no time. Rejects when it cannot be written. */
export async function saveIndex({ index, articles }: Corpus, snapshots: SnapshotFile): Promise<void> {
  if (index.size < SMALLEST) return;
  await snapshots.save(articles, await runSteps(index.snapshotInSteps()));
}

/** Passages: the index of fewer is built in less than half a second. */
const SMALLEST = 2_000;

function compareFiles(a: Problem, b: Problem): number {
  if (a.file === b.file) return 0;
  return a.file < b.file ? -1 : 1;
}
