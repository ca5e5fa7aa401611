import type { Article } from "../article/article.ts";
import type { Passage } from "../article/passages.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { findRuns } from "./align.ts";
import { readComparedWords } from "./compared-words.ts";
import type { QuotedWords } from "./quoted-words.ts";

/** The first candidate whose article has the quotation in its title or in a heading; undefined when none has. */
export function* findInHeadingsInSteps(
  quoted: QuotedWords,
  candidates: readonly (readonly Passage[])[],
): Steps<Passage | undefined> {
  for (const [passage] of candidates) {
    if (passage === undefined) continue;
    for (const heading of listHeadings(passage.article)) {
      if (holdsRun(quoted, heading)) return passage;
      yield;
    }
  }
  return undefined;
}

function* listHeadings({ title, blocks, text }: Article): Generator<string, void, undefined> {
  yield title;
  for (const block of blocks) if (block.kind === "heading") yield sliceText(text, block);
}

function holdsRun(quoted: QuotedWords, heading: string): boolean {
  return findRuns(quoted, readComparedWords(heading, { start: 0, end: heading.length })).length > 0;
}
