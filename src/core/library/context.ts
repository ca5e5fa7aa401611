import type { Excerpt } from "../article/excerpt.ts";
import { type Library, showPassage } from "../index/corpus.ts";

/** What stands around an excerpt. */
export interface ExcerptContext {
  /** The passage before, where there is one. */
  readonly before?: Excerpt;
  /** The passage whole, the excerpt marked in it where it is only a part. */
  readonly whole: Excerpt;
  readonly after?: Excerpt;
}

/** The passage of an excerpt and its neighbours; undefined when the library does not hold it. */
export function showContext(library: Library, excerpt: Excerpt): ExcerptContext | undefined {
  const passages = library.passages.get(excerpt.article);
  const passage = passages?.[excerpt.passage - 1];
  if (passages === undefined || passage === undefined) return undefined;
  const isPart = excerpt.start > passage.start || excerpt.end < passage.end;
  const { start, end } = excerpt;
  const marks = isPart && excerpt.marks.length === 0 ? [{ kind: "sentence" as const, start, end }] : excerpt.marks;
  const before = passages[excerpt.passage - 2];
  const after = passages[excerpt.passage];
  return {
    ...(before !== undefined && { before: showPassage(library, before) }),
    whole: showPassage(library, passage, passage, marks),
    ...(after !== undefined && { after: showPassage(library, after) }),
  };
}
