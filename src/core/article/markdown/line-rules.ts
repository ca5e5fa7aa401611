import type { Span } from "../../text/span.ts";

/** Columns from which on an indented line is code. */
export const CODE_COLUMNS = 4;

/** Code units of a line in which its beginning is looked for. */
export const LONGEST_RULE = 1_000;

/** A container that a line opens: “:::note Title”, “!!! note "Title"”. */
export interface ContainerLine {
  readonly name: string;
  /** Where the words stand that name it. */
  readonly title: Span;
}

/** The signs of a fence that the line opens, in a list or quotation too; undefined when it opens none. */
export function findFence(line: string): string | undefined {
  return FENCE.exec(line)?.[1];
}

/** Whether the line closes a fence of these signs. */
export function closesFence(line: string, fence: string): boolean {
  return CLOSING_FENCE.exec(line)?.[1]?.startsWith(fence) === true;
}

/** Whether a line of code stands for another file that the generator of a book puts in there. */
export function isInclude(line: string): boolean {
  return INCLUDE.test(line);
}

/** How many colons a container's line begins with; 0 when it is none. */
export function countColons(line: string): number {
  return COLONS.exec(line)?.[1]?.length ?? 0;
}

/** The container that a line with colons opens, its text beginning at `start`; undefined when it closes one. */
export function readDirective(line: string, start: number): ContainerLine | undefined {
  const found = DIRECTIVE.exec(line);
  if (found === null) return undefined;
  const [, before = "", classes = "", name = "", behind = "", label, attributes = "", title = ""] = found;
  const from = start + before.length + (classes || name).length;
  const words = label ?? dropClosing(title);
  const to = from + (label === undefined ? behind.length + attributes.length : 1);
  const marks = HEADING_MARK.exec(words)?.[0].length ?? 0;
  return { name: name || (CLASS.exec(classes)?.[1] ?? ""), title: { start: to + marks, end: to + words.length } };
}

// The colons that some end the line of a container with, as it began.
function dropClosing(title: string): string {
  const words = title.trimEnd();
  let end = words.length;
  while (words[end - 1] === ":") end -= 1;
  return words.length - end < FEWEST_COLONS ? words : words.slice(0, end).trimEnd();
}

/** The words that a directive of one line (“::name[words]{a=b}”) prints, none at its end; undefined when the line is none. */
export function readLeafDirective(line: string, start: number): Span | undefined {
  const found = LEAF_DIRECTIVE.exec(line);
  if (found === null) return undefined;
  const [whole, before = "", label] = found;
  const from = start + (label === undefined ? whole.length : before.length + 1);
  return { start: from, end: from + (label?.length ?? 0) };
}

/** The container of MkDocs that a line opens: what is indented below stands in it. */
export function readAdmonition(line: string, start: number): ContainerLine | undefined {
  const found = ADMONITION.exec(line);
  if (found === null) return undefined;
  const [, name = "", words, pane] = found;
  const title = words ?? pane ?? "";
  const from = start + (title === "" ? line.length : line.indexOf('"') + 1);
  return { name, title: { start: from, end: from + title.length } };
}

/** Whether nobody reads the line: a table of contents or a file to be put in, a list of abbreviations. */
export function isSilentLine(line: string): boolean {
  return CONTENTS.test(line) || ABBREVIATION.test(line) || SNIPPET.test(line);
}

/** Whether the line is one of a module of MDX. */
export function isModuleLine(line: string): boolean {
  return IMPORT.test(line) || EXPORT.test(line);
}

/** Where the words begin that explain a term (“: words”); undefined when the line has none. */
export function findDefinition(line: string): number | undefined {
  return DEFINITION.exec(line)?.[0].length;
}

/** The kind of note that a quotation's line names, and where that stands; undefined when it names none. */
export function findAlert(line: string): (Span & { readonly note: string }) | undefined {
  const found = ALERT.exec(line);
  if (found === null) return undefined;
  const [whole, before = "", note = ""] = found;
  return { note: note.toLowerCase(), start: before.length, end: whole.length };
}

/** Whether the line is the second one of a table. */
export function isDelimiterRow(line: string): boolean {
  return line.includes("-") && DELIMITER_ROW.test(line);
}

/** Where the marks of lists and quotations at the beginning of a line are more than anybody nests; undefined when they are not. */
export function findTooDeep(line: string): number | undefined {
  return CONTAINERS.exec(line)?.[0].length;
}

/** Columns of white space at the beginning of a line; a tab goes up to the next fourth. */
export function countColumns(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === " ") columns += 1;
    else if (sign === "\t") columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

/** Code units that white space of up to `columns` columns takes at the beginning of a line. */
export function countIndentation(line: string, columns: number): number {
  let taken = 0;
  for (let column = 0; taken < line.length; taken += 1) {
    if (line[taken] === " ") column += 1;
    else if (line[taken] === "\t") column += 4 - (column % 4);
    else break;
    if (column > columns) break;
  }
  return taken;
}

