import type { Asked, Lead } from "../lead.ts";

/** What the bot says of summaries, timelines and comparisons in its own words. */
export interface SummaryWords {
  readonly lead: (title: string) => string;
  /** Said where the summary was to be about something. */
  readonly aboutLead: (title: string, about: Asked) => Lead;
  readonly label: string;
  readonly newestOf: (count: number) => string;
  /** The same where none of them has a date: it is their first. */
  readonly firstOf: (count: number) => string;
  /** The article holds nothing of what the summary was to be about. */
  readonly notAbout: (about: string) => string;
  /** Above a sentence from inside a quotation. */
  readonly wordsOf: (speaker: string) => string;
  readonly factsTitle: string;
  readonly names: string;
  readonly figures: string;
  readonly dates: string;
  readonly reading: string;
  readonly readingTime: (minutes: number, words: number) => string;
  readonly covered: string;
  readonly coverage: (passages: readonly number[], of: number) => string;
  readonly inPassage: (words: string, passage: number) => string;
  /** A date as the article words it, and the day that it means. */
  readonly dateMeans: (words: string, day: string) => string;
  /** A date that needs a day of publication that the article does not state. */
  readonly dateOpen: (words: string) => string;
  readonly figureLabel: (figures: readonly string[]) => string;
  readonly timelineLead: (title: string | undefined, about: Asked | undefined) => Lead;
  readonly timelineLabel: string;
  /** Only the first of many dates are shown. */
  readonly firstEvents: (count: number, of: number) => string;
  readonly compareLead: (about: Asked) => Lead;
  /** On the side of an article that says nothing more. */
  readonly nothingMore: string;
}
