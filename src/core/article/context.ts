import { type Excerpt, showPassage } from "./excerpt.ts";
import type { Passage } from "./passages.ts";

/** What stands around an excerpt. */
export interface ExcerptContext {
  /** The passage before, where there is one. */
  readonly before?: Excerpt;
  /** The passage whole, the excerpt marked in it where it is only a part. */
  readonly whole: Excerpt;
  readonly after?: Excerpt;
}

/** The passage of an excerpt among all `passages` of its article, with its neighbours; undefined when it is none of them. */
export function showContext(
  excerpt: Excerpt,
  passages: readonly Passage[],
  version: string,
): ExcerptContext | undefined {
  const passage = passages[excerpt.passage - 1];
  if (passage === undefined) return undefined;
  const isPart = excerpt.start > passage.start || excerpt.end < passage.end;
  const { start, end } = excerpt;
  const marks = isPart && excerpt.marks.length === 0 ? [{ kind: "sentence" as const, start, end }] : excerpt.marks;
  const before = passages[excerpt.passage - 2];
  const after = passages[excerpt.passage];
  return {
    ...(before !== undefined && { before: showPassage(before, version) }),
    whole: showPassage(passage, version, passage, marks),
    ...(after !== undefined && { after: showPassage(after, version) }),
  };
}
