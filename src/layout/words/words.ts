import type { RefusalAnswer, ShownQuote } from "../../core/answer.ts";

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
  readonly helpLead: string;
  readonly refusal: (reason: RefusalAnswer["reason"], asked: string) => string;
  readonly failed: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pageOf: (page: number, pages: number) => string;
  /** Labels of the buttons that open and close what stands around the excerpt in that place, from 1. */
  readonly openContext: (place: number) => string;
  readonly closeContext: (place: number) => string;
  readonly rawText: string;
  readonly remove: string;
  readonly helpful: string;
  readonly unhelpful: string;
  readonly rated: string;
  readonly mayNotRemove: string;
  readonly unreadableButton: string;
  readonly unknownCommand: (name: string) => string;
  readonly corpusChanged: string;
  readonly passageOf: (passage: number, passages: number) => string;
  readonly updated: (date: string) => string;
  readonly dateUnknown: string;
  /** Label of the button that opens the source of the excerpt in that place, from 1. */
  readonly openSource: (place: number) => string;
  readonly tooLong: (characters: number, file: string) => string;
  readonly moreNotShown: (count: number) => string;
}
