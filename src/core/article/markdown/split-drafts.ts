import { findMatches } from "../../text/find-matches.ts";
import type { Span } from "../../text/span.ts";
import { isHighSurrogate } from "../../text/surrogates.ts";
import { addLine, findCode } from "./add-line.ts";
import type { Definitions } from "./definitions.ts";
import type { Draft } from "./draft.ts";
import { countColumns } from "./line-rules.ts";
import { findOpenCode } from "./open-code.ts";
import type { PlainChunk } from "./plain-block.ts";
import { findContinuation, findPlainChunk } from "./plain-chunk.ts";
import { isBlank, readLine } from "./plain-lines.ts";
import { beginSplitting, type Dialect, type Splitting } from "./splitting.ts";

/**
 * The file in pieces that are read one by one. A piece ends where no list, code, quotation or table goes on: before a line
 * at the margin behind a blank line. Only what goes on for very long is cut elsewhere. Words without a mark need no parser.
 */
export function* splitDrafts(
  source: string,
  body: Span,
  definitions: Definitions,
  dialect: Dialect,
): Generator<Draft | PlainChunk, void, undefined> {
  const splitting = beginSplitting(source, body, definitions, dialect);
  const { builder } = splitting;
  let cut: PlainChunk | undefined;
  let blanks = 0;
  for (let at = body.start; at < body.end; ) {
    const blank = builder.isEmpty && cut === undefined ? findBlankLine(splitting, at) : undefined;
    if (blank !== undefined) {
      splitting.last = blank;
      at = blank.end + 1;
      blanks += 1;
      if (blanks % BLANKS_PER_STEP === 0) yield { ...blank, blocks: [], isClosed: true };
      continue;
    }
    const plain = findPlain(splitting, { start: at, end: body.end }, cut);
    if (plain !== undefined && (builder.isEmpty || plain.end - at >= WORTH_A_CUT || builder.cost >= LENGTH)) {
      if (!builder.isEmpty) yield builder.finish();
      yield plain;
      splitting.last = { start: at, end: plain.end };
      splitting.isBlank = plain.isClosed;
      cut = plain.isClosed ? undefined : plain;
      splitting.table = cut?.table;
      at = plain.end;
      continue;
    }
    const isInside = splitting.table !== undefined || cut?.open?.containers.some(({ kind }) => kind !== "quotation");
    cut = undefined;
    const line = cutLine(source, at, body.end);
    if (builder.cost >= LENGTH && mayCut(splitting, line)) {
      yield endsBefore(splitting, line) ? builder.finish() : builder.cut();
      goOn(splitting, line);
    } else if (isInside === true && builder.isEmpty) goOn(splitting, line);
    const isLong = line.end < body.end && source[line.end] !== "\n";
    if (isLong && !LETTER.test(source.slice(line.start, line.end))) builder.insertGuard();
    const isCode = isLong && startsIndentedCode(splitting, line);
    const before = splitting.code;
    splitting.code =
      isLong && !isCode && splitting.fence === undefined ? findOpenCode(source, line, before) : undefined;
    if (before !== undefined) builder.insert(before.ticks);
    at = addLine(splitting, line);
    if (!isLong || source[at - 1] === "\n") continue;
    // The rest of a very long line goes on in the next piece.
    if (splitting.code !== undefined) builder.insert(splitting.code.ticks);
    yield builder.cut();
    if (splitting.fence !== undefined || isCode) at = yield* addCodeRest(splitting, at);
    else builder.insertGuard();
  }
  yield builder.finish();
}

// Behind a blank line, where no list is open that the words could belong to.
function startsIndentedCode(splitting: Splitting, { start }: Span): boolean {
  const { source, builder, isBlank: isFresh, fence, dedents } = splitting;
  return (
    fence === undefined &&
    isFresh &&
    builder.isEmpty &&
    dedents.length === 0 &&
    CODE_START.test(source.slice(start, start + LONGEST_START))
  );
}

