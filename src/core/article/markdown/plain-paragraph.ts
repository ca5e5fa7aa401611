import type { Span } from "../../text/span.ts";
import { findPieces, type Piece } from "./plain-words.ts";

/** The pieces of each line of a paragraph. */
export type Lines = readonly (readonly Piece[])[];

/** A paragraph whose lines are read one by one. */
export interface PlainParagraph {
  readonly lines: Piece[][];
  /** What the last line ends with: two spaces or a backslash break it, when another one follows. */
  ending: "soft" | "spaces" | "backslash";
}

export function beginParagraph(): PlainParagraph {
  return { lines: [], ending: "soft" };
}

/** Adds a line that needs no parser; tells whether it is one. */
export function addPlainLine(source: string, paragraph: PlainParagraph, line: Span): boolean {
  const { ending, end } = findEnding(source, line);
  const pieces = findPieces(source, { start: line.start, end });
  if (pieces === undefined) return false;
  breakPlainLine(paragraph);
  paragraph.lines.push([...pieces]);
  paragraph.ending = ending;
  return true;
}

/** Does what the end of the last line does when the paragraph goes on behind it. */
export function breakPlainLine({ lines, ending }: PlainParagraph): void {
  if (ending !== "soft") lines.at(-1)?.push({ kind: "break" });
}

function findEnding(source: string, { start, end }: Span): { ending: PlainParagraph["ending"]; end: number } {
  let to = end;
  while (to > start && (source[to - 1] === " " || source[to - 1] === "\t")) to -= 1;
  if (to < end) {
    const isHard = end - to >= 2 && !source.slice(to, end).includes("\t");
    return { ending: isHard ? "spaces" : "soft", end: to };
  }
  let from = to;
  while (from > start && source[from - 1] === "\\") from -= 1;
  return (to - from) % 2 === 1 ? { ending: "backslash", end: to - 1 } : { ending: "soft", end: to };
}
