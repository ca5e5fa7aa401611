import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Block } from "./blocks.ts";

/** One way in which the text of an article is written: all that is known of it. */
export interface Format {
  /** How the names of its files end, in lower case with the full stop. */
  readonly endings: readonly string[];
  /** Matches what a heading's line holds beside its words: it is left out of a title. With the `g` and `u` flags. */
  readonly headingMark: RegExp;
  /**
   * The headings and paragraphs in `body`, in order, each a slice of `text` without white space at its ends; empty when
   * there are no words. In short steps: a text may have ten megabytes.
   */
  readBlocksInSteps(text: string, body: Span): Steps<Block[]>;
}
