import { type Span, trimSpan } from "../../text/span.ts";
import { addContainerLine, addLeafDirective } from "./add-container.ts";
import { addWords } from "./add-words.ts";
import { skipBlanks } from "./line-edges.ts";
import * as rules from "./line-rules.ts";
import { findTemplateEnd } from "./pair-tags.ts";
import { endTable, leaveOut, skipTags } from "./skip-tags.ts";
import type { Splitting } from "./splitting.ts";

/** Adds the line to the draft, or the lines, when something in it goes on beyond its end; tells where the next one begins. */
export function addLine(splitting: Splitting, line: Span): number {
  const { source } = splitting;
  splitting.begin = line.start;
  splitting.isGone = false;
  const end = addWithoutEnd(splitting, line);
  if (splitting.isGone) return Math.min(splitting.end, source[end] === "\n" ? end + 1 : end);
  splitting.last = { start: splitting.begin, end: Math.max(splitting.begin, line.end) };
  if (end >= splitting.end || source[end] !== "\n") return end;
  splitting.builder.endLine(end);
  return end + 1;
}

function addWithoutEnd(splitting: Splitting, line: Span): number {
  const written = readBeginning(splitting, line);
  if (splitting.fence !== undefined) {
    if (!leavesFence(splitting, written)) return addCodeLine(splitting, line, written);
    splitting.fence = undefined;
  }
  if (written.trim() === "") {
    const words = trimSpan(splitting.source, line);
    // Nobody indents by so much: what it would stand in is not looked for.
    if (words.start < words.end) return addOutsideCode(splitting, words);
    splitting.isBlank = true;
    splitting.table = undefined;
    splitting.isParted = false;
    splitting.isModule = false;
    return line.end;
  }
  const start = line.start + dedent(splitting, written);
  const end = addOutsideCode(splitting, { start, end: line.end });
  const isOverTable = splitting.table !== undefined && splitting.isBlank && !splitting.isGone;
  if (isOverTable) splitting.table = undefined;
  return end;
}

function readBeginning({ source }: Splitting, { start, end }: Span): string {
  return source.slice(start, Math.min(end, start + rules.LONGEST_RULE));
}

function addCodeLine(splitting: Splitting, line: Span, written: string): number {
  const { fence, builder } = splitting;
  const signs = written.slice(0, countBefore(written));
  if (fence !== undefined && rules.closesFence(signs, fence.signs)) splitting.fence = undefined;
  const start = line.start + findCode(splitting, written, fence?.isCut === true ? fence.columns : 0);
  const end = splitting.fence === undefined && signs !== written ? line.start + signs.length : line.end;
  if (!rules.isInclude(written)) builder.add({ start, end });
  return addBehind(splitting, { start: end, end: line.end });
}

/** Adds the rest of a line, tags of Liquid or nothing, that is no blank one. */
function addBehind(splitting: Splitting, rest: Span): number {
  const end = addWords(splitting, rest);
  splitting.isBlank = false;
  return end;
}

/** Code units of a line before the first tag of Liquid in it. */
function countBefore(written: string): number {
  const at = written.indexOf("{%");
  return at === -1 ? written.length : at;
}

/** Where in a line of code its own words begin, behind what it is indented by for what it stands in, `columns` of it lists. */
export function findCode(splitting: Splitting, written: string, columns: number): number {
  const indentation = rules.countIndentation(written, countDedent(splitting));
  return indentation + rules.countPrefix(written.slice(indentation), columns);
}

// Code in a list ends with the list: at a line that is not indented.
function leavesFence({ fence }: Splitting, written: string): boolean {
  return fence !== undefined && fence.columns > 1 && written !== "" && !INDENTED.test(written);
}

/** Leaves out what a line is indented by for the note or tag that it stands in; tells by how many code units. */
function dedent(splitting: Splitting, written: string): number {
  const { dedents, builder } = splitting;
  const columns = rules.countColumns(written);
  const outer = countDedent(splitting);
  if (splitting.tagColumns !== undefined) {
    const deeper = columns - outer - splitting.tagColumns;
    if (deeper > 0 && columns - outer >= rules.CODE_COLUMNS) dedents.push({ columns: deeper, isNote: false });
    splitting.tagColumns = undefined;
  }
  for (let last = dedents.at(-1); last !== undefined && columns < countDedent(splitting); last = dedents.at(-1)) {
    dedents.pop();
    if (!last.isNote) continue;
    const at = splitting.last.end;
    builder.insert("\n");
    builder.addAtom({ kind: "note-end", start: at, end: at });
    builder.insert("\n\n");
  }
  return rules.countIndentation(written, Math.max(countDedent(splitting), columns - MOST_COLUMNS));
}

