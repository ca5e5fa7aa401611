import { findFirst } from "../../text/find-first.ts";
import { sliceText } from "../../text/span.ts";
import type { ArticleText } from "../article-text.ts";
import type { Block, InlineMark } from "../blocks.ts";
import { endsLead } from "../pack-section.ts";
import { setAside } from "./contents.ts";

/**
 * Sets the links aside that lead about a site and stand above or below the words of a page: menus, the path to the page, the
 * pages before and behind; and the tabs that a page is one of, the one without a link. A list below a heading or a lead-in is
 * what the page says.
 *
 *     [Home](../) › [Boats](.) › Oars
 *     Take two.
 *     [← Sails](sails.md) | [Ropes →](ropes.md)
 */
export function setNavigationAside(read: ArticleText): ArticleText {
  const { blocks } = read;
  if (!blocks.some((block) => isWords(read, block))) return read;
  const above = findAbove(read);
  const below = findBelow(read);
  const tabs = findTabs(read);
  if (above.size === 0 && below.size === 0 && tabs.size === 0) return read;
  return {
    ...read,
    blocks: blocks.map((block) =>
      above.has(block) || below.has(block) || tabs.has(block) ? setAside(block, "navigation") : block,
    ),
  };
}

function findAbove(read: ArticleText): ReadonlySet<Block> {
  const found: Block[] = [];
  const menu: Block[] = [];
  let headings = 0;
  for (const block of read.blocks.slice(0, MOST_BLOCKS)) {
    if (block.kind === "heading") headings += 1;
    if (headings > 1) break;
    if (isMenuItem(read, block)) menu.push(block);
    else if (isPath(read, block)) found.push(block);
    else if (block.kind !== "furniture" && block.kind !== "caption" && block.kind !== "heading") break;
  }
  return new Set([...found, ...(menu.length >= FEWEST ? menu : [])]);
}

function findBelow(read: ArticleText): ReadonlySet<Block> {
  const found: Block[] = [];
  const menu: Block[] = [];
  for (const block of read.blocks.slice(-MOST_BLOCKS).reverse()) {
    if (isMenuItem(read, block)) menu.push(block);
    else if (isPath(read, block)) found.push(block);
    else if (block.kind !== "furniture") {
      // What a heading or a lead-in announces is no menu.
      const isAnnounced = block.kind === "heading" || endsLead(read.text, block);
      return new Set([...found, ...(menu.length >= FEWEST && !isAnnounced ? menu : [])]);
    }
  }
  return new Set();
}

// Below the words that all the tabs begin with: a list of pages in which the one that is open has no link.
function findTabs(read: ArticleText): ReadonlySet<Block> {
  const blocks = read.blocks.slice(0, MOST_BLOCKS);
  const start = blocks.findIndex(({ kind }) => kind === "item");
  if (start < 0 || blocks.slice(0, start).filter(({ kind }) => kind === "heading").length > 1) return new Set();
  const rest = blocks.slice(start);
  const length = rest.findIndex(({ kind }) => kind !== "item");
  const items = length < 0 ? rest : rest.slice(0, length);
  const before = blocks[start - 1];
  if (items.length < FEWEST || before?.kind !== "paragraph" || endsLead(read.text, before)) return new Set();
  const open = items.filter((item) => !isMenuItem(read, item));
  return new Set(open.length === 1 && open.every(({ start, end }) => end - start <= LONGEST_TAB) ? items : []);
}

function isWords(read: ArticleText, block: Block): boolean {
  if (block.kind === "furniture" || block.kind === "heading" || block.kind === "caption") return false;
  return !isMenuItem(read, block) && !isPath(read, block);
}

function isMenuItem(read: ArticleText, block: Block): boolean {
  if (block.kind !== "item" || block.end - block.start > LONGEST) return false;
  const [link, other] = listLinks(read, block);
  return link !== undefined && other === undefined && link.start === block.start && link.end === block.end;
}

/** Whether a paragraph is links with signs between them, at most the page itself beside them; or one that says which way it leads. */
function isPath(read: ArticleText, block: Block): boolean {
  if (block.kind !== "paragraph" || block.end - block.start > LONGEST) return false;
  const links = listLinks(read, block);
  if (links.length === 0) return false;
  let rest = "";
  let at = block.start;
  for (const { start, end } of links) {
    rest += `${sliceText(read.text, { start: at, end: start })}\0`;
    at = Math.max(at, end);
  }
  rest += sliceText(read.text, { start: at, end: block.end });
  return links.length === 1 ? WAY.test(sliceText(read.text, block)) && ALONE.test(rest) : PATH.test(rest);
}

// Links to other places of the site, in order.
function listLinks({ inline }: ArticleText, { start, end }: Block): (InlineMark & { readonly kind: "link" })[] {
  const links: (InlineMark & { readonly kind: "link" })[] = [];
  for (let at = findFirst(inline.length, (place) => (inline[place]?.start ?? 0) >= start); ; at += 1) {
    const mark = inline[at];
    if (mark === undefined || mark.start >= end) return links;
    if (mark.kind === "link" && WITHIN_SITE.test(mark.url)) links.push(mark);
  }
}

/** Blocks at each end of a page that are looked at. */
const MOST_BLOCKS = 200;
/** Items that make a menu. */
const FEWEST = 3;
/** Code units of an item of a menu and of a path. */
const LONGEST = 300;

/** Code units of what a tab is called. */
const LONGEST_TAB = 40;

/** Matches "../a.md", "/b" and "c"; not "https://d.example", "mailto:e" and "#f". */
const WITHIN_SITE = /^(?!\/\/|#|[a-z][a-z\d+.-]*:)/iu;
/** Matches links, \0, with "|", "›" or "·" between them, and the name of a page behind the last ">"; not "\0 and \0" and "see \0". */
const PATH =
  /^[\s|·•←→«»‹›<>/–—-]*\0(?:\s*[|·•←→«»‹›<>/–—-]+\s*\0)+(?:\s*[>›»/→]\s*[^\0.!?:|]{1,60}|[\s|·•←→«»‹›<>/–—-]*)$/u;
/** Matches a link, \0, with signs around it; not "see \0". */
const ALONE = /^[\s|·•←→«»‹›<>/–—:-]*(?:(?:next|previous|prev|up|back)\s*:\s*)?\0[\s|·•←→«»‹›<>/–—-]*$/iu;
/** Matches "← Sails", "Next: Ropes", "Zurück" and "Sails »"; not "Next to the boats". */
const WAY =
  /^\s*[←«‹]|[→»›]\s*$|^\s*(?:next|previous|prev|up|back|home|weiter|zurück|nächste|vorherige|suivant|précédent|retour|siguiente|anterior|volver|далее|назад|следующая|предыдущая|sonraki|önceki|geri)(?:\s*$|\s*:|\s+(?:page|chapter|section|seite)\b|(?<=back)\s+to\b[^.]*$)/iu;
