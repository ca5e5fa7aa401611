import type { Article } from "../article/article.ts";
import type { Block } from "../article/blocks.ts";
import type { ArticleQuotes, Quote } from "../quotes/quote.ts";
import { findTypedInSteps, spanWords } from "../text/quotations.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { countWords } from "../text/words.ts";

/**
 * The quotes of an article, as they were `said`, and what else it sets in quotation marks at some length, without a
 * speaker. A check learns of quotes here alone.
 */
export function* findQuotesOfInSteps(article: Article, said: ArticleQuotes): Steps<ArticleQuotes> {
  const known = found.get(said);
  if (known !== undefined) return known;
  const { quotes, speakers } = said;
  const parts = quotes.flatMap((quote) => quote.parts).sort((a, b) => a.start - b.start);
  const long = yield* findLong(article);
  const loose = dropOverlapping(long, parts);
  const unnamed = loose.map((span): Quote => ({ ...span, kind: "direct", parts: [span], grounds: NOBODY }));
  const all = { quotes: [...quotes, ...unnamed], speakers };
  found.set(said, all);
  return all;
}

function* findLong({ text, blocks }: Article): Steps<Span[]> {
  const long: Span[] = [];
  for (const block of blocks) {
    yield;
    if (!mayQuote(block) || block.end - block.start > LONGEST_PARAGRAPH) continue;
    for (const span of (yield* findTypedInSteps(sliceText(text, block))).map(spanWords)) {
      const { start, end } = { start: block.start + span.start, end: block.start + span.end };
      if (countWords(text.slice(start, end)) >= FEWEST_WORDS) long.push({ start, end });
    }
  }
  return long;
}

// Marks in code are strings, in a row or a caption names of things, in a heading nobody's words.
function mayQuote({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "item" || kind === "footnote" || kind === "turn";
}

// Both in order; parts may lie in each other, so that those are kept in mind that reach farthest.
function dropOverlapping(spans: readonly Span[], parts: readonly Span[]): Span[] {
  let next = 0;
  let reach = 0;
  return spans.filter((span) => {
    for (let part = parts[next]; part !== undefined && part.start < span.end; part = parts[next]) {
      reach = Math.max(reach, part.end);
      next += 1;
    }
    return reach <= span.start;
  });
}

// Finding quotes is pure: the cache only spares the time of doing it again while the article lives.
const found = new WeakMap<ArticleQuotes, ArticleQuotes>();

const NOBODY = { by: "none", candidates: [] } as const;

/** Words in marks from which they are no title and no word at arm's length. */
const FEWEST_WORDS = 5;
/** Code units of a paragraph that is searched for marks. */
const LONGEST_PARAGRAPH = 20_000;
