import type { Span } from "../span.ts";

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
}

/** A person or body that speaks in an article. */
export interface Speaker {
  /** The fullest name that the article gives ("Nikol Pashinyan", "The Prime Minister’s Office"). */
  readonly name: string;
  /** The role as the article words it ("Prime Minister"), where it does. */
  readonly role?: string;
  /** Every form under which the article names it, the fullest first. */
  readonly aliases: readonly string[];
}
