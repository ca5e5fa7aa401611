import type { Article } from "./article.ts";
import type { Block } from "./blocks.ts";
import { splitSentences } from "./sentences.ts";
import { type Span, sliceText } from "./span.ts";
import { countWords } from "./words.ts";

/** A verbatim slice of an article: the unit that is indexed and shown. */
export interface Passage extends Span {
  readonly article: Article;
  /** Counts from 1 in the order of the article. */
  readonly number: number;
  /** The words of the nearest heading above it, where there is one. */
  readonly heading?: Span;
}

/**
 * An article's passages in order: a passage is a paragraph. Neighbours of under 25 words join, a paragraph of over
 * 160 words is cut at sentence ends; a passage never crosses a heading. Empty when the article has no words.
 */
export function splitPassages(article: Article): Passage[] {
  const passages: Passage[] = [];
  for (const section of splitSections(article.blocks)) {
    for (const span of joinShort(cutLong(article.text, section.paragraphs))) {
      const number = passages.length + 1;
      passages.push({ article, number, ...span, ...(section.heading && { heading: section.heading }) });
    }
  }
  return passages;
}

/** The sentences of a passage in order: none of them crosses a paragraph. */
export function splitPassageSentences(passage: Passage): Span[] {
  const { article } = passage;
  return article.blocks
    .slice(findFirstBlock(article.blocks, passage.start))
    .filter((block) => block.start < passage.end)
    .flatMap((block) => splitSentences(article.text, clip(block, passage)));
}

interface Section {
  readonly heading?: Span;
  readonly paragraphs: Span[];
}

function splitSections(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ paragraphs: [] }];
  for (const block of blocks) {
    if (block.kind === "heading") sections.push({ heading: { start: block.start, end: block.end }, paragraphs: [] });
    else sections.at(-1)?.paragraphs.push(block);
  }
  return sections;
}

interface Piece extends Span {
  readonly words: number;
}

function cutLong(text: string, paragraphs: readonly Span[]): Piece[] {
  return paragraphs.flatMap((paragraph) => {
    const words = countWords(sliceText(text, paragraph));
    if (words <= LONGEST) return [{ start: paragraph.start, end: paragraph.end, words }];
    return packSentences(text, splitSentences(text, paragraph), Math.ceil(words / Math.ceil(words / LONGEST)));
  });
}

// Equal parts read better than a full one and a stump: `target` is the paragraph's length over the number of parts.
function packSentences(text: string, sentences: readonly Span[], target: number): Piece[] {
  const pieces: { start: number; end: number; words: number }[] = [];
  for (const sentence of sentences) {
    const words = countWords(sliceText(text, sentence));
    const open = pieces.at(-1);
    if (open !== undefined && open.words < target && open.words + words <= LONGEST) {
      open.end = sentence.end;
      open.words += words;
    } else pieces.push({ start: sentence.start, end: sentence.end, words });
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
const LONGEST = 160;
/** Code units that joined paragraphs may have together, for scripts that put no spaces between words. */
const LONGEST_JOINED = 1_500;

function findFirstBlock(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clip(block: Span, passage: Span): Span {
  return { start: Math.max(block.start, passage.start), end: Math.min(block.end, passage.end) };
}
