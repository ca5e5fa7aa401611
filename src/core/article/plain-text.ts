import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { type Block, BlockList } from "./blocks.ts";
import type { Format } from "./format.ts";
import { countLinesInSteps, splitLines } from "./lines.ts";
import { HASH_MARK } from "./markdown.ts";

/**
 * Plain text, without headings. A paragraph ends with its line, unless the lines look as if an editor had wrapped them.
 * What its first line may be marked with as a title is taken off as in Markdown.
 */
export const plain: Format = { endings: [".txt"], headingMark: HASH_MARK, readBlocksInSteps };

function* readBlocksInSteps(text: string, body: Span): Steps<Block[]> {
  const { followed, wrapped } = yield* countLinesInSteps(text, body);
  const linesFlow = wrapped * 2 > followed;
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
