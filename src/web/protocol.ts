import type { Command, CommandOption } from "../commands/command.ts";
import type { FurnitureReason } from "../core/article/blocks.ts";
import type { Problem, ProblemGroup } from "../core/article/problem.ts";
import type { Structure } from "../core/article/structure.ts";
import type { ArticleEntry } from "../core/library/list-articles.ts";
import type { ArticlesRead } from "../core/quotes/articles-read.ts";
import type { Quote } from "../core/quotes/quote.ts";
import type { Span } from "../core/text/span.ts";

/**
 * What the page and its server say to each other, as JSON. What the person does goes to the server as a `Request` of
 * `src/interact`, the very one that Discord's interactions become, with the message that it is about; what comes back is
 * the `Response` that Discord would get, its message with the places of its excerpts.
 */

/** The channel as the page opens it: what can be asked and what the corpus holds. */
export interface Channel {
  readonly version: string;
  readonly articles: number;
  readonly passages: number;
  /** How many the owner has to look at. */
  readonly problems: number;
  /** How many of the articles are read for what is said in them; absent where all are. */
  readonly read?: ArticlesRead;
  readonly commands: readonly ChannelCommand[];
  /** The commands of a message's menu. */
  readonly messageCommands: readonly { readonly id: string; readonly name: string }[];
  /** The languages that the bot speaks, as BCP 47 tags. */
  readonly languages: readonly string[];
}

/** A command: `id` is its name to the bot, `name` what the person sees, in their language. */
export interface ChannelCommand extends Pick<Command, "name" | "description" | "audience"> {
  readonly id: string;
  readonly options: readonly ChannelOption[];
}

/** An option of a command, likewise. */
export type ChannelOption = CommandOption & { readonly id: string };

/** What the corpus holds, for the list of the corpus view. */
export interface CorpusView {
  readonly version: string;
  /** Those that match what was looked for, newest first, at most a few hundred. */
  readonly articles: readonly ArticleEntry[];
  /** How many match. */
  readonly matching: number;
  /** What is wrong with the files of the whole corpus, by kind. */
  readonly problems: readonly ProblemGroup[];
}

/** One article with all that the bot reads out of it: its blocks and how its words are set, as well. */
export interface ArticleView extends Structure {
  readonly line: ArticleEntry;
  /** The reading text: every span counts from its first character. */
  readonly text: string;
  /** Headings, passages and what is set aside, in their order. */
  readonly parts: readonly ArticlePart[];
  readonly quotes: readonly QuoteMark[];
  /** The sentences of its summary, in order. */
  readonly summary: readonly Span[];
  readonly problems: readonly Problem[];
}

export type ArticlePart = Span &
  (
    | { readonly kind: "heading"; readonly level: number }
    | { readonly kind: "passage"; readonly passage: number }
    /** No part of the article proper: no passage holds it. */
    | { readonly kind: "aside"; readonly reason: FurnitureReason }
  );

/** A quote, to be marked in the text. */
export interface QuoteMark {
  readonly kind: Quote["kind"];
  readonly parts: readonly Span[];
  readonly speaker?: string;
  readonly cue?: Span;
  readonly mention?: Span;
}
