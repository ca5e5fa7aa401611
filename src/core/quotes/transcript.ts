import type { Block } from "../article/blocks.ts";
import { isSpeakerLetter } from "../article/turn-labels.ts";
import { foldApostrophes } from "../text/apostrophes.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { buildEntity, type Entity } from "./people/entities.ts";
import { isAddress, isRoleNoun, isTitle } from "./people/name-words.ts";

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
      const isOffice = isNameless(sliceText(text, block.speaker));
      const holder = isOffice ? findHolder(text, { start: block.speaker.end, end: colon }) : undefined;
      lines.push({
        name: holder ?? block.speaker,
        colon: { start: colon, end: Math.min(colon + 1, block.end) },
        words,
        isNameless: isOffice && holder === undefined,
      });
    }
    yield;
  }
  return lines;
}

// "The Minister of Transport (Ms. Ada Crewe):" names who holds the office in brackets.
function findHolder(text: string, behind: Span): Span | undefined {
  const match = HOLDER.exec(sliceText(text, behind));
  const name = match?.groups?.name;
  if (match === null || name === undefined) return undefined;
  const start = behind.start + match.index + match[0].indexOf(name);
  return { start, end: start + name.length };
}

function isNameless(name: string): boolean {
  const words = name.split(/\s+/u);
  return isSpeakerLetter(name) || words.some((word) => isRoleNoun(word) || OFFICES.has(word.toLowerCase()));
}

/**
 * Tells who speaks a line: the first of the article who has its surname ("LUND" is Ada Lund), the only one who has its
 * initials ("AL"), behind "A" the only person that the article names, else somebody new.
 */
export class LineSpeakers {
  /** Those whom the transcript alone names. */
  readonly founded: Entity[] = [];
  readonly #text: string;
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byInitials = new Map<string, Entity[]>();
  readonly #told: Entity[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  add(entities: readonly Entity[]): void {
    for (const entity of entities) {
      addBearer(this.#bySurname, readSurname(entity.name), entity);
      if (entity.kind !== "person") continue;
      addBearer(this.#byInitials, readInitials(entity.name), entity);
      if (this.#told.length < FEWEST_TOLD) this.#told.push(entity);
    }
  }

  /** Adds those who the text says were there and whom its prose does not name. */
  addListed(names: readonly string[]): void {
    for (const name of names) {
      const known = this.#bySurname.get(readSurname(name)) ?? [];
      if (known.some((bearer) => mayBe(name, bearer.name))) continue;
      const listed = buildEntity(name, "person");
      this.founded.push(listed);
      this.add([listed]);
    }
  }

  /** Undefined for a line that names nobody. */
  find(line: TranscriptLine): Entity | undefined {
    const label = sliceText(this.#text, line.name);
    if (line.isNameless) return ANSWER.test(label) && this.#told.length === 1 ? this.#told[0] : undefined;
    const initials = INITIALS.test(label) ? this.#byInitials.get(label.replace(/\./gu, "").toLowerCase()) : undefined;
    if (initials?.length === 1) return initials[0];
    const name = dropAddress(label);
    const known = this.#bySurname.get(readSurname(name))?.find((bearer) => mayBe(name, bearer.name));
    if (known !== undefined) return known;
    const speaker = buildEntity(name, "person");
    this.founded.push(speaker);
    this.add([speaker]);
    return speaker;
  }
}

function addBearer(bearers: Map<string, Entity[]>, key: string, entity: Entity): void {
  const known = bearers.get(key);
  if (known === undefined) bearers.set(key, [entity]);
  else if (known.length < MOST_BEARERS) known.push(entity);
}

function readInitials(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => word.slice(0, 1))
    .join("");
}

// "Mr. Ivor Penn" is Ivor Penn; "Mr. Penn" has no other name.
function dropAddress(name: string): string {
  const [first = "", ...rest] = name.split(/\s+/u);
  return rest.length >= 2 && isAddress(first) ? rest.join(" ") : name;
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

/** Persons of whom one more is more than one. */
const FEWEST_TOLD = 2;
/** Matches "A" and "Answer"; not "Q". */
const ANSWER = /^(?:A\d{0,2}[.:]?|Answer)$/u;
/** Matches "RG" and "R.G."; not "Ruth" and not "R". */
const INITIALS = /^(?:\p{Lu}\.?){2,4}$/u;
/** Matches "(Ms. Ada Crewe)" and "(Ada Crewe)"; not "(North)". */
const HOLDER = /\((?<name>(?:\p{Lu}[\p{L}\p{M}.’'-]*\s){1,4}\p{Lu}[\p{L}\p{M}’'-]+)\)/u;
/** Bearers of one surname among whom a speaker is looked for. */
const MOST_BEARERS = 50;
/** Code units in which a colon stands behind a name: a time or an office may be in between. */
const LONGEST_GAP = 100;
/** Matches ": ", " : ", ". ", " [10:32]: " and ", MAYOR: " behind a name; in a group what stands before the mark. */
const COLON = /^((?: ?[[(][^\])]*[\])]|, [^:：]{1,80})?[>\s]?)(?:[.)]?[:：]|[.)])\s*/u;
const OFFICES: ReadonlySet<string> = new Set(
  "chair moderator dispatch operator interviewer question answer q a unit voice audience".split(" "),
);
