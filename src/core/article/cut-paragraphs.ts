import { readSentences } from "../text/sentences.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { countWords, countWordsInSteps } from "../text/words.ts";

/** A stretch of a text with the number of its words. */
export interface Piece extends Span {
  readonly words: number;
}

/**
 * The passages of running text: a paragraph each. Neighbours of under 25 words join, a paragraph of over 160 words is cut
 * at sentence ends.
 */
export function* cutParagraphsInSteps(text: string, paragraphs: readonly Span[]): Steps<Span[]> {
  const pieces: Piece[] = [];
  let read = 0;
  for (const paragraph of paragraphs) {
    const words = yield* countWordsInSteps(text, paragraph);
    if (isWhole(paragraph, words, LONGEST)) pieces.push({ start: paragraph.start, end: paragraph.end, words });
    else pieces.push(...(yield* cutAtSentencesInSteps(text, { ...paragraph, words }, LONGEST)));
    read += paragraph.end - paragraph.start + 1;
    if (read < READ_PER_STEP) continue;
    read = 0;
    yield;
  }
  return joinShort(pieces);
}

/** Whether a stretch of so many words may be one passage where the longest has `longest`. */
export function isWhole({ start, end }: Span, words: number, longest: number): boolean {
  return words <= longest && end - start <= LONGEST_PASSAGE;
}

/** A stretch in parts of whole sentences, of about one size and of at most `longest` words, unless a sentence has more. */
// Equal parts read better than a full one and a stump: `target` is the stretch's length over the number of parts.
export function* cutAtSentencesInSteps(text: string, piece: Piece, longest: number): Steps<Piece[]> {
  const target = Math.ceil(piece.words / Math.max(1, Math.ceil(piece.words / longest)));
  const pieces: Piece[] = [];
  let open: { start: number; end: number; words: number } | undefined;
  for (const sentence of readSentences(text, piece)) {
    const words = countWords(sliceText(text, sentence));
    const fits = open !== undefined && isWhole({ start: open.start, end: sentence.end }, open.words + words, longest);
    if (open !== undefined && open.words < target && fits) {
      open.end = sentence.end;
      open.words += words;
    } else {
      open = { start: sentence.start, end: sentence.end, words };
      pieces.push(open);
      yield;
    }
  }
  return pieces;
}

function joinShort(pieces: readonly Piece[]): Span[] {
  const joined: { start: number; end: number; words: number }[] = [];
  for (const piece of pieces) {
    const open = joined.at(-1);
    const isShort = open !== undefined && (open.words < SHORTEST || piece.words < SHORTEST);
    if (isShort && open.words + piece.words <= LONGEST && piece.end - open.start <= LONGEST_JOINED) {
      open.end = piece.end;
      open.words += piece.words;
    } else joined.push({ ...piece });
  }
  return joined.map(({ start, end }) => ({ start, end }));
}

/** Words under which a paragraph joins its neighbour. */
const SHORTEST = 25;
/** Words over which a paragraph is cut: about what a screen of a chat shows at once. */
export const LONGEST = 160;
/** Code units that joined stretches may have together, for scripts that put no spaces between words. */
export const LONGEST_JOINED = 1_500;
/** Code units over which a paragraph is cut however few words it has: as many as a sentence may have. */
const LONGEST_PASSAGE = 4_000;
/** Code units of paragraphs: about a millisecond. */
export const READ_PER_STEP = 16_000;
