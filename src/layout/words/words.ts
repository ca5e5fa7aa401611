import type { RefusalAnswer, ShownQuote } from "../../core/answer.ts";
import type { CheckWords } from "./check-words.ts";

/** All that the bot says in its own words, in one language. Source text never passes through here. */
export interface Words {
  /** BCP 47 tag, for numbers and dates. */
  readonly locale: string;
  readonly passagesLead: (question: string, count: number) => string;
  readonly notFoundLead: (question: string) => string;
  readonly absentTitle: string;
  readonly noNearest: string;
  readonly nearest: (words: readonly string[]) => string;
  readonly neverTogether: string;
  readonly quotesLead: (speaker: string, count: number) => string;
  readonly quoteKind: Readonly<Record<ShownQuote["kind"], string>>;
  readonly standsFor: (mention: string, speaker: string) => string;
  readonly unknownSpeaker: (asked: string) => string;
  readonly onlyMentioned: (asked: string) => string;
  readonly quotedAre: string;
  readonly noSpeakers: string;
  readonly quoteCount: (count: number) => string;
  readonly summaryLead: (title: string) => string;
  readonly summaryLabel: string;
  readonly newestOf: (count: number) => string;
  readonly check: CheckWords;
  readonly helpLead: string;
  readonly refusal: (reason: RefusalAnswer["reason"], asked: string) => string;
  readonly failed: string;
  readonly passageOf: (passage: number, passages: number) => string;
  readonly updated: (date: string) => string;
  readonly dateUnknown: string;
  /** Label of the button that opens the source of the excerpt in that place, from 1. */
  readonly openSource: (place: number) => string;
  readonly tooLong: (characters: number, file: string) => string;
  readonly moreNotShown: (count: number) => string;
}
