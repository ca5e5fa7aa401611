import { findFirst } from "../text/find-first.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { ArticleText } from "./article-text.ts";
import type { Block, InlineMark } from "./blocks.ts";

/** How a stretch of a reading text is built: what of blocks and marks lies in it, cut at its ends. */
export type Structure = Pick<ArticleText, "blocks" | "inline">;

/** The structure of a stretch; it costs what the stretch has, not what the text has. */
export function cutStructure({ blocks, inline }: Structure, span: Span): Structure {
  const first = findFirst(blocks.length, (place) => (blocks[place]?.end ?? 0) > span.start);
  const cut: Block[] = [];
  for (let at = first; (blocks[at]?.start ?? span.end) < span.end; at += 1) {
    const block = blocks[at];
    if (block !== undefined) cut.push(cutBlock(block, span));
  }
  // A mark lies within a block: what begins before the first one has ended before it.
  const from = blocks[first]?.start ?? span.start;
  const marks: InlineMark[] = [];
  for (let at = findFirst(inline.length, (place) => (inline[place]?.start ?? 0) >= from); ; at += 1) {
    const mark = inline[at];
    if (mark === undefined || mark.start > span.end) return { blocks: cut, inline: marks };
    if (overlaps(mark, span) || isInside(mark, span)) marks.push({ ...mark, ...cutSpan(mark, span) });
  }
}

function cutBlock(block: Block, span: Span): Block {
  const cut = { ...block, ...cutSpan(block, span) };
  switch (cut.kind) {
    case "row":
      // Cells that are left out stay as empty ones: each has its place below the words that name its column.
      return { ...cut, cells: cut.cells.map((cell) => cutSpan(cell, span)) };
    case "turn":
      return { ...cut, speaker: cutSpan(cut.speaker, span) };
    default:
      return cut;
  }
}

// What lies outside altogether becomes an empty span at the end that it lies behind.
function cutSpan({ start, end }: Span, span: Span): Span {
  const from = Math.min(Math.max(start, span.start), span.end);
  return { start: from, end: Math.max(from, Math.min(end, span.end)) };
}

function isInside({ start, end }: Span, span: Span): boolean {
  return start === end && span.start < start && start <= span.end;
}
