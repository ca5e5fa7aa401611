import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { type Block, BlockList } from "./blocks.ts";
import type { Format } from "./format.ts";
import { countLinesInSteps, splitLines } from "./lines.ts";

/** Matches "## " and a closing " ##"; not the "#" of "C# in depth". */
export const HASH_MARK = /^#{1,6}\s+|\s+#+$/gu;

/**
 * Markdown. A paragraph goes on over a line end, unless the lines are long and whole. Read line by line: a full tree of
 * ten megabytes takes minutes.
 */
export const markdown: Format = { endings: [".md"], headingMark: HASH_MARK, readBlocksInSteps };

function* readBlocksInSteps(text: string, body: Span): Steps<Block[]> {
  const { followed, whole } = yield* countLinesInSteps(text, body);
  const reading = new MarkdownReading(text, whole * 2 <= followed);
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
