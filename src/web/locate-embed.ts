import type { APIEmbed } from "discord-api-types/v10";
import type { Library } from "../core/library.ts";
import type { Passage } from "../core/passages.ts";
import type { Source } from "./protocol.ts";

/**
 * The passage that an embed shows, read from the attribution in its footer: the article's title, then the first number
 * behind it. Undefined when the embed has no attribution or the corpus no such passage.
 */
export function locateEmbed({ footer }: APIEmbed, library: Library): Source | undefined {
  if (footer === undefined) return undefined;
  for (const article of library.articles) {
    if (!footer.text.startsWith(article.title)) continue;
    const number = Number(NUMBER.exec(footer.text.slice(article.title.length))?.[0]);
    const passage = library.passages.get(article.id)?.find((one) => one.number === number);
    if (passage !== undefined) return readSource(passage);
  }
  return undefined;
}

function readSource({ article, number, start, end }: Passage): Source {
  return { article: article.id, passage: number, start, end };
}

/** Matches the "5" of " · passage 5 of 11"; nothing in " · date unknown". */
const NUMBER = /\d+/u;
