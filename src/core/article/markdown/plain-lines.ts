import type { Span } from "../../text/span.ts";

/** The line that begins at `start`, without its end; no more of a very long one than nobody reads at once anyway. */
export function readLine(source: string, start: number, end: number): Span {
  return readUpTo(source, start, Math.min(end, start + LONGEST_READ));
}

/** `readLine` for a row of a table, which may be much longer than a line of words. */
export function readLongLine(source: string, start: number, end: number): Span {
  return readUpTo(source, start, Math.min(end, start + LONGEST_ROW));
}

function readUpTo(source: string, start: number, limit: number): Span {
  const length = source.slice(start, limit).indexOf("\n");
  return { start, end: length === -1 ? limit : start + length };
}

/** Whether nothing but white space stands in the line; a very long one is not looked through. */
export function isBlank(source: string, { start, end }: Span): boolean {
  return end - start < LONGEST && source.slice(start, end).trim() === "";
}

/** Code units of a line that are read at once: whoever reads lines has given up before. */
const LONGEST_READ = 16 * 1024;
/** Code units of a row: more than a table of a thousand columns has. */
const LONGEST_ROW = 64 * 1024 + 1;
/** Code units of white space that are looked through. */
const LONGEST = 4_000;
