import { type Span, trimSpan } from "../../text/span.ts";
import { addWords } from "./add-words.ts";
import * as rules from "./line-rules.ts";
import { findNoteKind } from "./note-kinds.ts";
import { findTemplateEnd } from "./pair-tags.ts";
import type { Splitting } from "./splitting.ts";

/** Adds the line to the draft, or the lines, when something in it goes on beyond its end; tells where the next one begins. */
export function addLine(splitting: Splitting, line: Span): number {
  const { source } = splitting;
  const end = addWithoutEnd(splitting, line);
  splitting.last = line;
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
    splitting.isModule = false;
    return line.end;
  }
  const start = line.start + dedent(splitting, written);
  const end = addOutsideCode(splitting, { start, end: line.end });
  const isOverTable = splitting.table !== undefined && splitting.isBlank;
  if (isOverTable) splitting.table = undefined;
  return end;
}

function readBeginning({ source }: Splitting, { start, end }: Span): string {
  return source.slice(start, Math.min(end, start + LONGEST_RULE));
}

function addCodeLine(splitting: Splitting, line: Span, written: string): number {
  const { fence, builder } = splitting;
  if (fence !== undefined && rules.closesFence(written, fence.signs)) splitting.fence = undefined;
  const start = line.start + findCode(splitting, written, fence?.isCut === true ? fence.columns : 0);
  if (!rules.isInclude(written)) builder.add({ start, end: line.end });
  splitting.isBlank = false;
  return line.end;
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
    if (deeper > 0 && columns - outer >= CODE_COLUMNS) dedents.push({ columns: deeper, isNote: false });
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

function addOutsideCode(splitting: Splitting, line: Span): number {
  const written = readBeginning(splitting, line);
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
    splitting.isBlank = true;
    return template;
  }
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

/** Adds the words of a directive that has the line to itself; undefined when the line is none. */
function addLeafDirective(splitting: Splitting, line: Span, written: string): number | undefined {
  const words = rules.readLeafDirective(written, line.start);
  if (words === undefined) return undefined;
  const { builder } = splitting;
  if (words.start < words.end) {
    builder.insert("\n");
    builder.addAtom({ kind: "dropped", words: [], start: line.start, end: words.start });
    addWords(splitting, words);
    builder.addAtom({ kind: "dropped", words: [], start: words.end, end: line.end });
    builder.insert("\n");
  }
  splitting.isBlank = true;
  return line.end;
}

// kramdown puts a table of contents in place of the list above “{:toc}”.
function isContentsItem({ source }: Splitting, { end }: Span, written: string): boolean {
  return source.startsWith("{:toc", end + 1) && CONTENTS_ITEM.test(written);
}

/** Adds a line that begins or ends a note; undefined when it does not. */
function addContainerLine(splitting: Splitting, line: Span, written: string): number | undefined {
  const colons = rules.countColons(written);
  if (colons > 0) {
    const opened = rules.readDirective(written, line.start);
    if (opened !== undefined) {
      splitting.colons.push(colons);
      addNote(splitting, line, opened);
      return line.end;
    }
    if (written.trim().length > colons) return undefined;
    closeNotes(splitting, line, colons);
    return line.end;
  }
  const opened = rules.readAdmonition(written, line.start);
  INDENTED_BELOW.lastIndex = line.end;
  if (opened === undefined || !INDENTED_BELOW.test(splitting.source)) return undefined;
  addNote(splitting, line, opened);
  splitting.dedents.push({ columns: CODE_COLUMNS, isNote: true });
  return line.end;
}

function addNote(splitting: Splitting, line: Span, { name, title }: rules.ContainerLine): void {
  const { builder, source } = splitting;
  const note = findNoteKind(name);
  const indentation = rules.countIndentation(source.slice(line.start, line.end), LONGEST_RULE);
  builder.insert("\n");
  builder.add({ start: line.start, end: line.start + indentation });
  builder.addAtom({ kind: "note", note, words: [], start: line.start + indentation, end: title.start });
  addWords(splitting, title);
  builder.insert("\n");
  splitting.isBlank = true;
}

// The end of an outer container ends those inside of it too.
function closeNotes(splitting: Splitting, line: Span, colons: number): void {
  const { builder } = splitting;
  builder.insert("\n");
  for (let last = splitting.colons.at(-1); last !== undefined && last <= colons; last = splitting.colons.at(-1)) {
    splitting.colons.pop();
    builder.addAtom({ kind: "note-end", start: line.start, end: line.end });
    if (last === colons) break;
  }
  builder.insert("\n");
}

function addTextLine(splitting: Splitting, line: Span, written: string): number {
  const { builder } = splitting;
  if (rules.isDelimiterRow(written) && !splitting.isBlank) {
    const table = { start: splitting.last.start, end: line.end };
    // It is said again before each piece: what is longer has no place there.
    splitting.table = table.end - table.start > LONGEST_HEAD ? undefined : table;
    builder.add(line);
    return line.end;
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

/** Columns from which on an indented line is code. */
const CODE_COLUMNS = 4;

/** Columns of indentation that are read, forty levels of lists: what is deeper stands beside them. */
const MOST_COLUMNS = 160;

/** Code units of the two lines that begin a table which pieces go on with. */
const LONGEST_HEAD = 2_000;

/** Code units of a line in which its beginning is looked for. */
const LONGEST_RULE = 1_000;

/** Matches a line end and a line that is indented like code, blank ones between; not "a". */
const INDENTED_BELOW = /\n(?:[ \t]*\n)?[ \t]*(?: {4}|\t)\S/uy;
/** Matches "* TOC" and "1. This will become a table of contents"; not "TOC". */
const CONTENTS_ITEM = /^\s*(?:[-*+]|\d+\.)\s/u;
/** Matches " a"; not "a". */
const INDENTED = /^[ \t>]/u;
/** Matches "<Tabs>" and "  </p>" with nothing behind; not "<b>a</b>" and not "<https://a.example>". */
const TAG_LINE = /^\s*<\/?[A-Za-z][\w.-]*(?:\s[^<>]*)?>\s*$/u;
