import { isEndMark, readFinalMark } from "../text/sentence-marks.ts";
import { type Span, trimSpan } from "../text/span.ts";
import { finishSteps, type Steps } from "../text/steps.ts";

/** A heading or a paragraph, trimmed of white space at its ends. A list item is a paragraph of its own. */
export interface Block extends Span {
  readonly kind: "heading" | "paragraph";
}

/**
 * The headings and paragraphs in `body`, in order; empty when it has no words.
 *
 * Read line by line, since an article may have ten megabytes; a full Markdown tree of that takes minutes.
 * Plain text has no headings.
 */
export function findBlocks(text: string, body: Span, format: "markdown" | "plain"): Block[] {
  return finishSteps(findBlocksInSteps(text, body, format));
}

/** `findBlocks` in short steps. */
export function* findBlocksInSteps(text: string, body: Span, format: "markdown" | "plain"): Steps<Block[]> {
  const { followed, wrapped, whole } = yield* countLinesInSteps(text, body);
  // In Markdown a paragraph goes on over a line end, unless the lines are long and whole; in plain text it ends there,
  // unless the lines look as if an editor had wrapped them.
  return format === "markdown"
    ? yield* readMarkdownInSteps(text, body, whole * 2 <= followed)
    : yield* readPlainInSteps(text, body, wrapped * 2 > followed);
}

function* readPlainInSteps(text: string, body: Span, linesFlow: boolean): Steps<Block[]> {
  const blocks = new BlockList(text);
  for (const lines of splitLines(text, body)) {
    for (const line of lines) {
      if (line.start === line.end) blocks.close();
      else if (linesFlow) blocks.extend(line);
      else blocks.add("paragraph", line);
    }
    yield;
  }
  blocks.close();
  return blocks.done;
}

function* readMarkdownInSteps(text: string, body: Span, linesFlow: boolean): Steps<Block[]> {
  const reading = new MarkdownReading(text, linesFlow);
  for (const lines of splitLines(text, body)) {
    for (const line of lines) reading.add(line);
    yield;
  }
  reading.blocks.close();
  return reading.blocks.done;
}

/** Markdown, line by line. */
class MarkdownReading {
  readonly blocks: BlockList;
  readonly #text: string;
  readonly #linesFlow: boolean;
  #fence: string | undefined;

  constructor(text: string, linesFlow: boolean) {
    this.#text = text;
    this.#linesFlow = linesFlow;
    this.blocks = new BlockList(text);
  }

  add(line: Span): void {
    const words = this.#text.slice(line.start, Math.min(line.end, line.start + LONGEST_MARK));
    if (this.#fence === undefined) this.#addOutsideFence(line, words);
    else {
      this.blocks.extend(line);
      if (!words.startsWith(this.#fence)) return;
      this.#fence = undefined;
      this.blocks.close();
    }
  }

  // `words` are the line, or the beginning of a very long one: that may open a fence, but be no rule or underline.
  #addOutsideFence(line: Span, words: string): void {
    const { blocks } = this;
    const isWhole = words.length === line.end - line.start;
    const opened = FENCE.exec(words)?.[1];
    if (opened !== undefined) {
      blocks.close();
      blocks.extend(line);
      this.#fence = opened;
    } else if (words === "") blocks.close();
    else if (ATX_HEADING.test(words)) blocks.add("heading", line);
    else if (isWhole && SETEXT_UNDERLINE.test(words) && blocks.open) blocks.closeAsHeading();
    else if (isWhole && THEMATIC_BREAK.test(words)) blocks.close();
    else {
      if (LIST_ITEM.test(words) || !this.#linesFlow) blocks.close();
      blocks.extend(line);
    }
  }
}

/** Collects blocks while lines arrive; at most one paragraph is open. */
class BlockList {
  readonly done: Block[] = [];
  readonly #text: string;
  #open: { start: number; end: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get open(): boolean {
    return this.#open !== undefined;
  }

  extend(line: Span): void {
    if (this.#open === undefined) this.#open = { ...line };
    else this.#open.end = line.end;
  }

  close(): void {
    this.#push("paragraph");
  }

  closeAsHeading(): void {
    this.#push("heading");
  }

  add(kind: Block["kind"], line: Span): void {
    this.close();
    this.extend(line);
    this.#push(kind);
  }

  #push(kind: Block["kind"]): void {
    if (this.#open === undefined) return;
    const span = trimSpan(this.#text, this.#open);
    if (span.start < span.end) this.done.push({ kind, ...span });
    this.#open = undefined;
  }
}

interface LineCounts {
  /** Lines that another one follows without a gap. */
  readonly followed: number;
  /** Those of them that stop before their sentence does, at a width that an editor wraps at. */
  readonly wrapped: number;
  /** Those of them that are wider and end with their sentence. */
  readonly whole: number;
}

// The first line with words may be a title, which ends without a mark and is no measure.
function* countLinesInSteps(text: string, body: Span): Steps<LineCounts> {
  const counts = { followed: 0, wrapped: 0, whole: 0 };
  let isBegun = false;
  let last: Span | undefined;
  for (const lines of splitLines(text, body)) {
    for (const line of lines) {
      const hasWords = line.start < line.end;
      if (last !== undefined && hasWords) {
        const isWide = last.end - last.start > WRAPPED_WIDTH;
        const mark = readFinalMark(text.slice(Math.max(last.start, last.end - LONGEST_END), last.end));
        const isFinished = mark === ":" || isEndMark(mark.charCodeAt(0));
        counts.followed += 1;
        if (!isWide && !isFinished) counts.wrapped += 1;
        if (isWide && isFinished) counts.whole += 1;
      }
      last = isBegun && hasWords ? line : undefined;
      isBegun ||= hasWords;
    }
    yield;
  }
  return counts;
}

/** Code units at the end of a line in which its sentence ends: a mark and what closes after it. */
const LONGEST_END = 3;
/** The widest line, in code units, that is still taken for one that an editor wrapped. */
const WRAPPED_WIDTH = 130;

/** The lines of `body` without the white space at their ends, some at a time: a book has too many to hold at once. */
function* splitLines(text: string, body: Span): Generator<readonly Span[]> {
  let lines: Span[] = [];
  let first = body.start;
  let start = body.start;
  while (start < body.end) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 || newline > body.end ? body.end : newline;
    lines.push(trimSpan(text, { start, end }));
    start = end + 1;
    if (start - first < READ_PER_STEP) continue;
    yield lines;
    lines = [];
    first = start;
  }
  yield lines;
}

/** Code units of lines that are read in one step: less than a millisecond. */
const READ_PER_STEP = 16 * 1024;

/** Code units of a line in which marks of Markdown are looked for: no rule is longer. */
const LONGEST_MARK = 1_000;

/** Matches "# Title"; not "#hashtag". */
const ATX_HEADING = /^#{1,6}(?:\s|$)/u;
/** Matches "====" and "---" under a line of words; not "-- a". */
const SETEXT_UNDERLINE = /^(?:=+|-{2,})$/u;
/** Matches "* * *" and "---"; not "* item". */
const THEMATIC_BREAK = /^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/u;
/** Matches "- item", "3. item"; not "3.5 items". */
const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/u;
/** Matches "```ts"; not "a ``` b". */
const FENCE = /^(`{3,}|~{3,})/u;
