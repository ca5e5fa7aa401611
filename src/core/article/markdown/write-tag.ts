import { findMatches } from "../../text/find-matches.ts";
import type { Span } from "../../text/span.ts";
import type { InlineMarkKind } from "../blocks.ts";
import type { Atom } from "./atom.ts";
import { isBadge } from "./badges.ts";
import { BLOCK_ELEMENTS, INLINE_ELEMENTS } from "./html-names.ts";
import { SHOWN } from "./liquid-names.ts";
import { findNoteKind } from "./note-kinds.ts";
import { breakBlock, closeCell, closeParagraph, closeRow, openCell, openParagraph, openRow } from "./open-block.ts";
import { place, type Reading } from "./reading.ts";
import { decodeReferences, takeHtmlWords } from "./references.ts";
import type { Tag } from "./tags.ts";

type TagAtom = Extract<Atom, { readonly kind: "tag" }>;

/** Does what a tag does to the words around it. */
export function writeTag(reading: Reading, { tag, isAtLineStart, end }: TagAtom): void {
  const name = tag.name.toLowerCase();
  const isHtml = INLINE_ELEMENTS.has(name) || BLOCK_ELEMENTS.has(name);
  // A component is named in capitals, and may have the name of an element.
  if (!isHtml || /[A-Z]/u.test(tag.name.slice(0, 1))) writeComponent(reading, tag, isAtLineStart);
  else if (name === "br") reading.blocks.part(reading.row === undefined ? "\n" : " ");
  else if (name === "img") writeImage(reading, tag);
  else if (name === "sup" && tag.kind === "open" && isNoteMark(reading, end)) return;
  else if (INLINE_ELEMENTS.has(name)) writeInline(reading, tag, name);
  else writeBlock(reading, tag, name);
}

function writeImage(reading: Reading, tag: Tag): void {
  const words = tag.attributes.find((attribute) => attribute.name === "alt")?.value;
  if (words === undefined || words.start === words.end) return;
  const address = tag.attributes.find((attribute) => attribute.name === "src")?.value;
  if (address !== undefined && isBadge(reading.source.slice(address.start, address.end))) return;
  reading.blocks.part(" ");
  takeShown(reading, words);
  reading.blocks.part(" ");
  reading.hasImage = true;
}

function writeInline(reading: Reading, tag: Tag, name: string): void {
  const { marks } = reading.html;
  if (tag.kind === "close") {
    const at = marks.findLastIndex((open) => open.name === name);
    for (const { mark } of at === -1 ? [] : marks.splice(at).reverse()) reading.blocks.closeMark(mark);
    return;
  }
  const kind = findMarkKind(reading, tag, name);
  if (kind !== undefined && tag.kind === "open" && marks.length < MOST_OPEN)
    marks.push({ name, mark: reading.blocks.openMark(kind) });
}

function findMarkKind(reading: Reading, tag: Tag, name: string): InlineMarkKind | undefined {
  if (name !== "a") return MARKS.get(name);
  const address = tag.attributes.find((attribute) => attribute.name === "href")?.value;
  if (address === undefined) return undefined;
  return { kind: "link", url: decodeReferences(reading.source.slice(address.start, address.end)) };
}

// The mark of a footnote is raised, too, and is read as it stands.
function isNoteMark({ source }: Reading, end: number): boolean {
  return NOTE_MARK.test(source.slice(end, end + LONGEST_BEFORE_MARK));
}

function writeBlock(reading: Reading, tag: Tag, name: string): void {
  // Markdown has its row on one line: what stands in a cell of it is words of the cell.
  if (reading.row?.isHtml === false) reading.blocks.part(" ");
  else (BLOCKS.get(name) ?? writeTitle)(reading, tag.kind !== "close", name, tag);
}

function writeTable(reading: Reading, _isOpening: boolean, name: string): void {
  closeRow(reading);
  if (name === "table") reading.header = undefined;
  breakBlock(reading);
}

function writeRow(reading: Reading, isOpening: boolean): void {
  closeRow(reading);
  if (isOpening) startRow(reading);
  else openParagraph(reading);
}

