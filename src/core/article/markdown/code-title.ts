import type { Span } from "../../text/span.ts";

/** The words above a block of code that the line of its fence names it by, in `meta`, what stands there behind the language. */
export function findCodeTitle(source: string, { start, end }: Span): Span | undefined {
  const found = TITLE.exec(source.slice(start, Math.min(end, start + LONGEST)));
  if (found === null) return undefined;
  const [whole, , words, label = ""] = found;
  const to = start + found.index + whole.length - 1;
  return { start: to - (words ?? label).length, end: to };
}

/** Code units of a fence's line behind its language. */
const LONGEST = 500;

/** Matches “title="src/app.js"”, “filename='a.js'” and, of VitePress, “[a.js]”, the words in a group each; not “{1,3}” and “[1]”. */
const TITLE = /(?<![\w-])(?:title|filename)=(["'])((?:(?!\1).)*\p{L}(?:(?!\1).)*)\1|(?<!\S)\[([^[\]]*\p{L}[^[\]]*)\]/u;
