/**
 * A half-open range of UTF-16 code units in an article's text.
 *
 *     He said, "No."
 *               ^^    span 10–12
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of `text` that `span` covers, unchanged. */
export function sliceText(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** `span` without the white space at its two ends; empty (start = end) when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** The least span that covers all of `spans`, one at least, in any order. */
export function spanAll(spans: readonly Span[]): Span {
  return {
    start: spans.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY),
    end: spans.reduce((last, { end }) => Math.max(last, end), Number.NEGATIVE_INFINITY),
  };
}

/** Whether `inner` lies wholly inside `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

// White space as `String.prototype.trim` knows it: the test by code unit spares a million short strings in a long article.
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
