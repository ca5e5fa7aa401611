import { FORBIDDEN, mayPass, readErrorCode } from "./error-code.ts";

/** The corpus folder is missing or cannot be read: nothing can be served. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}

/** What to throw when `folder` itself cannot be read: a CorpusError, or `cause` as it is where that may pass by itself. */
export function explainMissing(folder: string, cause: unknown): unknown {
  const code = readErrorCode(cause);
  if (mayPass(code)) return cause;
  return new CorpusError(`CORPUS_DIR: ${describe(folder, code)}`);
}

function describe(folder: string, code: string): string {
  if (code === "ENOENT") return `${folder} cannot be read (${code}). Create it or name another folder.`;
  if (code === "ENOTDIR") return `${folder} is no folder. Name the folder that the articles are in.`;
  if (code === "ELOOP") return `${folder} is a link that leads to itself. Mend it or name another folder.`;
  if (FORBIDDEN.has(code))
    return `the bot has no right to read ${folder} (${code}). Give it to the user that the bot runs as.`;
  return `${folder} cannot be read (${code}). Look at it or name another folder.`;
}
