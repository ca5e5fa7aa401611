import { findLineEnd } from "../text/line-end.ts";
import type { Span } from "../text/span.ts";
import type { Article } from "./article.ts";
import { readFileText } from "./file-text.ts";
import { findOrigin, mapToSource } from "./origins.ts";

/**
 * What the file has at a stretch of the reading text, with the markup that stands around it: to both ends of a line where no
 * other words stand there, else as far as no space parts it.
 *
 *     reading text   It is wet.        file   - It is **wet**. <!-- or so -->
 *                           ^^^^ wet.                 ^^^^^^^^
 */
export function sliceOriginal(article: Pick<Article, "file" | "origins" | "text">, span: Span): string {
  const { origins, text } = article;
  if (span.start >= span.end) return "";
  const original = readFileText(article);
  const { start, end } = mapToSource(origins, span);
  const before = findWord(text, span.start - 1, -1);
  const after = findWord(text, span.end, 1);
  const lineStart = original.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = findLineEnd(original, end);
  const from = before === undefined ? 0 : findOrigin(origins, before) + 1;
  const to = after === undefined ? original.length : findOrigin(origins, after);
  return original.slice(
    from <= lineStart ? lineStart : skipMarkup(original, start, from, -1),
    to >= lineEnd ? lineEnd : skipMarkup(original, end, to, 1),
  );
}

// The next letter that is no white space; undefined when there is none.
function findWord(text: string, from: number, step: 1 | -1): number | undefined {
  for (let at = from; at >= 0 && at < text.length; at += step) if (text.charAt(at).trim() !== "") return at;
  return undefined;
}

// From `from` over what no white space parts from it, at most to `to`.
function skipMarkup(text: string, from: number, to: number, step: 1 | -1): number {
  let at = from;
  while (at !== to && text.charAt(step === 1 ? at : at - 1).trim() !== "") at += step;
  return at;
}
