import { groupBy } from "../text/group-by.ts";
import { trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";
import { readAttendance } from "./attendance.ts";
import type { Block } from "./blocks.ts";
import { chooseTurns } from "./turn-choices.ts";
import type { Line } from "./turn-items.ts";
import { isHeaderLine, readHeaderLabel, readTurnLabel, type TurnLabel } from "./turn-labels.ts";
import { findLineStarts, goesOn } from "./turn-lines.ts";

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
  const found: Line[] = [];
  let paragraphs = 0;
  for (const [place, block] of blocks.entries()) {
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (block.kind === "paragraph") paragraphs += 1;
    found.push(...readLines(read, original, blocks, place));
  }
  if (found.length === 0) return blocks;
  const named = readAttendance(read.text, blocks);
  const own = found.filter(({ label }) => !label.isWord || named.has(label.key));
  const chosen = chooseTurns(read.text, own, paragraphs, named);
  if (chosen.length === 0) return blocks;
  const turns = groupBy(chosen, ({ place }) => place);
  const headers = chosen.filter(({ label }) => label.form === "header");
  const reaches = new Map(headers.map(({ label, end }, at) => [label.speaker.start, headers[at + 1]?.start ?? end]));
  const marked: Block[] = [];
  for (const [place, block] of blocks.entries()) {
    const lines = turns.get(place);
    const last = marked.at(-1);
    if (lines !== undefined) marked.push(...splitBlock(read.text, block, lines));
    else if (last?.kind === "turn" && (isBelow(reaches, last, block) || goesOn(read, original, last, block)))
      marked[marked.length - 1] = { ...last, end: block.end };
    else marked.push(block);
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
  }
  return marked;
}

// Below a name and a time on a line of their own stand the words, up to the next such line; of the last one one paragraph.
function isBelow(reaches: ReadonlyMap<number, number>, turn: Block & { readonly kind: "turn" }, block: Block): boolean {
  return block.kind === "paragraph" && block.end <= (reaches.get(turn.speaker.start) ?? 0);
}

// The lines of a block that may be turns, each with what the lines behind it tell of it.
function readLines(read: ArticleText, original: string, blocks: readonly Block[], place: number): readonly Line[] {
  const block = blocks[place];
  if (block === undefined || (block.kind !== "paragraph" && block.kind !== "item" && block.kind !== "heading"))
    return [];
  if (block.end - block.start < SHORTEST) return [];
  const { text } = read;
  const isItem = block.kind === "item";
  const all = findLineStarts(read, original, block);
  const starts = all.filter((start, at) => {
    const end = all[at + 1] ?? block.end;
    return isHeaderLine(text, { start, end }) || readTurnLabel(text, { start, end: block.end }) !== undefined;
  });
  return starts.flatMap((start, at): Line[] => {
    const span = trimSpan(text, { start, end: starts[at + 1] ?? block.end });
    const lineEnd = all.find((other) => other > start) ?? block.end;
    const words = lineEnd < span.end ? { start: lineEnd, end: span.end } : blocks[place + 1];
    const header = words && readHeaderLabel(text, trimSpan(text, { start, end: lineEnd }), words);
    if (header !== undefined) return [{ start, end: words?.end ?? span.end, place, label: header, isItem }];
    const label = readTurnLabel(text, span);
    // "A. We met." alone on its line looks like a heading with its number.
    const isTold = label !== undefined && (block.kind !== "heading" || isStoppedAnswer(label));
    return isTold ? [{ ...span, place, label, isItem }] : [];
  });
}

function isStoppedAnswer({ form, key, isSentence }: TurnLabel): boolean {
  return form === "stopped-letter" && key === "a" && isSentence;
}

function splitBlock(text: string, block: Block, lines: readonly Line[]): readonly Block[] {
  const split: Block[] = [];
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
  }
  return split;
}

const BLOCKS_PER_STEP = 200;
/** Code units of the shortest turn: "Q: I". */
const SHORTEST = 4;
