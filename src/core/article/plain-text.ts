import { findLineEnd } from "../text/line-end.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitStretches } from "../text/stretches.ts";
import type { ArticleText } from "./article-text.ts";
import type { FurnitureReason } from "./blocks.ts";
import type { Format } from "./format.ts";
import { type LineGroup, type LineTable, listGroupsInSteps, readLinesInSteps } from "./line-table.ts";
import { HASHES } from "./plain-candidates.ts";
import { findCodeInSteps, type PlainCode } from "./plain-code.ts";
import { findFurnitureInSteps } from "./plain-furniture.ts";
import { findHeadingsInSteps, type PlainHeading } from "./plain-headings.ts";
import { findItemsInSteps, type PlainItem } from "./plain-items.ts";
import { addCaption, EmphasisTaker, isOrnament } from "./plain-marks.ts";
import { hasHeader, isContinuation, readTable } from "./plain-tables.ts";
import {
  isCompound,
  isPartedByNothing,
  joinLinesInSteps,
  listCompoundsInSteps,
  measureWrappingInSteps,
  type Wrapping,
} from "./plain-wrapping.ts";
import { type Opening, TextWriter } from "./text-writer.ts";

/**
 * Plain text. Lines that an editor wrapped flow together; any other line is a paragraph. What the text itself uses steadily
 * is structure: headings, items of lists (whose mark is the block's, no word of the text), tables, code that is set in, and
 * what frames a book of Project Gutenberg. What its first line may be marked with as a title is taken off as in Markdown.
 */
export const plain: Format = { endings: [".txt"], readInSteps };

function* readInSteps(original: string, body: Span): Steps<ArticleText> {
  const lines = yield* readLinesInSteps(original, body);
  const wrapping = yield* measureWrappingInSteps(lines);
  const groups = yield* listGroupsInSteps(lines);
  const code = yield* findCodeInSteps(lines, wrapping, groups);
  const headings = yield* findHeadingsInSteps(lines, wrapping, groups, code);
  const furniture = yield* findFurnitureInSteps(lines, wrapping, groups, headings);
  const items = yield* findItemsInSteps(lines);
  const reading = new PlainReading(
    { lines, wrapping, headings, furniture, items, code, compounds: yield* listCompoundsInSteps(lines) },
    new TextWriter(original, body.start),
  );
  let read = 0;
  for (const group of groups) {
    yield* reading.addInSteps(group);
    if (group.last - read < LINES_PER_STEP) continue;
    read = group.last;
    yield;
  }
  return reading.finish();
}

/** What is known of the lines of a text before it is written. */
interface Known {
  readonly lines: LineTable;
  readonly wrapping: Wrapping;
  readonly headings: ReadonlyMap<number, PlainHeading>;
  readonly furniture: ReadonlyMap<number, FurnitureReason>;
  readonly items: ReadonlyMap<number, PlainItem>;
  readonly code: ReadonlyMap<number, PlainCode>;
  readonly compounds: ReadonlySet<string>;
}

/** Writes the reading text, a group of lines after another. */
class PlainReading {
  readonly #known: Known;
  readonly #writer: TextWriter;
  readonly #words: EmphasisTaker;
  #open: Opening | undefined;
  #item: PlainItem | undefined;
  #quoted = 0;
  /** The last line of the code that is written. */
  #codeEnd = -1;

  constructor(known: Known, writer: TextWriter) {
    this.#known = known;
    this.#writer = writer;
    this.#words = new EmphasisTaker(writer);
  }

  finish(): ArticleText {
    return this.#writer.finish();
  }

