import type { Article } from "../core/article/article.ts";
import type { Block } from "../core/article/blocks.ts";
import { buildArticle } from "../core/article/build-article.ts";
import { mapToSource, SAME_PLACE } from "../core/article/origins.ts";

/**
 * The article of a plain text whose labels count in the text as it stands: its blocks are those of the reading text, in their
 * places in the text, as paragraphs and turns.
 */
export function buildPlainArticle(id: string, text: string): Article {
  const body = { start: 0, end: text.length };
  const article = buildArticle({ id, original: text, body, format: "plain", metadata: {} });
  const blocks = article.blocks.map((block): Block => {
    const span = mapToSource(article.origins, block);
    return block.kind === "turn"
      ? { kind: "turn", ...span, speaker: mapToSource(article.origins, block.speaker) }
      : { kind: "paragraph", ...span };
  });
  return { ...article, text, origins: SAME_PLACE, blocks, inline: [] };
}
