import { findMatches } from "../core/text/find-matches.ts";
import { covers, overlaps, type Span, trimSpan } from "../core/text/span.ts";
import { findUrls } from "./escape-markdown.ts";

/** How a stretch of a text is to be set; spans count from the text's first character. */
export type Style = Span &
  (
    | { readonly kind: "strike" | "underline" | "bold" | "italic" | "code" }
    | { readonly kind: "link"; readonly url: string }
  );

/**
 * The styles such that Discord reads them as they are meant, outer ones first: each within one line, none across the end of
 * another, none of two that Discord would read as one. What cannot be had is left out: an address that stands in the text is
 * in no style, code that cannot be written as code is none, and a link whose words look like an address or hold brackets
 * without their partners is none.
 */
export function nestStyles(text: string, styles: readonly Style[]): Style[] {
  const found = findUrls(text);
  // Two that touch would be one: the back ticks between them could not be told apart.
  const written = listOf(styles, "code").flatMap((code) => trimmed(text, code));
  const codes = keepApart(
    written.filter((code) => isCode(text, code, found)),
    1,
  );
  const urls = found.filter((url) => !codes.some((code) => covers(code, url)));
  const links = chooseLinks(text, styles, urls, codes);
  const lines = [...findMatches(text, LINE_END)].map(({ index }) => ({ start: index, end: index + 1 }));
  const holes = [...lines, ...urls, ...codes.filter((code) => !PLAIN_CODE.test(text.slice(code.start, code.end)))];
  const cutPieces = (kind: LetterStyle, edges: readonly Span[]): Span[] => {
    const wanted = mergeSpans(listOf(styles, kind));
    const partial = codes.filter((code) => !wanted.some((span) => covers(span, code)));
    const apart = subtract(wanted, mergeSpans([...holes, ...partial]));
    return splitAt(apart, edges).flatMap((span) => trimmed(text, span));
  };
  const strikes = cutPieces("strike", links).filter(({ start, end }) => text[end - 1] !== "~" && text[start] !== "~");
  const ends = new Set(strikes.map(({ end }) => end));
  const underlines = cutPieces("underline", [...links, ...strikes]).filter(({ start }) => !ends.has(start));
  const outer = [...links, ...strikes, ...underlines];
  const bolds = cutPieces("bold", outer);
  const italics = chooseItalics(cutPieces("italic", outer), bolds, outer);
  return [
    ...links,
    ...strikes.map((span): Style => ({ ...span, kind: "strike" })),
    ...underlines.map((span): Style => ({ ...span, kind: "underline" })),
    ...bolds.map((span): Style => ({ ...span, kind: "bold" })),
    ...italics.map((span): Style => ({ ...span, kind: "italic" })),
    ...codes.map((span): Style => ({ ...span, kind: "code" })),
  ].sort((a, b) => a.start - b.start || b.end - a.end || RANKS[a.kind] - RANKS[b.kind]);
}

type LetterStyle = Exclude<Style["kind"], "link" | "code">;

const RANKS: Readonly<Record<Style["kind"], number>> = {
  link: 0,
  strike: 1,
  underline: 2,
  bold: 3,
  italic: 4,
  code: 5,
};

function listOf(styles: readonly Style[], kind: Style["kind"]): Span[] {
  return styles.filter((style) => style.kind === kind).map(({ start, end }) => ({ start, end }));
}

// An address that begins or ends inside would take letters of the code, or the code's mark, for its own.
function isCode(text: string, code: Span, urls: readonly Span[]): boolean {
  const words = text.slice(code.start, code.end);
  const isTouched = urls.some((url) => !covers(code, url) && url.start <= code.end && code.start <= url.end);
  return !isTouched && CODE.test(words);
}

function chooseLinks(text: string, styles: readonly Style[], urls: readonly Span[], codes: readonly Span[]): Style[] {
  const links = styles.flatMap((style) => (style.kind === "link" ? splitLines(text, style) : []));
  const sound = links.filter((link) => {
    const words = text.slice(link.start, link.end);
    const isCrossed = codes.some((code) => overlaps(code, link) && !covers(link, code));
    return !isCrossed && !urls.some((url) => overlaps(url, link)) && !ADDRESS_LIKE.test(words) && BALANCED.test(words);
  });
  return keepApart(sound, 0);
}