// What stands in the middle of a line of code neither ends it nor is indented; tells where the next line begins.
function* addCodeRest(splitting: Splitting, from: number): Generator<Draft, number, undefined> {
  const { source, builder } = splitting;
  for (let at = from; ; ) {
    const line = cutLine(source, at, splitting.end);
    if (splitting.fence === undefined) builder.insert(CODE_INDENTATION);
    else goOn(splitting, line);
    builder.add(line);
    splitting.last = line;
    if (line.end >= splitting.end) return line.end;
    if (source[line.end] === "\n") {
      builder.endLine(line.end);
      return line.end + 1;
    }
    yield builder.finish();
    at = line.end;
  }
}

// Blank lines behind what has ended say nothing.
function findBlankLine(splitting: Splitting, at: number): Span | undefined {
  if (!splitting.isBlank || !isOutside(splitting)) return undefined;
  const line = readLine(splitting.source, at, splitting.end);
  return isBlank(splitting.source, line) ? line : undefined;
}

function findPlain(splitting: Splitting, span: Span, cut: PlainChunk | undefined): PlainChunk | undefined {
  if (cut !== undefined) return findContinuation(splitting.source, span, cut);
  return isOutside(splitting) ? findPlainChunk(splitting.source, span, splitting.isBlank) : undefined;
}

/** A line without its end, or as much of it as is read at once. */
function cutLine(source: string, start: number, end: number): Span {
  const line = readLine(source, start, end);
  if (line.end - start <= LONGEST_LINE || isReadableRow(source, line)) return line;
  const text = source.slice(start, start + LONGEST_LINE);
  const space = text.lastIndexOf(" ");
  const length = findSentenceEnd(text) ?? (space > 0 ? space + 1 : LONGEST_LINE);
  const isPair = isHighSurrogate(text.charCodeAt(length - 1));
  return { start, end: start + length + (isPair ? 1 : 0) };
}

// Reading a row takes as long as it is long for each sign in it.
function isReadableRow(source: string, { start, end }: Span): boolean {
  if (source[start] !== "|" || end - start > LONGEST_ROW) return false;
  const signs = source.slice(start, end).match(SIGN)?.length ?? 0;
  return signs <= MOST_SIGNS;
}

// Behind a sentence of the second half, if there is one where nothing is open that would be torn in two.
function findSentenceEnd(text: string): number | undefined {
  let first: number | undefined;
  let from = 0;
  const open = { code: 0, strong: 0, links: 0 };
  for (const { index, 0: found } of findMatches(text, SENTENCE_END)) {
    const end = index + found.length;
    for (const { 0: sign } of findMatches(text.slice(from, end), PAIRED)) {
      if (sign === "[") open.links += 1;
      else if (sign === "]") open.links -= 1;
      else if (sign === "**") open.strong = 1 - open.strong;
      else open.code = 1 - open.code;
    }
    from = end;
    if (end < text.length / 2) continue;
    first ??= end;
    if (open.code === 0 && open.strong === 0 && open.links <= 0) return end;
  }
  return first;
}

function isOutside({ fence, dedents, tagColumns, table, isModule }: Splitting): boolean {
  return fence === undefined && dedents.length === 0 && tagColumns === undefined && table === undefined && !isModule;
}

function mayCut(splitting: Splitting, line: Span): boolean {
  const { source, builder, isBlank: isFresh, fence } = splitting;
  const first = source[line.start] ?? "";
  if (fence === undefined && isFresh && line.start < line.end && !INDENTED.test(first)) return true;
  // How deep a list goes on is told by its lines with words.
  if (fence === undefined && builder.cost < LONGEST_CODE && isBlank(source, line)) return false;
  if (builder.cost >= LONGEST)
    return fence === undefined || builder.cost >= LONGEST_CODE || startsCode(splitting, line);
  if (builder.cost < LONG || fence !== undefined) return false;
  return (
    splitting.table !== undefined ||
    isUnderline(splitting) ||
    BLOCK_START.test(source.slice(line.start, line.start + 20))
  );
}

