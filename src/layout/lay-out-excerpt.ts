import type { Excerpt } from "../core/excerpt.ts";
import { renderAttribution } from "./attribution-line.ts";
import type { ExcerptSection } from "./sheet.ts";
import { buildSourceLink } from "./source-link.ts";
import type { Words } from "./words/words.ts";

/** Source text with its attribution line and, where the article has an address, the link to these words. */
export function layOutExcerpt(excerpt: Excerpt, words: Words): ExcerptSection {
  const link = buildSourceLink(excerpt);
  const attribution = renderAttribution(excerpt.attribution, words);
  return { kind: "excerpt", excerpt, attribution, ...(link !== undefined && { link }) };
}
