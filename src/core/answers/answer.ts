import type { Excerpt } from "../article/excerpt.ts";
import type { CheckedQuotation, Verdict } from "../check/verdict.ts";
import type { Tally } from "../feedback/feedback.ts";
import type { CorpusOverview } from "../library/corpus-overview.ts";
import type { QuotesOrder } from "../library/find-quotes.ts";
import type { ReceiptFinding } from "../library/find-receipt.ts";
import type { SpeakersOverview } from "../library/list-speakers.ts";
import type { ArticlesRead } from "../quotes/articles-read.ts";
import type { CountedPerson } from "../quotes/name-counts.ts";
import type { Grounds } from "../quotes/people/speaker.ts";
import type { Quote } from "../quotes/quote.ts";
import type { SentenceNote } from "../summary/notes.ts";
import type { Reason } from "../text/reason.ts";
import type { Span } from "../text/span.ts";
import type { CitationStyle } from "./citation.ts";

/**
 * What a command says, before layout and in no language: the words of the source as excerpts, all else as data.
 * Plain data throughout, so that it can cross a process boundary and be printed as JSON.
 */
export type Answer =
  | PassagesAnswer
  | NotFoundAnswer
  | QuotesAnswer
  | UnknownSpeakerAnswer
  | SpeakersAnswer
  | SeveralSpeakersAnswer
  | SummaryAnswer
  | TimelineAnswer
  | CompareAnswer
  | ReceiptAnswer
  | CitationAnswer
  | SourcesAnswer
  | StatsAnswer
  | CheckAnswer
  | HelpAnswer
  | RefusalAnswer;

/** Passages that answer a question, best first; never empty. */
export interface PassagesAnswer {
  readonly kind: "passages";
  readonly question: string;
  readonly confidence: Confidence;
  readonly hits: readonly ShownHit[];
  /** Words of the question that stand nowhere in the corpus, as asked. */
  readonly absent: readonly AbsentWord[];
}

