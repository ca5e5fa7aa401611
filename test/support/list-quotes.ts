import { buildArticle } from "../../src/core/article/build-article.ts";
import { findQuotes } from "../../src/core/quotes/find-quotes.ts";
import type { Tagger } from "../../src/core/quotes/grammar/tagger.ts";

/** The quotes of `original` as "speaker: words / words", without the marks and stops at their ends. */
export function listQuotes(original: string, tag: Tagger): string[] {
  const body = { start: 0, end: original.length };
  const metadata = { title: "A title that the text does not have" };
  const article = buildArticle({ id: "a", original, body, format: "markdown", metadata });
  return findQuotes(article, tag).quotes.map(({ speaker, parts }) => {
    const words = parts.map(({ start, end }) => {
      return article.text.slice(start, end).replace(/^[“"‘\s]+|[,.”"’\s]+$/gu, "");
    });
    return `${speaker ?? "-"}: ${words.join(" / ")}`;
  });
}