function splitLines(text: string, style: Style): Style[] {
  const ends = [...findMatches(text.slice(style.start, style.end), LINE_END)].map(({ index }) => index + style.start);
  const bounds = [style.start, ...ends, style.end];
  return bounds.slice(1).flatMap((end, place) => {
    return trimmed(text, { start: bounds[place] ?? end, end }).map((span) => ({ ...style, ...span }));
  });
}

// Both are written with stars: side by side, or one across the end of the other, they would be read as something else.
function chooseItalics(italics: readonly Span[], bolds: readonly Span[], outer: readonly Span[]): Span[] {
  const parted = new Set(outer.flatMap(({ start, end }) => [start, end]));
  const isApart = (a: Span, b: Span): boolean =>
    a.end < b.start ||
    b.end < a.start ||
    (parted.has(a.end) && a.end === b.start) ||
    (parted.has(b.end) && b.end === a.start);
  return italics.filter((italic) =>
    bolds.every((bold) => isApart(italic, bold) || covers(italic, bold) || covers(bold, italic)),
  );
}

function trimmed(text: string, span: Span): Span[] {
  const inner = trimSpan(text, span);
  return inner.start < inner.end ? [inner] : [];
}

/** Those of the spans that begin at least so far behind the end of the one before. */
function keepApart<T extends Span>(spans: readonly T[], distance: number): T[] {
  const kept: T[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < span.end && span.start >= (kept.at(-1)?.end ?? -1) + distance) kept.push(span);
  }
  return kept;
}

/** The spans in order, those that touch as one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) merged.push({ start, end });
  }
  return merged;
}

/** What of the spans lies in no hole; both in order, none over another of its own. */
function subtract(spans: readonly Span[], holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let hole = 0;
  for (const span of spans) {
    let { start } = span;
    while ((holes[hole]?.end ?? Number.POSITIVE_INFINITY) <= start) hole += 1;
    for (let next = hole; (holes[next]?.start ?? Number.POSITIVE_INFINITY) < span.end; next += 1) {
      const { start: from, end: to } = holes[next] ?? span;
      if (start < from) left.push({ start, end: from });
      start = Math.max(start, to);
    }
    if (start < span.end) left.push({ start, end: span.end });
  }
  return left;
}

/** The spans in order, cut at both ends of every one of `at`. */
function splitAt(spans: readonly Span[], at: readonly Span[]): Span[] {
  const edges = [...new Set(at.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces: Span[] = [];
  let edge = 0;
  for (const span of spans) {
    let { start } = span;
    while ((edges[edge] ?? Number.POSITIVE_INFINITY) <= start) edge += 1;
    for (let next = edge; (edges[next] ?? Number.POSITIVE_INFINITY) < span.end; next += 1) {
      pieces.push({ start, end: edges[next] ?? start });
      start = edges[next] ?? start;
    }
    pieces.push({ start, end: span.end });
  }
  return pieces;
}

const LINE_END = /\n/gu;

/** Matches "useState()" and "a `b` c", which has marks of two back ticks; not "`a" nor "a``b": no marks hold that. */
const CODE = /^(?!`)(?=[^\n]*\S)(?:[^`\n]|`(?!`|$))+$/u;
/** Matches "useState()", which may stand in another style; not "a*b" nor "a`b". */
const PLAIN_CODE = /^[^*_~|\\`]+$/u;
/** Matches "https://a.example" and "discord.gg/abc": Discord makes no link of words that look like another one; not "a.example". */
const ADDRESS_LIKE = /:\/\/|discord(?:app)?\.(?:gg\/|com\/invite)/iu;
/** Matches "a [b] c"; not "a [b", "a ]b" nor "a [b [c]]". */
const BALANCED = /^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/u;
