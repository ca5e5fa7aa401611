import { findFirst } from "./find-first.ts";
import { overlaps, type Span } from "./span.ts";

/** Whether one of these spans, which are in order and apart, has a part of `span`; looks at few of them, however many there are. */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const next = spans[findFirst(spans.length, (place) => (spans[place]?.end ?? 0) > span.start)];
  return next !== undefined && overlaps(next, span);
}
