import type { Steps } from "../../text/steps.ts";
import type { ArticleText } from "../article-text.ts";
import type { Block, InlineMark } from "../blocks.ts";

/**
 * Sets a table of contents aside: items of which each is nothing but a link to a place in the same file. The headings that
 * they name say the same.
 */
export function* setContentsAsideInSteps(read: ArticleText): Steps<ArticleText> {
  const blocks: Block[] = [];
  let links = 0;
  let mark = 0;
  const end = (): void => {
    for (let at = blocks.length - links; links >= FEWEST && at < blocks.length; at += 1) {
      const block = blocks[at];
      if (block !== undefined) blocks[at] = setAside(block);
    }
    links = 0;
  };
  for (const [place, block] of read.blocks.entries()) {
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    while ((read.inline[mark]?.start ?? block.start) < block.start) mark += 1;
    const isLink = block.kind === "item" && isLinkWithin(block, read.inline[mark]);
    if (!isLink) end();
    blocks.push(block);
    if (isLink) links += 1;
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

/** Blocks that are looked at in one step: a millisecond. */
const BLOCKS_PER_STEP = 2_000;
/** Items that make a table of contents: fewer may be links that are worth reading. */
const FEWEST = 3;
