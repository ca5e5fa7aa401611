import type { ReceiptAnswer, RefusalAnswer } from "../../core/answers/answer.ts";
import type { Asked, Lead } from "../lead.ts";
import type { BearerWords } from "./bearer-words.ts";
import type { CheckWords } from "./check-words.ts";
import type { QuoteWords } from "./quote-words.ts";
import type { SummaryWords } from "./summary-words.ts";

/** All that the bot says in its own words, in one language. Source text never passes through here. */
export interface Words {
  /** BCP 47 tag, for numbers and dates. */
  readonly locale: string;
  /** The locales of Discord's clients that it serves. */
  readonly discordLocales: readonly string[];
  /** How the commands are named in it; absent for English, in which the commands describe themselves. */
  readonly commands?: CommandNames;
  readonly passagesLead: (question: Asked, count: number) => Lead;
  readonly notFoundLead: (question: Asked) => Lead;
  readonly absentTitle: string;
  readonly noNearest: string;
  readonly nearest: (words: readonly string[]) => string;
  readonly neverTogether: (words: readonly string[]) => string;
  /** Before passages that come near a question without surely answering it. */
  readonly notSure: string;
  readonly noAnswer: string;
  /** Under passages that answer, of words of the question that stand nowhere. */
  readonly alsoAbsent: (words: readonly string[]) => string;
  readonly quotes: QuoteWords;
  readonly unknownSpeaker: (asked: string) => string;
  readonly onlyMentioned: (asked: string) => string;
  /** Of a name in a script in which nobody is known for a speaker. */
  readonly unreadSpeaker: (asked: string) => string;
  readonly quotedAre: string;
  readonly noSpeakers: string;
  /** In place of the three above while articles that have the name, or all of them, are not read yet. */
  readonly unheardSoFar: (asked: string) => string;
  readonly noSpeakersSoFar: string;
  /** In place of the refusal that somebody is quoted with nothing that fits. */
  readonly unfittingSoFar: (speaker: string) => string;
  /** Under an answer for which a part of the articles was read: the reading goes on by itself. */
  readonly readSoFar: (read: number, of: number) => string;
  readonly bearers: BearerWords;
  readonly quoteCount: (count: number) => string;
  readonly summary: SummaryWords;
  readonly check: CheckWords;
  readonly helpLead: string;
  readonly refusal: (reason: RefusalAnswer["reason"], asked: string) => string;
  readonly receiptState: Readonly<Record<ReceiptAnswer["state"], (id: string) => string>>;
  /** The receipt's article is the same, something else in the corpus is not. */
  readonly otherChanges: string;
  /** `style` is the name of a format; undefined for plain text. */
  readonly citationLead: (title: string, style: string | undefined) => string;
  readonly sourcesLead: string;
  readonly articlesTitle: string;
  /** Before how many of the articles are read for what is said in them, where not all are. */
  readonly readTitle: string;
  readonly readOf: (read: number, of: number) => string;
  readonly articleCount: (articles: number, passages: number) => string;
  readonly datesTitle: string;
  readonly dateSpan: (first: string, last: string) => string;
  readonly languagesTitle: string;
  readonly versionTitle: string;
  /** Above the articles of a collection; those of none have no name. */
  readonly collectionTitle: (name: string | undefined, articles: number) => string;
  readonly passageCount: (passages: number) => string;
  readonly formatNumber: (number: number) => string;
  readonly statsLead: string;
  readonly askedTitle: string;
  readonly unansweredTitle: string;
  readonly mostAskedTitle: string;
  readonly mostShownTitle: string;
  readonly failed: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pageOf: (page: number, pages: number) => string;
  /** For a front end without buttons. */
  readonly pageHint: (page: number, pages: number) => string;
  /** Labels of the buttons that open and close what stands around that excerpt, counted from 1. */
  readonly openContext: (place: number) => string;
  readonly closeContext: (place: number) => string;
  /** Labels above the passage before and after one whose context is open. */
  readonly standsBefore: string;
  readonly standsAfter: string;
  readonly rawText: string;
  readonly rawLead: (count: number) => string;
  readonly quoteLimit: (limits: readonly number[]) => string;
  readonly remove: string;
  readonly helpful: string;
  readonly unhelpful: string;
  readonly rated: string;
  readonly ratedBefore: string;
  /** To somebody who asks faster than the owner allows. */
  readonly wait: (seconds: number) => string;
  readonly mayNotRemove: string;
  /** To somebody who runs what is for managers of the server. */
  readonly managersAlone: string;
  /** Why the member whom the asker named is not mentioned. */
  readonly notMentioned: (why: "bot" | "absent" | "too-soon") => string;
  readonly unreadableButton: string;
  readonly unknownCommand: (name: string) => string;
  /** To somebody who gives an option more than it takes. */
  readonly longestOption: (option: string, most: number) => string;
  readonly corpusChanged: string;
  readonly updated: (date: string) => string;
  readonly dateUnknown: string;
  /** Behind an attribution, where the same stands in other articles: their names in one line. */
  readonly alsoIn: (names: string) => string;
  /** How many dates no article states, and where they were taken from. */
  readonly takenDatesTitle: string;
  readonly takenDates: (fromFileNames: number, fromTitles: number) => string;
  /** Above how many articles state no language and are read in the one that was found. */
  readonly foundLanguagesTitle: string;
  /** Above the number of files of the corpus that could not be read. */
  readonly unreadFilesTitle: string;
  /** Label of the button that opens the source of the excerpt in that place, from 1. */
  readonly openSource: (place: number) => string;
  readonly tooLong: (characters: number, file: string) => string;
  readonly moreNotShown: (count: number) => string;
}

/** The commands of the bot in one language, by their own names. Names have 1–32 lower-case letters, descriptions 1–100. */
export interface CommandNames {
  readonly slash: Readonly<Record<string, SlashNames>>;
  /** The options that every command has. */
  readonly common: Readonly<Record<string, OptionNames>>;
  /** Commands of a message's menu. */
  readonly menu: Readonly<Record<string, string>>;
}

export interface SlashNames {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, OptionNames>>;
}

export interface OptionNames {
  readonly name: string;
  readonly description: string;
  /** Labels of what can be chosen, by value. */
  readonly choices?: Readonly<Record<string, string>>;
}
