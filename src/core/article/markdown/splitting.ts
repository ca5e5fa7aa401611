import type { Span } from "../../text/span.ts";
import type { Atom } from "./atom.ts";
import type { Definitions } from "./definitions.ts";
import { DraftBuilder } from "./draft.ts";
import { Search } from "./search.ts";

/** What stands in braces is an expression to MDX, and words to Markdown. */
export type Dialect = "markdown" | "mdx";

/** Where the cutting of a file into drafts stands. */
export interface Splitting {
  readonly source: string;
  readonly dialect: Dialect;
  readonly end: number;
  readonly definitions: Definitions;
  readonly builder: DraftBuilder;
  readonly search: Search;
  /** Where the next sign stands that may begin an atom. */
  mark: number;
  /** Where the next blank line stands, behind which no code between back ticks goes on. */
  blank: number;
  fence: Fence | undefined;
  /** The two lines that begin the table which the last line belongs to. */
  table: Span | undefined;
  /** The last line, without tags of Liquid at its beginning. */
  last: Span;
  /** Where the line that is read begins, without those. */
  begin: number;
  /** Whether nothing but white space stood in the last line. */
  isBlank: boolean;
  /** Whether nothing is left of the line that is read, not even its end. */
  isGone: boolean;
  /** Whether the line above, in a table, is gone: it parts what is no row from the table. */
  isParted: boolean;
  /** What is indented and would be code, if a note, a tag or a cut did not say otherwise: the innermost last. */
  readonly dedents: Dedent[];
  /** At how many columns a tag stands that had the last line with words to itself. */
  tagColumns: number | undefined;
  /** The colons of the containers that are open. */
  readonly colons: number[];
  /** What stands behind words that began in this line or before, the innermost last. */
  readonly closing: Atom[];
  /** Up to where tags of Liquid are words, since one said so. */
  rawEnd: number;
  /** Up to where a loop of Liquid goes. */
  loopEnd: number;
  /** Up to where braces of MDX are those of a formula. */
  mathEnd: number;
  /** Code within a very long line that goes on behind where it is cut. */
  code: OpenCode | undefined;
  /** Whether lines of a module are read, up to a blank one. */
  isModule: boolean;
}

/** Code between back ticks, its span with these. */
export interface OpenCode extends Span {
  readonly ticks: string;
}

/** A fence of code that is open. */
export interface Fence {
  readonly signs: string;
  /** What says its language. */
  readonly info: string;
  /** Columns before it: of spaces, and of the marks of lists and quotations that it stands in. */
  readonly columns: number;
  /** Whether the piece began within the code, outside of those. */
  readonly isCut: boolean;
}

/** Lines below a line that opened something: so many columns at their beginnings are no part of the words. */
export interface Dedent {
  readonly columns: number;
  readonly isNote: boolean;
}

export function beginSplitting(source: string, body: Span, definitions: Definitions, dialect: Dialect): Splitting {
  return {
    source,
    dialect,
    end: body.end,
    definitions,
    builder: new DraftBuilder(source),
    search: new Search(source, body.end),
    mark: -1,
    blank: -1,
    fence: undefined,
    table: undefined,
    last: { start: body.start, end: body.start },
    begin: body.start,
    isBlank: true,
    isGone: false,
    isParted: false,
    dedents: [],
    tagColumns: undefined,
    colons: [],
    closing: [],
    rawEnd: body.start,
    loopEnd: body.start,
    mathEnd: body.start,
    code: undefined,
    isModule: false,
  };
}
