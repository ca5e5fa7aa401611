import { stat } from "node:fs/promises";
import path from "node:path";
import type { Article } from "../core/article.ts";
import type { Problem } from "../core/problem.ts";
import { readErrorCode } from "./error-code.ts";
import { CorpusError, isCorpusFile, readArticle } from "./read-corpus.ts";

/** What one file holds now; no article and no problem when it is gone. */
export interface Change {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * Reads those of the files `ids`, paths inside `folder`, that belong to the corpus. Folders and hidden files among them are
 * passed over. Throws CorpusError when the folder itself is gone.
 */
export async function readChanges(folder: string, ids: readonly string[]): Promise<Map<string, Change>> {
  if ((await findKind(folder)) !== "folder") {
    throw new CorpusError(`CORPUS_DIR: ${folder} cannot be read. Create it or name another folder.`);
  }
  const changes = new Map<string, Change>();
  for (const id of ids) {
    if (!isCorpusFile(id)) continue;
    const kind = await findKind(path.join(folder, id));
    changes.set(id, kind === "file" ? await readArticle(folder, id) : { problems: [] });
  }
  return changes;
}

async function findKind(file: string): Promise<"file" | "folder" | "none"> {
  try {
    return (await stat(file)).isDirectory() ? "folder" : "file";
  } catch (error) {
    // A file that is there and cannot be read is a problem that its reader states.
    return readErrorCode(error) === "ENOENT" ? "none" : "file";
  }
}
