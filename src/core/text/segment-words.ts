import type { Span } from "./span.ts";

/**
 * The words of a run of letters in a script that puts no space between them, in order, a stretch at a time. The segmenter's
 * time for one run grows faster than its length, so that a run that nobody writes without a mark is read in stretches,
 * each from the last sure word of the one before.
 */
export function* segmentStretches(run: string): Generator<readonly Span[], void, undefined> {
  let start = 0;
  while (start < run.length) {
    const stretch = run.slice(start, findEnd(run, start + LONGEST_STRETCH));
    const isLast = start + stretch.length === run.length;
    let read = stretch.length;
    const words: Span[] = [];
    for (const { segment, index, isWordLike } of SEGMENTER.segment(stretch)) {
      if (!isLast && index > 0 && index + segment.length > stretch.length - UNSURE) {
        read = index;
        break;
      }
      if (isWordLike) words.push({ start: start + index, end: start + index + segment.length });
    }
    start += read;
    yield words;
  }
}

// Not between the halves of a surrogate pair.
function findEnd(run: string, end: number): number {
  const code = run.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: "word" });

/** Code units of a stretch: more than a long sentence of Thai or Chinese has without a space or a mark. */
const LONGEST_STRETCH = 500;
/** Code units at the end of a stretch whose words may be cut by it. */
const UNSURE = 60;
