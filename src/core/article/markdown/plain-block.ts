import type { Span } from "../../text/span.ts";
import type { Container } from "./plain-containers.ts";
import type { Lines } from "./plain-paragraph.ts";
import type { PlainRow } from "./plain-rows.ts";

/** Blocks whose words need no parser. */
export interface PlainChunk extends Span {
  readonly blocks: readonly PlainBlock[];
  /** Whether a blank line follows, or a heading is the last: nothing reaches into what follows. */
  readonly isClosed: boolean;
  /** The two lines that begin the table which it ends in. */
  readonly table?: Span;
  /** What goes on behind it. */
  readonly open?: OpenBlocks;
}

export type PlainBlock =
  | { readonly kind: "heading"; readonly level: number; readonly lines: Lines }
  | {
      readonly kind: "paragraph";
      /** How many lists and quotations it stands in. */
      readonly lists: number;
      readonly quotations: number;
      /** The mark of the item that begins with it, and the label of the note at the foot that it stands in. */
      readonly mark: string | undefined;
      readonly label: string | undefined;
      /** Whether it goes on in what follows. */
      readonly isCut: boolean;
      readonly lines: Lines;
    }
  | {
      readonly kind: "code";
      readonly language: string | undefined;
      /** The words above it that name it. */
      readonly title: Span | undefined;
      readonly code: Span;
    }
  | PlainRow;

/** What goes on behind a chunk that was cut: the containers of its last line, and whether its last paragraph does too. */
export interface OpenBlocks {
  readonly containers: readonly Container[];
  readonly isInParagraph: boolean;
}
