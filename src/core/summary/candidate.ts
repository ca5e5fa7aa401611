import type { Article } from "../article/article.ts";
import type { Block } from "../article/blocks.ts";
import { listBlocks, type Passage, type SplitArticle } from "../article/passages.ts";
import { findDatelineEnd } from "../text/datelines.ts";
import { findFirst } from "../text/find-first.ts";
import type { Language } from "../text/language.ts";
import { splitSentences } from "../text/sentences.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { isFunctionWord, splitTerms, type Term } from "../text/terms.ts";
import { countWords } from "../text/words.ts";

/** One sentence of an article as a summary sees it; its dateline ("(CNN) --") is left out of the span. */
export interface Candidate extends Span {
  readonly passage: Passage;
  /** What it is: a sentence that the author tells, the whole item of a list, or a row, which needs the head of its table. */
  readonly kind: "sentence" | "item" | "row";
  /** The paragraph that it stands in, counted from 0. */
  readonly paragraph: number;
  /** Counts from 0 in the order of the article. */
  readonly place: number;
  /** The words themselves, a slice of the article. */
  readonly text: string;
  readonly words: number;
}

/**
 * The sentences that an article tells in order, a block a step: those of its paragraphs and turns, and whole items.
 * Empty when it has none but headings, tables, code, and the like.
 */
export function readCandidatesInSteps(source: SplitArticle): Steps<Candidate[]> {
  return readKindsInSteps(source, isTold);
}

/** `readCandidatesInSteps`, with the rows of tables whose columns are named. */
export function readDatedInSteps(source: SplitArticle): Steps<Candidate[]> {
  return readKindsInSteps(source, (block) => isTold(block) || (block.kind === "row" && block.header.length > 0));
}

/** Whether a block tells something by itself. */
export function isTold({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "item" || kind === "turn";
}

function* readKindsInSteps(
  { article, passages }: SplitArticle,
  accepts: (block: Block) => boolean,
): Steps<Candidate[]> {
  const links = new Map(article.inline.flatMap((mark) => (mark.kind === "link" ? [[mark.start, mark.end]] : [])));
  // A sentence that was taken back says nothing any more.
  const struck = article.inline.filter(({ kind }) => kind === "struck");
  const candidates: Candidate[] = [];
  let paragraph = 0;
  for (const passage of passages) {
    for (const block of listBlocks(passage)) {
      if (!accepts(block) || (block.kind === "item" && links.get(block.start) === block.end)) continue;
      for (const sentence of cutBlock(article, block, passage)) {
        const { end } = sentence;
        while ((article.blocks[paragraph]?.end ?? end) < end) paragraph += 1;
        const start = findDatelineEnd(article.text, sentence);
        if (start === end || isStruck(struck, { start, end })) continue;
        const text = sliceText(article.text, { start, end });
        const kind = block.kind === "row" || block.kind === "item" ? block.kind : "sentence";
        const words = countWords(text);
        candidates.push({ passage, kind, paragraph, place: candidates.length, start, end, text, words });
      }
      yield;
    }
  }
  return candidates;
}

function isStruck(struck: readonly Span[], { start, end }: Span): boolean {
  const mark = struck[findFirst(struck.length, (place) => (struck[place]?.end ?? 0) >= end)];
  return mark !== undefined && mark.start <= start;
}

// An item is one thing, however many sentences it has; one as long as a page is read as a page.
function cutBlock({ text, lang }: Article, block: Block, passage: Passage): readonly Span[] {
  const span = { start: Math.max(block.start, passage.start), end: Math.min(block.end, passage.end) };
  const isWhole = block.kind === "row" || (block.kind === "item" && span.end - span.start <= LONGEST_ITEM);
  return isWhole ? [span] : splitSentences(text, span, lang);
}

/** Code units of an item that is shown whole. */
const LONGEST_ITEM = 400;

/**
 * The words of each sentence that are no function words, in order, by place; their spans count from the start of the
 * sentence's text. They take far more room than the article: who needs them drops them when done.
 */
export function* readTermsInSteps(candidates: readonly Candidate[], language: Language | undefined): Steps<Term[][]> {
  const terms: Term[][] = [];
  for (const { text } of candidates) {
    terms.push(splitTerms(text, language).filter((term) => !isFunctionWord(term)));
    yield;
  }
  return terms;
}
