import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Block } from "./blocks.ts";
import { cutBlockInSteps, type Piece, READ_PER_STEP } from "./cut-block.ts";
import { LONGEST, LONGEST_JOINED } from "./cut-paragraphs.ts";

/**
 * The passages of one section of a reference text: its blocks in order, filled up to about a hundred words. What introduces
 * something goes with it: words before a colon with what follows, a paragraph with the code after it, a question with its
 * answer, the head of a table with its first row, a row with the lines that it goes on in, what an admonition is called with its words. A longer block is cut (`cutBlockInSteps`); a turn stays whole as
 * long as a passage may be at all.
 */
export function* packSectionInSteps(text: string, blocks: readonly Block[]): Steps<Span[]> {
  const units: Unit[] = [];
  let read = 0;
  for (const [at, block] of blocks.entries()) {
    const pieces = yield* cutBlockInSteps(text, block, block.kind === "turn" ? LONGEST : LONGEST_UNIT);
    const last = pieces.length - 1;
    const next = blocks[at + 1];
    for (const [place, piece] of pieces.entries()) {
      units.push({ ...piece, leads: place === last && next !== undefined && leadsTo(text, block, piece, next) });
    }
    read += block.end - block.start + 1;
    if (read < READ_PER_STEP) continue;
    read = 0;
    yield;
  }
  return fillUp(groupLeads(units));
}

/** A stretch of a block, whole but for a very long one. */
interface Unit extends Piece {
  /** Whether it introduces the next one, and goes with it. */
  readonly leads: boolean;
}

function leadsTo(text: string, block: Block, piece: Piece, next: Block): boolean {
  if (next.kind === "row") {
    if (block.kind !== "row") return endsLead(text, piece);
    return next.goesOn === true || (block.header.length === 0 && next.header.length > 0);
  }
  if (block.kind === "code") return false;
  if (isNoteTitle(text, block, next)) return true;
  return (next.kind === "code" && block.kind !== "turn") || endsLead(text, piece);
}

// What an admonition is called stands before the rest of it: “Thin ice”.
function isNoteTitle(text: string, block: Block, next: Block): boolean {
  if (block.note === undefined || block.note !== next.note || block.kind !== "paragraph") return false;
  return block.end - block.start <= LONGEST_NOTE_TITLE && !FINISHED.test(text.slice(block.start, block.end));
}

/** Whether a stretch introduces what follows: it ends with a colon or asks. */
export function endsLead(text: string, { end }: Span): boolean {
  return LEAD_END.test(text.slice(Math.max(0, end - LEAD_END_LENGTH), end));
}

// What leads to something that would make too long a passage with it stands alone.
function groupLeads(units: readonly Unit[]): Piece[] {
  const groups: { start: number; end: number; words: number; leads: boolean }[] = [];
  for (const unit of units) {
    const open = groups.at(-1);
    if (open?.leads && open.words + unit.words <= LONGEST_UNIT && unit.end - open.start <= LONGEST_JOINED) {
      open.end = unit.end;
      open.words += unit.words;
      open.leads = unit.leads;
    } else groups.push({ ...unit });
  }
  return groups;
}

function fillUp(groups: readonly Piece[]): Span[] {
  const passages: { start: number; end: number; words: number }[] = [];
  for (const [at, group] of groups.entries()) {
    const open = passages.at(-1);
    const isStump = at === groups.length - 1 && group.words < SHORTEST;
    const most = isStump ? FULL + SHORTEST : FULL;
    if (open !== undefined && open.words + group.words <= most && group.end - open.start <= LONGEST_JOINED) {
      open.end = group.end;
      open.words += group.words;
    } else passages.push({ ...group });
  }
  return passages.map(({ start, end }) => ({ start, end }));
}

/** Words up to which a passage is filled: with shorter ones questions put to handbooks and guides find less. */
const FULL = 105;
/** Words over which a block is cut, and up to which what introduces something goes with it. */
const LONGEST_UNIT = 120;
/** Words under which what is left of a section is no passage of its own, if it can be helped. */
const SHORTEST = 20;

/** Code units of what an admonition is called. */
const LONGEST_NOTE_TITLE = 100;
/** Matches "It is thin."; not "Thin ice". */
const FINISHED = /[.!?。！？…]["”»*)\s]*$/u;
/** Matches the end of "as follows:" and "Why is that?"; not of "as follows.". */
const LEAD_END = /[:：?？]["”»*)\s]*$/u;
/** Code units in which it is looked for. */
const LEAD_END_LENGTH = 8;
