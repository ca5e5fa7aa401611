import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";
import type { Format } from "./format.ts";
import { countLinesInSteps, splitLines } from "./lines.ts";
import { type Opening, TextWriter } from "./text-writer.ts";

/**
 * Plain text, without headings. A paragraph ends with its line, unless the lines look as if an editor had wrapped them.
 * What its first line may be marked with as a title is taken off as in Markdown.
 */
export const plain: Format = { endings: [".txt"], readInSteps };

function* readInSteps(original: string, body: Span): Steps<ArticleText> {
  const { followed, wrapped } = yield* countLinesInSteps(original, body);
  const linesFlow = wrapped * 2 > followed;
  const writer = new TextWriter(original, body.start);
  let open: Opening | undefined;
  const close = (): void => {
    if (open !== undefined) writer.closeBlock(open, { kind: "paragraph" });
    open = undefined;
  };
  for (const lines of splitLines(original, body)) {
    for (const line of lines) {
      if (line.start === line.end || !linesFlow) close();
      if (line.start === line.end) continue;
      if (open === undefined) open = writer.openBlock();
      else writer.part(" ", line.start - 1);
      writer.take(writer.length === 0 ? dropHashMark(original, line) : line);
    }
    yield;
  }
  close();
  return writer.finish();
}

function dropHashMark(original: string, line: Span): Span {
  const mark = HASH_MARK.exec(original.slice(line.start, line.start + LONGEST_MARK))?.[0] ?? "";
  return { start: line.start + mark.length, end: line.end };
}

/** Matches "## " at the beginning of a title; not the "#" of "C# in depth". */
const HASH_MARK = /^#{1,6}\s+(?=\S)/u;
/** Code units in which such a mark is looked for. */
const LONGEST_MARK = 100;
