import { SAME_PLACE } from "../../../src/core/article/origins.ts";
import type { Passage } from "../../../src/core/article/passages.ts";
import { PassageIndex } from "../../../src/core/index/passage-index.ts";

const NO_FILE = { common: new Uint32Array(), others: "" };

/** Adds an article whose passages are `paragraphs`. */
export function addText(index: PassageIndex, id: string, paragraphs: readonly string[], title = ""): void {
  const text = paragraphs.join("\n\n");
  const article = { id, title, text, file: NO_FILE, origins: SAME_PLACE, blocks: [], inline: [], hash: "" };
  let start = 0;
  const passages = paragraphs.map((paragraph, position): Passage => {
    const end = start + paragraph.length;
    const passage = { article, number: position + 1, of: paragraphs.length, start, end, trail: [] };
    start = passage.end + 2;
    return passage;
  });
  index.addArticle(id, passages);
}

/** An index of articles by id, each a list of paragraphs. */
export function indexTexts(articles: Readonly<Record<string, readonly string[]>>): PassageIndex {
  const index = new PassageIndex();
  for (const [id, paragraphs] of Object.entries(articles)) addText(index, id, paragraphs);
  return index;
}
