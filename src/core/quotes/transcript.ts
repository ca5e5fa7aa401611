import type { Block } from "../article/blocks.ts";
import { isSpeakerLetter } from "../article/turn-labels.ts";
import { foldApostrophes } from "../text/apostrophes.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { buildEntity, type Entity } from "./people/entities.ts";
import { isRoleNoun, isTitle } from "./people/name-words.ts";

/** A turn of a dialogue: who speaks, a colon, and the words up to the block's end. */
export interface TranscriptLine {
  readonly name: Span;
  readonly colon: Span;
  readonly words: Span;
  /** Whether the name is an office or letter that names nobody: "CHAIR", "Q". */
  readonly isNameless: boolean;
}

/**
 * The turns among the blocks of an article, in order, without those of no words.
 *
 *     LUND: Thank you. I want to know why …
 *     ^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ words
 */
export function* readTranscriptLinesInSteps(text: string, blocks: readonly Block[]): Steps<readonly TranscriptLine[]> {
  const lines: TranscriptLine[] = [];
  for (const block of blocks) {
    if (block.kind !== "turn") continue;
    const behind = COLON.exec(text.slice(block.speaker.end, Math.min(block.end, block.speaker.end + LONGEST_GAP)));
    const colon = block.speaker.end + (behind?.[1]?.length ?? 0);
    const words = { start: block.speaker.end + (behind?.[0].length ?? 0), end: block.end };
    if (words.start < words.end) {
      lines.push({
        name: block.speaker,
        colon: { start: colon, end: Math.min(colon + 1, block.end) },
        words,
        isNameless: isNameless(sliceText(text, block.speaker)),
      });
    }
    yield;
  }
  return lines;
}

function isNameless(name: string): boolean {
  const words = name.split(/\s+/u);
  return isSpeakerLetter(name) || words.some((word) => isRoleNoun(word) || OFFICES.has(word.toLowerCase()));
}

/** Tells who speaks a line: the first of the article who has its surname ("LUND" is Ada Lund), else somebody new. */
export class LineSpeakers {
  /** Those whom the transcript alone names. */
  readonly founded: Entity[] = [];
  readonly #text: string;
  readonly #bySurname = new Map<string, Entity[]>();

  constructor(text: string) {
    this.#text = text;
  }

  add(entities: readonly Entity[]): void {
    for (const entity of entities) {
      const surname = readSurname(entity.name);
      const bearers = this.#bySurname.get(surname);
      if (bearers === undefined) this.#bySurname.set(surname, [entity]);
      else if (bearers.length < MOST_BEARERS) bearers.push(entity);
    }
  }

  /** Undefined for a line that names nobody. */
  find(line: TranscriptLine): Entity | undefined {
    if (line.isNameless) return undefined;
    const name = sliceText(this.#text, line.name);
    const known = this.#bySurname.get(readSurname(name))?.find((bearer) => mayBe(name, bearer.name));
    if (known !== undefined) return known;
    const speaker = buildEntity(name, "person");
    this.founded.push(speaker);
    this.add([speaker]);
    return speaker;
  }
}

// A surname alone is that of the first who has it; "Hilda Lund" is not Bjorn.
function mayBe(name: string, known: string): boolean {
  const [one, other] = [readGivenName(name), readGivenName(known)];
  if (one === undefined || other === undefined) return true;
  const length = /^\p{L}\.?$/u.test(one) || /^\p{L}\.?$/u.test(other) ? 1 : Number.POSITIVE_INFINITY;
  return one.slice(0, length) === other.slice(0, length);
}

function readGivenName(name: string): string | undefined {
  const words = name
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => !isTitle(word));
  return words.length > 1 ? words[0] : undefined;
}

function readSurname(name: string): string {
  return foldApostrophes(name.toLowerCase()).split(/\s+/u).at(-1) ?? "";
}

/** Bearers of one surname among whom a speaker is looked for. */
const MOST_BEARERS = 50;
/** Code units in which a colon stands behind a name: a time or an office may be in between. */
const LONGEST_GAP = 100;
/** Matches ": ", " : ", ". ", " [10:32]: " and ", MAYOR: " behind a name; in a group what stands before the mark. */
const COLON = /^((?: ?[[(][^\])]*[\])]|, [^:：]{1,80})?[>\s]?)(?:[.)]?[:：]|[.)])\s*/u;
const OFFICES: ReadonlySet<string> = new Set(
  "chair moderator dispatch operator interviewer question answer q a unit voice audience".split(" "),
);
