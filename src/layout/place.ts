import type { Excerpt } from "../core/article/excerpt.ts";

/** A place in the corpus: a span of an article's text, and the number of the passage that it lies in. */
export type Place = Pick<Excerpt, "article" | "passage" | "start" | "end">;

/** The place of an excerpt. */
export function locateExcerpt({ article, passage, start, end }: Excerpt): Place {
  return { article, passage, start, end };
}
