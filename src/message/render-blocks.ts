import type { Block } from "../core/article/blocks.ts";
import { type Excerpt, sliceExcerpt } from "../core/article/excerpt.ts";
import type { Span } from "../core/text/span.ts";
import { alignTable } from "../layout/align-table.ts";
import { listScriptSigns, writeScripts } from "../layout/script-signs.ts";
import type { Row, ShownBlock, Table } from "../layout/shown-blocks.ts";
import { chooseBlockStyles, chooseStyles } from "./choose-styles.ts";
import type { Style } from "./nest-styles.ts";
import { renderInline } from "./render-inline.ts";

/** A block as Discord Markdown. */
export interface RenderedBlock {
  /** What stands before its first line and before the others: a mark, an indentation. */
  readonly first: string;
  readonly hang: string;
  readonly body: string;
  /** Whether it is lines of words, to which something can be added, or stands apart (code, a table, a heading). */
  readonly form: "words" | "apart";
}

/** What the blocks before say of how one is written. */
export interface ListPlace {
  /** How deep it is indented, in levels. */
  readonly level: number;
  /** Whether an item stands above it in the same list. */
  readonly isBelowItem: boolean;
  /** The number of the item before it on its level, where that has one. */
  readonly before: number | undefined;
}

/** One block of an excerpt; words of the source are escaped, and only its marks, styles and links are written as Markdown. */
export function renderBlock(block: ShownBlock, excerpt: Excerpt, place: ListPlace, links: Links): RenderedBlock {
  const indent = "  ".repeat(place.level);
  switch (block.kind) {
    case "heading":
      return renderHeading(block, excerpt, indent, links);
    case "item": {
      const first = `${indent}${writeItemMark(block.mark, place.before)}`;
      return { first, hang: `${indent}  `, body: renderWords(block, excerpt, links), form: "words" };
    }
    case "code":
      return { first: "", hang: "", body: renderCode(writeScripts(excerpt, block), block.language), form: "apart" };
    case "table":
      return { first: "", hang: "", body: renderTable(block, excerpt, links), form: "apart" };
    case "paragraph":
    case "furniture":
    case "turn":
    case "caption":
    case "footnote": {
      const hang = place.isBelowItem ? `${indent}  ` : "";
      const first = `${hang}${writeOwnMark(block)}`;
      return { first, hang, body: renderWords(block, excerpt, links), form: "words" };
    }
  }
}

/** Whether the addresses of links are written: they take room. */
export type Links = "linked" | "unlinked";

/** The number of a mark that Discord counts on from; undefined for any other mark. */
export function readItemNumber(mark: string): number | undefined {
  const digits = NUMBER_MARK.exec(mark)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function renderWords(block: Block, excerpt: Excerpt, links: Links): string {
  return renderStretch(block, excerpt, chooseBlockStyles(block), links);
}

function renderStretch(span: Span, excerpt: Excerpt, own: readonly Style[], links: Links): string {
  const styles = chooseStyles(excerpt, span).filter(({ kind }) => links === "linked" || kind !== "link");
  const signs = listScriptSigns(excerpt, span).map(({ at, text }) => ({ at: at - span.start, text }));
  return renderInline(sliceExcerpt(excerpt, span), [...styles, ...own], signs);
}

// Discord knows no heading within a list.
function renderHeading(block: Block, excerpt: Excerpt, indent: string, links: Links): RenderedBlock {
  if (indent === "") {
    return { first: HEADING, hang: HEADING, body: renderWords(block, excerpt, links), form: "apart" };
  }
  const bold: Style = { kind: "bold", start: 0, end: block.end - block.start };
  return { first: indent, hang: indent, body: renderStretch(block, excerpt, [bold], links), form: "apart" };
}

// Discord counts a list on from its first number: a number out of turn is written as words.
function writeItemMark(mark: string, before: number | undefined): string {
  const number = readItemNumber(mark);
  if (number !== undefined && (before === undefined || number === before + 1)) return `${mark} `;
  return BULLET.test(mark) ? "- " : `${renderInline(mark, [])}${mark === "" ? "" : " "}`;
}

function writeOwnMark(block: Block): string {
  if (block.kind === "caption") return PICTURE;
  return block.kind === "footnote" ? `${renderInline(`[${block.label}]`, [])} ` : "";
}

// What would end the block of code early, or its mark, is written as words.
function renderCode(text: string, language = ""): string {
  if (text.includes("```") || text.startsWith("`") || text.endsWith("`")) return renderInline(text, []);
  return `\`\`\`${LANGUAGE.exec(language)?.[0] ?? ""}\n${text}\n\`\`\``;
}

function renderTable(table: Table, excerpt: Excerpt, links: Links): string {
  const { head, rows, columns } = table;
  const read = ({ cells }: Row): string[] => cells.map((cell) => writeScripts(excerpt, cell));
  const aligned = alignTable({ head: head === undefined ? columns : read(head), rows: rows.map(read) }, WIDEST_TABLE);
  const text = aligned?.join("\n").replace(/^\n+|\n+$/gu, "");
  if (text !== undefined && text.trim() !== "" && !text.includes("```") && !text.endsWith("`")) return renderCode(text);
  return rows
    .map((row, place) => `${place === 0 ? "" : row.goesOn ? "\n" : "\n\n"}${renderRow(row, columns, excerpt, links)}`)
    .join("");
}

// A column whose name is known is told even where its cell is empty, unless the row goes on with the one above.
function renderRow({ cells, goesOn = false }: Row, columns: readonly string[], excerpt: Excerpt, links: Links): string {
  const lines: string[] = [];
  for (let column = 0; column < Math.max(cells.length, columns.length); column += 1) {
    const cell = cells[column];
    const named = nameColumn(columns[column] ?? "");
    const words = cell === undefined ? "" : renderStretch(cell, excerpt, [], links);
    if (words === "" && goesOn) continue;
    lines.push([named, words].filter((part) => part !== "").join(" "));
  }
  return lines.filter((line) => line !== "").join("\n");
}

function nameColumn(name: string): string {
  if (name === "") return "";
  const text = NAME_END.test(name) ? name : `${name}:`;
  return renderInline(text, [{ kind: "bold", start: 0, end: text.length }]);
}

/** Columns of a block of code in an embed before its lines are broken. */
const WIDEST_TABLE = 56;

/** The smallest heading of Discord's: a passage is not to shout down the answer that it stands in. */
const HEADING = "### ";
/** Before words that stand for an image. */
const PICTURE = "🖼 ";

/** Matches "3." with its number; not "0.", "03." nor "3)", which Discord does not count on from. */
const NUMBER_MARK = /^([1-9]\d{0,8})\.$/u;
/** Matches "*" and "•"; not "a)". */
const BULLET = /^[-*+•◦▪‣·–—]$/u;
/** Matches "ts" of "ts" and of "rust,ignore"; not "{.python}". */
const LANGUAGE = /^[\w+\-.#]+/u;
/** Matches "Level:"; not "Level". */
const NAME_END = /[:：]$/u;
