/** The code of a failed file operation ("ENOENT"); of any other error its own words. */
export function readErrorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Whether an operation that failed with this code may succeed later with nothing changed. */
export function mayPass(code: string): boolean {
  return PASSING.has(code);
}

/** What to tell the owner of `what` ("The file"), an operation on which failed with this code, with what to do: sentences. */
export function explainUnread(what: string, code: string): string {
  if (FORBIDDEN.has(code))
    return `${what} cannot be read: the bot has no right to (${code}). Give it to the user that the bot runs as.`;
  if (code === "EIO") return `${what} cannot be read: the disk reports a fault (${code}). Look at the disk.`;
  if (CROWDED.has(code)) return `${what} cannot be read: too many files are open (${code}). It is tried again.`;
  if (mayPass(code)) return `${what} cannot be read at the moment (${code}). It is tried again.`;
  return `${what} cannot be read: ${code}.`;
}

/** Why a program that has only just started must end when a file operation failed so, and whether a restart may mend it. */
export interface StartFault {
  readonly message: string;
  readonly isPassing: boolean;
}

/**
 * What to tell of an operation that failed at the start with a code of those that may pass, with what to do; undefined
 * for any other error. What has only just started holds few files: where it may open no more, its limit has to change.
 */
export function explainStartFault(error: unknown): StartFault | undefined {
  const code = readErrorCode(error);
  if (!mayPass(code)) return undefined;
  const file = error instanceof Error && "path" in error ? String(error.path) : "a file";
  const isPassing = code !== "EMFILE";
  const advice = isPassing
    ? "That may pass: start it again in a while."
    : "The process may open too few files: raise that limit (“ulimit -n”).";
  return { message: `${file} cannot be read (${code}). ${advice}`, isPassing };
}

/** Codes of a process, or a system, that has as many files open as it may. */
export const CROWDED: ReadonlySet<string> = new Set(["EMFILE", "ENFILE"]);

/** Codes of a path at which nothing stands, or nothing any more. */
export const GONE: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);

/** Codes of what this process has no right to. */
export const FORBIDDEN: ReadonlySet<string> = new Set(["EACCES", "EPERM"]);

const PASSING: ReadonlySet<string> = new Set([...CROWDED, "EAGAIN", "EBUSY", "EIO", "ENOMEM", "ESTALE", "ETIMEDOUT"]);
