import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Block } from "./blocks.ts";
import { cutBlockInSteps, type Piece, READ_PER_BLOCK, READ_PER_STEP, type ReadText } from "./cut-block.ts";
import { LONGEST, LONGEST_JOINED } from "./cut-paragraphs.ts";

/**
 * The passages of one section of a reference text: its blocks in order, filled up to about a hundred words. What introduces
 * something goes with it: words before a colon with what follows, a paragraph with the code after it, a question with its
 * answer, the head of a table with its first row, a row with the lines that it goes on in, what an admonition is called with its words. A
 * label of a few words never ends one that what it stands above does not fit into. A longer block is cut (`cutBlockInSteps`); a turn stays whole as
 * long as a passage may be at all.
 */
export function* packSectionInSteps(article: ReadText, blocks: readonly Block[]): Steps<Span[]> {
  const { text } = article;
  const units: Unit[] = [];
  let read = 0;
  for (const [at, block] of blocks.entries()) {
    const pieces = yield* cutBlockInSteps(article, block, block.kind === "turn" ? LONGEST : LONGEST_UNIT);
    const last = pieces.length - 1;
    const next = blocks[at + 1];
    for (const [place, piece] of pieces.entries()) {
      const isLast = place === last && next !== undefined;
      const leads = isLast && leadsTo(text, block, piece, next);
      units.push({ ...piece, leads, labels: isLast && isLabel(text, block, next) });
    }
    read += block.end - block.start + READ_PER_BLOCK;
    if (read < READ_PER_STEP) continue;
    read = 0;
    yield;
  }
  return yield* fillUpInSteps(yield* groupLeadsInSteps(units));
}

/** A stretch of a block, whole but for a very long one. */
interface Unit extends Piece {
  /** Whether it introduces the next one, and goes with it. */
  readonly leads: boolean;
  /** Whether it is a label of the next one. */
  readonly labels: boolean;
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

// Some words by themselves tell what stands below them: “✅ Do”, “Dinghy” above what a dinghy is.
function isLabel(text: string, block: Block, next: Block): boolean {
  if (block.kind !== "paragraph" || block.end - block.start > LONGEST_LABEL) return false;
  if (next.kind !== "paragraph" && next.kind !== "item") return false;
  return !FINISHED.test(text.slice(block.start, block.end));
}

/** Whether a stretch introduces what follows: it ends with a colon or asks. */
export function endsLead(text: string, { end }: Span): boolean {
  return LEAD_END.test(text.slice(Math.max(0, end - LEAD_END_LENGTH), end));
}

// What leads to something that would make too long a passage with it stands alone.
function* groupLeadsInSteps(units: readonly Unit[]): Steps<readonly Unit[]> {
  const groups: { start: number; end: number; words: number; leads: boolean; labels: boolean }[] = [];
  for (const [place, unit] of units.entries()) {
    if (place % UNITS_PER_STEP === UNITS_PER_STEP - 1) yield;
    const open = groups.at(-1);
    if (open?.leads && open.words + unit.words <= LONGEST_UNIT && unit.end - open.start <= LONGEST_JOINED) {
      open.end = unit.end;
      open.words += unit.words;
      open.leads = unit.leads;
      open.labels = false;
    } else groups.push({ ...unit });
  }
  return groups;
}

function* fillUpInSteps(groups: readonly Unit[]): Steps<Span[]> {
  const passages: Filled[] = [];
  for (const [at, group] of groups.entries()) {
    if (at % UNITS_PER_STEP === UNITS_PER_STEP - 1) yield;
    const open = passages.at(-1);
    const isStump = at === groups.length - 1 && group.words < SHORTEST;
    const most = isStump ? FULL + SHORTEST : FULL;
    if (open !== undefined && open.words + group.words <= most && group.end - open.start <= LONGEST_JOINED) {
      open.ahead = open.end;
      open.last = group;
      open.end = group.end;
      open.words += group.words;
    } else {
      const label = takeLabel(open, group);
      const { start, words } = label ?? { start: group.start, words: 0 };
      passages.push({ start, end: group.end, words: words + group.words, ahead: group.end, last: group });
    }
  }
  return passages.map(({ start, end }) => ({ start, end }));
}

/** A passage that is being filled. */
interface Filled {
  readonly start: number;
  end: number;
  words: number;
  /** What came last into it, and where it ended before. */
  last: Unit;
  ahead: number;
}

// The label of what does not fit in any more goes with it.
function takeLabel(open: Filled | undefined, { end }: Span): Unit | undefined {
  if (open === undefined || !open.last.labels || open.last.start === open.start) return undefined;
  if (end - open.last.start > LONGEST_JOINED) return undefined;
  open.end = open.ahead;
  return open.last;
}

/** Units that are joined in one step: less than a millisecond. */
const UNITS_PER_STEP = 2_000;
/** Words up to which a passage is filled: with shorter ones questions put to handbooks and guides find less. */
const FULL = 105;
/** Words over which a block is cut, and up to which what introduces something goes with it. */
const LONGEST_UNIT = 120;
/** Words under which what is left of a section is no passage of its own, if it can be helped. */
const SHORTEST = 20;

/** Code units of what an admonition is called. */
const LONGEST_NOTE_TITLE = 100;
/** Code units of a label. */
const LONGEST_LABEL = 40;
/** Matches "It is thin."; not "Thin ice". */
const FINISHED = /[.!?。！？…]["”»*)\s]*$/u;
/** Matches the end of "as follows:" and "Why is that?"; not of "as follows.". */
const LEAD_END = /[:：?？]["”»*)\s]*$/u;
/** Code units in which it is looked for. */
const LEAD_END_LENGTH = 8;
