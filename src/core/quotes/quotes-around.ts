import type { Article } from "../article/article.ts";
import type { Block } from "../article/blocks.ts";
import { findFirst } from "../text/find-first.ts";
import { type Span, trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { readQuotesInSteps } from "./article-quotes.ts";
import type { Tagger } from "./grammar/tagger.ts";
import type { ArticleQuotes } from "./quote.ts";

/** Whether an article is so long that reading all of it takes longer than anybody waits for an answer. */
export function isReadInStretches({ text }: Article): boolean {
  return text.length > LONGEST_WHOLE;
}

/** What is said in the pages around a place of a long article; speakers are named as those pages name them. */
export function readQuotesAroundInSteps(article: Article, place: Span, tag: Tagger): Steps<ArticleQuotes> {
  return readQuotesInSteps(findStretch(article, Math.floor(place.start / STRETCH)), tag);
}

function findStretch(article: Article, number: number): Article {
  const known = stretches.get(article) ?? new Map<number, Article>();
  stretches.set(article, known);
  const stretch = known.get(number) ?? cutStretch(article, number);
  known.set(number, stretch);
  return stretch;
}

// The same text, so that spans mean what they meant, and the blocks of the stretch.
function cutStretch(article: Article, number: number): Article {
  const { text, blocks } = article;
  const around = { start: number * STRETCH - REACH_BEFORE, end: (number + 1) * STRETCH + REACH_BEHIND };
  const first = findFirst(blocks.length, (at) => (blocks[at]?.end ?? 0) > around.start);
  const next = findFirst(blocks.length, (at) => (blocks[at]?.start ?? 0) >= around.end);
  return { ...article, blocks: blocks.slice(first, next).map((block) => clipParagraph(text, block, around)) };
}

// A paragraph that no person wrote may be the whole article.
function clipParagraph(text: string, block: Block, { start, end }: Span): Block {
  if (block.kind !== "paragraph") return block;
  const from = block.start >= start ? block.start : seekBlank(text, start);
  const to = block.end <= end ? block.end : seekBlank(text, end);
  return { ...block, ...trimSpan(text, { start: Math.min(from, to), end: to }) };
}

function seekBlank(text: string, from: number): number {
  return from + Math.max(0, text.slice(from, from + LONGEST_WORD).search(BLANK));
}

/** Code units of an article that is always read whole: a long evening's reading. */
const LONGEST_WHOLE = 300_000;
/** Code units of a stretch of a longer one, and of what is read before and behind it: some ten thousand words. */
const STRETCH = 50_000;
const REACH_BEFORE = 50_000;
const REACH_BEHIND = 40_000;
/** Code units in which the end of a word is looked for. */
const LONGEST_WORD = 200;
/** Matches " "; not "a". */
const BLANK = /\s/u;

// Derived from the article alone: the cache only spares the time of reading a stretch again.
const stretches = new WeakMap<Article, Map<number, Article>>();
