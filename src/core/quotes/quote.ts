import type { Span } from "../text/span.ts";
import type { SalienceFeatures } from "./people/weights.ts";

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

/** How a speaker was found. */
export interface Grounds {
  /**
   * *name*: the mention is a name. *pronoun*, *role*: it was resolved. *alone*: there is no mention, and the quotation goes
   * on from what was said before. *none*: nobody is identified.
   */
  readonly by: "name" | "pronoun" | "role" | "alone" | "none";
  /** Who came into question, likeliest first; empty for a name. */
  readonly candidates: readonly NamedCandidate[];
  /** For *alone*, the mention of the quote that it goes on from. */
  readonly lent?: Span;
}

/** Somebody who came into question for a mention, with what spoke for them. */
export interface NamedCandidate {
  readonly name: string;
  readonly score: number;
  readonly features: SalienceFeatures;
}

/** A person or body that speaks in an article. */
export interface Speaker {
  readonly id: string;
  readonly kind: "person" | "body";
  /** The fullest name that the article gives ("Nikol Pashinyan", "The Prime Minister’s Office"). */
  readonly name: string;
  /** The role as the article words it ("Prime Minister"), where it does. */
  readonly role?: string;
  /** Everything that the article says they are: titles and appositions. */
  readonly roles: readonly string[];
  /** Every form under which the article names it, the fullest first. */
  readonly aliases: readonly string[];
  /** Where the article names it, in order, quotations included. */
  readonly mentions: readonly Span[];
}

/** What an article holds of speech. */
export interface ArticleQuotes {
  /** In the order of the article. */
  readonly quotes: readonly Quote[];
  /** Every person and body that it names, by id, whether quoted or not. */
  readonly speakers: ReadonlyMap<string, Speaker>;
}
