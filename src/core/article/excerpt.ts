import { overlaps, type Span, sliceText } from "../text/span.ts";
import type { Article } from "./article.ts";
import { findCutEnds, type TextEnd } from "./cut-ends.ts";
import type { Passage } from "./passages.ts";
import { findQuoteLimit } from "./quote-limit.ts";
import { writeReceipt } from "./receipt.ts";
import { cutStructure, type Structure } from "./structure.ts";

/** What is to be set off inside an excerpt; spans count from the start of the article's text. */
export interface Mark extends Span {
  readonly kind: "match" | "quoted" | "sentence" | "answer";
}

/** Where an excerpt comes from, as the article states it: an absent field was not stated. */
export interface Attribution {
  readonly title: string;
  /** The headings that the passage stands under, the outermost first. */
  readonly trail: readonly string[];
  /** Passage number, from 1, and how many the article has. */
  readonly passage: number;
  readonly passages: number;
  readonly author?: string;
  readonly source?: string;
  readonly date?: string;
  /** Where the date was taken from, since the article states none. */
  readonly dateFrom?: "file name" | "title";
  readonly updated?: string;
  readonly url?: string;
  /** Other articles in which the same words stand, not shown for themselves; absent where none was found. */
  readonly copies?: readonly CopySource[];
  /** Words of the article that may be shown in one message, where it or its licence asks for a limit. */
  readonly maxQuote?: number;
}

/** An article in which words stand, too, that are shown out of another one: as it is named. */
export type CopySource = Pick<Article, "id" | "title" | "source" | "date" | "url">;

/**
 * Source text that is shown to a person: `text` is `article.text.slice(start, end)`, whole sentences but where `cut` says
 * otherwise, byte for byte; its spans, too, count from the start of the article's text. Plain data, so that an answer can leave the process.
 */
export interface Excerpt extends Span, Structure {
  readonly kind: "excerpt";
  /** The article's id. */
  readonly article: string;
  readonly passage: number;
  readonly text: string;
  /** The language of its article, as that states it; absent for English, and where none is known. */
  readonly lang?: string;
  /** At which ends a sentence, a row or code is cut, which is to be marked there; absent where none is. */
  readonly cut?: readonly TextEnd[];
  /** Inside the span, in order, none across another of its kind. */
  readonly marks: readonly Mark[];
  readonly attribution: Attribution;
  /** By which `/receipt` finds the passage again. */
  readonly receipt: string;
}

/** The words of a stretch within an excerpt. */
export function sliceExcerpt({ text, start }: Pick<Excerpt, "text" | "start">, span: Span): string {
  return text.slice(span.start - start, span.end - start);
}

/**
 * Shows `span` of a passage (all of it when left out). The only place that slices source text for a person. `version` is
 * that of the corpus, which its receipt tells.
 */
export function showPassage(
  passage: Passage,
  version: string,
  span: Span = passage,
  marks: readonly Mark[] = [],
): Excerpt {
  const { article, number } = passage;
  const cut = findCutEnds(article, span);
  return {
    kind: "excerpt",
    article: article.id,
    passage: number,
    start: span.start,
    end: span.end,
    text: sliceText(article.text, span),
    ...(article.lang !== undefined && { lang: article.lang }),
    ...(cut.length > 0 && { cut }),
    ...cutStructure(article, span),
    marks,
    attribution: attribute(passage),
    receipt: writeReceipt(passage, version),
  };
}

/** A part of an excerpt, its marks clipped; `span` has to lie inside. */
export function narrowExcerpt(excerpt: Excerpt, span: Span): Excerpt {
  const { start, end } = span;
  return {
    ...excerpt,
    start,
    end,
    text: excerpt.text.slice(start - excerpt.start, end - excerpt.start),
    ...cutStructure(excerpt, span),
    marks: excerpt.marks
      .filter((mark) => overlaps(mark, span))
      .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) })),
  };
}

/** The excerpt, with the other articles that say the same. */
export function addCopies(excerpt: Excerpt, copies: readonly CopySource[] = []): Excerpt {
  return copies.length === 0 ? excerpt : { ...excerpt, attribution: { ...excerpt.attribution, copies } };
}

function attribute({ article, number, of, trail }: Passage): Attribution {
  const { title, author, source, date, dateFrom, updated, url } = article;
  const maxQuote = findQuoteLimit(article);
  return {
    title,
    trail: trail.map((heading) => sliceText(article.text, heading)),
    passage: number,
    passages: of,
    ...(author !== undefined && { author }),
    ...(source !== undefined && { source }),
    ...(date !== undefined && { date }),
    ...(dateFrom !== undefined && { dateFrom }),
    ...(updated !== undefined && { updated }),
    ...(url !== undefined && { url }),
    ...(maxQuote !== undefined && { maxQuote }),
  };
}
