import { type Excerpt, sliceExcerpt } from "../core/article/excerpt.ts";
import type { Span } from "../core/text/span.ts";
import { listShownBlocks } from "./shown-blocks.ts";

/**
 * The address of the article at the very words of the excerpt, as a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/): its first and its last words, as many as keep the address within
 * 512 characters; the plain address when not even one would. Undefined when the article has none.
 */
export function buildSourceLink(excerpt: Excerpt): string | undefined {
  const { url } = excerpt.attribution;
  if (url === undefined) return undefined;
  const base = `${url}${url.includes("#") ? "" : "#"}:~:text=`;
  const lines = listLines(excerpt);
  for (let words = EDGE_WORDS; words > 0; words -= 1) {
    const fragment = writeFragment(lines, words);
    if (fragment !== "" && base.length + fragment.length <= LONGEST_LINK) return `${base}${fragment}`;
  }
  return url;
}

// A match never crosses the end of a block of a page: a text of several is named by its two ends.
function writeFragment(lines: readonly string[], words: number): string {
  const [first = "", last = ""] = [lines[0], lines.at(-1)];
  const head = takeWords(first, words);
  const tail = takeLastWords(last, words);
  if (lines.length === 1 && head.length + tail.length >= first.length) return encodeFragment(first);
  return [head, tail].map(encodeFragment).join(",");
}

// What a page shows as a block or a line of its own: paragraphs, items, cells, lines of code. Marks of lists are no text of it.
function listLines(excerpt: Excerpt): string[] {
  return listShownBlocks(excerpt)
    .flatMap((block): readonly Span[] => {
      if (block.kind !== "table") return [block];
      return [...(block.head === undefined ? [] : [block.head]), ...block.rows].flatMap(({ cells }) => cells);
    })
    .flatMap((span) => sliceExcerpt(excerpt, span).split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function takeWords(line: string, count: number): string {
  let found = 0;
  for (const { segment, index, isWordLike } of SEGMENTER.segment(line)) {
    if (isWordLike === true) found += 1;
    if (found === count) return line.slice(0, index + segment.length);
  }
  return line;
}

// Only the end of a long line is cut into words, from a space on: none goes over it.
function takeLastWords(line: string, count: number): string {
  for (let length = END_OF_LINE; length < line.length; length *= 2) {
    const from = line.indexOf(" ", line.length - length);
    const start = from === -1 ? undefined : findWordStarts(line.slice(from)).at(-count);
    if (start !== undefined) return line.slice(from + start);
  }
  return line.slice(findWordStarts(line).at(-count) ?? 0);
}

function findWordStarts(text: string): number[] {
  return [...SEGMENTER.segment(text)].flatMap(({ index, isWordLike }) => (isWordLike === true ? [index] : []));
}

// "-", ",", "(" and ")" have a meaning of their own in a fragment or in Markdown. A lone surrogate cannot be encoded.
function encodeFragment(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[-(),!'*~]/gu, (letter) => {
    return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

const SEGMENTER = new Intl.Segmenter("und", { granularity: "word" });

/** Code units that nearly always hold the last words of a line. */
const END_OF_LINE = 80;
/** Words at each end that make a place unmistakable. */
const EDGE_WORDS = 5;
/** Code units of an address that a button of Discord may open. */
const LONGEST_LINK = 512;
