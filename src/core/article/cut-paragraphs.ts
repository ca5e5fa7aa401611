import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Block } from "./blocks.ts";
import { cutBlockInSteps, type Piece, READ_PER_BLOCK, READ_PER_STEP, type ReadText } from "./cut-block.ts";

/**
 * The passages of running text: a paragraph each. Neighbours of under 25 words join, a paragraph of over 160 words is cut
 * (`cutBlockInSteps`); a row stays with the lines that it goes on in.
 */
export function* cutParagraphsInSteps(article: ReadText, paragraphs: readonly Block[]): Steps<Span[]> {
  const pieces: Piece[] = [];
  let read = 0;
  for (const paragraph of paragraphs) {
    const cut = yield* cutBlockInSteps(article, paragraph, LONGEST);
    if (paragraph.kind === "row" && paragraph.goesOn) addContinuation(pieces, cut);
    else pieces.push(...cut);
    read += paragraph.end - paragraph.start + READ_PER_BLOCK;
    if (read < READ_PER_STEP) continue;
    read = 0;
    yield;
  }
  return yield* joinShortInSteps(pieces);
}

function addContinuation(pieces: Piece[], [next, ...others]: readonly Piece[]): void {
  const open = pieces.pop();
  if (next === undefined) return;
  const words = (open?.words ?? 0) + next.words;
  if (open !== undefined && words <= LONGEST) pieces.push({ start: open.start, end: next.end, words });
  else if (open !== undefined) pieces.push(open, next);
  else pieces.push(next);
  pieces.push(...others);
}

function* joinShortInSteps(pieces: readonly Piece[]): Steps<Span[]> {
  const joined: { start: number; end: number; words: number }[] = [];
  for (const [place, piece] of pieces.entries()) {
    if (place % JOINED_PER_STEP === JOINED_PER_STEP - 1) yield;
    const open = joined.at(-1);
    const isShort = open !== undefined && (open.words < SHORTEST || piece.words < SHORTEST);
    if (isShort && open.words + piece.words <= LONGEST && piece.end - open.start <= LONGEST_JOINED) {
      open.end = piece.end;
      open.words += piece.words;
    } else joined.push({ ...piece });
  }
  return joined.map(({ start, end }) => ({ start, end }));
}

/** Pieces that are joined in one step: less than a millisecond. */
const JOINED_PER_STEP = 2_000;
/** Words under which a paragraph joins its neighbour. */
const SHORTEST = 25;
/** Words over which a paragraph is cut: about what a screen of a chat shows at once. */
export const LONGEST = 160;
/** Code units that joined stretches may have together, for scripts that put no spaces between words. */
export const LONGEST_JOINED = 1_500;
