import type { Span } from "../text/span.ts";
import type { Grounds, Speaker } from "./people/speaker.ts";

/** Something that somebody said, as one article gives it. All spans count from the start of the article's text. */
export interface Quote extends Span {
  /** *direct*: whole, in quotation marks. *mixed*: reported, with words in quotation marks. *reported*: indirect. */
  readonly kind: "direct" | "mixed" | "reported";
  /** The said words, in order: one span, or several where the cue stands between them. */
  readonly parts: readonly Span[];
  /** The words that name the speaking ("said", "according to"); absent for a quotation that stands alone. */
  readonly cue?: Span;
  /** The words that name the speaker there ("he", "the Prime Minister"); absent where nothing does. */
  readonly mention?: Span;
  /** The speaker's id in the article, see `Speaker`; absent when it is not sure who spoke. */
  readonly speaker?: string;
  /** How the speaker was found. */
  readonly grounds: Grounds;
}

/** What an article holds of speech. */
export interface ArticleQuotes {
  /** In the order of the article. */
  readonly quotes: readonly Quote[];
  /** Every person and body that it names, by id, whether quoted or not. */
  readonly speakers: ReadonlyMap<string, Speaker>;
}

/** Of an article in which nobody speaks, or that cannot be read. */
export const NOTHING_SAID: ArticleQuotes = { quotes: [], speakers: new Map() };