function writeQuotation(reading: Reading, isOpening: boolean): void {
  closeParagraph(reading);
  if (isOpening) reading.quotes.enter(undefined);
  else reading.quotes.leave();
  openParagraph(reading);
}

function writeDetails(reading: Reading, isOpening: boolean, name: string): void {
  const note = findNoteKind(name) ?? "";
  closeParagraph(reading);
  if (isOpening) reading.notes.enter(note);
  else popNote(reading, note);
  openParagraph(reading);
}

function startRow(reading: Reading): void {
  closeParagraph(reading);
  openRow(reading, "html");
}

function writeCell(reading: Reading, isOpening: boolean, name: string): void {
  if (!isOpening) closeCell(reading);
  else {
    if (reading.row === undefined) startRow(reading);
    if (reading.row !== undefined && name === "td") reading.row.isHeader = false;
    openCell(reading);
  }
}

function writeList(reading: Reading, isOpening: boolean, name: string, tag: Tag): void {
  const { lists } = reading.html;
  closeParagraph(reading);
  if (isOpening) lists.push({ items: name === "ol" ? (readCount(reading, tag, "start") ?? 1) - 1 : undefined });
  if (isOpening || lists.pop() !== undefined) reading.depth += isOpening ? 1 : -1;
  reading.item = undefined;
  openParagraph(reading);
}

// `<ol start="3">` and `<li value="7">` say from where on is counted.
function readCount({ source }: Reading, { attributes }: Tag, named: string): number | undefined {
  const value = attributes.find(({ name }) => name === named)?.value;
  const written =
    value === undefined ? "" : source.slice(value.start, Math.min(value.end, value.start + LONGEST_COUNT)).trim();
  return COUNT.test(written) ? Number(written) : undefined;
}

function writeItem(reading: Reading, isOpening: boolean, _name: string, tag: Tag): void {
  const list = reading.html.lists.at(-1);
  closeParagraph(reading);
  if (isOpening && list?.items !== undefined) list.items = readCount(reading, tag, "value") ?? list.items + 1;
  reading.item = isOpening ? (list?.items === undefined ? "-" : `${list.items}.`) : undefined;
  openParagraph(reading);
}

function writeTitle(reading: Reading, isOpening: boolean, name: string): void {
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined && isOpening) closeRow(reading);
  closeParagraph(reading);
  if (level !== undefined) reading.html.block = isOpening ? { kind: "heading", level: Number(level) } : undefined;
  if (CAPTIONS.has(name)) reading.html.block = isOpening ? { kind: "caption" } : undefined;
  openParagraph(reading);
}

function writeComponent(reading: Reading, tag: Tag, isAtLineStart: boolean): void {
  const note = findNoteKind(tag.name);
  if (isAtLineStart || note !== undefined) breakBlock(reading);
  if (note !== undefined && tag.kind === "close") popNote(reading, note);
  if (note !== undefined && tag.kind === "open") reading.notes.enter(readStyle(reading, tag) ?? note);
  const shown = tag.attributes.filter(({ name }) => SHOWN.has(name) || name === "text");
  for (const { name, value } of shown) {
    if (isAtLineStart) writeCaption(reading, value, name === "caption");
    else takeShown(reading, value);
    reading.blocks.part(" ");
  }
  if (note !== undefined || isAtLineStart) breakBlock(reading);
  else if (shown.length === 0 && tag.kind === "alone") takeName(reading, tag);
}

function writeCaption(reading: Reading, words: Span, isCaption: boolean): void {
  if (isCaption && reading.row === undefined) reading.blocks.open(place(reading, { kind: "caption" }));
  else openParagraph(reading);
  takeShown(reading, words);
  breakBlock(reading);
}

