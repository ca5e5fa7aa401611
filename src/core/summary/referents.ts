import type { ArticleQuotes } from "../quotes/quote.ts";
import type { Candidate } from "./candidate.ts";
import { readOpening } from "./openings.ts";

/**
 * Whom the pronoun means that a sentence starts with, by place: only where the quotes of the article say so.
 *
 *     He noted that turnover exceeded $11 billion.
 *     ^^   the mention of a quote whose speaker is known
 */
export function findReferents(candidates: readonly Candidate[], said: ArticleQuotes): Map<number, string> {
  const names = new Map<number, string>();
  for (const { mention, speaker, grounds } of said.quotes) {
    const name = speaker === undefined ? undefined : said.speakers.get(speaker)?.name;
    if (mention !== undefined && name !== undefined && grounds.by === "pronoun") names.set(mention.start, name);
  }
  const referents = new Map<number, string>();
  for (const { start, place, text } of candidates) {
    const name = names.get(start);
    if (name !== undefined && readOpening(text) === "pronoun") referents.set(place, name);
  }
  return referents;
}

/** A person or body and how often the article names it. */
export interface MentionedName {
  /** The fullest name that the article gives. */
  readonly name: string;
  readonly mentions: number;
}

/** Who is named in the article, most often first, those named equally often in order; at most `limit`. */
export function listNames({ speakers }: ArticleQuotes, limit: number): MentionedName[] {
  return [...speakers.values()]
    .map(({ name, mentions }) => ({ name, mentions: mentions.length }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, limit);
}
