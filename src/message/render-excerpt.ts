import type { Excerpt, Mark } from "../core/article/excerpt.ts";
import { overlaps, type Span } from "../core/text/span.ts";
import { closeDirections } from "../core/text/unseen.ts";
import { OMISSION } from "../layout/sheet.ts";
import { splitShown } from "../layout/split-shown.ts";
import { renderMarks } from "./render-marks.ts";

/**
 * The excerpt as Discord Markdown in at most `room` characters. What does not fit is left out in whole sentences, each
 * gap marked `[…]`, the marked sentences staying longest; undefined when not one sentence fits.
 */
export function renderExcerpt(excerpt: Excerpt, room: number): string | undefined {
  const marks = excerpt.marks.map((mark) => shift(mark, -excerpt.start));
  const full = renderMarks(excerpt.text, marks);
  if (full.length <= room) return full;
  const sentences = splitShown(excerpt.text);
  const kept = new Set<number>();
  let best: string | undefined;
  for (const index of orderByWeight(sentences, marks)) {
    const tried = joinKept(excerpt.text, sentences, marks, new Set([...kept, index]));
    if (tried.length > room) continue;
    kept.add(index);
    best = tried;
  }
  return best;
}

function joinKept(text: string, sentences: readonly Span[], marks: readonly Mark[], kept: ReadonlySet<number>): string {
  const runs: { start: number; end: number; last: number }[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!kept.has(index)) continue;
    const open = runs.at(-1);
    if (open?.last === index - 1) Object.assign(open, { end: sentence.end, last: index });
    else runs.push({ ...sentence, last: index });
  }
  const isLastKept = kept.has(sentences.length - 1);
  const rendered = runs.map((run, index) => {
    const words = text.slice(run.start, run.end);
    const isBeforeGap = index < runs.length - 1 || !isLastKept;
    return `${renderMarks(words, clipMarks(marks, run))}${isBeforeGap ? closeDirections(words) : ""}`;
  });
  const gap = `\\${OMISSION}`;
  const head = kept.has(0) ? [] : [gap];
  const tail = isLastKept ? [] : [gap];
  return [...head, rendered.join(` ${gap} `), ...tail].join(" ");
}

// The sentences that a reader came for, then the rest from the front.
function orderByWeight(sentences: readonly Span[], marks: readonly Mark[]): number[] {
  const weights = sentences.map((sentence) =>
    marks.filter((mark) => overlaps(mark, sentence)).reduce((sum, { kind }) => sum + WEIGHTS[kind], 0),
  );
  return weights
    .map((weight, index) => ({ weight, index }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ index }) => index);
}

const WEIGHTS: Readonly<Record<Mark["kind"], number>> = { answer: 100, quoted: 100, sentence: 100, match: 1 };

function clipMarks(marks: readonly Mark[], run: Span): Mark[] {
  return marks
    .filter((mark) => overlaps(mark, run))
    .map((mark) => ({ ...mark, start: Math.max(mark.start, run.start), end: Math.min(mark.end, run.end) }))
    .map((mark) => shift(mark, -run.start));
}

function shift(mark: Mark, by: number): Mark {
  return { ...mark, start: mark.start + by, end: mark.end + by };
}
