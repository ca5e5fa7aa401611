/** The code of a failed file operation ("ENOENT"); of any other error its own words. */
export function readErrorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
