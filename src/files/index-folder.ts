import type { Article } from "../core/article/article.ts";
import type { Problem } from "../core/article/problem.ts";
import { buildInSteps, type Corpus, restoreInSteps, reviseInSteps } from "../core/index/corpus.ts";
import type { Languages } from "../core/text/language.ts";
import { loadLanguages } from "./load-languages.ts";
import { type Changes, readChanges } from "./read-changes.ts";
import { readCorpus, readLexicon } from "./read-corpus.ts";
import { SYNONYMS_FILE } from "./read-synonyms.ts";
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
 * The corpus that follows `corpus` when these files of `folder` have changed: no other file is read, the problems of the
 * others stay. An article whose file cannot be read for a reason that may pass is kept as it was, and so are the synonyms. Throws CorpusError when
 * the folder is gone; rejects with the reason of `signal` once that is aborted.
 */
export async function indexRevision(
  folder: string,
  corpus: Corpus,
  changed: Changes,
  signal?: AbortSignal,
): Promise<IndexedFolder> {
  const read = await readChanges(folder, changed, signal);
  const known = new Map(corpus.articles.map((article) => [article.id, article]));
  const changes = new Map<string, Article | undefined>();
  for (const { id, article, mayPass } of read) {
    if (!mayPass && known.get(id)?.hash !== article?.hash) changes.set(id, article);
  }
  // The languages of articles that go are needed too: their words are taken out as they were put in.
  const articles = [...corpus.articles, ...changes.values()];
  const languages = await loadLanguages(articles.map((article) => article?.lang));
  const last = corpus.index.lexicon;
  const {
    lexicon,
    faults,
    unread: unreadSettings,
  } = !changed.has(SYNONYMS_FILE) && holdSame(languages, last.languages)
    ? { lexicon: last, faults: corpus.problems.filter(({ file }) => file === SYNONYMS_FILE), unread: [] }
    : await readLexicon(folder, languages, last.synonyms, signal);
  const kept = corpus.problems.filter(({ file }) => !changed.has(file) && file !== SYNONYMS_FILE);
  const problems = [...kept, ...faults, ...read.flatMap((one) => one.problems)].sort(compareFiles);
  const unread = [...read.filter(({ mayPass }) => mayPass).map(({ id }) => id), ...unreadSettings];
  if (changes.size === 0 && lexicon.synonyms === last.synonyms) return { corpus: { ...corpus, problems }, unread };
  return { corpus: await runSteps(reviseInSteps(corpus, changes, problems, lexicon), signal), unread };
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
