import { findLineEnd } from "../../text/line-end.ts";
import type { Span } from "../../text/span.ts";
import { skipBlanks } from "./line-edges.ts";
import { findLiquid, findLoopEnd, findRawEnd } from "./liquid.ts";
import type { Splitting } from "./splitting.ts";

/**
 * What is left of a line behind the tags of Liquid at its beginning, as the generator of the site hands it to Markdown: of
 * “{% if winter %}- Skates” the item alone. A note that begins there is a line of its own. With a tag that goes on beyond the
 * line's end, what is left of the last line. The white space before the tags is added.
 */
export function skipTags(splitting: Splitting, line: Span): Span {
  const { source, search, builder, end: last, code, closing } = splitting;
  const first = skipBlanks(source, line.start);
  if (code !== undefined || closing.length > 0 || first < Math.max(splitting.rawEnd, splitting.mathEnd)) return line;
  const isWhole = line.end === last || source[line.end] === "\n";
  let { start, end } = line;
  for (let at = first; at < end && source.startsWith("{%", at); at = skipBlanks(source, start)) {
    const atom = findLiquid(source, at, search);
    if (atom === undefined) break;
    if (atom.kind === "note" || atom.kind === "note-end") {
      if (at > line.start && start === line.start) break;
      if (skipBlanks(source, atom.end) >= end) break;
      builder.insert("\n");
      builder.addAtom(atom);
      builder.insert("\n\n");
    } else if (atom.kind !== "gone") break;
    splitting.rawEnd = findRawEnd(source, atom, search) ?? splitting.rawEnd;
    splitting.loopEnd = findLoopEnd(source, atom, search) ?? splitting.loopEnd;
    start = atom.end;
    if (start > end) end = isWhole ? findLineEnd(source, start, last) : start;
    if (start < splitting.rawEnd) break;
  }
  if (start > line.start && source.slice(start, end).trim() !== "") builder.add({ start: line.start, end: first });
  return { start, end };
}

/**
 * Leaves out a line of nothing but tags, or one that stands for as many as a site has values. In a table its end goes too, as
 * where “{%-” takes the line end before it; elsewhere a blank line is left.
 */
export function leaveOut(splitting: Splitting, line: Span): void {
  const { source, table, builder } = splitting;
  const isStripped = source.startsWith("{%-", skipBlanks(source, line.start)) && !builder.isEmpty && !splitting.isBlank;
  splitting.isParted = table !== undefined;
  splitting.isGone = splitting.isParted || isStripped;
  splitting.isBlank ||= !splitting.isGone;
}

/** Ends the table that lines without a row were left out of, when `written`, the next one, is none. */
export function endTable(splitting: Splitting, written: string): void {
  const { source, table, builder } = splitting;
  if (!splitting.isParted) return;
  splitting.isParted = false;
  const hasBars = table !== undefined && OPENING_BAR.test(source.slice(table.start, table.end));
  if (hasBars ? OPENING_BAR.test(written) : written.includes("|")) return;
  builder.insert("\n");
  splitting.table = undefined;
  splitting.isBlank = true;
}

/** Matches "| a" and "> | a"; not "a | b". */
const OPENING_BAR = /^[ \t>]*\|/u;
