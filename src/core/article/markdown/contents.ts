import type { ArticleText } from "../article-text.ts";
import type { Block, InlineMark } from "../blocks.ts";

/**
 * Sets a table of contents aside: items of which each is nothing but a link to a place in the same file. The headings that
 * they name say the same.
 */
export function setContentsAside(read: ArticleText): ArticleText {
  const blocks: Block[] = [];
  let run: Block[] = [];
  let mark = 0;
  const end = (): void => {
    blocks.push(...(run.length < FEWEST ? run : run.map(setAside)));
    run = [];
  };
  for (const block of read.blocks) {
    while ((read.inline[mark]?.start ?? block.start) < block.start) mark += 1;
    if (block.kind !== "item" || !isLinkWithin(block, read.inline[mark])) end();
    if (block.kind === "item" && isLinkWithin(block, read.inline[mark])) run.push(block);
    else blocks.push(block);
  }
  end();
  return { ...read, blocks };
}

function isLinkWithin(block: Block, mark: InlineMark | undefined): boolean {
  return mark?.kind === "link" && mark.url.startsWith("#") && mark.start === block.start && mark.end === block.end;
}

function setAside({ start, end, depth, quoted, note }: Block): Block {
  return {
    kind: "furniture",
    reason: "contents",
    start,
    end,
    ...(depth !== undefined && { depth }),
    ...(quoted !== undefined && { quoted }),
    ...(note !== undefined && { note }),
  };
}

/** Items that make a table of contents: fewer may be links that are worth reading. */
const FEWEST = 3;
