import { findMatches } from "../../text/find-matches.ts";
import type { TaggedWord, Tagger } from "./tagger.ts";

/**
 * The words of a sentence, tagged. Of a run without white space the tagger gets no more than a word can have, since its
 * time grows with the square of such a run; the last word found in it stands for the rest as well:
 *
 *     see https://example.test/a…z for more
 *         ^^^^^^^^^^^^^^^^^^^^^^^^    one word, however long the address is
 */
export function tagBounded(sentence: string, tag: Tagger): readonly TaggedWord[] {
  const cuts: Cut[] = [];
  let short = "";
  let from = 0;
  for (const { index, 0: run } of findMatches(sentence, sentence.includes("//") ? RUN : LONG_RUN)) {
    const end = findSafeEnd(run);
    if (end === run.length) continue;
    short += sentence.slice(from, index + end);
    from = index + run.length;
    cuts.push({ at: short.length, removed: run.length - end });
  }
  return cuts.length === 0 ? tag(sentence) : stretch(tag(short + sentence.slice(from)), cuts);
}

/** Where the shortened sentence lacks letters of the sentence, and how many. */
interface Cut {
  readonly at: number;
  readonly removed: number;
}

// What was removed lies behind the words that end before it, inside or at the end of the one that reaches up to it.
function stretch(words: readonly TaggedWord[], cuts: readonly Cut[]): TaggedWord[] {
  let removed = 0;
  let next = 0;
  const restore = (offset: number): number => {
    for (let cut = cuts[next]; cut !== undefined && cut.at <= offset; cut = cuts[next]) {
      removed += cut.removed;
      next += 1;
    }
    return offset + removed;
  };
  return words.map((word) => ({ ...word, start: restore(word.start), end: restore(word.end) }));
}

function findSafeEnd(run: string): number {
  const end = Math.min(run.length, LONGEST_RUN, ...findSafeHosts(run.slice(0, LONGEST_RUN)));
  // No half of a surrogate pair is given to the tagger.
  return SURROGATE_PAIR.test(run.slice(end - 1, end + 1)) ? end - 1 : end;
}

function findSafeHosts(run: string): number[] {
  const address = run.indexOf("//");
  return address === -1 ? [] : [...findMatches(run, HOST)].filter(({ index }) => index >= address).map(findSafeHost);
}

// The tagger's pattern of addresses reads "aa" in two ways and "aa.aa" in four: where the host does not end as it
// expects, it tries all of them, and a hundred letters take it years.
function findSafeHost({ index, 0: host }: RegExpExecArray): number {
  let ways = 1;
  let letters = 0;
  for (let at = 0; at < host.length; at += 1) {
    if (LABEL_LETTER.test(host.charAt(at))) letters += 1;
    else [ways, letters] = [ways * Math.max(1, letters), 0];
    if (ways * letters > MOST_WAYS) return index + at;
  }
  return Number.POSITIVE_INFINITY;
}

/** Code units of a run without white space that the tagger gets: some addresses have as many, no word has. */
const LONGEST_RUN = 150;
/** Ways to read a host that are tried: those of `www.washingtonpost.com` are 126, and a thousand take no millisecond. */
const MOST_WAYS = 2_000;
/** Matches "see" and "//a.test"; not the space between them. */
const RUN = /\S+/gu;
/** Matches 151 letters without a space; not a word. */
const LONG_RUN = /\S{151,}/gu;
/** Matches "//www.a.test" and the "@a.test" behind it; not the path of an address. */
const HOST = /(?:\/\/|@)[^/?#@\s]+/gu;
/** Matches the letters and digits of a host; not its dots and hyphens. */
const LABEL_LETTER = /[a-z\d\u00a1-\uffff]/iu;
/** Matches an emoji; not the half of one and no letter. */
const SURROGATE_PAIR = /^[\u{10000}-\u{10ffff}]$/u;
