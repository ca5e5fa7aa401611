import { mayPass, readErrorCode } from "./error-code.ts";

/** The corpus folder is missing or cannot be read: nothing can be served. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}

/** What to throw when `folder` itself cannot be read: a CorpusError, or `cause` as it is where that may pass by itself. */
export function explainMissing(folder: string, cause: unknown): unknown {
  const code = readErrorCode(cause);
  if (mayPass(code)) return cause;
  return new CorpusError(`CORPUS_DIR: ${folder} cannot be read (${code}). Create it or name another folder.`);
}
