import type { InlineMark } from "../core/article/blocks.ts";
import { type Excerpt, sliceExcerpt } from "../core/article/excerpt.ts";
import { cutStructure, type Structure } from "../core/article/structure.ts";
import { findMatches } from "../core/text/find-matches.ts";
import { overlaps, type Span } from "../core/text/span.ts";
import { alignTable } from "../layout/align-table.ts";
import { resolveLink } from "../layout/resolve-link.ts";
import { listScriptSigns, type Sign, writeSigned } from "../layout/script-signs.ts";
import {
  arePartedWidely,
  isSameQuotation,
  listShownBlocks,
  type Row,
  type ShownBlock,
  type Table,
} from "../layout/shown-blocks.ts";
import { paint, type Style, showControls } from "./paint.ts";

/**
 * Source text as lines for a terminal, built as its source is: lists, quotations, tables, code. The words stand unaltered;
 * colours, which only surround them, say how they are set, and lead to what is linked. What was struck out stands as “~~old~~”.
 */
export function printBlocks(excerpt: Excerpt, style: Style): string {
  let printed = "";
  let last: ShownBlock | undefined;
  for (const block of listShownBlocks(excerpt)) {
    if (last !== undefined) printed += isParted(last, block, excerpt) ? "\n\n" : "\n";
    const isNamed = (block.note ?? "").trim() !== "" && (last === undefined || !isSameQuotation(last, block));
    const name = isNamed ? [paint(`[${showControls(block.note ?? "")}]`, "dim", style)] : [];
    const edge = "> ".repeat(Math.max(block.quoted ?? 0, block.note === undefined ? 0 : 1));
    printed += [...name, ...printBlock(block, excerpt, style)]
      .map((line) => (line === "" ? edge.trimEnd() : `${edge}${line}`))
      .join("\n");
    last = block;
  }
  return printed;
}

function isParted(last: ShownBlock, block: ShownBlock, excerpt: Excerpt): boolean {
  if (last.kind === "item" && block.kind === "item") return false;
  const isStructure = last.kind === "table" || block.kind === "table" || last.kind === "code" || block.kind === "code";
  return isStructure || !isSameQuotation(last, block) || arePartedWidely(excerpt, last, block);
}

function printBlock(block: ShownBlock, excerpt: Excerpt, style: Style): string[] {
  const inside = "  ".repeat(block.depth ?? 0);
  switch (block.kind) {
    case "heading":
      return printWords(block, excerpt, style, ["bold"]).map((line) => `${inside}${line}`);
    case "item": {
      const mark = `${inside.slice(2)}${showControls(block.mark)} `;
      return printWords(block, excerpt, style, []).map(
        (line, at) => `${at === 0 ? mark : " ".repeat(mark.length)}${line}`,
      );
    }
    case "code":
      return printWords(block, excerpt, style, []).map((line) => `${inside}    ${line}`);
    case "table":
      return printTable(block, excerpt, style).map((line) => `${inside}${line}`);
    case "caption":
      return printWords(block, excerpt, style, ["italic"]).map((line) => `${inside}${line}`);
    case "footnote":
      return printWords(block, excerpt, style, []).map(
        (line, at) => `${inside}${at === 0 ? `[${showControls(block.label)}] ` : ""}${line}`,
      );
    case "turn":
    case "paragraph":
    case "furniture":
      return printWords(block, excerpt, style, []).map((line) => `${inside}${line}`);
  }
}

function printTable(table: Table, excerpt: Excerpt, style: Style): string[] {
  const { columns, head, rows } = table;
  const read = ({ cells }: Row): string[] => cells.map((cell) => printSigned(cell, excerpt, style));
  const aligned = alignTable({ head: head === undefined ? columns : read(head), rows: rows.map(read) }, WIDEST_TABLE);
  if (aligned !== undefined) return aligned;
  return rows.flatMap(({ cells }, at) => [
    ...(at === 0 ? [] : [""]),
    ...cells.flatMap((cell, column) => {
      const name = columns[column] ?? "";
      const [first = "", ...others] = printWords(cell, excerpt, style, []);
      return [name === "" ? first : `${paint(`${showControls(name)}:`, "bold", style)} ${first}`, ...others];
    }),
  ]);
}

