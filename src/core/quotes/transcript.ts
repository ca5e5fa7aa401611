import { APOSTROPHES, foldApostrophes } from "../text/apostrophes.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { buildEntity, type Entity } from "./people/entities.ts";
import { isRoleNoun } from "./people/name-words.ts";

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
export function* findTranscriptLinesInSteps(
  text: string,
  paragraphs: readonly Span[],
): Steps<Map<number, TranscriptLine>> {
  const lines = new Map<number, TranscriptLine>();
  for (const [index, paragraph] of paragraphs.entries()) {
    yield;
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

/** Tells who speaks a line: the first of the article who has its surname ("LUND" is Ada Lund), else somebody new. */
export class LineSpeakers {
  /** Those whom the transcript alone names. */
  readonly founded: Entity[] = [];
  readonly #text: string;
  readonly #bySurname = new Map<string, Entity>();

  constructor(text: string) {
    this.#text = text;
  }

  add(entities: readonly Entity[]): void {
    for (const entity of entities) {
      const surname = readSurname(entity.name);
      if (!this.#bySurname.has(surname)) this.#bySurname.set(surname, entity);
    }
  }

  /** Undefined for a line that names nobody. */
  find(line: TranscriptLine): Entity | undefined {
    if (line.isNameless) return undefined;
    const name = sliceText(this.#text, line.name);
    const known = this.#bySurname.get(readSurname(name));
    if (known !== undefined) return known;
    const speaker = buildEntity(name, "person");
    this.founded.push(speaker);
    this.add([speaker]);
    return speaker;
  }
}

function readSurname(name: string): string {
  return foldApostrophes(name.toLowerCase()).split(/\s+/u).at(-1) ?? "";
}

const LEAST_LINES = 2;
/** Code units in which name and colon must stand. */
const LONGEST_NAME = 40;
/** Matches `LUND: Thank`, `"PENCE: Well` and `MR. WOLF BLITZER: So`; not `NOTE that` and not `He said: No`. */
const LINE_NAME = String.raw`\p{Lu}[\p{Lu}\p{M}.${APOSTROPHES}-]*`;
const LINE = new RegExp(String.raw`^["“]?(?<name>${LINE_NAME}(?: ${LINE_NAME}){0,3}):\s+(?=\S)`, "u");
const OFFICES: ReadonlySet<string> = new Set(
  "chair moderator dispatch operator interviewer question answer q a unit voice audience".split(" "),
);
