import { type Span, trimSpan } from "./span.ts";

/** A heading or a paragraph, trimmed of white space at its ends. A list item is a paragraph of its own. */
export interface Block extends Span {
  readonly kind: "heading" | "paragraph";
}

/**
 * The headings and paragraphs in `body`, in order; empty when it has no words.
 *
 * Read line by line in one pass, since an article may have ten megabytes; a full Markdown tree of that takes minutes.
 * Plain text has no headings.
 */
export function findBlocks(text: string, body: Span, format: "markdown" | "plain"): Block[] {
  const lines = splitLines(text, body);
  const { followed, wrapped, whole } = countLines(text, lines);
  // In Markdown a paragraph goes on over a line end, unless the lines are long and whole; in plain text it ends there,
  // unless the lines look as if an editor had wrapped them.
  return format === "markdown"
    ? readMarkdown(text, lines, whole * 2 <= followed)
    : readPlain(text, lines, wrapped * 2 > followed);
}

function readPlain(text: string, lines: readonly Span[], linesFlow: boolean): Block[] {
  const blocks = new BlockList(text);
  for (const line of lines) {
    if (line.start === line.end) blocks.close();
    else if (linesFlow) blocks.extend(line);
    else blocks.add("paragraph", line);
  }
  blocks.close();
  return blocks.done;
}

function readMarkdown(text: string, lines: readonly Span[], linesFlow: boolean): Block[] {
  const blocks = new BlockList(text);
  let fence: string | undefined;
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    if (fence !== undefined) {
      blocks.extend(line);
      if (words.startsWith(fence)) {
        fence = undefined;
        blocks.close();
      }
      continue;
    }
    const opened = FENCE.exec(words)?.[1];
    if (opened !== undefined) {
      blocks.close();
      blocks.extend(line);
      fence = opened;
    } else if (words === "") blocks.close();
    else if (ATX_HEADING.test(words)) blocks.add("heading", line);
    else if (SETEXT_UNDERLINE.test(words) && blocks.open) blocks.closeAsHeading();
    else if (THEMATIC_BREAK.test(words)) blocks.close();
    else {
      if (LIST_ITEM.test(words) || !linesFlow) blocks.close();
      blocks.extend(line);
    }
  }
  blocks.close();
  return blocks.done;
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
function countLines(text: string, lines: readonly Span[]): LineCounts {
  const counts = { followed: 0, wrapped: 0, whole: 0 };
  const first = lines.findIndex((line) => line.start < line.end);
  for (let i = first + 1; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || line.start === line.end || next.start === next.end) continue;
    const isWide = line.end - line.start > WRAPPED_WIDTH;
    const isFinished = SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 3), line.end));
    counts.followed += 1;
    if (!isWide && !isFinished) counts.wrapped += 1;
    if (isWide && isFinished) counts.whole += 1;
  }
  return counts;
}

/** The widest line, in code units, that is still taken for one that an editor wrapped. */
const WRAPPED_WIDTH = 130;

function splitLines(text: string, body: Span): Span[] {
  const lines: Span[] = [];
  let start = body.start;
  while (start < body.end) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 || newline > body.end ? body.end : newline;
    lines.push(trimSpan(text, { start, end }));
    start = end + 1;
  }
  return lines;
}

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
/** Matches a line end such as `he said.”`; not "and the". */
const SENTENCE_END = /[.!?…:。！？։؟।][”"’'»)\]]*$/u;
