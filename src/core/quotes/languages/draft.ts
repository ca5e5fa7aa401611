import type { Span } from "../../text/span.ts";
import type { Phrase } from "./phrases.ts";

/** Something that is said, before it is known who the words for its speaker stand for. */
export interface Draft {
  /** *mixed*: reported, with words in quotation marks. */
  readonly kind: "direct" | "mixed" | "reported";
  readonly parts: readonly Span[];
  /** The number of its sentence. */
  readonly sentence: number;
  readonly cue?: Span;
  /** Who says it, as the sentence words it. */
  readonly subject?: Phrase;
  /**
   * *dropped*: its verb has no subject, in a language that leaves it out. *alone*: nothing in its sentence says who speaks,
   * so that it goes on from what was said before.
   */
  readonly manner: "told" | "dropped" | "alone";
  /** Whether its cue is a verb of speaking, or a word for a source, that is known. */
  readonly isListed: boolean;
  /** Of what is quoted, the numbers in the article. */
  readonly quoted: readonly number[];
}
