import type { Atom } from "./atom.ts";
import { findTag } from "./tags.ts";

/** What begins at `start` that Markdown does not know; undefined when it is a word. */
export function findAtom(source: string, start: number, end: number): Atom | undefined {
  if (source.startsWith("<!--", start)) return findComment(source, start, end);
  if (source.startsWith("{%", start)) return findPair(source, start, end, "%}");
  if (source.startsWith("{{", start)) return findPair(source, start, end, "}}");
  if (source[start] !== "<") return undefined;
  const found = findTag(source, start, end);
  return found === undefined ? undefined : { kind: "tag", ...found };
}

function findComment(source: string, start: number, end: number): Atom {
  const closing = source.indexOf("-->", start + 4);
  const isClosed = closing !== -1 && closing < end;
  return { kind: "dropped", words: [], start, end: isClosed ? closing + 3 : start + 4 };
}

function findPair(source: string, start: number, end: number, mark: string): Atom | undefined {
  const closing = source.indexOf(mark, start + 2);
  if (closing === -1 || closing >= Math.min(end, start + LONGEST)) return undefined;
  return { kind: "dropped", words: [], start, end: closing + mark.length };
}

const LONGEST = 2_000;
