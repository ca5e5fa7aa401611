import type { Span } from "../text/span.ts";
import type { Block } from "./blocks.ts";
import type { FormatName } from "./formats.ts";

/** What a corpus file says of itself. Nothing here is guessed: an absent field was not stated. */
export interface Metadata {
  readonly title?: string;
  readonly author?: string;
  /** Publisher, as it is to be named in an attribution. */
  readonly source?: string;
  /** Day of publication, `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the file states no more. */
  readonly date?: string;
  /** Day of the last change, in the same form. */
  readonly updated?: string;
  /** Absolute http or https address. */
  readonly url?: string;
  /** BCP 47 tag, for example `en` or `pt-BR`. */
  readonly lang?: string;
  readonly license?: string;
  readonly collection?: string;
  /** Words of it that may be shown in one message. */
  readonly maxQuote?: number;
}

/** One corpus file: its text as it was read (BOM off, line ends LF) and what it says of itself. */
export interface Article extends Metadata {
  /** Path inside the corpus folder, `/`-separated: unique and stable. */
  readonly id: string;
  /** The stated title, or the first line. Never empty. */
  readonly title: string;
  /** The whole file, front matter included: every span of the project counts from its first character. */
  readonly text: string;
  /** Headings and paragraphs in order, without front matter and title line. */
  readonly blocks: readonly Block[];
  /** SHA-256 of `text`, in hexadecimal. */
  readonly hash: string;
}

/** What a reader hands over for one file. */
export interface ArticleSource {
  readonly id: string;
  readonly text: string;
  /** Where the front matter ends and the words begin; the whole text when there is none. */
  readonly body: Span;
  readonly format: FormatName;
  readonly metadata: Metadata;
}
