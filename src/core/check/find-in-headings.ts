import type { Article } from "../article/article.ts";
import type { Passage } from "../article/passages.ts";
import { readComparedWords } from "../text/compared-words.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { findRuns } from "./align.ts";
import type { CandidateArticle } from "./find-windows.ts";
import type { QuotedWords } from "./quoted-words.ts";

/** The first candidate whose article has the quotation in its title or in a heading; undefined when none has. */
export function* findInHeadingsInSteps(
  quoted: QuotedWords,
  candidates: readonly CandidateArticle[],
): Steps<Passage | undefined> {
  for (const {
    found: [passage],
  } of candidates) {
    if (passage === undefined) continue;
    if (yield* holdInSteps(passage.article, quoted)) return passage;
  }
  return undefined;
}

// The title and the headings; a book without any has as many blocks to look at.
function* holdInSteps({ title, blocks, text }: Article, quoted: QuotedWords): Steps<boolean> {
  if (holdsRun(quoted, title)) return true;
  for (const [place, block] of blocks.entries()) {
    const isHeading = block.kind === "heading";
    if (isHeading && holdsRun(quoted, sliceText(text, block))) return true;
    if (isHeading || place % LOOKED_AT_PER_STEP === 0) yield;
  }
  return false;
}

/** Blocks: under a millisecond. */
const LOOKED_AT_PER_STEP = 2_000;

function holdsRun(quoted: QuotedWords, heading: string): boolean {
  return findRuns(quoted, readComparedWords(heading, { start: 0, end: heading.length })).length > 0;
}
