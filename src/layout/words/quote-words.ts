import type { QuotePlace, ShownQuote } from "../../core/answers/answer.ts";
import type { QuotesOrder } from "../../core/library/find-quotes.ts";
import type { Asked, Lead } from "../lead.ts";

/** What the bot says of quotes and of who is quoted. */
export interface QuoteWords {
  /** Above the statements of somebody: how many there are in all, what they are about where that was asked, in which order. */
  readonly lead: (speaker: string, count: number, about: Asked | undefined, order: QuotesOrder) => Lead;
  readonly kind: Readonly<Record<ShownQuote["kind"], string>>;
  readonly standsFor: (mention: string, speaker: string) => string;
  /** By which words of the article the speaker is known, and where these stand. */
  readonly grounds: Readonly<Record<QuotePlace, (words: readonly string[]) => string>>;
  /** No words name the speaker of a quotation: it goes on from the one before. */
  readonly goesOn: string;
  /** On the buttons that put the statements in another order. */
  readonly order: Readonly<Record<QuotesOrder, string>>;
  /** The same where there are no buttons. */
  readonly orderHint: (order: QuotesOrder) => string;
  /** How many are quoted in all, with how many statements together. */
  readonly speakersLead: (speakers: number, statements: number) => string;
  /** Behind that, where what was asked narrows what one speaker says, and no speaker was named. */
  readonly withoutSpeaker: string;
  /** The same behind `quotedAre`. */
  readonly total: (speakers: number, statements: number) => string;
  readonly mostQuoted: string;
  readonly byCollection: string;
  readonly byYear: string;
  readonly byMonth: string;
  readonly noCollection: string;
  /** Behind a list, how many more there are. */
  readonly more: (count: number) => string;
}
