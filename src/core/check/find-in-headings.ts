import type { Article } from "../article.ts";
import type { Passage } from "../passages.ts";
import { sliceText } from "../span.ts";
import { findRuns } from "./align.ts";
import { readComparedWords } from "./compared-words.ts";
import type { QuotedWords } from "./quoted-words.ts";

/** The first candidate whose article has the quotation in its title or in a heading; undefined when none has. */
export function findInHeadings(quoted: QuotedWords, candidates: readonly (readonly Passage[])[]): Passage | undefined {
  return candidates
    .flatMap(([passage]) => passage ?? [])
    .find(({ article }) => listHeadings(article).some((heading) => holdsRun(quoted, heading)));
}

function listHeadings(article: Article): string[] {
  const headings = article.blocks.filter(({ kind }) => kind === "heading");
  return [article.title, ...headings.map((heading) => sliceText(article.text, heading))];
}

function holdsRun(quoted: QuotedWords, heading: string): boolean {
  return findRuns(quoted, readComparedWords(heading, { start: 0, end: heading.length })).length > 0;
}
