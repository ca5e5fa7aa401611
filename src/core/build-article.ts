import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Article, ArticleSource } from "./article.ts";
import { type Block, findBlocks } from "./blocks.ts";
import { sliceText } from "./span.ts";

/**
 * The article of one file. Without a stated title its first line is the title; that line is then no passage, unless
 * it is itself a paragraph of the text (long, or a whole sentence) or all that there is.
 */
export function buildArticle(source: ArticleSource): Article {
  const { id, text, metadata } = source;
  const found = findBlocks(text, source.body, source.format);
  const first = found[0];
  const stated = metadata.title?.trim();
  const isTitled = stated !== undefined && stated !== "";
  const title = isTitled ? stated : first === undefined ? id : readTitle(text, first);
  const dropsFirst = first !== undefined && (isTitled ? readTitle(text, first) === stated : isTitleLine(text, found));
  const blocks = dropsFirst && found.length > 1 ? found.slice(1) : found;
  return {
    ...metadata,
    id,
    title,
    text,
    blocks: blocks.some((block) => block.kind === "paragraph") ? blocks : blocks.map(asParagraph),
    hash: bytesToHex(sha256(utf8ToBytes(text))),
  };
}

function readTitle(text: string, block: Block): string {
  const line = sliceText(text, block).split("\n", 1)[0] ?? "";
  const words = line.replace(HEADING_MARK, "").trim();
  if (words.length <= TITLE_LENGTH) return words === "" ? line : words;
  return `${words.slice(0, words.lastIndexOf(" ", TITLE_LENGTH) + 1 || TITLE_LENGTH).trim()}…`;
}

function isTitleLine(text: string, blocks: readonly Block[]): boolean {
  const first = blocks[0];
  if (first === undefined) return false;
  if (first.kind === "heading") return true;
  const line = sliceText(text, first);
  return line.length <= TITLE_LENGTH && !line.includes("\n") && !line.endsWith(".");
}

// An article of headings alone is shown as paragraphs: otherwise nothing of it could be found.
function asParagraph(block: Block): Block {
  return { ...block, kind: "paragraph" };
}

/** Longest line, in code units, that is taken for a title; a longer one is cut at a word when it has to serve as one. */
const TITLE_LENGTH = 200;

/** Matches "## " and a closing " ##"; not the "#" of "C# in depth". */
const HEADING_MARK = /^#{1,6}\s+|\s+#+$/gu;
