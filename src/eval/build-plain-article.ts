import type { Article } from "../core/article/article.ts";
import { buildArticle } from "../core/article/build-article.ts";
import { mapToSource, SAME_PLACE } from "../core/article/origins.ts";

/**
 * The article of a plain text whose labels count in the text as it stands: its paragraphs are those of the reading text, in
 * their places in the text.
 */
export function buildPlainArticle(id: string, text: string): Article {
  const body = { start: 0, end: text.length };
  const article = buildArticle({ id, original: text, body, format: "plain", metadata: {} });
  const blocks = article.blocks.map((block) => ({
    kind: "paragraph" as const,
    ...mapToSource(article.origins, block),
  }));
  return { ...article, text, origins: SAME_PLACE, blocks, inline: [] };
}
