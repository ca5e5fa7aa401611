import { type Excerpt, narrowExcerpt, sliceExcerpt } from "../core/article/excerpt.ts";
import { overlaps, type Span } from "../core/text/span.ts";
import { countWords } from "../core/text/words.ts";
import type { ExcerptSection, Section } from "./sheet.ts";
import { splitShown } from "./split-shown.ts";

/** Sections that keep to the limits of their sources. */
export interface LimitedSections {
  readonly sections: readonly Section[];
  /** The limits in words by which something was left out, ascending. */
  readonly limits: readonly number[];
}

/**
 * Keeps what is shown of each article together within the words that it allows (`max_quote`): whole sentences, those
 * around a mark first, what is left out marked `[…]`. What was asked for goes before its context.
 */
export function limitWords(sections: readonly Section[]): LimitedSections {
  const spent = new Map<string, number>();
  const limits = new Set<number>();
  const limited = new Map<Section, Section>();
  for (const section of orderByRole(sections)) {
    if (section.kind !== "excerpt") continue;
    const { article, attribution } = section.excerpt;
    const { maxQuote } = attribution;
    if (maxQuote === undefined) continue;
    const used = spent.get(article) ?? 0;
    const kept = limitExcerpt(section, maxQuote - used);
    spent.set(article, used + countWords(kept.excerpt.text));
    limited.set(section, kept);
    if (kept !== section) limits.add(maxQuote);
  }
  return {
    sections: sections.map((section) => limited.get(section) ?? section),
    limits: [...limits].sort((a, b) => a - b),
  };
}

function orderByRole(sections: readonly Section[]): Section[] {
  const isContext = (section: Section): boolean => section.kind === "excerpt" && section.role === "context";
  return [...sections.filter((section) => !isContext(section)), ...sections.filter(isContext)];
}

function limitExcerpt(section: ExcerptSection, room: number): ExcerptSection {
  const { excerpt, gaps: known = [] } = section;
  if (countWords(excerpt.text) <= room) return section;
  const run = chooseRun(excerpt, room);
  const gaps = (["before", "after"] as const).filter((side) => {
    const isCut = side === "before" ? run.start > excerpt.start : run.end < excerpt.end;
    return isCut || (known.includes(side) && run.start < run.end);
  });
  return { ...section, excerpt: narrowExcerpt(excerpt, run), gaps };
}

// The sentence with the most marks, then its followers, then those before it: as many as fit in one piece.
function chooseRun(excerpt: Excerpt, room: number): Span {
  const sentences = splitShown(excerpt);
  const counts = sentences.map((sentence) => countWords(sliceExcerpt(excerpt, sentence)));
  const marked = sentences.map((sentence) => excerpt.marks.filter((mark) => overlaps(mark, sentence)).length);
  const fitting = marked.map((marks, index) => ((counts[index] ?? 0) <= room ? marks : -1));
  const best = Math.max(...fitting);
  const nothing = { start: excerpt.start, end: excerpt.start };
  if (sentences.length === 0 || best < 0) return nothing;
  let first = fitting.indexOf(best);
  let last = first;
  let words = counts[first] ?? 0;
  for (let next = last + 1; next < sentences.length && words + (counts[next] ?? 0) <= room; next += 1) {
    words += counts[next] ?? 0;
    last = next;
  }
  for (let next = first - 1; next >= 0 && words + (counts[next] ?? 0) <= room; next -= 1) {
    words += counts[next] ?? 0;
    first = next;
  }
  return { start: sentences[first]?.start ?? nothing.start, end: sentences[last]?.end ?? nothing.end };
}
