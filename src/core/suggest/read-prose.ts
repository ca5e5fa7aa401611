import { listBlocks, type Passage } from "../article/passages.ts";
import { sliceText } from "../text/span.ts";

/** The words of a passage that somebody may ask with: all but its code, whose names nobody types as a question. */
export function readProse(passage: Passage): string {
  const { text } = passage.article;
  const blocks = listBlocks(passage);
  if (blocks.every(({ kind }) => kind !== "code")) return sliceText(text, passage);
  return blocks
    .flatMap(({ kind, start, end }) => {
      const own = { start: Math.max(start, passage.start), end: Math.min(end, passage.end) };
      return kind === "code" ? [] : sliceText(text, own);
    })
    .join("\n\n");
}
