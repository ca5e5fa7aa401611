import type { ArticleQuotes } from "../quotes/quote.ts";
import { overlaps } from "../span.ts";
import type { Candidate } from "./candidate.ts";
import { readOpening } from "./openings.ts";
import { findCutQuotations } from "./quotation.ts";

/** What has to be said beside a sentence that stands alone, so that it is not misread. */
export type SentenceNote =
  /** Whom the pronoun means that it starts with. */
  | { readonly kind: "pronoun"; readonly mention: string; readonly name: string }
  /** Whose words it is: it stands inside a quotation whose marks it does not hold. */
  | { readonly kind: "speech"; readonly name: string };

/**
 * The notes that sentences need, by place: only where the quotes of the article tell for sure.
 *
 *     He noted that turnover exceeded $11 billion.
 *     ^^   the mention of a quote whose speaker is known
 */
export function findNotes(candidates: readonly Candidate[], said: ArticleQuotes): Map<number, SentenceNote> {
  const cut = findCutQuotations(candidates);
  const notes = new Map<number, SentenceNote>();
  const byStart = new Map(candidates.map((candidate) => [candidate.start, candidate]));
  for (const quote of said.quotes) {
    const name = quote.speaker === undefined ? undefined : said.speakers.get(quote.speaker)?.name;
    if (name === undefined) continue;
    const { mention, grounds } = quote;
    const led = mention === undefined ? undefined : byStart.get(mention.start);
    if (mention !== undefined && led !== undefined && grounds.by === "pronoun" && readOpening(led.text) === "pronoun") {
      const words = led.text.slice(0, mention.end - mention.start);
      notes.set(led.place, { kind: "pronoun", mention: words, name });
    }
    if (quote.kind !== "direct") continue;
    for (const candidate of candidates) {
      if (cut[candidate.place] === true && overlaps(candidate, quote))
        notes.set(candidate.place, { kind: "speech", name });
    }
  }
  return notes;
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
