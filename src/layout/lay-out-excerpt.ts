import type { ExcerptContext } from "../core/article/context.ts";
import type { Excerpt } from "../core/article/excerpt.ts";
import { renderAttribution } from "./attribution-line.ts";
import { renderCopies } from "./copies-line.ts";
import type { ExcerptSection, Section } from "./sheet.ts";
import { buildSourceLink } from "./source-link.ts";
import type { Words } from "./words/words.ts";

/** Source text with the line that says where it comes from. */
export function layOutExcerpt(excerpt: Excerpt, words: Words): ExcerptSection {
  const { attribution } = excerpt;
  const link = buildSourceLink(excerpt);
  const copies = renderCopies(attribution, words);
  const line = renderAttribution(attribution, words);
  return {
    kind: "excerpt",
    excerpt,
    ...(excerpt.cut !== undefined && { gaps: excerpt.cut }),
    attribution: copies === undefined ? line : `${line} · ${copies}`,
    receipt: excerpt.receipt,
    ...(link !== undefined && { link }),
  };
}

/** The sections of a page, those with a context, by their place from 1, widened to their passage, its neighbours around them. */
export function layOutContexts(
  sections: readonly Section[],
  contexts: ReadonlyMap<number, ExcerptContext>,
  words: Words,
): Section[] {
  return sections.flatMap((section, index) => {
    const context = contexts.get(index + 1);
    if (section.kind !== "excerpt" || context === undefined) return [section];
    const { before, whole, after } = context;
    const { gaps: _, ...rest } = section;
    return [
      ...(before === undefined ? [] : [layOutNeighbour(before, words.standsBefore, words)]),
      { ...rest, excerpt: whole, ...(whole.cut !== undefined && { gaps: whole.cut }) },
      ...(after === undefined ? [] : [layOutNeighbour(after, words.standsAfter, words)]),
    ];
  });
}

function layOutNeighbour(excerpt: Excerpt, label: string, words: Words): ExcerptSection {
  return { ...layOutExcerpt(excerpt, words), label, role: "context" };
}