// Words in an attribute may be set off as those of a sentence are.
function takeShown({ blocks, source }: Reading, { start, end }: Span): void {
  let from = start;
  for (const { 0: whole, 1: code, index } of findMatches(source.slice(start, end), SET_OFF)) {
    const inside = { start: start + index + 1, end: start + index + whole.length - 1 };
    takeHtmlWords(blocks, source, { start: from, end: start + index });
    const mark = blocks.openMark({ kind: code === undefined ? "emphasis" : "code" });
    takeHtmlWords(blocks, source, inside);
    blocks.closeMark(mark);
    from = inside.end + 1;
  }
  takeHtmlWords(blocks, source, { start: from, end });
}

// A component within a sentence prints what it is about, as a rule: “see <Link path="Client"/>”.
function takeName(reading: Reading, tag: Tag): void {
  const value = tag.attributes.find(({ name }) => NAMES.has(name))?.value;
  if (value === undefined) return;
  const found = NAME.exec(reading.source.slice(value.start, value.end));
  if (found === null) return;
  const [, name = "", kind = "", member = ""] = found;
  reading.blocks.takeWords({ start: value.start, end: value.start + name.length });
  const from = value.start + name.length + kind.length;
  reading.blocks.takeWords({ start: from, end: from + member.length });
  reading.hasWords = true;
}

function popNote({ notes }: Reading, note: string): void {
  if (notes.holds(note)) notes.leave();
}

function readStyle({ source }: Reading, tag: Tag): string | undefined {
  const value = tag.attributes.find(({ name }) => name === "type" || name === "variant")?.value;
  return value === undefined ? undefined : findNoteKind(source.slice(value.start, value.end));
}

/** What the tags of blocks do; those of others part words. */
const BLOCKS: ReadonlyMap<string, (reading: Reading, isOpening: boolean, name: string, tag: Tag) => void> = new Map([
  ["table", writeTable],
  ["thead", writeTable],
  ["tbody", writeTable],
  ["tfoot", writeTable],
  ["tr", writeRow],
  ["td", writeCell],
  ["th", writeCell],
  ["ul", writeList],
  ["ol", writeList],
  ["li", writeItem],
  ["blockquote", writeQuotation],
  ["details", writeDetails],
]);

const MARKS: ReadonlyMap<string, InlineMarkKind> = new Map<string, InlineMarkKind>([
  ["b", { kind: "strong" }],
  ["strong", { kind: "strong" }],
  ["i", { kind: "emphasis" }],
  ["em", { kind: "emphasis" }],
  ["cite", { kind: "emphasis" }],
  ["dfn", { kind: "emphasis" }],
  ["var", { kind: "emphasis" }],
  ["s", { kind: "struck" }],
  ["del", { kind: "struck" }],
  ["strike", { kind: "struck" }],
  ["sup", { kind: "superscript" }],
  ["sub", { kind: "subscript" }],
  ["code", { kind: "code" }],
  ["kbd", { kind: "code" }],
  ["samp", { kind: "code" }],
  ["tt", { kind: "code" }],
]);

/** Matches "`a`" and "*a*", the code in a group; not "2 * 3". */
const SET_OFF = /(`[^`]+`)|\*(?=\S)[^*]+(?<=\S)\*/gu;

const CAPTIONS: ReadonlySet<string> = new Set(["figcaption", "caption"]);

/** Attributes that name what a component within a sentence stands for. */
const NAMES: ReadonlySet<string> = new Set(["path", "name", "symbol", "of"]);

/** Elements that set words off and are open at once: a tag that ends none is looked for among them. */
const MOST_OPEN = 100;
/** Code units in which the mark of a footnote begins. */
const LONGEST_BEFORE_MARK = 20;

/** Matches "[1]", "<a href" and "<b>[1]"; not "64". */
const NOTE_MARK = /^\s*(?:<(?!a\s)[a-z]+>\s*)?(?:\\?\[|<a\s)/iu;
/** Matches "h2"; not "hr". */
const HEADING = /^h([1-6])$/u;
/** Matches "3" and "-1"; not "3px" and "". */
const COUNT = /^-?\d{1,6}$/u;
/** Code units of an attribute that says where a list begins. */
const LONGEST_COUNT = 20;
/** Matches "Client:Class" and "Client:Class#login"; not "a/b". */
const NAME = /^([\w.]+)(:\w+)?((?:#\w+)?)$/u;
