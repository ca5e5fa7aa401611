import { findLineEnd } from "../../text/line-end.ts";
import type { Span } from "../../text/span.ts";
import { type Atom, isSilent } from "./atom.ts";
import { findAtom } from "./find-atom.ts";
import { findExpression } from "./find-expression.ts";
import { findLostLink } from "./find-lost-link.ts";
import { findMathEnd } from "./find-math.ts";
import { findWordPair } from "./find-word-pair.ts";
import { findLoopEnd, findRawEnd } from "./liquid.ts";
import type { Splitting } from "./splitting.ts";

/**
 * Adds the words of a line, each thing that Markdown does not know as an atom; one that goes on beyond the line's end takes
 * the lines along. Tells where the last of them ends. A line of nothing but silent atoms is a blank one.
 */
export function addWords(splitting: Splitting, line: Span): number {
  const { builder } = splitting;
  const { pieces, end } = findPieces(splitting, line);
  const isSpace = (piece: Span | Atom): boolean => {
    if ("kind" in piece) return isSilent(piece);
    return splitting.source.slice(piece.start, piece.end).trim() === "";
  };
  splitting.isBlank = pieces.every(isSpace);
  if (splitting.isBlank && pieces.some((piece) => "kind" in piece)) return end;
  for (const piece of pieces) {
    if ("kind" in piece) builder.addAtom(piece);
    else builder.add(piece);
  }
  return end;
}

function findPieces(splitting: Splitting, line: Span): { pieces: (Span | Atom)[]; end: number } {
  const { source, dialect, end: last, search, closing } = splitting;
  const pieces: (Span | Atom)[] = [];
  let { end } = line;
  const isWhole = end === last || source[end] === "\n";
  let from = line.start;
  const add = (atom: Atom): void => {
    if (atom.start > from) pieces.push({ start: from, end: atom.start });
    pieces.push(atom);
    from = atom.end;
    // A line that is cut where it is too long ends behind what reaches over its end.
    if (from > end) end = isWhole ? findLineEnd(source, from, last) : from;
  };
  for (let at = line.start; at < end; ) {
    const mark = findMark(splitting, at, end);
    for (let close = closing.at(-1); close !== undefined && close.start <= mark; close = closing.at(-1)) {
      closing.pop();
      if (close.start >= from) add(close);
      at = from;
    }
    if (at > mark) continue;
    if (mark >= end) break;
    if (splitting.code !== undefined && mark >= splitting.code.start && mark < splitting.code.end) {
      at = splitting.code.end;
      continue;
    }
    if (dialect === "mdx" && mark >= splitting.mathEnd && source[mark] === "$") {
      splitting.mathEnd = findMathEnd(source, mark, search) ?? splitting.mathEnd;
    }
    if (mark < splitting.mathEnd) {
      at = splitting.mathEnd;
      continue;
    }
    if (mark < splitting.rawEnd && LIQUID.test(source.slice(mark, mark + 2))) {
      at = mark + 2;
      continue;
    }
    const pair =
      findWordPair(source, mark, { line: end, file: last }) ??
      findLostLink(source, { start: mark, end }, splitting.definitions);
    at = pair === undefined ? skipWords(splitting, mark) : mark;
    if (at > mark) continue;
    const expression = dialect === "mdx" ? findExpression(source, mark, search) : undefined;
    const atom = pair?.open ?? expression ?? findAtom(source, mark, last, search);
    at = mark + 1;
    if (atom === undefined) continue;
    add(atom);
    splitting.rawEnd = findRawEnd(source, atom, search) ?? splitting.rawEnd;
    splitting.loopEnd = findLoopEnd(source, atom, search) ?? splitting.loopEnd;
    if (pair?.close !== undefined) closing.push(pair.close);
    at = from;
  }
  if (from < end) pieces.push({ start: from, end });
  return { pieces, end };
}

// What was found behind the line is kept for those that follow: no text is looked through twice.
function findMark(splitting: Splitting, at: number, end: number): number {
  if (splitting.mark < at) {
    MARK.lastIndex = at;
    splitting.mark = MARK.exec(splitting.source)?.index ?? splitting.source.length;
  }
  return Math.min(end, splitting.mark);
}

/** Where it goes on behind code in a line, or a sign that a backslash takes its meaning from; `at` for any other. */
function skipWords(splitting: Splitting, at: number): number {
  if (splitting.source[at] === "\\") return at + 2;
  return splitting.source[at] === "`" ? skipCode(splitting, at) : at;
}

// What stands between runs of as many back ticks in one paragraph is code.
function skipCode(splitting: Splitting, at: number): number {
  const { source, end } = splitting;
  const run = readTicks(source, at);
  const last = Math.min(end, at + LONGEST_CODE, findBlank(splitting, at));
  const text = source.slice(at + run, last);
  for (let from = text.indexOf("`"); from !== -1; from = text.indexOf("`", from)) {
    const closing = readTicks(text, from);
    from += closing;
    if (closing === run) return at + run + from;
  }
  return at + run;
}

function findBlank(splitting: Splitting, at: number): number {
  if (splitting.blank < at) {
    BLANK.lastIndex = at;
    splitting.blank = BLANK.exec(splitting.source)?.index ?? splitting.source.length;
  }
  return splitting.blank;
}

function readTicks(text: string, at: number): number {
  let end = at;
  while (text[end] === "`") end += 1;
  return end - at;
}

/** Code units of code within a line. */
const LONGEST_CODE = 2_000;

/** Matches what may begin an atom: "<", "{", "%%", "[[", "[a][", "[a](b c", "==", ":a[", "|--", " ^a", "a^b", "a~b", "^[a]", "^^a", "++a", ":a-b:"; "`", "\" and "$" too, behind which it is none; not ":". */
const MARK =
  /[<{`\\$]|%%|(?<=^|\s)\^(?=\w)|(?<!\[)\^\[|(?<![\w^])\^\^(?=[^\s^])|(?<![\w+])\+\+(?=[^\s+])|(?<=[\p{L}\p{N})\]])[~^](?=[\p{L}\p{N}+\-−])|!?\[(?:\[|(?=[^[\]\n\\]{1,200}\](?:\[|\([^()<>"\n]{0,200}[^\S\n])))|==|\|(?=:?-{3})|(?<![\w:]):(?=[a-z][\w-]{0,40}\[|[a-z]{6,11}-[a-z\d][a-z\d/-]{0,80}:)/gu;
/** Matches "{{" and "{%"; not "{ ". */
const LIQUID = /^\{[{%]/u;
/** Matches the blank line that ends a paragraph; not a line end. */
const BLANK = /\n[ \t>]*\n/gu;
