import { findFirst } from "../../text/find-first.ts";
import type { Span } from "../../text/span.ts";
import type { Atom } from "./atom.ts";

/** What a stretch of a draft is: a stretch of the source that begins at `source`, an atom, or put in for the parser alone. */
export type Part = Span &
  (
    | { readonly kind: "source"; readonly source: number }
    | { readonly kind: "atom"; readonly atom: Atom }
    | { readonly kind: "inserted" }
  );

/** A piece of the source as the parser reads it. */
export interface Draft {
  readonly text: string;
  /** In order, without a gap. */
  readonly parts: readonly Part[];
}

/** Puts a draft together: of the source what Markdown says of it, and one sign for each thing that Markdown does not know. */
export class DraftBuilder {
  readonly #source: string;
  #text = "";
  #parts: Part[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  get length(): number {
    return this.#text.length;
  }

  /** Adds a stretch of the source. */
  add({ start, end }: Span): void {
    if (start >= end) return;
    const last = this.#parts.at(-1);
    const at = this.#text.length;
    this.#text += this.#source.slice(start, end);
    if (last?.kind === "source" && last.source + last.end - last.start === start) {
      this.#parts[this.#parts.length - 1] = { ...last, end: this.#text.length };
    } else this.#parts.push({ kind: "source", start: at, end: this.#text.length, source: start });
  }

  addAtom(atom: Atom): void {
    this.#parts.push({ kind: "atom", atom, start: this.#text.length, end: this.#text.length + 1 });
    this.#text += ATOM;
  }

  /** Adds what stands not in the source and is never taken: it only tells the parser where it is. */
  insert(text: string): void {
    this.#parts.push({ kind: "inserted", start: this.#text.length, end: this.#text.length + text.length });
    this.#text += text;
  }

  /** The draft, and begins the next one. */
  finish(): Draft {
    const draft = { text: this.#text, parts: this.#parts };
    this.#text = "";
    this.#parts = [];
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

/** Where in the source the character at `offset` of the draft stands, or what is next to it. */
export function findSource({ parts }: Draft, offset: number): number {
  for (let at = findFirst(parts.length, (place) => (parts[place]?.end ?? 0) > offset); at >= 0; at -= 1) {
    const part = parts[at];
    if (part?.kind === "source") return part.source + Math.min(offset, part.end) - part.start;
    if (part?.kind === "atom") return part.atom.start;
  }
  return 0;
}

/** U+FFFC, the sign that Unicode has for what is no text: to Markdown a mark of punctuation. */
const ATOM = "\uFFFC";
