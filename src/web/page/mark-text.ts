import type { Span } from "../../core/text/span.ts";

/** Something to be set off in a text. */
export interface TextMark extends Span {
  /** The names of its styles, one or more. */
  readonly style: string;
}

/** A stretch of text under the same marks. */
export interface TextRun {
  readonly text: string;
  /** The styles of all marks over it, each once, in the order of the marks. */
  readonly styles: readonly string[];
}

/**
 * Cuts `span` of a text where marks begin and end:
 *
 *     He said no.      marks 3–10 "a", 8–10 "b"  →  "He " [], "said " [a], "no" [a b], "." []
 */
export function cutRuns(text: string, span: Span, marks: readonly TextMark[]): TextRun[] {
  const inside = marks.filter((mark) => mark.start < span.end && span.start < mark.end);
  const edges = new Set([span.start, span.end]);
  for (const { start, end } of inside) {
    edges.add(Math.max(start, span.start));
    edges.add(Math.min(end, span.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? span.end;
    const over = inside.filter((mark) => mark.start <= start && end <= mark.end);
    return { text: text.slice(start, end), styles: [...new Set(over.map(({ style }) => style))] };
  });
}
