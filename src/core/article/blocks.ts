import { type Span, trimSpan } from "../text/span.ts";

/** A heading or a paragraph, trimmed of white space at its ends. A list item is a paragraph of its own. */
export interface Block extends Span {
  readonly kind: "heading" | "paragraph";
}

/** Collects blocks while lines arrive; at most one paragraph is open. */
export class BlockList {
  readonly done: Block[] = [];
  readonly #text: string;
  #open: { start: number; end: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get open(): boolean {
    return this.#open !== undefined;
  }

  extend(line: Span): void {
    if (this.#open === undefined) this.#open = { ...line };
    else this.#open.end = line.end;
  }

  close(): void {
    this.#push("paragraph");
  }

  closeAsHeading(): void {
    this.#push("heading");
  }

  add(kind: Block["kind"], line: Span): void {
    this.close();
    this.extend(line);
    this.#push(kind);
  }

  #push(kind: Block["kind"]): void {
    if (this.#open === undefined) return;
    const span = trimSpan(this.#text, this.#open);
    if (span.start < span.end) this.done.push({ kind, ...span });
    this.#open = undefined;
  }
}
