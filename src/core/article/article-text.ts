import type { Block, InlineMark } from "./blocks.ts";
import type { Origins } from "./origins.ts";

/** What of a file a reader reads. */
export interface ArticleText {
  /**
   * The reading text: the file's own with markup, line ends within a paragraph, comments and invisible letters left out,
   * nothing added but white space between words, nothing in another order. Spans count from its first character.
   */
  readonly text: string;
  /** Where its characters stand in the file. */
  readonly origins: Origins;
  /** In order, none over another. What is in none of them is a title, or white space. */
  readonly blocks: readonly Block[];
  /** In order of their starts, the outer one first; none crosses a block's end. */
  readonly inline: readonly InlineMark[];
}
