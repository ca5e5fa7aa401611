import { findMatches } from "./find-matches.ts";
import type { Span } from "./span.ts";
import { isLowSurrogate } from "./surrogates.ts";

/** Words of scripts without spaces that are looked for, see `seekWords`. */
export type SoughtWords = RegExp;

/** What finds each of these words in a run of letters, the longest at each place; undefined when there is none. */
export function seekWords(words: Iterable<string>): SoughtWords | undefined {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  // The words are letters and marks alone, none of which means anything in a pattern.
  return longestFirst.length === 0 ? undefined : new RegExp(String.raw`(?:${longestFirst.join("|")})(?!\p{M})`, "gu");
}

/** `segmentStretches`, where each of `sought` is a word of its own. */
export function* cutUnspaced(
  run: string,
  sought: SoughtWords | undefined,
): Generator<readonly Span[], void, undefined> {
  if (sought === undefined) {
    yield* segmentStretches(run);
    return;
  }
  let start = 0;
  for (const { 0: found, index } of findMatches(run, sought)) {
    yield* segmentFrom(run.slice(start, index), start);
    start = index + found.length;
    yield [{ start: index, end: start }];
  }
  yield* segmentFrom(run.slice(start), start);
}

function* segmentFrom(part: string, offset: number): Generator<readonly Span[], void, undefined> {
  for (const words of segmentStretches(part)) {
    yield words.map(({ start, end }) => ({ start: offset + start, end: offset + end }));
  }
}

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
  return isLowSurrogate(run.charCodeAt(end)) ? end - 1 : end;
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: "word" });

/** Code units of a stretch: more than a long sentence of Thai or Chinese has without a space or a mark. */
const LONGEST_STRETCH = 500;
/** Code units at the end of a stretch whose words may be cut by it. */
const UNSURE = 60;
