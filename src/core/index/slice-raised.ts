import type { Article } from "../article/article.ts";
import type { InlineMark } from "../article/blocks.ts";
import { findFirst } from "../text/find-first.ts";
import { lowerDigits, raiseDigits } from "../text/raised-digits.ts";
import { type Span, sliceText } from "../text/span.ts";

/**
 * A copy of an article's words to read for search, with the digits above and below the line as such: of the same length, so
 * that places in it are places in the text.
 *
 *     2<sup>64</sup>, whose reading text is 264, gives 2⁶⁴
 */
export function sliceRaised(article: Article, span: Span): string {
  const text = sliceText(article.text, span);
  const scripts = listScripts(article);
  let raised = text;
  for (let at = findFirst(scripts.length, (place) => (scripts[place]?.start ?? 0) >= span.start); ; at += 1) {
    const mark = scripts[at];
    if (mark === undefined || mark.end > span.end) return raised;
    const [start, end] = [mark.start - span.start, mark.end - span.start];
    const write = mark.kind === "superscript" ? raiseDigits : lowerDigits;
    raised = raised.slice(0, start) + write(raised.slice(start, end)) + raised.slice(end);
  }
}

function listScripts(article: Article): readonly InlineMark[] {
  const known = scriptsOf.get(article);
  if (known !== undefined) return known;
  const scripts = article.inline.filter(({ kind }) => kind === "superscript" || kind === "subscript");
  scriptsOf.set(article, scripts);
  return scripts;
}

// Nearly all articles have none, and every passage asks.
const scriptsOf = new WeakMap<Article, readonly InlineMark[]>();
