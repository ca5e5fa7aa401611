import type { Article } from "../article.ts";
import { findQuotes } from "../quotes/find-quotes.ts";
import type { ArticleQuotes, Quote } from "../quotes/quote.ts";
import type { Tagger } from "../quotes/tagger.ts";
import { overlaps, type Span } from "../span.ts";
import { countWords } from "../words.ts";
import { findMarkedSpans } from "./quotation-marks.ts";

/**
 * The quotes of an article, and what else it sets in quotation marks at some length, without a speaker. A check learns of
 * quotes here alone.
 */
export function findQuotesOf(article: Article, tag: Tagger): ArticleQuotes {
  const known = found.get(article);
  if (known !== undefined) return known;
  const { quotes, speakers } = findQuotes(article, tag);
  const parts = quotes.flatMap((quote) => quote.parts);
  const loose = findLong(article).filter((span) => !parts.some((part) => overlaps(part, span)));
  const unnamed = loose.map((span): Quote => ({ ...span, kind: "direct", parts: [span], grounds: NOBODY }));
  const all = { quotes: [...quotes, ...unnamed], speakers };
  found.set(article, all);
  return all;
}

function findLong({ text, blocks }: Article): Span[] {
  return blocks
    .filter(({ kind, start, end }) => kind === "paragraph" && end - start <= LONGEST_PARAGRAPH)
    .flatMap((block) =>
      findMarkedSpans(text.slice(block.start, block.end)).map(({ start, end }) => ({
        start: block.start + start,
        end: block.start + end,
      })),
    )
    .filter(({ start, end }) => countWords(text.slice(start, end)) >= FEWEST_WORDS);
}

// Finding quotes is pure: the cache only spares the time of doing it again while the article lives.
const found = new WeakMap<Article, ArticleQuotes>();

const NOBODY = { by: "none", candidates: [] } as const;

/** Words in marks from which they are no title and no word at arm's length. */
const FEWEST_WORDS = 5;
/** Code units of a paragraph that is searched for marks. */
const LONGEST_PARAGRAPH = 20_000;
