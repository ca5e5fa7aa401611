import type { Excerpt } from "../article/excerpt.ts";
import type { Quote } from "../quotes/quote.ts";
import type { Edge } from "./cuts.ts";
import type { Finding } from "./findings.ts";
import type { Turn } from "./turns.ts";

/**
 * What the corpus says of a quotation; it speaks of the corpus alone.
 *
 * - `exact`: a slice of the article but for outer marks and runs of white space; marked omissions are counted.
 * - `same-words`: the same words in the same order; punctuation, case, the form of letters or British and American
 *   spelling differs, or something stands in square brackets that the writer put there.
 * - `fragment`: a part of a sentence, all of its words one after the other but for marked omissions; the rest is shown.
 * - `other-speaker`: the words are found, but not as said by the speaker asked for.
 * - `not-a-quote`: the corpus has the words, but not as what one person said.
 * - `cut-unmarked`: every word is the source's, in its order, but words between them are left out without "…".
 * - `differs`: some words are others, missing or more.
 * - `not-found`: nothing near enough.
 */
export type Verdict =
  | "exact"
  | "same-words"
  | "fragment"
  | "other-speaker"
  | "not-a-quote"
  | "cut-unmarked"
  | "differs"
  | "not-found";

/** A stretch of the comparison: `same` and `added` as the quotation has it, `removed` as the article has it. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** One quotation, judged. */
export interface CheckedQuotation {
  /** The checked words, without outer marks. */
  readonly quotation: string;
  /** Who the message says said it, where it does: checked when nobody else is asked for. */
  readonly claimed?: string;
  readonly verdict: Verdict;
  /** Empty for `not-found`. Words left out where the quotation marks it are no part of it. */
  readonly diff: readonly DiffPart[];
  /** Where it stands, the found words marked `quoted` and words that it lacks `match`; for `not-found` the nearest. */
  readonly excerpts: readonly Excerpt[];
  /** Who says it in the corpus; absent when nobody does, or when it is not sure who. */
  readonly speaker?: string;
  /** How the corpus has it; absent when not as a quote. */
  readonly quoteKind?: Quote["kind"];
  /** Of a `not-a-quote`: it is what several people say, or what is said with words of the article's own around it. */
  readonly heldAs?: "several" | "partly";
  /** How many marked omissions leave words out. */
  readonly omissions: number;
  /** Where it stops inside a sentence without a mark. */
  readonly cuts: readonly Edge[];
  /** Whether what is left out or added turns the sense round, or may; `turns` has the words that do. */
  readonly reverses: boolean;
  readonly turns: readonly Turn[];
  /** What the changes are in particular. */
  readonly findings: readonly Finding[];
  /**
   * `interrupted`: the article interrupts these words to say who speaks. `heading`: they are a title or heading. `form`: of a
   * `fragment`, whose words are the same while punctuation, case or the form of letters differs.
   */
  readonly note?: "interrupted" | "heading" | "form";
}
