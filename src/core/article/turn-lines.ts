import { findFirst } from "../text/find-first.ts";
import { trimSpan } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";
import type { Block } from "./blocks.ts";
import { findOffset, mapToSource } from "./origins.ts";

/**
 * Whether a turn that breaks off within its sentence goes on with the next block: the lines of a hearing that is printed
 * without empty lines are a block each.
 */
export function goesOn({ text, origins }: ArticleText, original: string, turn: Block, next: Block): boolean {
  if (next.kind !== "paragraph" || ENDED.test(text.slice(Math.max(turn.start, turn.end - LONGEST_END), turn.end)))
    return false;
  return standsRightBefore(origins, original, turn, next);
}

/** Whether no empty line stands between a block and the next one in the file. */
export function standsRightBefore(
  origins: ArticleText["origins"],
  original: string,
  block: Block,
  next: Block,
): boolean {
  const [before, behind] = [mapToSource(origins, block), mapToSource(origins, next)];
  return behind.start - before.end < LONGEST_BREAK && ONE_BREAK.test(original.slice(before.end, behind.start));
}

/** Where the lines of the file begin that a paragraph was made of, where no mark goes over the end of one. */
export function* findLineStartsInSteps(
  { text, origins, inline }: ArticleText,
  original: string,
  block: Block,
): Steps<readonly number[]> {
  const source = mapToSource(origins, block);
  const written = original.slice(source.start, source.end);
  const starts = [block.start];
  let mark = findFirst(inline.length, (place) => (inline[place]?.start ?? 0) >= block.start);
  let reach = block.start;
  let lines = 0;
  for (let at = written.indexOf("\n"); at !== -1; at = written.indexOf("\n", at + 1)) {
    lines += 1;
    if (lines % LINES_PER_STEP === 0) yield;
    const { start } = trimSpan(text, { start: findOffset(origins, source.start + at), end: block.end });
    for (; (inline[mark]?.start ?? start) < start; mark += 1) reach = Math.max(reach, inline[mark]?.end ?? reach);
    if (start > (starts.at(-1) ?? 0) && start < block.end && reach <= start) starts.push(start);
  }
  return starts;
}

/** Lines: less than a millisecond. */
const LINES_PER_STEP = 500;
/** Code units of the end of a line that tell whether its sentence ends, and of what stands between two lines. */
const LONGEST_END = 4;
const LONGEST_BREAK = 100;
/** Matches the end of "We met." and "met”"; not of "to the". */
const ENDED = /[^\p{L}\p{M}\p{N},]$/u;
/** Matches the end of one line and the space before the next; not an empty line. */
const ONE_BREAK = /^[^\S\n]*\n[^\S\n]*$/u;