// A block has no white space at its ends: a piece of code begins with a line that is not indented.
function startsCode(splitting: Splitting, { start, end }: Span): boolean {
  const written = splitting.source.slice(start, Math.min(end, start + LONGEST_UNDERLINE));
  return NO_SPACE.test(written.slice(findCode(splitting, written, splitting.fence?.columns ?? 0)));
}

/** Whether no paragraph goes on with the line. */
function endsBefore({ source, isBlank: isFresh }: Splitting, line: Span): boolean {
  return isFresh || isBlank(source, line) || ITEM_START.test(source.slice(line.start, line.start + LONGEST_UNDERLINE));
}

// Behind the line that makes a heading of the one above it nothing goes on.
function isUnderline({ source, last }: Splitting): boolean {
  return UNDERLINE.test(source.slice(last.start, Math.min(last.end, last.start + LONGEST_UNDERLINE)));
}

/** Begins a piece within something that goes on: says again what it is. */
function goOn(splitting: Splitting, line: Span): void {
  const { source, builder, fence, table, dedents } = splitting;
  if (fence !== undefined) {
    splitting.fence = { ...fence, isCut: true };
    builder.insert(`${fence.signs}${fence.info}\n`);
  } else if (table !== undefined) builder.insertTable(`${source.slice(table.start, table.end).replace(LIQUID, "")}\n`);
  else {
    const columns = countColumns(source.slice(line.start, line.end));
    let outer = 0;
    for (const dedent of dedents) outer += dedent.columns;
    if (columns > outer) dedents.push({ columns: columns - outer, isNote: false });
  }
}

/** Blank lines that are passed over in one step. */
const BLANKS_PER_STEP = 500;

/** Cost from which on a piece ends at the next good place. */
const LENGTH = 1_000;
/** Those from which on it ends at the beginning of an item, a row or a quotation, and those at which it ends anyway. */
const LONG = 6_000;
const LONGEST = 12_000;
/** That at which code ends anyway. */
const LONGEST_CODE = 2 * LONGEST;
/** Code units of a line that are read at once. */
const LONGEST_LINE = 4_000;
/** Those of a row of a table, which is not cut where it has few signs. */
const LONGEST_ROW = LONGEST;
/** Signs of such a row. */
const MOST_SIGNS = 250;
/** Code units of words without a mark for which it is worth to end a piece. */
const WORTH_A_CUT = 60;

/** Matches " " and ">"; not "a". */
const INDENTED = /[\s>]/u;
/** What makes code of a line. */
const CODE_INDENTATION = "    ";
/** Code units of a line that tell whether it does. */
const LONGEST_START = 200;
/** Matches "    a" and "\ta"; not "   a". */
const CODE_START = /^(?: {4}| {0,3}\t)\s*\S/u;
/** Matches "a"; not " a" and not an empty line. */
const NO_SPACE = /^\S/u;
/** Matches "- a", "3. a", "> a", "# a" and "[^1]: a"; not "-a". */
const BLOCK_START = /^(?:[-*+]\s|\d{1,9}[.)]\s|>|#{1,6}\s|\[[^\]]{1,15}\]:\s)/u;
/** Matches "- a", "  > 3. a", "# a" and "[^1]: a"; not "> a". */
const ITEM_START = /^[ \t>]*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\[\^[^\]]{1,15}\]:\s)/u;
/** Code units of such a line that are looked at. */
const LONGEST_UNDERLINE = 200;

/** Matches "{% if a %}"; not "{{ a }}". */
const LIQUID = /\{%[^{}\n]*%\}/gu;
/** Matches "====" and "---"; not "=a". */
const UNDERLINE = /^(?:=+|-+)\s*$/u;
/** Matches "a" and "1"; not "- * -", which may be read as a rule when the rest of the line is not seen. */
const LETTER = /[\p{L}\p{N}]/u;
/** Matches the end of a sentence and the space behind; not "3.5". */
const SENTENCE_END = /[.!?…]\s/gu;
/** Matches "|" and "*"; not "a" and not ".". */
const SIGN = /[|`*_~<[\]&\\]/gu;
/** Matches "`", "``", "**", "[" and "]"; not "*". */
const PAIRED = /`+|\*\*|[[\]]/gu;
