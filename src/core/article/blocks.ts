import type { Span } from "../text/span.ts";

/** What a block is, beside its words. */
export type BlockKind =
  /** `level` counts from 1, the outermost. */
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "paragraph" }
  /** The first words of a list's item; what follows in the same item are paragraphs of the same `depth`. */
  | { readonly kind: "item"; readonly mark: string }
  /** A row of a table: its cells in order, and the words that name the columns; none in the row that names them, and in a table without one. */
  | {
      readonly kind: "row";
      readonly cells: readonly Span[];
      readonly header: readonly string[];
      /** Whether it is the next line of the row above, in which a long cell goes on; absent where it is a row of its own. */
      readonly goesOn?: boolean;
    }
  /** Lines of code, line ends and indentation as they stand. */
  | { readonly kind: "code"; readonly language?: string }
  /** What one speaker says in a dialogue: `speaker` are the words that name them, at the block's beginning. */
  | { readonly kind: "turn"; readonly speaker: Span }
  /** The words that stand for an image. */
  | { readonly kind: "caption" }
  /** A note at the foot, by the label that its mark in the text has. */
  | { readonly kind: "footnote"; readonly label: string }
  /** Words that are no part of the article proper: they are no passage. `reason` is a word of the layout's. */
  | { readonly kind: "furniture"; readonly reason: FurnitureReason };

/** Why words are no part of the article proper. */
export type FurnitureReason = "licence" | "navigation" | "contents" | "byline";

/** What a block stands in. */
export interface BlockPlace {
  /** How many lists it stands in; 0 when it is absent. */
  readonly depth?: number;
  /** How many quotations (“> …”) it stands in; 0 when it is absent. */
  readonly quoted?: number;
  /** The note or admonition that it stands in, by its kind in lower case (“note”, “warning”), empty where nothing says it; the words that name it are blocks of it. */
  readonly note?: string;
}

/** A stretch of an article's reading text, without white space at its ends; none overlaps another. */
export type Block = Span & BlockPlace & BlockKind;

/** How a stretch of the reading text is set, or what it leads to. */
export type InlineMark = Span &
  (
    | { readonly kind: "strong" | "emphasis" | "struck" | "code" | "superscript" | "subscript" }
    /** `url` as the source has it: it may be relative to the article's own address. */
    | { readonly kind: "link"; readonly url: string }
    /** The place of a mark that names a footnote; empty, since the mark is no word. */
    | { readonly kind: "note-mark"; readonly label: string }
  );

type WithoutSpan<Each> = Each extends Span ? Omit<Each, keyof Span> : never;
/** What an inline mark that covers words is, beside its place. */
export type InlineMarkKind = WithoutSpan<Exclude<InlineMark, { readonly kind: "note-mark" }>>;
