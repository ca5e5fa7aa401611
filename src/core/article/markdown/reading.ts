import type { Span } from "../../text/span.ts";
import type { BlockKind, BlockPlace } from "../blocks.ts";
import type { Opening } from "../text-writer.ts";
import type { BlockWriter, OpenMark } from "./block-writer.ts";
import type { Definitions } from "./definitions.ts";
import { cutParts, type Draft } from "./draft.ts";
import { Nesting } from "./nesting.ts";

/** Where the reading of a file stands. */
export interface Reading {
  readonly source: string;
  readonly definitions: Definitions;
  readonly blocks: BlockWriter;
  draft: Draft;
  /** Code units that lines of a sign or two lack, beside those that the lines before them have to spare. */
  chopped: number;
  /** Whether the paragraph that was read last goes on with the first one of the draft. */
  isOpen: boolean;
  /** How many lists are open. */
  depth: number;
  /** The quotations that are open. */
  readonly quotes: Nesting;
  /** The notes and containers that are open. */
  readonly notes: Nesting;
  /** The mark of a list's item that has no words yet. */
  item: string | undefined;
  /** The label of the note at the foot that is being read. */
  footnote: string | undefined;
  /** The level of the heading that is being read, 0 until it is known. */
  level: number;
  /** How many images the words belong to, and whether the paragraph has words of an image, and others. */
  images: number;
  hasImage: boolean;
  /** Whether the image is a badge, whose words nobody reads. */
  isBadge: boolean;
  hasWords: boolean;
  /** The lines of the code that is being read, and its language. */
  code: Span[] | undefined;
  language: string | undefined;
  /** The words above it that name it. */
  title: Span | undefined;
  row: Row | undefined;
  /** The words that name the columns of the table that is being read. */
  header: readonly string[] | undefined;
  /** What Markdown has set off, and links and images whose addresses are not known yet; the innermost last. */
  readonly marks: OpenMark[];
  readonly links: Link[];
  readonly html: Html;
}

/** A row of a table that is being read. */
export interface Row {
  /** Undefined for an empty one. */
  readonly cells: (Span | undefined)[];
  cell: Opening | undefined;
  /** Whether all of its cells name columns. */
  isHeader: boolean;
  readonly isHtml: boolean;
}

/** A link or an image. */
export interface Link {
  readonly mark: OpenMark | undefined;
  url: string | undefined;
  label: string;
}

/** What tags have opened. */
export interface Html {
  /** Elements that set words off, the innermost last. */
  readonly marks: { readonly name: string; readonly mark: OpenMark }[];
  /** Lists; of one that counts how many items it had. */
  readonly lists: { items: number | undefined }[];
  /** What the next words are. */
  block: { readonly kind: "heading"; readonly level: number } | { readonly kind: "caption" } | undefined;
}

export function beginReading(source: string, definitions: Definitions, blocks: BlockWriter): Reading {
  return {
    source,
    definitions,
    blocks,
    draft: { text: "", parts: [], isTable: false, isCut: false },
    chopped: 0,
    isOpen: false,
    depth: 0,
    quotes: new Nesting(),
    notes: new Nesting(),
    item: undefined,
    footnote: undefined,
    level: 0,
    images: 0,
    hasImage: false,
    isBadge: false,
    hasWords: false,
    code: undefined,
    language: undefined,
    title: undefined,
    row: undefined,
    header: undefined,
    marks: [],
    links: [],
    html: { marks: [], lists: [], block: undefined },
  };
}

/** `kind` in the place where the reading is. */
export function place<Kind extends BlockKind>(reading: Reading, kind: Kind): Kind & BlockPlace {
  const found = findPlace(reading);
  return found === OUTSIDE ? kind : { ...kind, ...found };
}

// What the next block stands in.
function findPlace({ depth, quotes, notes }: Reading): BlockPlace {
  const note = quotes.note ?? notes.note;
  if (depth <= 0 && quotes.depth === 0 && note === undefined) return OUTSIDE;
  return {
    ...(depth > 0 && { depth }),
    ...(quotes.depth > 0 && { quoted: quotes.depth }),
    ...(note !== undefined && { note }),
  };
}

/** What a block stands in that stands in nothing, as most do. */
const OUTSIDE: BlockPlace = {};

/** The stretches of the source that a stretch of the draft stands for. */
export function* findSources({ draft }: Reading, span: Span): Generator<Span, void, undefined> {
  for (const part of cutParts(draft, span)) {
    if (part.kind === "source") yield { start: part.source, end: part.source + part.end - part.start };
    else if (part.kind === "atom") yield { start: part.atom.start, end: part.atom.end };
  }
}

/** A stretch of the draft as the source has it. */
export function readSource(reading: Reading, span: Span): string {
  let text = "";
  for (const { start, end } of findSources(reading, span)) text += reading.source.slice(start, end);
  return text;
}
