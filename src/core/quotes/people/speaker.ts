import type { Span } from "../../text/span.ts";
import type { SalienceFeatures } from "./weights.ts";

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

/** What a person or body is called in an article. */
export interface SpeakerForm {
  readonly kind: "person" | "body";
  /** The fullest name that the article gives ("Nikol Pashinyan", "The Prime Minister’s Office"). */
  readonly name: string;
  /** The role as the article words it ("Prime Minister"), where it does. */
  readonly role?: string;
  /** Everything that the article says they are: titles and appositions. */
  readonly roles: readonly string[];
  /** As titles, pronouns or the given name tell it; absent where nothing does. */
  readonly gender?: "m" | "f";
  /** Every form under which the article names it, the fullest first. */
  readonly aliases: readonly string[];
}

/** A person or body that speaks in an article. */
export interface Speaker extends SpeakerForm {
  readonly id: string;
  /** Where the article names it, in order, quotations included. */
  readonly mentions: readonly Span[];
}