function countDedent({ dedents }: Splitting): number {
  let columns = 0;
  for (const dedent of dedents) columns += dedent.columns;
  return columns;
}

function addOutsideCode(splitting: Splitting, whole: Span): number {
  const line = skipTags(splitting, whole);
  splitting.builder.indent(skipBlanks(splitting.source, whole.start) - whole.start);
  const written = readBeginning(splitting, line);
  if (line.start > whole.start && written.trim() === "") {
    leaveOut(splitting, whole);
    return line.end;
  }
  splitting.begin = line.start;
  const signs = rules.findFence(written);
  if (signs !== undefined) {
    const columns = written.indexOf(signs);
    splitting.fence = { signs, info: written.slice(columns + signs.length).trim(), columns, isCut: false };
    splitting.builder.add(line);
    splitting.isBlank = false;
    return line.end;
  }
  const template =
    line.start < splitting.loopEnd ? findTemplateEnd(splitting.source, line.start, splitting.loopEnd) : undefined;
  if (template !== undefined && template > line.start) {
    leaveOut(splitting, line);
    return template;
  }
  endTable(splitting, written);
  if (rules.isModuleLine(written)) splitting.isModule = true;
  if (splitting.isModule || rules.isSilentLine(written) || isContentsItem(splitting, line, written)) {
    splitting.isBlank = true;
    return line.end;
  }
  return (
    addContainerLine(splitting, line, written) ??
    addLeafDirective(splitting, line, written) ??
    addTextLine(splitting, line, written)
  );
}

// kramdown puts a table of contents in place of the list above “{:toc}”.
function isContentsItem({ source }: Splitting, { end }: Span, written: string): boolean {
  return source.startsWith("{:toc", end + 1) && CONTENTS_ITEM.test(written);
}

function addTextLine(splitting: Splitting, line: Span, written: string): number {
  const { builder } = splitting;
  const bars = countBefore(written);
  if (rules.isDelimiterRow(written.slice(0, bars)) && !splitting.isBlank) {
    const table = { start: splitting.last.start, end: bars < written.length ? line.start + bars : line.end };
    // It is said again before each piece: what is longer has no place there.
    splitting.table = table.end - table.start > LONGEST_HEAD ? undefined : table;
    builder.add({ start: line.start, end: table.end });
    return addBehind(splitting, { start: table.end, end: line.end });
  }
  const alert = rules.findAlert(written);
  if (alert !== undefined) {
    builder.add({ start: line.start, end: line.start + alert.start });
    const start = line.start + alert.end;
    builder.addAtom({ kind: "alert", note: alert.note, start: line.start + alert.start, end: start });
    const end = addWords(splitting, { start, end: line.end });
    builder.addAtom({ kind: "break", start: end, end });
    // What follows goes on with the quotation, however long it is.
    splitting.isBlank = false;
    return end;
  }
  const definition = rules.findDefinition(written);
  if (definition !== undefined) builder.addAtom({ kind: "break", start: line.start, end: line.start + definition });
  const tooDeep = rules.findTooDeep(written);
  const start = line.start + (definition ?? tooDeep ?? 0);
  if (tooDeep !== undefined) {
    builder.add({ start: line.start, end: start });
    builder.insertGuard();
  }
  const end = addWords(splitting, { start, end: line.end });
  if (TAG_LINE.test(written)) splitting.tagColumns = rules.countColumns(written);
  return end;
}

/** Columns of indentation that are read, forty levels of lists: what is deeper stands beside them. */
const MOST_COLUMNS = 160;

/** Code units of the two lines that begin a table which pieces go on with. */
const LONGEST_HEAD = 2_000;

/** Matches "* TOC" and "1. This will become a table of contents"; not "TOC". */
const CONTENTS_ITEM = /^\s*(?:[-*+]|\d+\.)\s/u;
/** Matches " a"; not "a". */
const INDENTED = /^[ \t>]/u;
/** Matches "<Tabs>" and "  </p>" with nothing behind; not "<b>a</b>" and not "<https://a.example>". */
const TAG_LINE = /^\s*<\/?[A-Za-z][\w.-]*(?:\s[^<>]*)?>\s*$/u;
