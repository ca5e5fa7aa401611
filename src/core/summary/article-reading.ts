import type { Article } from "../article/article.ts";
import type { SplitArticle } from "../article/passages.ts";
import type { Steps } from "../text/steps.ts";
import { countWordsInSteps } from "../text/words.ts";
import { type DateReader, findDatesInSteps, type NamedDate } from "./dates.ts";
import { findKeyFiguresInSteps, type KeyFigure } from "./key-figures.ts";
import { type MeasuredArticle, measureInSteps } from "./summarize.ts";

/** All that a summary takes from an article, whatever is asked. */
export interface ArticleReading extends MeasuredArticle {
  readonly words: number;
  /** The first ones. */
  readonly figures: readonly KeyFigure[];
  /** The first ones. */
  readonly dates: readonly NamedDate[];
}

/** Reads an article for a summary. Those that were read last are kept. */
export function* readArticleInSteps(source: SplitArticle, reader: DateReader): Steps<ArticleReading> {
  const { article } = source;
  const known = kept.get(article);
  if (known !== undefined) {
    keep(article, known);
    return known;
  }
  const measured = yield* measureInSteps(source);
  const { candidates } = measured;
  let words = 0;
  for (const passage of source.passages) {
    words += yield* countWordsInSteps(article.text, passage);
    yield;
  }
  const reading = {
    ...measured,
    words,
    figures: yield* findKeyFiguresInSteps(candidates, article.inline, MOST_FIGURES),
    dates: yield* findDatesInSteps(candidates, article.date, MOST_DATES, reader),
  };
  keep(article, reading);
  return reading;
}

// The reading follows from the article alone: keeping it only spares the time of doing it again.
const kept = new Map<Article, ArticleReading>();

function keep(article: Article, reading: ArticleReading): void {
  kept.delete(article);
  kept.set(article, reading);
  let sentences = [...kept.values()].reduce((sum, { candidates }) => sum + candidates.length, 0);
  for (const [oldest, { candidates }] of kept) {
    if (sentences <= MOST_KEPT) return;
    sentences -= candidates.length;
    kept.delete(oldest);
  }
}

/**
 * Code units of an article that can be summed up: as many as the longest novels have. Some forty thousand sentences take
 * two hundred megabytes while they are compared.
 */
export const LONGEST_SUMMED = 3_500_000;

/** Sentences of all articles that are kept together, under two kilobytes each: one such article. */
const MOST_KEPT = 50_000;
/** As many as a reader takes in under a summary. */
const MOST_FIGURES = 8;
const MOST_DATES = 8;
