import { findFirst } from "../../text/find-first.ts";
import type { Span } from "../../text/span.ts";
import type { Atom } from "./atom.ts";

/** What a stretch of a draft is: a stretch of the source from `source` on, an atom, or put in for the parser alone. */
export type Part = Span &
  (
    | { readonly kind: "source"; readonly source: number }
    | { readonly kind: "atom"; readonly atom: Atom }
    | { readonly kind: "inserted" }
  );

/** A part that may go on. */
type OpenPart =
  | Exclude<Part, { readonly kind: "source" }>
  | { readonly kind: "source"; readonly source: number; readonly start: number; end: number };

/** A piece of the source as the parser reads it. */
export interface Draft {
  readonly text: string;
  /** In order, without a gap. */
  readonly parts: readonly Part[];
  /** Whether it begins within a table, whose first two rows are put in again. */
  readonly isTable: boolean;
  /** Whether the paragraph that it ends with goes on in the next piece. */
  readonly isCut: boolean;
}

/** Puts a draft together: what Markdown says of the source as it stands, and one sign for each thing that it does not know. */
export class DraftBuilder {
  readonly #source: string;
  #text = "";
  #parts: OpenPart[] = [];
  #isTable = false;
  #lines = 0;
  /** Columns of deep lists before the lines. */
  #deep = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** What it costs to read it, in code units of prose: many short lines cost more than long ones, and lines of deep lists most. */
  get cost(): number {
    return this.#text.length + this.#lines * COST_OF_A_LINE + this.#deep * COST_OF_A_COLUMN;
  }

  get isEmpty(): boolean {
    return this.#text === "";
  }

  /** Ends a line of the source, whose end stands at `at`. */
  endLine(at: number): void {
    this.add({ start: at, end: at + 1 });
    this.#lines += 1;
  }

  /** Counts columns that a line begins with which is not one of code. */
  indent(columns: number): void {
    this.#deep += Math.max(0, columns - SHALLOW_COLUMNS);
  }

  /** Adds a stretch of the source. */
  add({ start, end }: Span): void {
    if (start >= end) return;
    const last = this.#parts.at(-1);
    const at = this.#text.length;
    this.#text += this.#source.slice(start, end);
    if (last?.kind === "source" && last.source + last.end - last.start === start) last.end = this.#text.length;
    else this.#parts.push({ kind: "source", start: at, end: this.#text.length, source: start });
  }

  /** Adds the sign of an atom; what is gone before Markdown is read has none. */
  addAtom(atom: Atom): void {
    if (atom.kind === "gone") return;
    this.#parts.push({ kind: "atom", atom, start: this.#text.length, end: this.#text.length + 1 });
    this.#text += ATOM;
  }

  /** Adds what stands not in the source and is never taken: it tells the parser where it is. */
  insert(text: string): void {
    this.#parts.push({ kind: "inserted", start: this.#text.length, end: this.#text.length + text.length });
    this.#text += text;
  }

  /** Adds the sign of an atom that does nothing: what follows it does not begin a line. */
  insertGuard(): void {
    this.insert(ATOM);
  }

  /** Goes on with a table, whose first two rows are `header`. */
  insertTable(header: string): void {
    this.insert(header);
    this.#isTable = true;
  }

  /** The draft; the next one begins. */
  finish(): Draft {
    return this.#finish(false);
  }

  /** The draft, whose last paragraph goes on in the next one. */
  cut(): Draft {
    return this.#finish(true);
  }

  #finish(isCut: boolean): Draft {
    const draft = { text: this.#text, parts: this.#parts, isTable: this.#isTable, isCut };
    this.#text = "";
    this.#parts = [];
    this.#isTable = false;
    this.#lines = 0;
    this.#deep = 0;
    return draft;
  }
}

/** The parts of `span`, cut at its ends. */
export function* cutParts({ parts }: Draft, span: Span): Generator<Part, void, undefined> {
  for (let at = findFirst(parts.length, (place) => (parts[place]?.end ?? 0) > span.start); ; at += 1) {
    const part = parts[at];
    if (part === undefined || part.start >= span.end) return;
    const start = Math.max(part.start, span.start);
    const end = Math.min(part.end, span.end);
    if (part.kind === "source") yield { ...part, start, end, source: part.source + start - part.start };
    else yield { ...part, start, end };
  }
}

/** U+FFFC, the sign that Unicode has for what is no text: to Markdown a mark of punctuation. */
const ATOM = "\uFFFC";

/** Code units of prose that a line costs beside its words. */
const COST_OF_A_LINE = 40;
/** Columns before a line that lists of four levels have, and what each of more costs: the parser asks each list about the line. */
const SHALLOW_COLUMNS = 16;
const COST_OF_A_COLUMN = 2;
