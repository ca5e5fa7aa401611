import type { Span } from "../../text/span.ts";
import type { Atom } from "./atom.ts";
import { type Draft, DraftBuilder } from "./draft.ts";
import { findAtom } from "./find-atom.ts";

/**
 * The file in pieces that the parser reads one by one. A piece ends where no list, code, quotation or table goes on: before
 * a line that begins at the margin behind a blank line.
 */
export function* splitDrafts(source: string, body: Span): Generator<Draft, void, undefined> {
  const splitting: Splitting = {
    source,
    end: body.end,
    builder: new DraftBuilder(source),
    fence: undefined,
    isBlank: true,
  };
  for (let at = body.start; at < body.end; ) {
    const newline = source.indexOf("\n", at);
    const line = { start: at, end: newline === -1 || newline > body.end ? body.end : newline };
    if (splitting.builder.length >= SHORTEST && mayCutBefore(splitting, line)) yield splitting.builder.finish();
    at = addLine(splitting, line);
  }
  yield splitting.builder.finish();
}

interface Splitting {
  readonly source: string;
  readonly end: number;
  readonly builder: DraftBuilder;
  fence: string | undefined;
  isBlank: boolean;
}

function mayCutBefore({ source, fence, isBlank }: Splitting, { start, end }: Span): boolean {
  return fence === undefined && isBlank && start < end && !/^[\s>]/u.test(source.slice(start, start + 1));
}

/** Adds a line, or more of them when something in it goes on beyond its end; tells where the next one begins. */
function addLine(splitting: Splitting, line: Span): number {
  const { source, builder, end } = splitting;
  const next = Math.min(line.end + 1, end);
  const words = source.slice(line.start, Math.min(line.end, line.start + 1000));
  splitting.isBlank = words.trim() === "";
  if (splitting.fence !== undefined) {
    const closing = /^[\s>]*(`{3,}|~{3,})\s*$/u.exec(words)?.[1];
    if (closing?.startsWith(splitting.fence) === true) splitting.fence = undefined;
    builder.add({ start: line.start, end: next });
    return next;
  }
  const opened = /^(?:[\s>]|[-*+] |\d{1,9}[.)] )*(`{3,}(?=[^`]*$)|~{3,})/u.exec(words)?.[1];
  if (opened !== undefined) {
    splitting.fence = opened;
    builder.add({ start: line.start, end: next });
    return next;
  }
  return addWords(splitting, line);
}

function addWords(splitting: Splitting, line: Span): number {
  const { source, builder, end } = splitting;
  const from = line.start;
  let lineEnd = line.end;
  const found: Atom[] = [];
  let last = from;
  for (let at = line.start; at < lineEnd; ) {
    const mark = findMark(source, at, lineEnd);
    if (mark === undefined) break;
    if (source[mark] === "`") {
      at = skipCode(source, mark, end);
      if (at > lineEnd) lineEnd = findLineEnd(source, at, end);
      continue;
    }
    if (source[mark] === "\\") {
      at = mark + 2;
      continue;
    }
    const atom = findAtom(source, mark, end);
    if (atom === undefined) {
      at = mark + 1;
      continue;
    }
    builder.add({ start: last, end: atom.start });
    builder.addAtom(atom);
    found.push(atom);
    at = last = atom.end;
    if (at > lineEnd) lineEnd = findLineEnd(source, at, end);
  }
  const next = Math.min(lineEnd + 1, end);
  builder.add({ start: last, end: next });
  return next;
}

function findLineEnd(source: string, at: number, end: number): number {
  const newline = source.indexOf("\n", at);
  return newline === -1 || newline > end ? end : newline;
}

function findMark(source: string, at: number, end: number): number | undefined {
  MARK.lastIndex = at;
  const match = MARK.exec(source);
  return match === null || match.index >= end ? undefined : match.index;
}

// What stands between runs of as many back ticks in the same paragraph is code.
function skipCode(source: string, at: number, end: number): number {
  TICKS.lastIndex = at;
  const run = TICKS.exec(source)?.[0] ?? "`";
  const blank = source.indexOf("\n\n", at);
  const limit = Math.min(blank === -1 ? end : blank, end, at + LONGEST_CODE);
  for (let from = at + run.length; from < limit; ) {
    const next = source.indexOf(run, from);
    if (next === -1 || next >= limit) break;
    TICKS.lastIndex = next;
    const closing = TICKS.exec(source)?.[0] ?? "`";
    if (closing.length === run.length) return next + run.length;
    from = next + closing.length;
  }
  return at + run.length;
}

const TICKS = /`+/uy;
const MARK = /[<{`\\]/gu;
const LONGEST_CODE = 2_000;
const SHORTEST = 6_000;
