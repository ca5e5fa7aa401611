import type { Steps } from "../../text/steps.ts";
import type { ArticleText } from "../article-text.ts";
import type { Block, FurnitureReason, InlineMark } from "../blocks.ts";

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
      if (block !== undefined) blocks[at] = setAside(block, "contents");
    }
    links = 0;
  };
  for (const [place, block] of read.blocks.entries()) {
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    while ((read.inline[mark]?.start ?? block.start) < block.start) mark += 1;
    const isLink = block.kind === "item" && isLinkWithin(block, read.inline[mark]);
    if (!isLink) end();
    blocks.push(isWayUp(read.text, block, read.inline[mark]) ? setAside(block, "navigation") : block);
    if (isLink) links += 1;
  }
  end();
  return { ...read, blocks };
}

// “Back to top” stands below each section, and is no word of it.
function isWayUp(text: string, block: Block, mark: InlineMark | undefined): boolean {
  if (block.kind !== "paragraph" || block.end - block.start > LONGEST_WAY_UP) return false;
  if (mark?.kind !== "link" || !mark.url.startsWith("#")) return false;
  const around = text.slice(block.start, mark.start) + text.slice(mark.end, block.end);
  return !LETTER.test(around) && WAY_UP.test(text.slice(mark.start, mark.end));
}

function isLinkWithin(block: Block, mark: InlineMark | undefined): boolean {
  return mark?.kind === "link" && mark.url.startsWith("#") && mark.start === block.start && mark.end === block.end;
}

/** A block as one that is no part of the article proper. */
export function setAside({ start, end, depth, quoted, note }: Block, reason: FurnitureReason): Block {
  return {
    kind: "furniture",
    reason,
    start,
    end,
    ...(depth !== undefined && { depth }),
    ...(quoted !== undefined && { quoted }),
    ...(note !== undefined && { note }),
  };
}

/** Blocks that are looked at in one step: a millisecond. */
const BLOCKS_PER_STEP = 2_000;
/** Code units of a link to the top of a page. */
const LONGEST_WAY_UP = 60;
/** Matches "⬆ Back to top", "to the contents" and "Nach oben"; not "Top speed". */
const WAY_UP =
  /^\P{L}*(?:(?:back )?to (?:the )?(?:top|contents|toc|table of contents|index)|top|nach oben|zum inhalt(?:sverzeichnis)?|haut de page|retour en haut|(?:volver )?arriba|наверх|к (?:началу|содержанию)|başa dön|yukarı)\P{L}*$/iu;
/** Matches "a"; not "(". */
const LETTER = /[\p{L}\p{N}]/u;
/** Items that make a table of contents: fewer may be links that are worth reading. */
const FEWEST = 3;
