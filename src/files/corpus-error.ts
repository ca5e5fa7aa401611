import { readErrorCode } from "./error-code.ts";

/** The corpus folder is missing or cannot be read: nothing can be served. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}

/** What is told when `folder` itself cannot be read, since `cause`. */
export function explainMissing(folder: string, cause: unknown): CorpusError {
  return new CorpusError(
    `CORPUS_DIR: ${folder} cannot be read (${readErrorCode(cause)}). Create it or name another folder.`,
  );
}
