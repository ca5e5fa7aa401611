import type { Article, Metadata } from "../../src/core/article/article.ts";
import { buildArticle } from "../../src/core/article/build-article.ts";
import { type SplitArticle, splitPassages } from "../../src/core/article/passages.ts";

/** An article of plain text, a paragraph a line. */
export function makeArticle(text: string, metadata: Metadata = { title: "A title" }, id = "a.txt"): Article {
  return buildArticle({ id, original: text, body: { start: 0, end: text.length }, format: "plain", metadata });
}

/** An article of Markdown without front matter. */
export function makeMarkdown(text: string, metadata: Metadata = {}, id = "a.md"): Article {
  return buildArticle({ id, original: text, body: { start: 0, end: text.length }, format: "markdown", metadata });
}

/** An article in English with its passages. */
export function splitArticle(article: Article): SplitArticle {
  return { article, passages: splitPassages(article), language: undefined };
}