// Line by line, so that no style runs over the edge of a quotation.
function printWords(span: Span, excerpt: Excerpt, style: Style, own: readonly Look[]): string[] {
  if (!style.hasColor) return printSigned(span, excerpt, style).split("\n");
  const words = sliceExcerpt(excerpt, span);
  const { inline } = cutStructure(excerpt, span);
  const signs = listSigns(excerpt, span);
  const looks = [
    ...excerpt.marks
      .filter((mark) => overlaps(mark, span))
      .map((mark) => ({ ...cut(mark, span), look: "bold" as const })),
    ...inline.flatMap((mark) => readLook(mark).map((look) => ({ ...cut(mark, span), look }))),
    ...own.map((look) => ({ ...span, look })),
  ];
  const place = { id: excerpt.article, url: excerpt.attribution.url };
  const links = inline.flatMap((mark) => {
    const url = mark.kind === "link" ? resolveLink(mark.url, place) : undefined;
    return url === undefined ? [] : [{ ...cut(mark, span), url }];
  });
  const ends = [...findMatches(words, LINE_END)].flatMap(({ index }) => [span.start + index, span.start + index + 1]);
  const edges = [...looks, ...links].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([span.start, ...edges, ...signs.map(({ at }) => at), ...ends, span.end])].sort(
    (a, b) => a - b,
  );
  const parts = cuts.slice(1).map((end, place) => {
    const piece = { start: cuts[place] ?? end, end };
    const text = sliceExcerpt(excerpt, piece);
    const before = joinSigns(signs, piece.start);
    const after = piece.end === span.end ? joinSigns(signs, span.end) : "";
    if (text === "\n") return `${before}${text}${after}`;
    const set = looks.filter((one) => overlaps(one, piece)).map(({ look }) => look);
    const painted = [...new Set(set)].reduce((shown, look) => paint(shown, look, style), showControls(text));
    const link = links.find((one) => overlaps(one, piece));
    return `${before}${link === undefined ? painted : `${LINK}${link.url}${END}${painted}${LINK}${END}`}${after}`;
  });
  return parts.join("").split("\n");
}

type Look = "bold" | "italic" | "underlined" | "struck" | "coloured";

function readLook({ kind }: InlineMark): Look[] {
  switch (kind) {
    case "strong":
      return ["bold"];
    case "emphasis":
      return ["italic"];
    case "struck":
      return ["struck"];
    case "code":
      return ["coloured"];
    case "link":
      return ["underlined"];
    case "superscript":
    case "subscript":
    case "note-mark":
      return [];
  }
}

// Words that were taken back: they stand between the marks that strike them out in Markdown, since few terminals have a look for them.
function listStruck({ inline }: Structure, span: Span): Span[] {
  const struck: Span[] = [];
  for (const mark of inline) {
    const { start, end } = cut(mark, span);
    if (mark.kind === "struck" && start < end && start >= (struck.at(-1)?.end ?? start)) struck.push({ start, end });
  }
  return struck;
}

// What tells how words are set where a look cannot: those that were struck out, and numbers that are raised or lowered.
function listSigns(excerpt: Excerpt, span: Span): Sign[] {
  const struck = listStruck(cutStructure(excerpt, span), span);
  const signs = struck.flatMap(({ start, end }) => [start, end].map((at) => ({ at, text: STRUCK })));
  return [...signs, ...listScriptSigns(excerpt, span)].sort((a, b) => a.at - b.at);
}

function joinSigns(signs: readonly Sign[], place: number): string {
  return signs.flatMap(({ at, text }) => (at === place ? [text] : [])).join("");
}

function printSigned(span: Span, excerpt: Excerpt, style: Style): string {
  return writeSigned(span, listSigns(excerpt, span), (piece) => printPlain(excerpt, piece, style));
}

// What is piped on is the source's own text, with nothing around it but what tells struck words.
function printPlain(excerpt: Excerpt, span: Span, { hasColor }: Style): string {
  const text = sliceExcerpt(excerpt, span);
  return hasColor ? showControls(text) : text;
}

function cut({ start, end }: Span, span: Span): Span {
  return { start: Math.max(start, span.start), end: Math.min(end, span.end) };
}

/** What strikes words out in Markdown. */
const STRUCK = "~~";

/** Columns of a terminal as most people have it. */
const WIDEST_TABLE = 100;

/** Around an address that the words up to the next one lead to (OSC 8); terminals that do not know it show the words alone. */
const LINK = "\u001b]8;;";
const END = "\u001b\\";

const LINE_END = /\n/gu;
