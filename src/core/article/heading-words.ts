import { findMatches } from "../text/find-matches.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { ArticleText } from "./article-text.ts";
import type { Block } from "./blocks.ts";
import { findOffset, mapToSource } from "./origins.ts";

/**
 * The words of a heading without those that stand for its images; where it is nothing but images, those, without the word
 * that says that one is a logo.
 *
 *     # ![Ferry logo](ferry.svg) The ferry        # ![Ferry logo](ferry.svg)
 *                                ^^^^^^^^^              ^^^^^
 */
export function readHeadingWords({ text, origins }: ArticleText, original: string, block: Block): string {
  const span = { start: block.start, end: Math.min(block.end, block.start + LONGEST_HEADING) };
  const images = findImageWords(original, mapToSource(origins, span)).map(({ start, end }) => {
    return { start: findOffset(origins, start), end: findOffset(origins, end) };
  });
  let kept = "";
  let { start } = span;
  for (const image of images) {
    if (image.end <= start || image.start >= span.end) continue;
    kept += `${sliceText(text, { start, end: Math.max(start, image.start) })} `;
    start = Math.min(image.end, span.end);
  }
  if (start === span.start) return sliceText(text, span);
  kept = `${kept}${sliceText(text, { start, end: span.end })}`.replace(SPACES, " ").trim();
  if (WORD.test(kept)) return kept;
  const named = sliceText(text, span).replace(LOGO, "").replace(SPACES, " ").trim();
  return WORD.test(named) ? named : sliceText(text, span);
}

function findImageWords(original: string, { start, end }: Span): readonly Span[] {
  const from = Math.max(0, start - LONGEST_TAG);
  const matches = [...findMatches(original.slice(from, end + LONGEST_TAG), IMAGE)];
  return matches.map(({ 0: image, index, groups = {} }) => {
    const words = groups.marked ?? groups.double ?? groups.single ?? "";
    // One mark stands behind the words.
    const behind = from + index + image.length - 1;
    return { start: behind - words.length, end: behind };
  });
}

/** Code units of a heading that are read. */
const LONGEST_HEADING = 2_000;
/** Code units of the longest mark of an image. */
const LONGEST_TAG = 1_000;
/** Matches `![Ferry](a.png)`, `![Ferry][logo]` and `<img src="a.png" alt="Ferry">`; not `[Ferry](a.png)` and `<img src="a.png">`. */
const IMAGE =
  /(?:!\[(?<marked>[^\]\n]{1,300})\](?=[([])|<img\s(?:[^<>]{0,800}\s)?alt\s*=\s*["'](?:(?<=")(?<double>[^"<>]{1,300})"|(?<=')(?<single>[^'<>]{1,300})'))/giu;
/** Matches "Ferry" and "渡"; not "–". */
const WORD = /[\p{L}\p{N}]/u;
/** Matches the "logo" of "Ferry logo"; not that of "logotype". */
const LOGO = /(?<![\p{L}\p{N}])(?:logo|banner|icon|image of)(?![\p{L}\p{N}])/giu;
/** Matches two spaces; not a line's end. */
const SPACES = /[^\S\n]+/gu;
