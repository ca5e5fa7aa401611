import type { Article } from "../article/article.ts";
import type { Block } from "../article/blocks.ts";
import type { ArticleQuotes, Quote } from "../quotes/quote.ts";
import { findFirst } from "../text/find-first.ts";
import { findTypedInSteps, spanWords } from "../text/quotations.ts";
import { overlaps, type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { countWords } from "../text/words.ts";

/**
 * The quotes of an article around a place, of all that is `said` in it, and what else it sets in quotation marks there at
 * some length, without a speaker. A check learns of quotes here alone.
 */
export function* findQuotesNearInSteps(article: Article, said: ArticleQuotes, place: Span): Steps<ArticleQuotes> {
  const around = { start: place.start - REACH, end: place.end + REACH };
  const quotes = yield* keepNearInSteps(said.quotes, around);
  const parts = quotes.flatMap((quote) => quote.parts).sort((a, b) => a.start - b.start);
  const loose = dropOverlapping(yield* findLongInSteps(article, around), parts);
  const unnamed = loose.map((span): Quote => ({ ...span, kind: "direct", parts: [span], grounds: NOBODY }));
  return { quotes: [...quotes, ...unnamed], speakers: said.speakers };
}

// A book has tens of thousands of quotes, and one place of it is judged by those around it.
function* keepNearInSteps(quotes: readonly Quote[], around: Span): Steps<Quote[]> {
  const near: Quote[] = [];
  for (const [place, quote] of quotes.entries()) {
    if (place % SIFTED_PER_STEP === 0) yield;
    const spans = quote.cue === undefined ? quote.parts : [...quote.parts, quote.cue];
    if (spans.some((span) => overlaps(span, around))) near.push(quote);
  }
  return near;
}

function* findLongInSteps({ text, blocks }: Article, around: Span): Steps<Span[]> {
  const long: Span[] = [];
  for (let at = findFirst(blocks.length, (place) => (blocks[place]?.end ?? 0) > around.start); ; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.start >= around.end) return long;
    yield;
    if (!mayQuote(block) || block.end - block.start > LONGEST_PARAGRAPH) continue;
    for (const span of (yield* findTypedInSteps(sliceText(text, block))).map(spanWords)) {
      const { start, end } = { start: block.start + span.start, end: block.start + span.end };
      if (countWords(text.slice(start, end)) >= FEWEST_WORDS) long.push({ start, end });
    }
  }
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

const NOBODY = { by: "none", candidates: [] } as const;

/** Code units on either side of the found words in which quotes bear on them: several times the longest paragraph. */
const REACH = 20_000;
/** Quotes: under a millisecond. */
const SIFTED_PER_STEP = 2_000;
/** Words in marks from which they are no title and no word at arm's length. */
const FEWEST_WORDS = 5;
/** Code units of a paragraph that is searched for marks. */
const LONGEST_PARAGRAPH = 20_000;
