import { type Span, sliceText } from "../span.ts";
import { isRoleNoun } from "./name-words.ts";

/** A line of a transcript: who speaks, a colon, and the words up to the paragraph's end. */
export interface TranscriptLine {
  readonly name: Span;
  readonly colon: Span;
  readonly words: Span;
  /** Whether the name is an office or letter that names nobody: "CHAIR", "Q". */
  readonly isNameless: boolean;
}

/**
 * The paragraphs of a transcript by their index; empty where fewer than two begin with a name and a colon.
 *
 *     LUND: Thank you. I want to know why …
 *     ^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ words
 */
export function findTranscriptLines(text: string, paragraphs: readonly Span[]): Map<number, TranscriptLine> {
  const lines = new Map<number, TranscriptLine>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const match = LINE.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_NAME)));
    const name = match?.groups?.name;
    if (match === null || name === undefined) continue;
    const start = paragraph.start + match[0].indexOf(name);
    const colon = start + name.length;
    const from = paragraph.start + match[0].length;
    if (from >= paragraph.end) continue;
    lines.set(index, {
      name: { start, end: colon },
      colon: { start: colon, end: colon + 1 },
      words: { start: from, end: paragraph.end },
      isNameless:
        name.length < 3 || name.split(" ").some((word) => isRoleNoun(word) || OFFICES.has(word.toLowerCase())),
    });
  }
  return lines.size >= LEAST_LINES ? lines : new Map();
}

/** Whether the line names `name`: "LUND" is Ada Lund. */
export function isNamedBy(text: string, line: TranscriptLine, name: string): boolean {
  const words = sliceText(text, line.name).toLowerCase().split(/\s+/u);
  return words.at(-1) === name.toLowerCase().split(/\s+/u).at(-1);
}

const LEAST_LINES = 2;
/** Code units in which name and colon must stand. */
const LONGEST_NAME = 40;
/** Matches `LUND: Thank`, `"PENCE: Well` and `MR. WOLF BLITZER: So`; not `NOTE that` and not `He said: No`. */
const LINE = /^["“]?(?<name>\p{Lu}[\p{Lu}\p{M}.’'-]*(?: \p{Lu}[\p{Lu}\p{M}.’'-]*){0,3}):\s+(?=\S)/u;
const OFFICES: ReadonlySet<string> = new Set(
  "chair moderator dispatch operator interviewer question answer q a unit voice audience".split(" "),
);
