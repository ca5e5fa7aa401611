import { readdir } from "node:fs/promises";
import { explainMissing } from "./corpus-error.ts";
import { type ArticleRead, readArticles } from "./read-articles.ts";
import { SETTINGS } from "./read-corpus.ts";
import type { Entry } from "./survey-corpus.ts";

/** What now stands at paths inside the corpus folder; undefined where nothing does. */
export type Changes = ReadonlyMap<string, Entry | undefined>;

/**
 * Reads the changed files that are articles. Throws CorpusError when the folder itself is gone: its files are then not
 * taken for removed.
 */
export async function readChanges(
  folder: string,
  changes: Changes,
  signal?: AbortSignal,
): Promise<readonly ArticleRead[]> {
  const read: ArticleRead[] = [];
  const articles = [...changes].filter(([id]) => !SETTINGS.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  for await (const one of readArticles(folder, articles, signal)) read.push(one);
  try {
    await readdir(folder);
  } catch (error) {
    throw explainMissing(folder, error);
  }
  return read;
}
