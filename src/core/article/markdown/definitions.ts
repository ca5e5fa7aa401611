import { findMatches } from "../../text/find-matches.ts";
import type { Span } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";

/** What the references of a file lead to, whatever piece of it they stand in. */
export interface Definitions {
  /** Addresses by label. */
  readonly links: ReadonlyMap<string, string>;
  /** Labels of notes. */
  readonly notes: ReadonlySet<string>;
}

/** All definitions in `body`. */
export function* collectDefinitionsInSteps(source: string, body: Span): Steps<Definitions> {
  const links = new Map<string, string>();
  const notes = new Set<string>();
  for (let start = body.start; start < body.end; ) {
    const text = source.slice(start, Math.min(body.end, start + READ_PER_STEP));
    const isLast = start + text.length >= body.end;
    const end = isLast ? text.length : text.lastIndexOf("\n") + 1 || text.length;
    for (const [, label = "", address = ""] of findMatches(text.slice(0, end), DEFINITION)) {
      if (label.startsWith("^")) notes.add(foldLabel(label.slice(1)));
      else if (!links.has(foldLabel(label))) links.set(foldLabel(label), address.replace(/^<(.*)>$/u, "$1"));
    }
    start += end;
    yield;
  }
  return { links, notes };
}

/** A label as labels are compared. */
export function foldLabel(label: string): string {
  return label.replace(/\s+/gu, " ").trim().toLowerCase().toUpperCase();
}

/** Code units that are read in one step: less than a millisecond. */
const READ_PER_STEP = 64 * 1024;

/** Matches “[a]: https://b.example” and “[^1]: Words”, in a list or quotation too; not “see [a]: b”. */
const DEFINITION = /^[ \t>]{0,40}\[((?:[^[\]\\\n]|\\.){1,999})\]:[ \t]*(?:\n[ \t]*)?(<[^<>\n]*>|\S*)/gmu;
