import type { Mark } from "../core/article/excerpt.ts";
import type { Span } from "../core/text/span.ts";
import { findEscapes, findUrls } from "./escape-markdown.ts";

/**
 * `text` escaped for Discord, its marks set in bold (`match`, `answer`) and underlined (`quoted`, `sentence`). Spans
 * count from the first character of `text`. A mark that touches an address is left out: it would break the link.
 */
export function renderMarks(text: string, marks: readonly Mark[]): string {
  const urls = findUrls(text);
  const usable = marks.filter((mark) => !urls.some((url) => mark.start <= url.end && url.start < mark.end));
  const bold = mergeSpans(usable.filter(({ kind }) => kind === "match" || kind === "answer"));
  const underlined = mergeSpans(usable.filter(({ kind }) => kind === "quoted" || kind === "sentence"));
  const escapes = new Set(findEscapes(text));
  const edges = new Set([...bold, ...underlined].flatMap(({ start, end }) => [start, end]));
  let rendered = "";
  let open: Styles = PLAIN;
  let styles: Styles = PLAIN;
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text[offset] ?? "";
    if (edges.has(offset)) styles = { bold: isInside(bold, offset), underlined: isInside(underlined, offset) };
    // A style ends with its line and begins anew on the next: Discord lays out each line for itself.
    const wanted = letter === "\n" ? PLAIN : styles;
    rendered += switchStyles(open, wanted);
    open = wanted;
    rendered += escapes.has(offset) ? `\\${letter}` : letter;
  }
  return rendered + switchStyles(open, PLAIN);
}

interface Styles {
  readonly bold: boolean;
  readonly underlined: boolean;
}

const PLAIN: Styles = { bold: false, underlined: false };

// Underline is the outer of the two: two underlined stretches that touch ("____") would be read as one.
function switchStyles(from: Styles, to: Styles): string {
  const isSameLine = from.underlined === to.underlined;
  if (isSameLine) return from.bold === to.bold ? "" : "**";
  return `${from.bold ? "**" : ""}__${to.bold ? "**" : ""}`;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) merged.push({ start, end });
  }
  return merged;
}

function isInside(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end);
}
