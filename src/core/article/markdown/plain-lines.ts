import { findLineEnd } from "../../text/line-end.ts";
import type { Span } from "../../text/span.ts";

/** The line that begins at `start`, without its end. */
export function readLine(source: string, start: number, end: number): Span {
  return { start, end: findLineEnd(source, start, end) };
}

/** Whether nothing but white space stands in the line; a very long one is not looked through. */
export function isBlank(source: string, { start, end }: Span): boolean {
  return end - start < LONGEST && source.slice(start, end).trim() === "";
}

/** Code units of white space that are looked through. */
const LONGEST = 4_000;