  *addInSteps(group: LineGroup): Steps<void> {
    const { lines, headings, furniture, wrapping } = this.#known;
    const reason = furniture.get(group.first);
    if (reason !== undefined) {
      yield* this.#addFurnitureInSteps(group, reason);
      return;
    }
    if (group.first <= this.#codeEnd) return;
    const code = this.#known.code.get(group.first);
    if (code !== undefined) {
      yield* this.#addCodeInSteps(code);
      return;
    }
    if (isOrnament(lines, group) || addCaption(this.#writer, lines, group)) return;
    this.#words.findIn(lines, group);
    const heading = headings.get(group.first);
    if (heading !== undefined) this.#addHeading(heading);
    const rest = heading === undefined ? group : { ...group, first: heading.end + 1 };
    if (rest.first > rest.last || this.#addTable(rest)) return;
    const joints = yield* joinLinesInSteps(lines, wrapping, rest);
    for (let line = rest.first; line <= rest.last; line += 1) {
      if (line === rest.first || !this.#goesOn(line, joints[line - rest.first - 1] ?? false)) this.#begin(line);
      yield* this.#takeInSteps(line);
      if ((line - rest.first) % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    }
    this.#close();
  }

  // A line goes on with an item where it is set in below its mark.
  #goesOn(line: number, isJoined: boolean): boolean {
    const { lines, items } = this.#known;
    if (items.has(line)) return false;
    const isSetIn = lines.readIndent(line) >= lines.readIndent(line - 1) + SET_IN;
    if (this.#item !== undefined && isSetIn) return true;
    return isJoined && !(isSetIn && lines.isFinished(line - 1));
  }

  #begin(line: number): void {
    this.#close();
    this.#item = this.#known.items.get(line);
    this.#quoted = this.#known.lines.readQuoted(line);
    this.#open = this.#writer.openBlock();
  }

  #take(line: number): void {
    const { lines } = this.#known;
    const { start, end } = lines.at(line);
    const words = lines.read(line);
    const isFirst = this.#writer.length === 0;
    const isWithin = this.#open?.start !== undefined;
    const { start: from, end: before } = lines.at(Math.max(0, line - 1));
    const last = lines.text.slice(Math.max(from, before - LONGEST_WORD), before);
    if (isWithin && !this.#isOneWord(last, words)) this.#writer.part(" ", start - 1);
    // Only an item's mark is none of the words: “1.” before a heading is one of them.
    const item = this.#item === undefined ? undefined : this.#known.items.get(line);
    const mark = item?.length ?? (isFirst ? (HASHES.exec(words)?.[0].length ?? 0) : 0);
    this.#words.take({ start: start + mark, end });
  }

  #isOneWord(last: string, next: string): boolean {
    return isPartedByNothing(last, next) || isCompound(this.#known.compounds, last, next);
  }

  // A line of a whole book is taken piece by piece.
  *#takeInSteps(line: number): Steps<void> {
    const { text } = this.#known.lines;
    const span = this.#known.lines.at(line);
    if (span.end - span.start <= LONG) this.#take(line);
    else {
      for (const stretch of splitStretches(text, span, LONG)) {
        this.#writer.takeWhole(stretch);
        yield;
      }
    }
  }

  #close(): void {
    this.#words.close();
    if (this.#open !== undefined) {
      const { mark, depth } = this.#item ?? {};
      const quoted = this.#quoted === 0 ? {} : { quoted: this.#quoted };
      if (mark === undefined || depth === undefined)
        this.#writer.closeBlock(this.#open, { kind: "paragraph", ...quoted });
      else this.#writer.closeBlock(this.#open, { kind: "item", mark, depth, ...quoted });
    }
    this.#open = undefined;
    this.#item = undefined;
  }

  #addHeading({ first, last, level, mark = 0 }: PlainHeading): void {
    const { start, end } = this.#known.lines.at(first);
    this.#open = this.#writer.openBlock();
    if (mark > 0) this.#writer.take({ start: start + mark, end });
    else for (let line = first; line <= last; line += 1) this.#take(line);
    this.#words.close();
    this.#writer.closeBlock(this.#open, { kind: "heading", level });
    this.#open = undefined;
  }

  *#addFurnitureInSteps({ first, last }: LineGroup, reason: FurnitureReason): Steps<void> {
    this.#open = this.#writer.openBlock();
    for (let line = first; line <= last; line += 1) {
      const { start, end } = this.#known.lines.at(line);
      if (line > first) this.#writer.part("\n", start - 1);
      this.#writer.take({ start, end });
      if ((line - first) % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    }
    this.#writer.closeBlock(this.#open, { kind: "furniture", reason });
    this.#open = undefined;
  }

  // Each line stands as it is, but for what all of them are set in by.
  *#addCodeInSteps({ first, last, indent }: PlainCode): Steps<void> {
    const { lines } = this.#known;
    this.#codeEnd = last;
    this.#open = this.#writer.openBlock();
    for (let line = first; line <= last; line += 1) {
      const { start, end } = lines.at(line);
      const from = line === first ? start : start - Math.max(0, lines.readIndent(line) - indent);
      if (!lines.isBlank(line)) this.#writer.takeWhole({ start: from, end });
      const lineEnd = findLineEnd(lines.text, end);
      if (line < last) this.#writer.takeWhole({ start: lineEnd, end: lineEnd + 1 });
      if ((line - first) % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    }
    this.#writer.closeBlock(this.#open, { kind: "code" });
    this.#open = undefined;
  }

  #addTable(group: LineGroup): boolean {
    const { lines, items } = this.#known;
    const rows = items.has(group.first) ? undefined : readTable(lines, group);
    if (rows === undefined) return false;
    const isHeaded = hasHeader(lines.text, rows);
    const header = isHeaded ? (rows[0] ?? []).map(({ start, end }) => lines.text.slice(start, end)) : [];
    for (const [place, row] of rows.entries()) {
      const opening = this.#writer.openBlock();
      const cells = row.map((cell) => {
        this.#writer.part("\t", cell.start - 1);
        const cellOpening = this.#writer.open();
        this.#writer.take(cell);
        return this.#writer.close(cellOpening) ?? { start: this.#writer.length, end: this.#writer.length };
      });
      const goesOn = (rows[place - 1]?.length ?? 0) > 0 && isContinuation(row);
      this.#writer.closeBlock(opening, {
        kind: "row",
        cells,
        header: place === 0 ? [] : header,
        ...(goesOn && { goesOn }),
      });
    }
    return true;
  }
}

/** Lines that are written in one step: about a millisecond. */
const LINES_PER_STEP = 400;
/** Code units of a line, as many as are looked through in a millisecond. */
const LONG = 64 * 1024;
/** Code units of an address that goes on in the next line. */
const LONGEST_WORD = 200;
/** Columns by which a line is set in. */
const SET_IN = 2;
