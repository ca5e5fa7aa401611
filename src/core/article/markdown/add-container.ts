import type { Span } from "../../text/span.ts";
import { addWords } from "./add-words.ts";
import * as rules from "./line-rules.ts";
import { findNoteKind } from "./note-kinds.ts";
import type { Splitting } from "./splitting.ts";

/** Adds a line that begins or ends a note; undefined when it does not. */
export function addContainerLine(splitting: Splitting, line: Span, written: string): number | undefined {
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
  splitting.dedents.push({ columns: rules.CODE_COLUMNS, isNote: true });
  return line.end;
}

function addNote(splitting: Splitting, line: Span, { name, title }: rules.ContainerLine): void {
  const { builder, source } = splitting;
  const note = findNoteKind(name);
  const indentation = rules.countIndentation(source.slice(line.start, line.end), rules.LONGEST_RULE);
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

/** Adds the words of a directive that has the line to itself; undefined when the line is none. */
export function addLeafDirective(splitting: Splitting, line: Span, written: string): number | undefined {
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

/** Matches a line end and a line that is indented like code, blank ones between; not "a". */
const INDENTED_BELOW = /\n(?:[ \t]*\n)?[ \t]*(?: {4}|\t)\S/uy;
