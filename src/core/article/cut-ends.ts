import { findFirst } from "../text/find-first.ts";
import { beginsSentence } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { Article } from "./article.ts";
import type { Block } from "./blocks.ts";
import { readFileText } from "./file-text.ts";
import { findOrigin } from "./origins.ts";

type CutArticle = Pick<Article, "text" | "lang" | "blocks" | "origins" | "file">;

/** An end of a stretch of text. */
export type TextEnd = "before" | "after";

/**
 * At which ends a stretch of an article begins or ends within what belongs together: within a sentence too long to be
 * shown whole, a row of a table or a block of code; or between paragraphs or items over which one sentence runs:
 *
 *     Members may borrow            What is left out here is marked by whoever shows the one without the other.
 *         npm run borrow
 *     and return it by Monday.
 */
export function findCutEnds(article: CutArticle, span: Span): readonly TextEnd[] {
  const isCutBefore = isCutAt(article, span.start);
  const isCutAfter = isCutAt(article, span.end);
  return [...(isCutBefore ? ["before" as const] : []), ...(isCutAfter ? ["after" as const] : [])];
}

function isCutAt(article: CutArticle, at: number): boolean {
  const { text, blocks } = article;
  const next = findFirst(blocks.length, (place) => (blocks[place]?.end ?? 0) > at);
  const block = blocks[next];
  if (block === undefined) return false;
  if (block.start < at) return isCutWithin(article, block, at);
  if (block.kind === "row" && block.goesOn) return true;
  if (isOneCode(article, blocks[next - 1], block)) return true;
  const before = findWords(blocks, next - 1, -1);
  const behind = findWords(blocks, next, 1);
  return before !== undefined && behind !== undefined && runsOn(text, before, behind);
}

function isCutWithin({ text, lang }: CutArticle, block: Block, at: number): boolean {
  switch (block.kind) {
    case "code":
    case "row":
      return true;
    case "heading":
    case "paragraph":
    case "item":
    case "turn":
    case "caption":
    case "footnote":
    case "furniture":
      return !beginsSentence(text, block, at, lang);
  }
}

// Very long code is two blocks or more, with no mark of its end between them.
function isOneCode(article: CutArticle, before: Block | undefined, behind: Block): boolean {
  if (before?.kind !== "code" || behind.kind !== "code") return false;
  const { origins } = article;
  const gap = readFileText(article).slice(findOrigin(origins, before.end - 1) + 1, findOrigin(origins, behind.start));
  return gap.trim() === "";
}

// Code and tables may stand within a sentence, as may what is no part of the article.
function findWords(blocks: readonly Block[], from: number, step: 1 | -1): Block | undefined {
  for (let place = from; Math.abs(place - from) < MOST_BETWEEN; place += step) {
    const block = blocks[place];
    if (block?.kind === "paragraph" || block?.kind === "item") return block;
    if (block?.kind !== "code" && block?.kind !== "row" && block?.kind !== "furniture") return undefined;
  }
  return undefined;
}

function runsOn(text: string, before: Block, behind: Block): boolean {
  const tail = text.slice(Math.max(before.start, before.end - LONGEST_END), before.end);
  if (GOES_ON.test(tail)) return true;
  const beginsSmall = SMALL_START.test(text.slice(behind.start, behind.start + LONGEST_START));
  return beginsSmall && behind.kind === "paragraph" && OPEN_END.test(tail);
}

/** Blocks of code, rows and furniture within one sentence. */
const MOST_BETWEEN = 20;
/** Code units in which the last mark of a block stands, and the first word of one. */
const LONGEST_END = 8;
const LONGEST_START = 20;
/** Matches the end of "boats, " and "boats; and"; not of "boats." and "boats". */
const GOES_ON = /[,;，、；](?:\s(?:and|or|und|oder|et|ou|y|o|и|или|ve|veya))?\s*$/u;
/** Matches the end of "may borrow", "as follows:" and "(a boat)"; not of "borrow." and "borrow!”". */
const OPEN_END = /[\p{L}\p{M}\p{N}:)\]]$/u;
/** Matches "and return"; not "And", "npm.js", "iPhone" and "--all". */
const SMALL_START = /^\p{Ll}[\p{Ll}\p{M}]*(?=[\s,;:]|$)/u;