/** Code units that white space and marks of quotations of up to `columns` columns take at the beginning of a line. */
export function countPrefix(line: string, columns: number): number {
  return countIndentation(line.slice(0, columns).replaceAll(">", " ") + line.slice(columns), columns);
}

/** Matches "```js", "> ~~~" and "- ```"; not "```a```" and not "a ```". */
const FENCE = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`]*$)|~{3,})/u;
/** Matches "```" and "> ```"; not "```js". */
const CLOSING_FENCE = /^[\s>]*(`{3,}|~{3,})\s*$/u;
/** Matches "{{#include a.rs:here}}", of mdBook; not "{{#if a}} b". */
const INCLUDE = /^[\s>]*\{\{#(?:rustdoc_)?(?:include|playground|title)\b[^}]*\}\}\s*$/u;
/** Matches ":::" and "  :::: tip"; not "::". */
const COLONS = /^[ \t]*(:{3,})/u;
/** Colons that begin or end a container. */
const FEWEST_COLONS = 3;
/** Matches ":::note", "::: tip A title", ":::note[A title]{#id}" and "::: {.note}", their title in a group; not ":::". */
const DIRECTIVE =
  /^([ \t]*:{3,}[ \t]*)(?:(\{[^{}]*\})|([\p{L}][\p{L}\d_-]*))((?:\[([^\]]*)\])?)((?:[ \t]*\{[^{}]*\})?[ \t]*)(.*)$/u;
/** Matches "::badge[New]{type=tip}", "  ::video{id=a}" and "::card", the words in a group; not "::", ":::note" and not "::a b". */
const LEAF_DIRECTIVE = /^([ \t]*::[A-Za-z][\w-]*)(?:\[([^\n]*)\])?(?:\{[^{}]*\})?[ \t]*$/u;
/** Matches the "### " of "### Browsers", as the summary of an accordion is written; not "#1". */
const HEADING_MARK = /^#{1,6}\s+/u;
/** Matches the "note" of "{.note #id}"; not "{#id}". */
const CLASS = /\.([\w-]+)/u;
/** Matches "!!! note", “??? warning inline "A title"” and “=== "A tab"”, titles in a group each; not "!!! so many words" and not "=== a". */
const ADMONITION =
  /^[ \t]*(?:(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)(?:[ \t]+(?:inline|end|annotate))*[ \t]*(?:"(.*)")?|={3}[!+]?[ \t]+"(.+)")[ \t]*$/u;
/** Matches "[TOC]", "[[_TOC_]]", "{:toc}" and "${toc}"; not "[toc]: a". */
const CONTENTS = /^\s*(?:\[\[?_{0,2}toc_{0,2}\]\]?|\$\{toc\}|\{:toc[^}]*\})\s*$/iu;
/** Matches "*[HTML]: Hypertext"; not "[HTML]: a". */
const ABBREVIATION = /^ {0,3}\*\[[^\]]+\]:/u;
/** Matches "<<< @/a/b.js{2}" of VitePress and '--8<-- "a.md"' of MkDocs; not "<<< a" and not "--8<-- cut here". */
const SNIPPET = /^\s*(?:<<<\s*(?:@|\.{0,2}\/)\S+(?:\s*[{[][^\n]*)?|(?:-{1,2}8<-{1,2}|;-{2}8<-{2})\s+"[^"\n]+")\s*$/u;
/** Matches “import A from "a"” and “import "a.css";”; not "import duties rose". */
const IMPORT = /^import\s(?:[^"']*\sfrom\s*)?["'][^"']+["'];?\s*$/u;
/** Matches "export const a = 1" and "export default A"; not "export duties rose". */
const EXPORT =
  /^export\s+(?:default\b|(?:const|let|var|async\s+function|function|class)\s+[\w$]+\s*[=({]|\{|\*\s+from\b)/u;
/** Matches the ":   " of ":   words"; not ":)" and not ": ". */
const DEFINITION = /^ {0,3}:[ \t]+(?=\S)/u;
/** Matches "> [!NOTE]" and "> > [!tip]-"; not "> [a]". */
const ALERT = /^([ \t]*(?:>[ \t]?)+[ \t]*)\[!([A-Za-z][\w-]*)\][+-]?/u;
/** Matches "| --- | :-: |" and "> |-|"; not "---" of a rule, which has no bar. */
const DELIMITER_ROW = /^[\s>]*(?=[^|]*\|)\|?(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?)?\s*$/u;
/** Matches the first twenty marks of lists and quotations of a line, "> - 1. "; not nineteen. */
const CONTAINERS = /^(?:[ \t]{0,20}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/u;
