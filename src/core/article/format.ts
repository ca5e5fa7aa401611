import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";

/** One way in which the text of an article is written: all that is known of it. */
export interface Format {
  /** How the names of its files end, in lower case with the full stop. */
  readonly endings: readonly string[];
  /**
   * What a reader reads of `body`, a stretch of the file's own text. In short steps: a file may have ten megabytes.
   */
  readInSteps(original: string, body: Span): Steps<ArticleText>;
}
