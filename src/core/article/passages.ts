import { findFirst } from "../text/find-first.ts";
import type { Language } from "../text/language.ts";
import { readSentences, splitSentences } from "../text/sentences.ts";
import { type Span, sliceText } from "../text/span.ts";
import { finishSteps, type Steps } from "../text/steps.ts";
import { countWords, countWordsInSteps } from "../text/words.ts";
import type { Article } from "./article.ts";
import type { Block } from "./blocks.ts";

/** A verbatim slice of an article: the unit that is indexed and shown. */
export interface Passage extends Span {
  readonly article: Article;
  /** Counts from 1 in the order of the article. */
  readonly number: number;
  /** How many passages the article has. */
  readonly of: number;
  /** The headings that it stands under, the outermost first; no heading within it. */
  readonly trail: readonly Span[];
}

/** An article with all of its passages, in order, and the language its words are read in. */
export interface SplitArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Undefined for English, and where the article states none or one that is not known. */
  readonly language: Language | undefined;
}

/** The passage in which `offset` lies; undefined between two passages, in a heading or outside. */
export function findPassageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  const passage = passages[findFirst(passages.length, (place) => (passages[place]?.end ?? 0) > offset)];
  return passage !== undefined && passage.start <= offset ? passage : undefined;
}

/** `splitPassagesInSteps` at once. */
export function splitPassages(article: Article): Passage[] {
  return finishSteps(splitPassagesInSteps(article));
}

/**
 * An article's passages in order: a passage is a paragraph. Neighbours of under 25 words join, a paragraph of over
 * 160 words is cut at sentence ends; a passage never crosses a heading. Empty when the article has no words.
 */
export function* splitPassagesInSteps(article: Article): Steps<Passage[]> {
  const cut: Cut[] = [];
  for (const { trail, paragraphs } of readSections(article.blocks)) {
    const pieces = yield* cutLong(article.text, paragraphs);
    for (const span of joinShort(pieces)) {
      cut.push({ ...span, trail });
      if (cut.length % SPLIT_PER_STEP === 0) yield;
    }
    yield;
  }
  const passages: Passage[] = [];
  for (const [at, one] of cut.entries()) {
    passages.push({ article, number: at + 1, of: cut.length, ...one });
    if (passages.length % SPLIT_PER_STEP === 0) yield;
  }
  return passages;
}

/** The sentences of a passage in order: none of them crosses a paragraph. */
export function splitPassageSentences(passage: Passage): Span[] {
  const { text, blocks } = passage.article;
  const sentences: Span[] = [];
  for (let at = findFirst(blocks.length, (place) => (blocks[place]?.end ?? 0) > passage.start); ; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.start >= passage.end) return sentences;
    sentences.push(...splitSentences(text, clip(block, passage)));
  }
}

type Cut = Pick<Passage, "start" | "end" | "trail">;

interface Section {
  readonly trail: readonly Span[];
  readonly paragraphs: Span[];
}

function* readSections(blocks: readonly Block[]): Generator<Section, void, undefined> {
  const open: { readonly level: number; readonly span: Span }[] = [];
  let section: Section = { trail: [], paragraphs: [] };
  for (const block of blocks) {
    if (block.kind === "heading") {
      yield section;
      const { level, start, end } = block;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, span: { start, end } });
      section = { trail: open.map(({ span }) => span), paragraphs: [] };
    } else if (block.kind !== "furniture") section.paragraphs.push(block);
  }
  yield section;
}

interface Piece extends Span {
  readonly words: number;
}

function* cutLong(text: string, paragraphs: readonly Span[]): Steps<Piece[]> {
  const pieces: Piece[] = [];
  let read = 0;
  for (const paragraph of paragraphs) {
    const { start, end } = paragraph;
    const words = yield* countWordsInSteps(text, paragraph);
    if (words <= LONGEST && end - start <= LONGEST_PASSAGE) pieces.push({ start, end, words });
    else yield* packSentences(text, paragraph, Math.ceil(words / Math.max(1, Math.ceil(words / LONGEST))), pieces);
    read += end - start + 1;
    if (read < READ_PER_STEP) continue;
    read = 0;
    yield;
  }
  return pieces;
}

// Equal parts read better than a full one and a stump: `target` is the paragraph's length over the number of parts.
function* packSentences(text: string, paragraph: Span, target: number, pieces: Piece[]): Steps<void> {
  let open: { start: number; end: number; words: number } | undefined;
  for (const sentence of readSentences(text, paragraph)) {
    const words = countWords(sliceText(text, sentence));
    const fits = open !== undefined && open.words + words <= LONGEST && sentence.end - open.start <= LONGEST_PASSAGE;
    if (open !== undefined && open.words < target && fits) {
      open.end = sentence.end;
      open.words += words;
    } else {
      open = { start: sentence.start, end: sentence.end, words };
      pieces.push(open);
      yield;
    }
  }
}

function* joinShort(pieces: readonly Piece[]): Generator<Span, void, undefined> {
  let open: { start: number; end: number; words: number } | undefined;
  for (const piece of pieces) {
    const isShort = open !== undefined && (open.words < SHORTEST || piece.words < SHORTEST);
    if (
      open !== undefined &&
      isShort &&
      open.words + piece.words <= LONGEST &&
      piece.end - open.start <= LONGEST_JOINED
    ) {
      open.end = piece.end;
      open.words += piece.words;
    } else {
      if (open !== undefined) yield { start: open.start, end: open.end };
      open = { start: piece.start, end: piece.end, words: piece.words };
    }
  }
  if (open !== undefined) yield { start: open.start, end: open.end };
}

/** Words under which a paragraph joins its neighbour. */
const SHORTEST = 25;
/** Words over which a paragraph is cut: about what a screen of a chat shows at once. */
const LONGEST = 160;
/** Code units that joined paragraphs may have together, for scripts that put no spaces between words. */
const LONGEST_JOINED = 1_500;
/** Code units over which a paragraph is cut however few words it has: as many as a sentence may have. */
const LONGEST_PASSAGE = 4_000;

/** Code units of paragraphs, and passages: about a millisecond. */
const READ_PER_STEP = 16_000;
const SPLIT_PER_STEP = 2_000;

function clip(block: Span, passage: Span): Span {
  return { start: Math.max(block.start, passage.start), end: Math.min(block.end, passage.end) };
}