/** A passage that was found, with what spoke for it, the strongest first. */
export interface ShownHit extends Excerpt {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** How sure the first passage is the answer. */
export interface Confidence {
  /** Between 0 and 1: the logistic function of the reasons' sum. */
  readonly value: number;
  /** The value under which the passages are shown as the nearest only. */
  readonly threshold: number;
  /** The strongest first; empty when no passage was found. */
  readonly reasons: readonly Reason[];
}

/** No passage answers, or none surely: what the corpus lacks, and what it has that is near. */
export interface NotFoundAnswer {
  readonly kind: "not-found";
  readonly question: string;
  readonly confidence: Confidence;
  /** Words of the question that stand nowhere in the corpus, as asked. */
  readonly absent: readonly AbsentWord[];
  /** Words of the question that the corpus has, as asked, where no passage holds all of them. */
  readonly apart: readonly string[];
  /** The passages that come nearest, which do not surely answer; may be empty. */
  readonly nearest: readonly ShownHit[];
}

export interface AbsentWord {
  readonly word: string;
  /** Words of the corpus that are spelled nearly the same, nearest first. */
  readonly nearest: readonly string[];
}

/** A page of what one speaker said; never empty. */
export interface QuotesAnswer {
  readonly kind: "quotes";
  readonly asked: string;
  readonly speaker: string;
  /** What the statements are about, as asked; absent where nothing was asked. */
  readonly about?: string;
  readonly order: QuotesOrder;
  /** One for each statement. */
  readonly quotes: readonly ShownQuote[];
  /** How many statements stand on the pages before, how many a page holds, and how many there are in all. */
  readonly before: number;
  readonly perPage: number;
  readonly quotesOf: number;
  /** Of the articles that have the name. */
  readonly read: ArticlesRead;
}

/** A statement: the smallest whole sentences that hold it; its words are marked `quoted` in the excerpt. */
export interface ShownQuote {
  /** The first of the kinds. */
  readonly kind: Quote["kind"];
  /** How what it holds is quoted: own words first, then what is reported. */
  readonly kinds: readonly Quote["kind"][];
  readonly speaker: string;
  readonly role?: string;
  /** The words that stand for the speaker there where they are not the name: "he". */
  readonly mention?: string;
  /** By what the speaker is known. */
  readonly grounds: readonly ShownGrounds[];
  readonly excerpt: Excerpt;
  /** How the speaker was found, for whoever wants to check it: one for each quote that the sentences hold. */
  readonly explanations: readonly QuoteExplanation[];
}

/**
 * What tells whose words a quote is: words of the article, such as “she said”, and where they stand; or, where none do, that it goes on
 * from what was said before.
 */
export type ShownGrounds =
  | { readonly kind: "words"; readonly words: readonly string[]; readonly place: QuotePlace }
  | { readonly kind: "goes-on" };

/** Where words stand that name a speaker: in a sentence with the said words, in one that is shown before or after, or not among these. */
export type QuotePlace = "same" | "before" | "after" | "elsewhere";

/** Why a quote is given to its speaker. Spans count from the start of the article's text. */
export interface QuoteExplanation {
  readonly by: Grounds["by"];
  readonly cue?: Span;
  readonly mention?: Span;
  readonly candidates: Grounds["candidates"];
}

/**
 * Nobody of that name is quoted in the articles that were read of those that have it. `mentions` shows where it stands
 * all the same.
 */
export interface UnknownSpeakerAnswer {
  readonly kind: "unknown-speaker";
  readonly asked: string;
  readonly nearest: readonly string[];
  readonly mentions: readonly Excerpt[];
  readonly read: ArticlesRead;
  /** The name is in a script in which nobody is known for a speaker: whether they are quoted is not told. */
  readonly isUnread?: true;
  /** In how many of all articles `nearest` was looked for; absent where it was not. */
  readonly readForNearest?: ArticlesRead;
}

/** Who is quoted, in all, by collection and by time. */
export interface SpeakersAnswer extends SpeakersOverview {
  /** Something was asked that narrows what one speaker says, and no speaker: nothing is narrowed by it. */
  readonly isWider?: true;
}

/** Who may be meant by an asked name or office: of none of them words are shown before one is chosen. */
export interface SeveralSpeakersAnswer {
  readonly kind: "several";
  readonly asked: string;
  /** Most quoted first, those of whom it is not stated which one they are last. */
  readonly bearers: readonly CountedPerson[];
  /** How many there are in all. */
  readonly of: number;
  readonly read: ArticlesRead;
}

/** Sentences of one article, chosen, unaltered, in its order; never empty. */
export interface SummaryAnswer {
  readonly kind: "summary";
  readonly title: string;
  /** What it was to be about, where that was asked. `isAbout` is false where the article holds nothing of it. */
  readonly about?: string;
  readonly isAbout: boolean;
  readonly sentences: readonly ShownSentence[];
  /** How many articles it was chosen from as the newest, or as the first where none has a date; 1 otherwise. */
  readonly newestOf: number;
  readonly firstOf: number;
  /** Who is named in the article, most often first. */
  readonly names: readonly { readonly name: string; readonly mentions: number }[];
  readonly figures: readonly ShownFigure[];
  readonly dates: readonly ShownDate[];
  readonly words: number;
  /** Minutes that the whole article takes to read, at least 1. */
  readonly minutes: number;
  /** Numbers of the passages that the sentences come from, and how many there are. */
  readonly passages: readonly number[];
  readonly passagesOf: number;
}

/** A chosen sentence and why it was chosen. */
export interface ShownSentence extends Excerpt {
  /** Whom the pronoun means that it starts with, or whose words it is; absent where the sentence before it tells. */
  readonly note?: SentenceNote;
  /** What each feature added to its score, the strongest first. */
  readonly reasons: readonly Reason[];
  /** How alike the most alike other sentence is, from 0 to 1, and by how many words it went over the length. */
  readonly redundancy: number;
  readonly excess: number;
  /** How well it matches what the summary is to be about, from 0 to 1. */
  readonly relevance: number;
}

/** A number that the article gives, marked `answer` in the sentence that it stands in. */
export interface ShownFigure {
  readonly kind: "money" | "percent" | "quantity";
  readonly excerpt: Excerpt;
}

/** A date that the article names, marked `answer` in the sentence that it stands in. */
export interface ShownDate {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; absent where the article does not say enough to tell. */
  readonly day?: string;
  readonly excerpt: Excerpt;
}

/** Sentences that name dates, in the order of time; never empty. */
export interface TimelineAnswer {
  readonly kind: "timeline";
  /** The article's title; absent where it goes over the whole corpus. */
  readonly title?: string;
  readonly about?: string;
  readonly newestOf: number;
  readonly firstOf: number;
  /** Those of a known day first, the earliest first; then the others in the article's order. */
  readonly events: readonly ShownDate[];
  /** How many there are in all; more than are shown where a whole book is read. */
  readonly eventsOf: number;
  /** How many of the articles that tell of it were read; absent where all were. */
  readonly read?: ArticlesRead;
}

/** What two articles say on one query, side by side; never empty. */
export interface CompareAnswer {
  readonly kind: "compare";
  readonly about: string;
  readonly titles: readonly [string, string];
  readonly rows: readonly { readonly left?: Excerpt; readonly right?: Excerpt }[];
}

/** What has become of the passage of a receipt. */
export interface ReceiptAnswer extends ReceiptFinding {
  readonly kind: "receipt";
  readonly asked: string;
}

/** How an article, or one passage of it, is cited. */
export interface CitationAnswer {
  readonly kind: "citation";
  readonly style: CitationStyle;
  readonly title: string;
  readonly text: string;
}

/** What the corpus covers. */
export interface SourcesAnswer extends CorpusOverview {
  readonly kind: "sources";
}

/** What was asked, found and rated. */
export interface StatsAnswer extends Tally {
  readonly kind: "stats";
}

/** Whether the quotations of a message stand in the corpus; never empty. */
export interface CheckAnswer {
  readonly kind: "check";
  /** What was checked, as it was given. */
  readonly message: string;
  /** Who is said to have said them, as asked; absent when nobody was named. */
  readonly speaker?: string;
  /** The verdict of the only quotation; absent when there are several. */
  readonly verdict?: Verdict;
  readonly quotations: readonly CheckedQuotation[];
  /** How many quotations of the message were not judged: it holds too many. */
  readonly unjudged: number;
}

/** What the commands do. */
export interface HelpAnswer {
  readonly kind: "help";
  readonly commands: readonly {
    readonly name: string;
    readonly description: string;
    readonly options: readonly { readonly name: string; readonly description: string; readonly required: boolean }[];
  }[];
}

/** There was nothing to work on. */
export interface RefusalAnswer {
  readonly kind: "refusal";
  readonly reason:
    | "empty-question"
    | "empty-corpus"
    | "no-such-article"
    | "no-date"
    | "no-such-receipt"
    | "no-such-quotes"
    | "no-sentences"
    | "too-long"
    | "no-dates"
    | "nothing-about"
    | "same-article"
    | "no-quotation";
  /** What was asked, where that helps to understand it. */
  readonly asked?: string;
  /** For `no-such-quotes`, how many of the articles that have the name were read for it. */
  readonly read?: ArticlesRead;
}
