import { groupInSteps } from "../text/group-in-steps.ts";
import { trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";
import { readAttendanceInSteps } from "./attendance.ts";
import type { Block } from "./blocks.ts";
import { chooseTurnsInSteps, type Labelled } from "./turn-choices.ts";
import type { Line } from "./turn-items.ts";
import { isHeaderLine, readHeaderLabel, readTurnLabel, type TurnLabel } from "./turn-labels.ts";
import { findLineStartsInSteps, goesOn } from "./turn-lines.ts";

/**
 * The blocks of a text, with turns in place of the paragraphs and lines in which the text steadily says who speaks:
 *
 *     Gazette: And the schools?          Q: When does it open?
 *     ^^^^^^^ speaker                    ^ speaker
 *
 * at least two speakers who speak in turn, letters of questions and answers, names in capitals, times before names, or those
 * who it says were there. Items of a list are turns too, where more than in paragraphs speaks for it. The same blocks where
 * it does not; a label such as "Note:" or "Cost:" names nobody.
 */
export function* markTurnsInSteps(
  read: ArticleText,
  original: string,
  blocks: readonly Block[],
): Steps<readonly Block[]> {
  const { found, paragraphs } = yield* findLabelledInSteps(read, original, blocks);
  if (found.length === 0) return blocks;
  const named = yield* readAttendanceInSteps(read.text, blocks);
  const chosen = yield* chooseTurnsInSteps(read.text, { found, paragraphs, named });
  if (chosen.length === 0) return blocks;
  const turns = yield* groupInSteps(chosen, ({ place }) => place);
  const reaches = yield* readReachesInSteps(chosen);
  const marked: Block[] = [];
  for (const [place, block] of blocks.entries()) {
    const lines = turns.get(place);
    const last = marked.at(-1);
    if (lines !== undefined) yield* splitBlockInSteps(read.text, block, lines, marked);
    else if (last?.kind === "turn" && (isBelow(reaches, last, block) || goesOn(read, original, last, block)))
      marked[marked.length - 1] = { ...last, end: block.end };
    else marked.push(block);
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
  }
  return marked;
}

function* findLabelledInSteps(
  read: ArticleText,
  original: string,
  blocks: readonly Block[],
): Steps<Pick<Labelled, "found" | "paragraphs">> {
  const found: Line[] = [];
  const paragraphs: number[] = [];
  let count = 0;
  for (const [place, block] of blocks.entries()) {
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (block.kind === "paragraph") count += 1;
    yield* readLinesInSteps(read, original, { blocks, place }, (line) => {
      found.push(line);
      paragraphs.push(count);
    });
  }
  paragraphs.push(count);
  return { found, paragraphs };
}

// Up to where the words go that stand below a name and a time on a line of their own, by where that name stands.
function* readReachesInSteps(chosen: readonly Line[]): Steps<ReadonlyMap<number, number>> {
  const reaches = new Map<number, number>();
  let last: Line | undefined;
  for (const [at, line] of chosen.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (line.label.form !== "header") continue;
    if (last !== undefined) reaches.set(last.label.speaker.start, line.start);
    reaches.set(line.label.speaker.start, line.end);
    last = line;
  }
  return reaches;
}

// Below a name and a time on a line of their own stand the words, up to the next such line; of the last one one paragraph.
function isBelow(reaches: ReadonlyMap<number, number>, turn: Block & { readonly kind: "turn" }, block: Block): boolean {
  return block.kind === "paragraph" && block.end <= (reaches.get(turn.speaker.start) ?? 0);
}

/** Which one of some blocks. */
interface BlockAt {
  readonly blocks: readonly Block[];
  readonly place: number;
}

// Takes the lines of a block that may be turns, each with what the lines behind it tell of it.
function* readLinesInSteps(
  read: ArticleText,
  original: string,
  { blocks, place }: BlockAt,
  take: (line: Line) => void,
): Steps<void> {
  const block = blocks[place];
  if (block === undefined || (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "heading")) return;
  if (block.end - block.start < SHORTEST) return;
  const { text } = read;
  const isItem = block.kind === "item";
  for (const { start, lineEnd, next } of yield* listStartsInSteps(read, original, block)) {
    const span = trimSpan(text, { start, end: next });
    const words = lineEnd < span.end ? { start: lineEnd, end: span.end } : blocks[place + 1];
    const header = words && readHeaderLabel(text, trimSpan(text, { start, end: lineEnd }), words);
    const label = header ?? readTurnLabel(text, span);
    if (header !== undefined) take({ start, end: words?.end ?? span.end, place, label: header, isItem });
    // "A. We met." alone on its line looks like a heading with its number.
    else if (label !== undefined && (block.kind !== "heading" || isStoppedAnswer(label)))
      take({ ...span, place, label, isItem });
    if (start - block.start > 0) yield;
  }
}

/** Where a line begins that may be a turn, where it ends, and where the next such line begins. */
interface LabelledStart {
  readonly start: number;
  readonly lineEnd: number;
  readonly next: number;
}

function* listStartsInSteps(read: ArticleText, original: string, block: Block): Steps<readonly LabelledStart[]> {
  const { text } = read;
  const all = yield* findLineStartsInSteps(read, original, block);
  const starts: LabelledStart[] = [];
  let next = block.end;
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const start = all[at] ?? 0;
    const lineEnd = all[at + 1] ?? block.end;
    const isLabelled =
      isHeaderLine(text, { start, end: lineEnd }) || readTurnLabel(text, { start, end: block.end }) !== undefined;
    if (isLabelled) starts.push({ start, lineEnd, next });
    if (isLabelled) next = start;
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
  }
  return starts.reverse();
}

function isStoppedAnswer({ form, key, isSentence }: TurnLabel): boolean {
  return form === "stopped-letter" && key === "a" && isSentence;
}

function* splitBlockInSteps(text: string, block: Block, lines: readonly Line[], split: Block[]): Steps<void> {
  const { depth, quoted, note } = block;
  const stand = {
    ...(depth !== undefined && { depth }),
    ...(quoted !== undefined && { quoted }),
    ...(note !== undefined && { note }),
  };
  const [first] = lines;
  if (first !== undefined && first.start > block.start) {
    split.push({ ...block, ...trimSpan(text, { start: block.start, end: first.start }) });
  }
  for (const [at, { start, label }] of lines.entries()) {
    const span = trimSpan(text, { start, end: lines[at + 1]?.start ?? block.end });
    split.push({ ...stand, ...span, kind: "turn", speaker: label.speaker });
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
  }
}

const BLOCKS_PER_STEP = 200;
/** Lines of one block: about a millisecond. */
const LINES_PER_STEP = 200;
/** Code units of the shortest turn: "Q: I". */
const SHORTEST = 4;
