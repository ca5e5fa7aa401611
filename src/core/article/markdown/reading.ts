import type { Span } from "../../text/span.ts";
import type { BlockPlace } from "../blocks.ts";
import type { Opening } from "../text-writer.ts";
import type { BlockWriter, OpenMark } from "./block-writer.ts";
import type { Definitions } from "./definitions.ts";
import { cutParts, type Draft } from "./draft.ts";
import { writeAtom } from "./write-atom.ts";

/** Where the reading of a file stands. */
export interface Reading {
  readonly source: string;
  readonly definitions: Definitions;
  readonly blocks: BlockWriter;
  draft: Draft;
  /** How many lists and quotations are open. */
  depth: number;
  quotes: (string | undefined)[];
  /** The mark of a list's item that has no words yet. */
  item: string | undefined;
  /** The label of the note at the foot that is being read. */
  footnote: string | undefined;
  level: number;
  /** How many images the words belong to, and what the paragraph has beside. */
  images: number;
  hasWords: boolean;
  hasImage: boolean;
  code: Span[] | undefined;
  language: string | undefined;
  cell: Opening | undefined;
  cells: (Span | undefined)[];
  header: readonly string[] | undefined;
  readonly marks: OpenMark[];
  readonly links: Link[];
  /** Notes that are open, the innermost last. */
  readonly notes: (string | undefined)[];
}

/** A link or an image whose address is not known yet. */
export interface Link {
  readonly mark: OpenMark | undefined;
  url: string | undefined;
  label: string;
}

export function beginReading(source: string, definitions: Definitions, blocks: BlockWriter): Reading {
  return {
    source,
    definitions,
    blocks,
    draft: { text: "", parts: [] },
    depth: 0,
    quotes: [],
    item: undefined,
    footnote: undefined,
    level: 1,
    images: 0,
    hasWords: false,
    hasImage: false,
    code: undefined,
    language: undefined,
    cell: undefined,
    cells: [],
    header: undefined,
    marks: [],
    links: [],
    notes: [],
  };
}

/** What the next block stands in. */
export function findPlace({ depth, quotes, notes }: Reading): BlockPlace {
  const note = quotes.findLast((each) => each !== undefined) ?? notes.findLast((each) => each !== undefined);
  return {
    ...(depth > 0 && { depth }),
    ...(quotes.length > 0 && { quoted: quotes.length }),
    ...(note !== undefined && { note }),
  };
}

/** Takes the words of a stretch of the draft; what Markdown does not know does there what it does. */
export function takeWords(reading: Reading, span: Span): void {
  for (const part of cutParts(reading.draft, span)) {
    if (part.kind === "source") {
      reading.blocks.takeWords({ start: part.source, end: part.source + part.end - part.start });
      if (reading.images > 0) reading.hasImage = true;
      else if (reading.draft.text.slice(part.start, part.end).trim() !== "") reading.hasWords = true;
    } else if (part.kind === "atom") writeAtom(reading, part.atom);
  }
}

/** The stretches of the source that a stretch of the draft stands for, as they are written there. */
export function* findSources(reading: Reading, span: Span): Generator<Span, void, undefined> {
  for (const part of cutParts(reading.draft, span)) {
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
