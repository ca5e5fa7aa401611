/** The code of a failed file operation ("ENOENT"); of any other error its own words. */
export function readErrorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** Whether an operation that failed with this code may succeed later with nothing changed. */
export function mayPass(code: string): boolean {
  return PASSING.has(code);
}

/** Codes of a process, or a system, that has as many files open as it may. */
export const CROWDED: ReadonlySet<string> = new Set(["EMFILE", "ENFILE"]);

/** Codes of a path at which nothing stands, or nothing any more. */
export const GONE: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);

const PASSING: ReadonlySet<string> = new Set([...CROWDED, "EAGAIN", "EBUSY", "EIO", "ENOMEM", "ESTALE", "ETIMEDOUT"]);
