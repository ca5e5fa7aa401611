import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";
import type { BlockKind } from "./blocks.ts";
import type { Format } from "./format.ts";
import { countLinesInSteps, splitLines } from "./lines.ts";
import { type Opening, TextWriter } from "./text-writer.ts";

/**
 * Markdown. A paragraph goes on over a line end, unless the lines are long and whole. Read line by line: a full tree of
 * ten megabytes takes minutes.
 */
export const markdown: Format = { endings: [".md"], readInSteps };

function* readInSteps(original: string, body: Span): Steps<ArticleText> {
  const { followed, whole } = yield* countLinesInSteps(original, body);
  const reading = new MarkdownReading(original, body, whole * 2 <= followed);
  for (const lines of splitLines(original, body)) {
    for (const line of lines) reading.add(line);
    yield;
  }
  return reading.finish();
}

/** Markdown, line by line. */
class MarkdownReading {
  readonly #writer: TextWriter;
  readonly #original: string;
  readonly #linesFlow: boolean;
  #fence: string | undefined;
  #open: Opening | undefined;

  constructor(original: string, body: Span, linesFlow: boolean) {
    this.#original = original;
    this.#linesFlow = linesFlow;
    this.#writer = new TextWriter(original, body.start);
  }

  finish(): ArticleText {
    this.#close({ kind: "paragraph" });
    return this.#writer.finish();
  }

  add(line: Span): void {
    const words = this.#original.slice(line.start, Math.min(line.end, line.start + LONGEST_MARK));
    if (this.#fence === undefined) this.#addOutsideFence(line, words);
    else if (words.startsWith(this.#fence)) {
      this.#fence = undefined;
      this.#close({ kind: "code" });
    } else this.#extend(line, "\n");
  }

  // `words` are the line, or the beginning of a very long one: that may open a fence, but be no rule or underline.
  #addOutsideFence(line: Span, words: string): void {
    const isWhole = words.length === line.end - line.start;
    const opened = FENCE.exec(words)?.[1];
    const heading = ATX_HEADING.exec(words);
    if (opened !== undefined) {
      this.#close({ kind: "paragraph" });
      this.#fence = opened;
    } else if (words === "") this.#close({ kind: "paragraph" });
    else if (heading !== null) {
      this.#close({ kind: "paragraph" });
      const closing = CLOSING_MARK.exec(words)?.[0] ?? "";
      this.#extend({ start: line.start + heading[0].length, end: line.end - closing.length }, " ");
      this.#close({ kind: "heading", level: heading[1]?.length ?? 1 });
    } else if (isWhole && SETEXT_UNDERLINE.test(words) && this.#open !== undefined) {
      this.#close({ kind: "heading", level: words.startsWith("=") ? 1 : 2 });
    } else if (isWhole && THEMATIC_BREAK.test(words)) this.#close({ kind: "paragraph" });
    else {
      if (LIST_ITEM.test(words) || !this.#linesFlow) this.#close({ kind: "paragraph" });
      this.#extend(line, " ");
    }
  }

  #extend(line: Span, white: " " | "\n"): void {
    if (this.#open === undefined) this.#open = this.#writer.openBlock();
    else this.#writer.part(white, line.start - 1);
    this.#writer.take(line);
  }

  #close(kind: BlockKind): void {
    if (this.#open !== undefined) this.#writer.closeBlock(this.#open, kind);
    this.#open = undefined;
  }
}

/** Code units of a line in which marks of Markdown are looked for: no rule is longer. */
const LONGEST_MARK = 1_000;

/** Matches "# Title"; not "#hashtag". */
const ATX_HEADING = /^(#{1,6})(?:\s+|$)/u;
/** Matches the end of "# Title #"; not of "# C#". */
const CLOSING_MARK = /\s+#+$/u;
/** Matches "====" and "---" under a line of words; not "-- a". */
const SETEXT_UNDERLINE = /^(?:=+|-{2,})$/u;
/** Matches "* * *" and "---"; not "* item". */
const THEMATIC_BREAK = /^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/u;
/** Matches "- item", "3. item"; not "3.5 items". */
const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/u;
/** Matches "```ts"; not "a ``` b". */
const FENCE = /^(`{3,}|~{3,})/u;
