import type { Span } from "../text/span.ts";
import type { ArticleText } from "./article-text.ts";
import type { FileText } from "./file-text.ts";
import type { FormatName } from "./formats.ts";

/** What a corpus file says of itself, or its folder of it. Nothing here is guessed: an absent field was not stated. */
export interface Metadata {
  readonly title?: string;
  readonly author?: string;
  /** Publisher, as it is to be named in an attribution. */
  readonly source?: string;
  /** Day of publication, `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the file states no more. */
  readonly date?: string;
  /** Where the date was taken from, since the file states none; absent for a stated one. */
  readonly dateFrom?: "file name" | "title";
  /** Day of the last change, in the same form. */
  readonly updated?: string;
  /** Absolute http or https address. */
  readonly url?: string;
  /** BCP 47 tag, for example `en` or `pt-BR`. */
  readonly lang?: string;
  /** Where the language was taken from, since the file states none; absent for a stated one. */
  readonly langFrom?: "words";
  readonly license?: string;
  /** What it is a part of: the stated one, else the topmost folder. */
  readonly collection?: string;
  /** Subjects, in the author's words. Never empty. */
  readonly tags?: readonly string[];
  /** Other names of the article. Never empty. */
  readonly aliases?: readonly string[];
  /** What it is about, in a sentence or two of its author's. */
  readonly description?: string;
  /** Words of it that may be shown in one message. */
  readonly maxQuote?: number;
}

/** One corpus file: what a reader reads of it and what it says of itself. */
export interface Article extends Metadata, ArticleText {
  /** Path inside the corpus folder, `/`-separated: unique and stable. */
  readonly id: string;
  /** The stated title, or the heading, the line or the name that serves as one. Never empty. */
  readonly title: string;
  /** What `readFileText` tells the file from, front matter and markup included. */
  readonly file: FileText;
  /** SHA-256 of the file as it was read, in hexadecimal; of what its folders state for it as well, where they do. */
  readonly hash: string;
}

/** What a reader hands over for one file. */
export interface ArticleSource {
  readonly id: string;
  /** The file as it was read (BOM off, line ends LF). */
  readonly original: string;
  /** Where the front matter ends and the words begin; the whole of it when there is none. */
  readonly body: Span;
  readonly format: FormatName;
  readonly metadata: Metadata;
  /** How the menus of its site name it, which serves as a title where it has none. */
  readonly label?: string;
  /** What in `metadata` is not the file's own but its folders', as text that is another one when that is. */
  readonly inherited?: string;
}
